/** Events of what was before the body decided here: attested, not decided (I15). Version 1 of each. */
import { z } from 'zod';
import { attestedTime, evidenceList } from './attested.ts';
import { contentReference } from './content.ts';
import { consideration, partiesOrUnnamed, pastWord, review } from './document-past-commands.ts';
import { organId, stageId, streamId } from './identifiers.ts';

export const documentPastEventData = {
  'past-stage-recorded': z.strictObject({
    stage: stageId,
    word: pastWord,
    when: attestedTime,
    organ: organId.optional(),
    meeting: streamId.optional(),
    note: contentReference.optional(),
    evidence: evidenceList,
    /** Stages before it of which the record tells nothing. */
    unrecorded: z.array(stageId).max(20),
    /** The stage that is open since then. */
    opens: stageId.optional(),
    /** Stages that open together with that one (`opensWith`). */
    alsoOpens: z.array(stageId).min(1).max(20).optional(),
  }),
  'past-freeze-recorded': z.strictObject({
    stage: stageId,
    by: partiesOrUnnamed,
    when: attestedTime,
    statement: contentReference.optional(),
    evidence: evidenceList,
    /** Stages before it of which the record tells nothing. */
    unrecorded: z.array(stageId).max(20),
    rule: z.string().max(100),
  }),
  'past-consideration-recorded': z.strictObject({ ...consideration, evidence: evidenceList }),
  'past-signature-recorded': z.strictObject({
    stage: stageId,
    by: partiesOrUnnamed,
    when: attestedTime,
    place: z.string().max(120).optional(),
    evidence: evidenceList,
  }),
  'past-review-recorded': z.strictObject({ ...review, evidence: evidenceList }),
} as const;
