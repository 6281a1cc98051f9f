import type { AttestedTime } from '../../schemas/attested.ts';
import type { Refusal } from '../../schemas/decider.ts';
import type { DocumentCommand, DocumentPayload } from '../../schemas/document-commands.ts';
import type { StageType } from '../../schemas/procedure.ts';
import type { EffectiveTime, Instant } from '../../schemas/time.ts';
import { daysOfAttested } from '../shared/as-of.ts';
import { refusal } from '../shared/refusal.ts';
import type { DocumentRecord } from './state.ts';

/**
 * The fence around `record-past-…` (I15): only on a document that never had a round here, and only of what can have happened by the day
 * from which the body decides here. That day is an outside fact, resolved in the zone of the seat; without it nothing is past.
 */
export function pastFault(
  document: DocumentRecord,
  { facts }: Pick<DocumentCommand, 'facts'>,
  when: AttestedTime,
): Refusal | undefined {
  if (document.withdrawnAt !== undefined) return refusal('document-withdrawn', 'case 35');
  if (document.roundCount > 0) return refusal('past-after-round', 'I15');
  const day = facts?.liveSince?.day;
  if (day === undefined) return refusal('request-malformed', 'I15', { missing: 'facts.liveSince' });
  return daysOfAttested(when).earliest > day ? refusal('past-not-past', 'I15', { liveSince: day }) : undefined;
}

/** When an attested fact counts from: the date that history gives, as precisely as it gives it; without one, from its recording. */
export function effectiveOf({ date }: AttestedTime, now: Instant): EffectiveTime {
  return date === undefined ? { kind: 'instant', at: now } : { kind: 'partial-date', date };
}

/** The words with which a stage of a type can have ended. */
export const PAST_WORDS: Record<StageType, readonly DocumentPayload<'record-past-stage'>['word'][]> = {
  proposed: ['taken-up'],
  drafting: ['drafted'],
  consensus: ['recommended', 'approved', 'adopted'],
  signature: ['signed'],
  'consent-to-be-bound': ['in-effect'],
  'in-effect': ['in-effect'],
  implementation: ['implemented'],
  review: ['implemented'],
};
