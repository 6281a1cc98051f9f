/** Bodies of the acts on meetings. */
import { z } from 'zod';
import { attestedTimeInput, evidenceListInput, meetingDatesInput } from './api-attested-inputs.ts';
import { contentInput, instantInput, namesItsParties, NAMES_ITS_PARTIES, partiesInput } from './api-inputs.ts';
import { visibilityClass } from './content.ts';
import { organId } from './identifiers.ts';
import { meetingKind, meetingMode } from './meeting-commands.ts';
import { seriesId } from './organisation-facts.ts';

const place = z.string().min(1).max(120).optional();
const mode = meetingMode.optional();
const reason = contentInput.optional();

const meetingFactsInput = {
  kind: meetingKind,
  organ: organId.optional(),
  number: z.int().min(1).max(10_000).optional(),
  series: seriesId.optional(),
  title: contentInput,
  class: visibilityClass,
  named: partiesInput.optional(),
  mode,
  place,
  takesDecisions: z.boolean(),
};

export const meetingBodies = {
  'announce-meeting': z
    .strictObject({
      ...meetingFactsInput,
      dates: meetingDatesInput.optional(),
      evidence: evidenceListInput.optional(),
    })
    .refine(namesItsParties, NAMES_ITS_PARTIES),
  'record-past-meeting': z
    .strictObject({ ...meetingFactsInput, when: attestedTimeInput, evidence: evidenceListInput })
    .refine(namesItsParties, NAMES_ITS_PARTIES),
  're-date-meeting': z.strictObject({ dates: meetingDatesInput, reason }),
  'move-meeting': z.strictObject({ place, mode, reason }).refine((value) => (value.place ?? value.mode) !== undefined, {
    error: 'Say where it is moved to: a place, a mode, or both.',
    path: ['place'],
  }),
  'open-meeting': z.strictObject({ openedAt: instantInput }),
  'close-meeting': z.strictObject({ closedAt: instantInput }),
  'cancel-meeting': z.strictObject({ reason }),
} as const;
