/** Events beside rounds: sponsors, relations, calls, outcomes, signatures, implementation, reviews. Version 1 of each. */
import { z } from 'zod';
import { attestedTime, evidenceList } from './attested.ts';
import { contentReference } from './content.ts';
import { domesticAct, progress, relation } from './document-agenda-commands.ts';
import { consideration, review } from './document-past-commands.ts';
import { callId, itemId, nominationId, organId, partyId, stageId, streamId } from './identifiers.ts';
import { followsMeeting } from './meeting-deadline-rule.ts';
import { instant, legalDate, partialDate, resolvedDeadline } from './time.ts';

const evidence = { evidence: evidenceList.optional() };

export const documentAgendaEventData = {
  'sponsor-added': z.strictObject({ party: partyId }),
  'sponsorship-withdrawn': z.strictObject({ party: partyId }),
  'document-related': z.strictObject({ relation, to: streamId, ...evidence }),
  'stage-scheduled': z.strictObject({ stage: stageId, meeting: streamId.optional(), ...evidence }),
  'consideration-recorded': z.strictObject({ ...consideration, ...evidence }),

  'call-opened': z.strictObject({
    call: callId,
    purpose: contentReference,
    deadline: resolvedDeadline.optional(),
    follows: followsMeeting.optional(),
    ...evidence,
  }),
  'nomination-submitted': z.strictObject({
    call: callId,
    nomination: nominationId,
    party: partyId,
    nominee: contentReference,
    receivedAt: instant,
    /** Received after the deadline: recorded, and not counted. */
    late: z.boolean(),
  }),
  'nomination-withdrawn': z.strictObject({ call: callId, nomination: nominationId, party: partyId }),
  'call-closed': z.strictObject({ call: callId, because: z.enum(['closed', 'expired', 'document-withdrawn']) }),

  'outcome-planned': z.strictObject({
    outcome: itemId,
    title: contentReference,
    meeting: streamId.optional(),
    recommendedBy: organId.optional(),
    ...evidence,
  }),
  'outcome-recorded': z.strictObject({
    outcome: itemId,
    word: z.enum(['achieved', 'dropped']),
    meeting: streamId.optional(),
    note: contentReference.optional(),
    ...evidence,
  }),

  'signature-recorded': z.strictObject({
    stage: stageId,
    signatory: itemId,
    signedOn: legalDate,
    capacity: z.string().max(120),
    place: z.string().max(120).optional(),
    paper: contentReference.optional(),
  }),
  'domestic-act-reported': z.strictObject({
    party: partyId,
    act: domesticAct,
    when: attestedTime,
    reportedOn: partialDate.optional(),
    evidence: evidenceList,
  }),

  'task-defined': z.strictObject({
    task: itemId,
    cluster: itemId.optional(),
    title: contentReference,
    document: streamId.optional(),
    ...evidence,
  }),
  'progress-reported': z.strictObject({
    task: itemId,
    progress,
    note: contentReference.optional(),
    reportedBy: z.string().max(120).optional(),
    document: streamId.optional(),
    ...evidence,
  }),
  'review-recorded': z.strictObject({ ...review, ...evidence }),
} as const;
