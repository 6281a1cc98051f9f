import type { CalendarDay, Weekday } from '../../schemas/calendar.ts';
import { addDays } from '../shared/index.ts';

const DAY = 86_400_000;
const WEEK: readonly Weekday[] = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** The day of the week of a calendar day. */
export function weekdayOf(day: CalendarDay): Weekday {
  const name = WEEK[new Date(`${day}T00:00:00Z`).getUTCDay()];
  if (name === undefined) throw new RangeError(`There is no day ${day}.`);
  return name;
}

/** How many days the second lies after the first; negative where it lies before. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

export const nextDay = (day: CalendarDay): CalendarDay => addDays(day, 1);

/** `Thu 2024-03-21`: a day as derivations write it. */
export function dayWords(day: CalendarDay): string {
  const name = weekdayOf(day);
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1, 3)} ${day}`;
}
