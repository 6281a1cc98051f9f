/** Commands that record what was before the body decided here (I15): attested, with evidence; they run no rule of a round. */
import { z } from 'zod';
import { attestedTime, evidenceList } from './attested.ts';
import { contentReference } from './content.ts';
import { organId, partyId, stageId, streamId } from './identifiers.ts';

const parties = z
  .array(partyId)
  .min(1)
  .max(250)
  .refine((all) => new Set(all).size === all.length, 'A party is named twice.');

/** `unnamed`: by States that the source does not name. */
export const partiesOrUnnamed = z.union([parties, z.literal('unnamed')]);

/** The word with which a stage ended, as the source has it. */
export const pastWord = z.enum([
  'taken-up',
  'drafted',
  'recommended',
  'approved',
  'adopted',
  'signed',
  'in-effect',
  'implemented',
]);

export const considerationKind = z.enum(['considered', 'expert-meeting', 'expert-round', 'circulated', 'proposed']);

export const consideration = {
  what: considerationKind,
  when: attestedTime,
  organ: organId.optional(),
  meeting: streamId.optional(),
  place: z.string().min(1).max(120).optional(),
  note: contentReference.optional(),
};

export const review = {
  /** One dimension a review; absent where the source does not name it. */
  dimension: contentReference.optional(),
  when: attestedTime,
  note: contentReference.optional(),
};

export const documentPastPayloads = {
  /** A stage that was completed. Stages before it are `unrecorded` unless they were recorded themselves; the next one opens. */
  'record-past-stage': z.strictObject({
    stage: stageId,
    word: pastWord,
    when: attestedTime,
    organ: organId.optional(),
    meeting: streamId.optional(),
    note: contentReference.optional(),
    evidence: evidenceList,
  }),
  /** A matter that was blocked without a term (design §3 "freeze"); ends by the Chair's reopening. */
  'record-past-freeze': z.strictObject({
    stage: stageId,
    by: partiesOrUnnamed,
    when: attestedTime,
    statement: contentReference.optional(),
    evidence: evidenceList,
  }),
  'record-past-consideration': z.strictObject({ ...consideration, evidence: evidenceList }),
  'record-past-signature': z.strictObject({
    stage: stageId,
    by: partiesOrUnnamed,
    when: attestedTime,
    place: z.string().min(1).max(120).optional(),
    evidence: evidenceList,
  }),
  'record-past-review': z.strictObject({ ...review, evidence: evidenceList }),
} as const;
