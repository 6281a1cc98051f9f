/** Arithmetic of days on a working calendar. No clock, no zone: which day it is, and where, is resolved at the edge (I12). */
export { daysBetween, dayWords, weekdayOf } from './days.ts';
export { covers, dayKind, isWorkingDay, type DayKind } from './working-day.ts';
export { addCalendarDays, addWorkingDays, daysWithin, rollForward, type Counted } from './count.ts';
