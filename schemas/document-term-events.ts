/** Events of terms, version 1 of each. A date that a rule computes is stored with its derivation (I12). */
import { z } from 'zod';
import { evidenceList } from './attested.ts';
import { itemId, roundId, stageId } from './identifiers.ts';
import { instant } from './time.ts';

const derivation = z.array(z.string().max(300)).max(20);
const source = z.string().max(300);

/** When a validity ends: at an instant, or with an event that somebody records. */
export const validityEnd = z.union([z.strictObject({ at: instant }), z.strictObject({ event: z.string().max(200) })]);
export type ValidityEnd = z.infer<typeof validityEnd>;

const term = {
  stage: stageId,
  until: validityEnd,
  /** When the Secretariat is asked to see to an extension. */
  remindAt: instant.optional(),
  derivation,
  source,
};

export const documentTermEventData = {
  /** `from`: when what was adopted counts from. */
  'validity-determined': z.strictObject({ ...term, from: instant }),
  'validity-reminder-issued': z.strictObject({ stage: stageId, endsAt: instant }),
  /** The stage `by` is open again, for nothing but the extension. */
  'extension-opened': z.strictObject({ stage: stageId, by: stageId }),
  'extension-closed': z.strictObject({
    stage: stageId,
    by: stageId,
    because: z.enum(['dropped', 'not-adopted', 'validity-expired']),
  }),
  /** Of a validity that had ended while the room's decision was under way: it counts from before the end, so it never ended. */
  'validity-extended': z.strictObject({
    ...term,
    by: stageId,
    round: roundId.optional(),
    was: validityEnd,
  }),
  /** The Chair upheld a contest of the round that extended it: the end before stands again (I11). */
  'extension-undone': z.strictObject({ ...term, by: stageId, round: roundId, rule: z.string().max(100) }),
  /** Nothing is adopted by this, and nobody's position is touched. */
  'validity-expired': z.strictObject({
    stage: stageId,
    word: z.literal('expired'),
    because: z.enum(['term', 'event']),
    endedAt: instant,
    event: z.string().max(200).optional(),
    evidence: evidenceList.optional(),
    source,
  }),

  /** A term that only warns has passed unmet (case 29): nothing is refused by it. */
  'soft-term-passed': z.strictObject({
    stage: stageId,
    term: itemId,
    since: instant,
    at: instant,
    derivation,
    source,
  }),

  'review-scheduled': z.strictObject({ stage: stageId, dueAt: instant, derivation }),
  'review-fell-due': z.strictObject({ stage: stageId, dueAt: instant }),
} as const;
