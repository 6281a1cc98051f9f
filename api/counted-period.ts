/**
 * The one place where a period in days becomes an instant (I12, case 12): by the rule of the procedure, the working calendar and the zone of
 * the organ's seat. What comes out is announced and frozen; nothing computes it again.
 */
import {
  addCalendarDays,
  addWorkingDays,
  daysWithin,
  dayWords,
  rollForward,
  type Counted,
} from '../domain/calendar/index.ts';
import type { DaysInput, DeadlineInput } from '../schemas/api-inputs.ts';
import type { CalendarDay, WorkingCalendar } from '../schemas/calendar.ts';
import type { ConsensusRules } from '../schemas/procedure.ts';
import type { Instant, ResolvedDeadline } from '../schemas/time.ts';
import { localOf, resolveComputed, resolveDeadline } from './deadline.ts';
import { Problem } from './problem.ts';

/** How days are counted at a seat. */
export interface Counting {
  /** The body's clock: what the calendar tells is taken as it is known on this day. Epoch ms. */
  now: Instant;
  /** IANA zone of the organ's seat. */
  zone: string;
  /** The working calendar of that seat, where one is named. */
  calendar?: WorkingCalendar;
  /** The rule on periods of the stage. */
  rule?: ConsensusRules['period'];
  /** Names the rule in derivations: `cica/chairmanship@2, ministerial-council`. */
  by?: string;
}

type Unit = DaysInput['unit'];

/** At most so many lines are kept with a deadline. */
const LINES = 20;

/** The deadline of a period of so many days that begins at an instant (epoch ms), as it is announced. Throws a `Problem`. */
export function countedDeadline(input: DaysInput, begin: Instant, counting: Counting): ResolvedDeadline {
  const { zone, rule, by } = counting;
  const from = localOf(begin, zone);
  const counted =
    input.unit === 'calendar-days'
      ? addCalendarDays(from.day, input.days)
      : told(addWorkingDays(calendarOf(counting), from.day, input.days, knownOn(counting)));
  const rolled =
    rule?.roll === 'next-working-day'
      ? told(rollForward(calendarOf(counting), counted.day, knownOn(counting)))
      : { day: counted.day, explain: [] };
  const time = input.at ?? rule?.endsAt ?? from.time;
  const deadline = resolveComputed({ wallTime: `${rolled.day}T${time}`, zone });
  const why = input.at !== undefined ? 'as stated' : rule?.endsAt !== undefined ? 'by the rule' : 'as it began';
  const lines = [
    `${input.days} ${input.unit}${by === undefined ? '' : ` under ${by}`}${rule?.source === undefined ? '' : ` (${rule.source})`}`,
    `begins ${dayWords(from.day)} at ${from.time} in ${zone}`,
    ...counted.explain,
    ...rolled.explain,
    `ends at ${time}, ${why}`,
  ];
  return withCount(deadline, begin, lines, counting, input.unit);
}

/** A wall time that was stated, with the days that it holds where the rule counts in days. It is never moved: the announced instant wins. */
export function statedDeadline(input: DeadlineInput, begin: Instant, counting: Counting): ResolvedDeadline {
  const deadline = resolveDeadline(input);
  const unit = ruleUnit(counting);
  return unit === undefined ? deadline : withCount(deadline, begin, [], counting, unit);
}

const ruleUnit = ({ rule }: Counting): Unit | undefined =>
  rule?.unit === undefined || rule.unit === 'minutes' ? undefined : rule.unit;

const knownOn = ({ now, zone }: Counting): CalendarDay => localOf(now, zone).day;

/** Adds how many whole days the period holds, in the unit of the rule, or of what was stated where the rule counts in minutes. */
function withCount(
  deadline: ResolvedDeadline,
  begin: Instant,
  lines: readonly string[],
  counting: Counting,
  stated: Unit,
): ResolvedDeadline {
  const unit = ruleUnit(counting) ?? stated;
  const { calendar } = counting;
  const days = daysHeld(deadline.at, begin, unit, counting);
  // The calendar takes part in working days and in rolling; a count of calendar days alone needs none.
  const used = unit === 'working-days' || stated === 'working-days' || counting.rule?.roll === 'next-working-day';
  const named = used && calendar ? { calendar: calendar.id, calendarVersion: calendar.version } : {};
  const source =
    used && calendar ? [`calendar ${calendar.id} version ${calendar.version}, as known on ${knownOn(counting)}`] : [];
  const held = `holds ${days} ${unit} in ${counting.zone}`;
  const derivation = fitted([...lines, ...source], [...deadline.derivation, held]);
  return { ...deadline, derivation, counted: { unit, days, ...named } };
}

/** Whole days: the last one counts if the period lasts to the time at which days end by the rule, else to the time at which it began. */
function daysHeld(at: Instant, begin: Instant, unit: Unit, counting: Counting): number {
  const { zone, rule } = counting;
  const from = localOf(begin, zone);
  const end = localOf(at, zone);
  const last = end.time >= (rule?.endsAt ?? from.time) ? end.day : addCalendarDays(end.day, -1).day;
  const working = unit === 'working-days' ? { calendar: calendarOf(counting), knownOn: knownOn(counting) } : undefined;
  const held = daysWithin(from.day, last, working);
  if ('beyond' in held) throw beyond(held.beyond, counting);
  return held.days;
}

function calendarOf({ calendar, zone }: Counting): WorkingCalendar {
  if (calendar === undefined) throw new Problem('calendar-missing', { about: { zone } });
  return calendar;
}

function told(counted: Counted): Exclude<Counted, { beyond: string }> {
  if ('beyond' in counted) throw new Problem('calendar-exceeded', { about: { day: counted.beyond } });
  return counted;
}

const beyond = (day: CalendarDay, { calendar }: Counting): Problem =>
  new Problem('calendar-exceeded', { about: { day, ...(calendar === undefined ? {} : { calendar: calendar.id }) } });

/** All that must be told at the end, and of the lines before as many as fit. */
function fitted(lines: readonly string[], end: readonly string[]): string[] {
  const room = LINES - end.length;
  const kept = lines.length > room ? [...lines.slice(0, room - 2), '…', ...lines.slice(-1)] : lines;
  return [...kept, ...end].map((line) => line.slice(0, 300));
}
