import type { ValiditySpan } from '../../schemas/procedure-clauses.ts';
import type { Instant } from '../../schemas/time.ts';
import { addDays } from '../shared/as-of.ts';
import { addMonths } from '../treaty/index.ts';

const DAY_LENGTH = 86_400_000;

/**
 * An instant so many days or months later, with its derivation (I12). Calendar arithmetic in UTC, at the same time of the day, because the
 * core knows no zones (design §5); to the end of a month: the first instant of the next one. What counts is the instant that is stored.
 */
export function addToInstant(from: Instant, span: ValiditySpan): { at: Instant; derivation: string[] } {
  const day = new Date(from).toISOString().slice(0, 10);
  if ('endOfMonth' in span) {
    const first = addMonths(`${day.slice(0, 7)}-01`, span.endOfMonth + 1);
    const last = addDays(first, -1);
    const at = firstOf(first);
    return { at, derivation: [told(from), `to the end of month no. ${span.endOfMonth} after it, ${last}`, told(at)] };
  }
  const to = 'days' in span ? addDays(day, span.days) : addMonths(day, span.months);
  const at = firstOf(to) + (from % DAY_LENGTH);
  const words = 'days' in span ? `${span.days} days` : `${span.months} months`;
  return { at, derivation: [told(from), `+ ${words}`, told(at)] };
}

const firstOf = (date: string): Instant => Date.parse(`${date}T00:00:00Z`);
const told = (at: Instant): string => `${new Date(at).toISOString()} (UTC)`;
