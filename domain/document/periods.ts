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
  const minimum = rules.period.minimum;
  const short = period.kind === 'minutes' ? period.minutes < minimum : period.deadline.at < now + minimum * MINUTE;
  return short || (period.kind === 'until' && period.deadline.at <= now)
    ? refusal('period-too-short', 'design §6', { minimum })
    : undefined;
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
