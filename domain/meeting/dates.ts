import type { Refusal } from '../../schemas/decider.ts';
import type { MeetingDates } from '../../schemas/effects.ts';
import { daysOf, refusal } from '../shared/index.ts';

export function sameDates(one: MeetingDates | undefined, other: MeetingDates | undefined): boolean {
  return one?.from === other?.from && one?.to === other?.to;
}

/** A meeting cannot end before it begins. */
export function datesFault(dates: MeetingDates | undefined): Refusal | undefined {
  if (dates?.to === undefined || daysOf(dates.to).latest >= daysOf(dates.from).earliest) return undefined;
  return refusal('date-invalid', 'I12', { from: dates.from, to: dates.to });
}

/** `2024-12-19`, or `2024-10-03/2024-10-04` (ISO 8601 interval). */
export const datesText = ({ from, to }: MeetingDates): string => (to === undefined ? from : `${from}/${to}`);
