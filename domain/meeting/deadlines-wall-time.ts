import type { MeetingDates } from '../../schemas/effects.ts';
import type { RelativeToMeeting } from '../../schemas/meeting-deadline-rule.ts';
import { dayWords } from '../calendar/index.ts';
import { addDays } from '../shared/index.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The day that a rule counts from; `undefined` where the days are not told to the day (`2024-12`). */
function baseDay({ base }: RelativeToMeeting, { from, to = from }: MeetingDates): string | undefined {
  const day = base === 'first-day' ? from : to;
  // `2024-02-31` has the form of a day and is none.
  return DAY.test(day) && addDays(day, 0) === day ? day : undefined;
}

/**
 * The local time at which a deadline lies by the days of its meeting: `2024-12-05T18:00`, in the zone of the rule. The one place where such a
 * date is computed (I12). `undefined`: no days are told, or not to the day, and nothing is guessed.
 */
export function wallTimeOf(rule: RelativeToMeeting, dates: MeetingDates | undefined): string | undefined {
  const day = dates && baseDay(rule, dates);
  if (day === undefined) return undefined;
  const on = addDays(day, rule.days);
  return DAY.test(on) ? `${on}T${rule.time}` : undefined;
}

/** How it came about, for the record: `14 calendar days before Thu 2024-12-19, the first day of the meeting: Thu 2024-12-05`. */
export function derivationOf(rule: RelativeToMeeting, dates: MeetingDates): string {
  const day = baseDay(rule, dates) ?? dates.from;
  const count = Math.abs(rule.days);
  const days = `${count} calendar day${count === 1 ? '' : 's'}`;
  const how = rule.days === 0 ? 'on' : `${days} ${rule.days < 0 ? 'before' : 'after'}`;
  const which = rule.base === 'first-day' ? 'first' : 'last';
  return `${how} ${dayWords(day)}, the ${which} day of the meeting: ${dayWords(addDays(day, rule.days))}`;
}
