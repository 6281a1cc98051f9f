/** Bodies of the acts beside rounds: sponsors, relations, calls, outcomes, signatures, implementation, reviews. */
import { z } from 'zod';
import { attestedTimeInput, dayInput, evidenceListInput, partialDateInput } from './api-attested-inputs.ts';
import { contentInput, deadlineInput } from './api-inputs.ts';
import { followsInput, ONE_DEADLINE, oneDeadline } from './api-meeting-deadlines.ts';
import { considerationInput, reviewInput } from './api-past.ts';
import { domesticAct, progress, relation } from './document-agenda-commands.ts';
import { documentId, itemId, meetingId, organId, partyId } from './identifiers.ts';

const nothing = z.strictObject({});
const short = z.string().min(1).max(120);
const evidence = evidenceListInput.optional();
const note = contentInput.optional();
const meeting = meetingId.optional();

export const agendaBodies = {
  'add-sponsor': z.strictObject({ party: partyId }),
  'withdraw-sponsorship': nothing,
  'relate-document': z.strictObject({ relation, to: documentId, evidence }),
  'schedule-stage': z.strictObject({ meeting, evidence }),
  'record-consideration': z.strictObject({ ...considerationInput, evidence }),

  'open-call': z
    .strictObject({
      purpose: contentInput,
      deadline: deadlineInput.optional(),
      follows: followsInput.optional(),
      evidence,
    })
    .refine(oneDeadline, ONE_DEADLINE),
  'submit-nomination': z.strictObject({ nominee: contentInput }),
  'withdraw-nomination': nothing,
  'close-call': nothing,

  'plan-outcome': z.strictObject({
    outcome: itemId,
    title: contentInput,
    meeting,
    recommendedBy: organId.optional(),
    evidence,
  }),
  'record-outcome': z.strictObject({ word: z.enum(['achieved', 'dropped']), meeting, note, evidence }),

  'record-signature': z.strictObject({
    signatory: itemId,
    signedOn: dayInput,
    capacity: short,
    place: short.optional(),
    paper: contentInput.optional(),
  }),
  'report-domestic-act': z.strictObject({
    party: partyId,
    act: domesticAct,
    when: attestedTimeInput,
    reportedOn: partialDateInput.optional(),
    evidence: evidenceListInput,
  }),

  'define-task': z.strictObject({
    task: itemId,
    cluster: itemId.optional(),
    title: contentInput,
    document: documentId.optional(),
    evidence,
  }),
  'report-progress': z.strictObject({
    progress,
    note,
    reportedBy: short.optional(),
    document: documentId.optional(),
    evidence,
  }),
  'record-review': z.strictObject({ ...reviewInput, evidence }),
} as const;
