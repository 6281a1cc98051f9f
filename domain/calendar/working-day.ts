import type { CalendarDay, Holiday, MovedDay, WorkingCalendar } from '../../schemas/calendar.ts';
import { weekdayOf } from './days.ts';

/** Why a day is off, or why a day of the weekend is a working day. */
export type DayKind =
  | { off: true; because: 'weekend' }
  | { off: true; because: 'holiday'; name: Holiday['name'] }
  | { off: false; because: 'working-day' }
  | { off: false; because: 'made-up'; name: MovedDay['name'] };

/** Whether a fact of the calendar was known on a day: announced by then, and not withdrawn yet. */
const wasKnown = ({ announced, withdrawn }: Pick<Holiday, 'announced' | 'withdrawn'>, on: CalendarDay): boolean =>
  (announced === undefined || announced <= on) && (withdrawn === undefined || on < withdrawn);

/**
 * What a day is by a calendar, as it was known on another day (case 12): a holiday that is announced after `knownOn` does not count. A day
 * made up for is a working day even on a weekend; a holiday that falls on it is off nevertheless.
 */
export function dayKind(calendar: WorkingCalendar, day: CalendarDay, knownOn: CalendarDay): DayKind {
  const holiday = calendar.holidays.find((each) => each.date === day && wasKnown(each, knownOn));
  if (holiday) return { off: true, because: 'holiday', name: holiday.name };
  const moved = calendar.moved.filter((each) => wasKnown(each, knownOn));
  const off = moved.find((each) => each.movedTo === day);
  if (off) return { off: true, because: 'holiday', name: off.name };
  const madeUp = moved.find((each) => each.movedFrom === day);
  if (madeUp) return { off: false, because: 'made-up', name: madeUp.name };
  return calendar.weekend.includes(weekdayOf(day))
    ? { off: true, because: 'weekend' }
    : { off: false, because: 'working-day' };
}

/** Whether people work on a day at the calendar's place, as it was known on another day. */
export function isWorkingDay(calendar: WorkingCalendar, day: CalendarDay, knownOn: CalendarDay): boolean {
  return !dayKind(calendar, day, knownOn).off;
}

/** Whether the calendar tells of a day at all. */
export function covers(calendar: Pick<WorkingCalendar, 'covers'>, day: CalendarDay): boolean {
  return calendar.covers.some(({ from, to }) => from <= day && day <= to);
}
