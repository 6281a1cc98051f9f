import type { PeriodInput } from '../schemas/api-inputs.ts';
import type { RoundMethod } from '../schemas/procedure.ts';
import type { ActContext } from './act-definition.ts';
import { countedDeadline, statedDeadline } from './counted-period.ts';
import type { CountedFor } from './round-counting.ts';

/**
 * A period as commands carry it: minutes as they are, a wall time or a number of days as the instant that is announced (I12). Days are
 * counted from now, those of an extension from the expiry that stands, as its minutes are (case 10).
 */
export async function periodOf(
  input: PeriodInput,
  context: Pick<ActContext, 'counting'>,
  of: CountedFor,
  from: 'now' | 'expiry' = 'now',
): Promise<unknown> {
  if (input.kind === 'minutes') return input;
  const counting = await context.counting(of);
  const begin = from === 'expiry' ? (counting.expiry ?? counting.now) : counting.now;
  const deadline =
    input.kind === 'days' ? countedDeadline(input, begin, counting) : statedDeadline(input.deadline, begin, counting);
  return { kind: 'until', deadline };
}

/** The period of a new round: as it is stated; where it is not, and the rules count in days, the usual one. */
export async function openingPeriod(
  { stage, method, period }: { stage: string; method: RoundMethod; period?: PeriodInput | undefined },
  context: ActContext,
): Promise<{ period?: unknown }> {
  if (period !== undefined) return { period: await periodOf(period, context, { stage }) };
  if (method === 'meeting') return {};
  const counting = await context.counting({ stage });
  const { unit = 'minutes', usual = 0 } = counting.rule ?? {};
  if (unit === 'minutes' || usual === 0) return {};
  return { period: await periodOf({ kind: 'days', days: usual, unit }, context, { stage }) };
}
