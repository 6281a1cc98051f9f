import type { CalendarDay } from '../../schemas/calendar.ts';
import { dayWords } from './days.ts';
import type { DayKind } from './working-day.ts';

export interface Skipped {
  day: CalendarDay;
  kind: DayKind;
}

/** Holidays that a derivation names one by one, and the characters of a line: a derivation has 20 lines of 300 characters at most. */
const NAMED = 5;
const LINE = 300;

/** Which days were not counted, in a few lines: weekends together, each holiday by its name. */
export function skipped(off: readonly Skipped[]): string[] {
  const weekend = off.filter(({ kind }) => kind.because === 'weekend').map(({ day }) => day);
  const holidays = off.flatMap(({ day, kind }) => (kind.because === 'holiday' ? [{ day, name: kind.name.en }] : []));
  return [
    ...(weekend.length === 0 ? [] : [`weekend, not counted: ${listed(weekend)}`]),
    ...holidays.slice(0, NAMED).map(({ day, name }) => `${name}, not counted: ${dayWords(day)}`),
    ...(holidays.length > NAMED
      ? [`further holidays, not counted: ${listed(holidays.slice(NAMED).map(({ day }) => day))}`]
      : []),
  ];
}

/** Days in a row, as many as a line holds. */
function listed(days: readonly CalendarDay[]): string {
  const most = Math.floor((LINE - 100) / 16);
  const words = days.slice(0, most).map(dayWords).join(', ');
  return days.length > most ? `${words} and ${days.length - most} more` : words;
}
