/** Bodies of the acts that record what was before the body decided here (I15). */
import { z } from 'zod';
import { attestedTimeInput, evidenceListInput, partiesOrUnnamedInput } from './api-attested-inputs.ts';
import { contentInput } from './api-inputs.ts';
import { considerationKind, pastWord } from './document-past-commands.ts';
import { meetingId, organId, stageId } from './identifiers.ts';

const place = z.string().min(1).max(120);
const evidence = evidenceListInput;

export const considerationInput = {
  what: considerationKind,
  when: attestedTimeInput,
  organ: organId.optional(),
  meeting: meetingId.optional(),
  place: place.optional(),
  note: contentInput.optional(),
};

export const reviewInput = {
  dimension: contentInput.optional(),
  when: attestedTimeInput,
  note: contentInput.optional(),
};

export const pastBodies = {
  'record-past-stage': z.strictObject({
    stage: stageId,
    word: pastWord,
    when: attestedTimeInput,
    organ: organId.optional(),
    meeting: meetingId.optional(),
    note: contentInput.optional(),
    evidence,
  }),
  'record-past-freeze': z.strictObject({
    stage: stageId,
    by: partiesOrUnnamedInput,
    when: attestedTimeInput,
    statement: contentInput.optional(),
    evidence,
  }),
  'record-past-consideration': z.strictObject({ ...considerationInput, evidence }),
  'record-past-signature': z.strictObject({
    stage: stageId,
    by: partiesOrUnnamedInput,
    when: attestedTimeInput,
    place: place.optional(),
    evidence,
  }),
  'record-past-review': z.strictObject({ ...reviewInput, evidence }),
} as const;
