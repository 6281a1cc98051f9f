import type { CalendarDay, WorkingCalendar } from '../../schemas/calendar.ts';
import { addDays } from '../shared/index.ts';
import { dayWords, nextDay } from './days.ts';
import { skipped, type Skipped } from './skipped.ts';
import { covers, dayKind, isWorkingDay } from './working-day.ts';

/** A day that was counted to, and how; or the day of which the calendar does not tell. */
export type Counted = { day: CalendarDay; explain: string[] } | { beyond: CalendarDay };

/** The day of the event is not counted (Reg. 1182/71, domain facts §3.4): one day after a Monday is the Tuesday. */
export function addCalendarDays(from: CalendarDay, days: number): { day: CalendarDay; explain: string[] } {
  const day = addDays(from, days);
  return {
    day,
    explain: [`${plural(days, 'calendar day')} after ${dayWords(from)}, itself not counted: ${dayWords(day)}`],
  };
}

/** The n-th working day after a day that is itself not counted, as the calendar was known on a day. */
export function addWorkingDays(
  calendar: WorkingCalendar,
  from: CalendarDay,
  days: number,
  knownOn: CalendarDay,
): Counted {
  const off: Skipped[] = [];
  let day = from;
  for (let counted = 0; counted < days;) {
    day = nextDay(day);
    if (!covers(calendar, day)) return { beyond: day };
    const kind = dayKind(calendar, day, knownOn);
    if (kind.off) off.push({ day, kind });
    else counted += 1;
  }
  const line = `${plural(days, 'working day')} after ${dayWords(from)}, itself not counted: ${dayWords(day)}`;
  return { day, explain: [line, ...skipped(off)] };
}

/** The day itself if people work on it, else the next day on which they do (case 12). */
export function rollForward(calendar: WorkingCalendar, from: CalendarDay, knownOn: CalendarDay): Counted {
  const off: Skipped[] = [];
  for (let day = from; ; day = nextDay(day)) {
    if (!covers(calendar, day)) return { beyond: day };
    const kind = dayKind(calendar, day, knownOn);
    if (!kind.off)
      return day === from
        ? { day, explain: [`${dayWords(day)} is a working day`] }
        : { day, explain: [`${dayWords(from)} is no working day: rolls forward to ${dayWords(day)}`, ...skipped(off)] };
    off.push({ day, kind });
  }
}

/** How many calendar days lie in (from, to]; working days with a calendar. `beyond` where the calendar does not tell of one of them. */
export function daysWithin(
  from: CalendarDay,
  to: CalendarDay,
  working?: { calendar: WorkingCalendar; knownOn: CalendarDay },
): { days: number } | { beyond: CalendarDay } {
  let days = 0;
  for (let day = nextDay(from); day <= to; day = nextDay(day)) {
    if (working && !covers(working.calendar, day)) return { beyond: day };
    if (!working || isWorkingDay(working.calendar, day, working.knownOn)) days += 1;
  }
  return { days };
}

const plural = (days: number, what: string): string => `${days} ${what}${days === 1 ? '' : 's'}`;
