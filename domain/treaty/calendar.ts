import type { Offset, Span } from '../../schemas/entry-into-force.ts';
import type { LegalDate } from '../../schemas/time.ts';
import { addDays } from '../shared/index.ts';

/** Calendar arithmetic on legal dates: whole days at the depositary's seat, no zone, no time of day. */
export function addOffset(date: LegalDate, offset: Offset): { date: LegalDate; derivation: string } {
  if (!('firstOfMonth' in offset)) {
    const sum = addSpan(date, offset);
    return { date: sum, derivation: `${date} + ${wordsOf(offset)}: ${sum}` };
  }
  const base = offset.after === undefined ? date : addSpan(date, offset.after);
  const first = `${addMonths(`${base.slice(0, 7)}-01`, offset.firstOfMonth).slice(0, 7)}-01`;
  const after = offset.after === undefined ? date : `${date} + ${wordsOf(offset.after)} (${base})`;
  return {
    date: first,
    derivation: `first day of month no. ${offset.firstOfMonth} after the month of ${after}: ${first}`,
  };
}

function addSpan(date: LegalDate, span: Span): LegalDate {
  return 'days' in span ? addDays(date, span.days) : addMonths(date, span.months);
}

/** The same day of a later month; the last day of that month where it has no such day. */
export function addMonths(date: LegalDate, months: number): LegalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const last = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(toYear).padStart(4, '0')}-${two(toMonth)}-${two(Math.min(day, last))}`;
}

const wordsOf = (span: Span): string =>
  'days' in span ? `${span.days} days, the day of deposit being day 0` : `${span.months} months`;
