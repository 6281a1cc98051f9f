import { Temporal } from 'temporal-polyfill';
import type { WallTime } from '../../schemas/meeting-deadline-rule.ts';
import type { Instant, ResolvedDeadline } from '../../schemas/time.ts';

/** There is no such instant. */
export class DeadlineInvalid extends Error {
  override name = 'DeadlineInvalid';
  readonly about: WallTime & { why: string };
  constructor(about: WallTime & { why: string }) {
    super(`${about.wallTime} in ${about.zone}: ${about.why}`);
    this.about = about;
  }
}

/** Version of the zone data that this process resolves with. */
export const TZDATA = process.versions['tz'] ?? 'unknown';

/**
 * Resolves a wall time in a zone to the instant that is announced, with its derivation (I12, case 13). Throws `DeadlineInvalid` for a date
 * or zone that does not exist, and for a local time that a change of the clocks skips or repeats: nobody shall have to guess.
 */
export function resolveStated({ wallTime, zone }: WallTime): ResolvedDeadline {
  const local = localTime(wallTime, zone);
  const zoned = attempt(() => local.toZonedDateTime(zone, { disambiguation: 'reject' }));
  if (zoned === undefined)
    throw invalid(wallTime, zone, 'the clocks change there at that time, so it comes twice or not at all');
  if (zoned.epochMilliseconds < 0) throw invalid(wallTime, zone, 'it lies before 1970');
  return announced(zoned, wallTime, zone, [`${wallTime} is local time in ${zone}`]);
}

/**
 * The same for a wall time that was computed and that nobody can state anew: where a change of the clocks repeats it, the later instant is
 * taken, and where it skips it, the time as far after the gap; so that no period ends early. The derivation says so. Throws `DeadlineInvalid`
 * for a date or zone that does not exist.
 */
export function resolveComputed({ wallTime, zone }: WallTime): ResolvedDeadline {
  const local = localTime(wallTime, zone);
  const zoned = local.toZonedDateTime(zone, { disambiguation: 'later' });
  const moved = !zoned.toPlainDateTime().equals(local);
  const plain = attempt(() => local.toZonedDateTime(zone, { disambiguation: 'reject' })) !== undefined;
  const stands = moved ? zoned.toPlainDateTime().toString({ smallestUnit: 'second' }) : wallTime;
  const lines = plain
    ? [`${wallTime} is local time in ${zone}`]
    : [
        `${wallTime} ${moved ? 'does not come' : 'comes twice'} in ${zone}, the clocks change: ${stands}, the later, is taken`,
      ];
  return announced(zoned, stands, zone, lines);
}

/** The day and the time of day of an instant in a zone: `2024-03-01`, `18:00:00`. */
export function localOf(at: Instant, zone: string): { day: string; time: string } {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return { day: local.toPlainDate().toString(), time: local.toPlainTime().toString({ smallestUnit: 'second' }) };
}

function announced(zoned: Temporal.ZonedDateTime, wallTime: string, zone: string, lines: string[]): ResolvedDeadline {
  const derivation = [
    ...lines,
    `${zone} is then at UTC${zoned.offset} by tzdata ${TZDATA}`,
    `${zoned.toInstant().toString()}`,
  ];
  return { at: zoned.epochMilliseconds, wallTime, zone, tzdata: TZDATA, derivation };
}

function localTime(wallTime: string, zone: string): Temporal.PlainDateTime {
  const local = attempt(() => Temporal.PlainDateTime.from(wallTime, { overflow: 'reject' }));
  if (local === undefined) throw invalid(wallTime, zone, 'there is no such date or time');
  if (/^[+-]|^utc[+-]/i.test(zone) || attempt(() => local.toZonedDateTime(zone)) === undefined)
    throw invalid(wallTime, zone, 'this is no zone of the IANA time zone database');
  return local;
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function invalid(wallTime: string, zone: string, why: string): DeadlineInvalid {
  return new DeadlineInvalid({ wallTime, zone, why });
}
