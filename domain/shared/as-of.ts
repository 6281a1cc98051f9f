import type { AttestedTime } from '../../schemas/attested.ts';
import type { AsOf, Certainty, DatedFact, FactTime } from '../../schemas/dated-fact.ts';
import type { Instant, PartialDate } from '../../schemas/time.ts';

/** The first and the last calendar day that something can mean, `YYYY-MM-DD`; such strings order as the days do. */
export interface Days {
  earliest: string;
  latest: string;
}

/** Before and after every day that a record can name. */
const FIRST_DAY = '0000-01-01';
const LAST_DAY = '9999-12-31';

/** The days that a partial date can mean. The 31st stands for the last day of any month: it is only compared, never shown. */
export function daysOf(date: PartialDate): Days {
  if (date.length === 10) return { earliest: date, latest: date };
  return date.length === 7
    ? { earliest: `${date}-01`, latest: `${date}-31` }
    : { earliest: `${date}-01-01`, latest: `${date}-12-31` };
}

/** The days that an attested time can mean: an approximate date may be one unit of its precision earlier or later. */
export function daysOfAttested({ date, notBefore, notAfter, approximate }: AttestedTime): Days {
  if (date === undefined)
    return {
      earliest: notBefore === undefined ? FIRST_DAY : daysOf(notBefore).earliest,
      latest: notAfter === undefined ? LAST_DAY : daysOf(notAfter).latest,
    };
  if (!approximate) return daysOf(date);
  return { earliest: daysOf(shifted(date, -1)).earliest, latest: daysOf(shifted(date, 1)).latest };
}

/** A partial date one unit of its precision further or back. Proleptic Gregorian, no zone: calendar arithmetic on whole days. */
function shifted(date: PartialDate, by: 1 | -1): PartialDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  if (date.length === 4) return String(year + by).padStart(4, '0');
  if (date.length === 7) return iso(year, month + by, 1).slice(0, 7);
  return iso(year, month, day + by);
}

/** A calendar date so many days later; negative: earlier. */
export function addDays(date: string, days: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return iso(year, month, day + days);
}

function iso(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** The same of an instant. Within an imprecise day asked about, nobody can tell; within one whole day, it was on that day. */
function hadPassed(at: Instant, asOf: AsOf): Certainty {
  if (at < asOf.from) return 'yes';
  return at >= asOf.until ? 'no' : asOf.earliest === asOf.latest ? 'yes' : 'not-known';
}

/** Whether something that happened at `time` had happened by the end of the day asked about. `undefined`: the record does not tell when. */
function hadHappened(time: FactTime | undefined, asOf: AsOf): Certainty {
  if (time === undefined) return 'not-known';
  if ('at' in time) return hadPassed(time.at, asOf);
  if (time.recorded !== undefined && hadPassed(time.recorded, asOf) === 'yes') return 'yes';
  const days = daysOfAttested(time.attested);
  if (days.latest <= asOf.earliest) return 'yes';
  return days.earliest > asOf.latest ? 'no' : 'not-known';
}

/**
 * Whether a fact `[from, to)` held on a day, three-valued (design §5 "Two clocks"): a fact holds from the day on which it begins, and no
 * longer on the day on which it ends. Imprecise dates give `not-known` inside their own imprecision, never a guess.
 */
export function certaintyOn(fact: Pick<DatedFact, 'from' | 'to'>, asOf: AsOf): Certainty {
  const begun = hadHappened(fact.from, asOf);
  const ended = fact.to === undefined ? 'no' : hadHappened(fact.to, asOf);
  if (begun === 'no' || ended === 'yes') return 'no';
  return begun === 'yes' && ended === 'no' ? 'yes' : 'not-known';
}

/**
 * Whether two facts held at one time, as far as the record tells: an end and a beginning in the same imprecise year may fit together, an
 * unknown beginning or end lies as far off as can be. What began or ended here came after everything that is attested (I15).
 */
export function overlap(one: Pick<DatedFact, 'from' | 'to'>, other: Pick<DatedFact, 'from' | 'to'>): boolean {
  const begun = [one, other].map(({ from }) => beginning(from)).sort();
  const ended = [one, other].map(({ to }) => ending(to)).sort();
  return (begun[1] ?? FIRST_DAY) < (ended[0] ?? LAST_DAY);
}

const NOW = '9999-12-30';

function beginning(from: FactTime | undefined): string {
  if (from === undefined) return FIRST_DAY;
  if ('at' in from) return NOW;
  const { earliest, latest } = daysOfAttested(from.attested);
  return latest === LAST_DAY ? earliest : latest;
}

function ending(to: FactTime | undefined): string {
  if (to === undefined) return LAST_DAY;
  if ('at' in to) return NOW;
  const { earliest, latest } = daysOfAttested(to.attested);
  return earliest === FIRST_DAY ? latest : earliest;
}
