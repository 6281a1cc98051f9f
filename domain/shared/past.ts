import type { AttestedTime, LiveSince } from '../../schemas/attested.ts';
import type { Refusal } from '../../schemas/decider.ts';
import type { EffectiveTime, Instant } from '../../schemas/time.ts';
import { daysOfAttested } from './as-of.ts';
import { refusal } from './refusal.ts';

/**
 * The fence in time around `record-past-…` (I15): only what can have happened by the day from which the body decides here. That day is an
 * outside fact, resolved in the zone of the seat; without it nothing is past.
 */
export function notPast(
  { facts }: { facts?: { liveSince?: LiveSince } },
  ...times: readonly (AttestedTime | undefined)[]
): Refusal | undefined {
  const day = facts?.liveSince?.day;
  if (day === undefined) return refusal('request-malformed', 'I15', { missing: 'facts.liveSince' });
  const later = times.some((when) => when !== undefined && daysOfAttested(when).earliest > day);
  return later ? refusal('past-not-past', 'I15', { liveSince: day }) : undefined;
}

/** When an attested fact counts from: the date that history gives, as precisely as it gives it; without one, from its recording. */
export function effectiveOf(when: AttestedTime | undefined, now: Instant): EffectiveTime {
  return when?.date === undefined ? { kind: 'instant', at: now } : { kind: 'partial-date', date: when.date };
}
