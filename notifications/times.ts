import { weekdayOf } from '../domain/calendar/index.ts';
import type { Weekday } from '../schemas/calendar.ts';
import type { Instant } from '../schemas/time.ts';
import type { WorkingLanguage } from './messages/index.ts';

const LOCALE: Record<WorkingLanguage, string> = { en: 'en-GB', ru: 'ru-RU' };

/** An instant at the seat and, where another zone is told, there too: `2 October 2024 at 18:00 (Asia/Almaty; 16:00 Europe/Moscow)`. */
export function instantText(at: Instant, language: WorkingLanguage, seat: string, own?: string): string {
  const there = format(at, language, { dateStyle: 'long', timeStyle: 'short', timeZone: seat });
  if (own === undefined || own === seat) return `${there} (${seat})`;
  const sameDay = day(at, seat) === day(at, own);
  const here = format(at, language, { ...(sameDay ? {} : { dateStyle: 'long' }), timeStyle: 'short', timeZone: own });
  return `${there} (${seat}; ${here} ${own})`;
}

/** The same in short, without the zone, for a table that says it once: `2 Oct 2024, 18:00`. */
export function momentText(at: Instant, language: WorkingLanguage, timeZone: string): string {
  return format(at, language, { dateStyle: 'medium', timeStyle: 'short', timeZone });
}

/** An instant on the clocks of a place. */
export interface TimeThere {
  zone: string;
  /** `2024-03-01T18:00` */
  wallTime: string;
  weekday: Weekday;
  /** `Friday, 1 March 2024 at 18:00`, in both working languages. */
  text: Record<WorkingLanguage, string>;
}

/** An instant on the clocks of a place, by the zone data of this process. */
export function timeThere(at: Instant, zone: string): TimeThere {
  const there = day(at, zone);
  const text = (language: WorkingLanguage) =>
    format(at, language, { dateStyle: 'full', timeStyle: 'short', timeZone: zone });
  const time = new Intl.DateTimeFormat('sv-SE', { timeStyle: 'short', timeZone: zone }).format(at);
  return {
    zone,
    wallTime: `${there}T${time}`,
    weekday: weekdayOf(there),
    text: { en: text('en'), ru: text('ru') },
  };
}

/** `2024`, `2024-06` or `2024-06-15` in words, never more precise than it is; two of them as a span. */
export function datesText(dates: readonly string[], language: WorkingLanguage): string {
  return dates.map((date) => partialDateText(date, language)).join(' – ');
}

function partialDateText(date: string, language: WorkingLanguage): string {
  const [year = '', month, dayOfMonth] = date.split('-');
  if (month === undefined) return year;
  const at = Date.UTC(Number(year), Number(month) - 1, Number(dayOfMonth ?? '1'));
  return format(at, language, {
    year: 'numeric',
    month: 'long',
    ...(dayOfMonth === undefined ? {} : { day: 'numeric' }),
    timeZone: 'UTC',
  });
}

/** The calendar day of an instant in a zone, `2024-10-02`. */
export function day(at: Instant, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone }).format(at);
}

function format(at: Instant, language: WorkingLanguage, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(LOCALE[language], options).format(at);
}
