import type { ConveningFacts } from '../../schemas/meeting-convening-commands.ts';
import type { Notice } from '../../schemas/meeting-convening-events.ts';
import type { MeetingDates } from '../../schemas/effects.ts';
import type { Instant, LegalDate } from '../../schemas/time.ts';
import { daysBetween } from '../calendar/days.ts';
import { addDays, daysOf } from '../shared/index.ts';

const DAY = 86_400_000;
const EPOCH = '1970-01-01';

/** The day of an instant in UTC: for whoever decides without the edge's facts, which name the day at the seat. */
export const dayInUtc = (at: Instant): LegalDate => addDays(EPOCH, Math.floor(at / DAY));

/**
 * The notice that a convocation gives, in whole days: the day of dispatch is not counted, the first day of the meeting is the last one that
 * is. Where that day is told by its month or year, the earliest that it can be counts.
 * @param from the day of dispatch, at the seat
 */
export function noticeOf(dates: MeetingDates, from: LegalDate, rule: ConveningFacts['rule']): Notice {
  const first = daysOf(dates.from).earliest;
  const given = Math.max(0, daysBetween(from, first));
  const counted = `From ${from}, which is not counted, to ${first}${
    first === dates.from ? '' : `, the first day that ${dates.from} can mean`
  }: ${given} days.`;
  const { noticeDays: days, evidence } = rule ?? {};
  if (days === undefined || evidence === undefined)
    return { from, given, short: false, derivation: `${counted} The body has no rule on record.` };
  return {
    required: { days, source: evidence.source },
    from,
    given,
    short: given < days,
    derivation: `${counted} ${days} are required (${evidence.source}).`,
  };
}

/** The earliest first day of a meeting that is convened on that day. */
export const earliestDay = (from: LegalDate, days: number): LegalDate => addDays(from, days);
