import type { Refusal } from '../../schemas/decider.ts';
import type { DocumentEventData } from '../../schemas/document-events.ts';
import type { ConsensusRules, RoundMethod } from '../../schemas/procedure.ts';
import type { Instant } from '../../schemas/time.ts';
import { refusal } from '../shared/refusal.ts';
import { DRAIN, MINUTE } from '../shared/time.ts';
import { periodRuns } from './phases.ts';
import type { RoundCore, RoundState } from './state.ts';

export type Period = NonNullable<DocumentEventData<'round-requested'>['period']>;
export type Expiry = NonNullable<DocumentEventData<'round-opened'>['expiry']>;

/** Whether something received at an instant is too late for a period that ends then: half-open, the expiry itself is late (I3). */
export const isLate = (receivedAt: Instant, expiry: Instant | undefined): boolean =>
  expiry !== undefined && receivedAt >= expiry;

/** When a period that ends at an instant is concluded: what was stamped in time gets the drain to arrive (design §5). */
export const conclusionOf = (expiry: Instant): Instant => expiry + DRAIN;

/** Since when its period runs: from its opening, or from the approval in the room that was made subject to it (case 15). */
export const runsSince = (round: Pick<RoundState, 'conditional' | 'openedAt'>): Instant | undefined =>
  round.conditional?.since ?? round.openedAt;

/** Late for a round whose period runs or has run out; a suspended or frozen round never expires. */
export function isLateFor(round: RoundCore, receivedAt: Instant): boolean {
  return round.phase !== 'suspended' && round.phase !== 'frozen' && isLate(receivedAt, round.expiry);
}

/** The expiry of a period that begins at an instant, with its derivation (I12). */
export function expiryFrom(period: Period, begin: Instant, of: string): Expiry {
  if (period.kind === 'until') {
    const { deadline } = period;
    return { at: deadline.at, derivation: deadline.derivation, announced: deadline };
  }
  return {
    at: begin + period.minutes * MINUTE,
    derivation: [`${of} at ${begin} (epoch ms)`, `+ ${period.minutes} min`],
  };
}

/** Whether a round by a method may be asked for with this period at an instant. */
export function periodFault(
  method: RoundMethod,
  period: Period | undefined,
  rules: ConsensusRules,
  now: Instant,
): Refusal | undefined {
  if (method === 'meeting') return period === undefined ? undefined : refusal('period-not-applicable', 'I12');
  if (period === undefined) return refusal('period-missing', 'I12', { usual: rules.period.usual });
  if (period.kind === 'until' && period.deadline.at <= now)
    return refusal('period-too-short', 'design §6', { minimum: rules.period.minimum });
  return inDays(rules.period) ? daysFault(period, rules.period) : minutesFault(period, rules.period, now);
}

type PeriodRules = ConsensusRules['period'];

/** Whether the rules count a period in days, of one kind or the other. */
export const inDays = ({ unit }: PeriodRules): boolean => unit !== undefined && unit !== 'minutes';

function minutesFault(period: Period, { minimum, source }: PeriodRules, now: Instant): Refusal | undefined {
  const short = period.kind === 'minutes' ? period.minutes < minimum : period.deadline.at < now + minimum * MINUTE;
  return short ? refusal('period-too-short', source ?? 'design §6', { minimum }) : undefined;
}

/** Days are counted outside, when the deadline is resolved (I12): one that was not counted in the rules' own unit cannot be judged (case 12). */
function daysFault(period: Period, { minimum, unit = 'minutes', source }: PeriodRules): Refusal | undefined {
  const counted = period.kind === 'until' ? period.deadline.counted : undefined;
  if (counted === undefined || counted.unit !== unit)
    return refusal('period-not-counted', source ?? 'case 12', { unit });
  return counted.days < minimum
    ? refusal('period-too-short', source ?? 'case 12', { minimum, unit, days: counted.days })
    : undefined;
}

const DAY = 24 * 60;

/**
 * The usual period as an act is tried with it: in days it stands for one that was counted outside, and lasts as many times 24 hours. Never
 * announced to anybody.
 */
export function usualPeriodToTry({ usual, minimum, unit }: PeriodRules, now: Instant): Period {
  const length = Math.max(1, usual, minimum);
  if (unit === undefined || unit === 'minutes') return { kind: 'minutes', minutes: length };
  const counted = { unit, days: length };
  const tried = { at: now + length * DAY * MINUTE, wallTime: '1970-01-01T00:00', zone: 'UTC', tzdata: '-' };
  return { kind: 'until', deadline: { ...tried, derivation: [`${length} ${unit}, tried as 24 hours each`], counted } };
}

/** The instant at which a reminder of the running period falls due. */
export const reminderAt = (expiry: Instant, minutesBefore: number): Instant => expiry - minutesBefore * MINUTE;

/** Reminders of a period that begins now and would have fallen due already: they are never sent. */
export function remindersPassed(
  rules: Pick<ConsensusRules, 'reminders'>,
  expiry: Instant | undefined,
  now: Instant,
): number[] {
  return expiry === undefined ? [] : rules.reminders.filter((minutes) => reminderAt(expiry, minutes) <= now);
}

/** The conclusion that falls due by time, of a round whose period runs. */
export function conclusionDue(round: RoundCore): Instant | undefined {
  return periodRuns(round) && round.method !== 'meeting' && round.expiry !== undefined
    ? conclusionOf(round.expiry)
    : undefined;
}
