/** Commands beside rounds: what a body's agenda holds, from sponsors and calls to the implementation of what was adopted. */
import { z } from 'zod';
import { attestedTime, evidenceList } from './attested.ts';
import { contentReference } from './content.ts';
import { consideration, review } from './document-past-commands.ts';
import { callId, itemId, nominationId, organId, partyId, stageId, streamId } from './identifiers.ts';
import { followsMeeting } from './meeting-deadline-rule.ts';
import { legalDate, partialDate, resolvedDeadline } from './time.ts';

export const relation = z
  .enum([
    'amends',
    'implements',
    'supersedes',
    'protocol-to',
    'split-from',
    'recommits-to',
    'carried-over-into',
    'task-of',
    'follows-from',
    /** Rival drafts on one subject: both may be before the Member States, only one can stand (case 11). */
    'excludes',
  ])
  .meta({ id: 'Relation' });
export type Relation = z.infer<typeof relation>;

export const domesticAct = z.enum(['ratification', 'acceptance', 'approval', 'accession']);
export const progress = z.enum(['not-started', 'in-progress', 'near-completion', 'completed', 'suspended']);

export const documentAgendaPayloads = {
  'add-sponsor': z.strictObject({ party: partyId }),
  'withdraw-sponsorship': z.strictObject({ party: partyId }),
  'relate-document': z.strictObject({ relation, to: streamId, evidence: evidenceList.optional() }),
  /** Which meeting a stage waits for; without a meeting it waits for none any more. The meeting's days are its own: they may move. */
  'schedule-stage': z.strictObject({ stage: stageId, meeting: streamId.optional(), evidence: evidenceList.optional() }),
  /** Each consideration of a pending matter is an event (case 34). */
  'record-consideration': z.strictObject({ ...consideration, evidence: evidenceList.optional() }),

  /** An open-ended collection: silence is never a nomination (case 32). */
  'open-call': z.strictObject({
    purpose: contentReference,
    deadline: resolvedDeadline.optional(),
    /** Instead of an instant: relative to a meeting (case 28). */
    follows: followsMeeting.optional(),
    evidence: evidenceList.optional(),
  }),
  'submit-nomination': z.strictObject({ call: callId, nominee: contentReference }),
  'withdraw-nomination': z.strictObject({ call: callId, nomination: nominationId }),
  'close-call': z.strictObject({ call: callId }),

  /** What is expected beside the adoption: an inauguration, a recommitment. */
  'plan-outcome': z.strictObject({
    outcome: itemId,
    title: contentReference,
    meeting: streamId.optional(),
    recommendedBy: organId.optional(),
    evidence: evidenceList.optional(),
  }),
  'record-outcome': z.strictObject({
    outcome: itemId,
    word: z.enum(['achieved', 'dropped']),
    meeting: streamId.optional(),
    note: contentReference.optional(),
    evidence: evidenceList.optional(),
  }),

  /** By one of the signatories that the procedure names (a protocol of two parties, a memorandum of two secretariats). */
  'record-signature': z.strictObject({
    stage: stageId,
    signatory: itemId,
    signedOn: legalDate,
    /** In which capacity: an office, not a person (design §5). */
    capacity: z.string().min(1).max(120),
    place: z.string().min(1).max(120).optional(),
    paper: contentReference.optional(),
  }),
  /** News of a domestic act: reported, not deposited; it counts for nothing but is shown (case 46). */
  'report-domestic-act': z.strictObject({
    party: partyId,
    act: domesticAct,
    when: attestedTime,
    reportedOn: partialDate.optional(),
    evidence: evidenceList,
  }),

  'define-task': z.strictObject({
    task: itemId,
    cluster: itemId.optional(),
    title: contentReference,
    document: streamId.optional(),
    evidence: evidenceList.optional(),
  }),
  'report-progress': z.strictObject({
    task: itemId,
    progress,
    note: contentReference.optional(),
    reportedBy: z.string().min(1).max(120).optional(),
    document: streamId.optional(),
    evidence: evidenceList.optional(),
  }),
  'record-review': z.strictObject({ ...review, evidence: evidenceList.optional() }),

  /** What falls due: the deadline of a call. */
  'conclude-call': z.strictObject({ call: callId }),
} as const;
