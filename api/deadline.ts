import { Temporal } from 'temporal-polyfill';
import type { DeadlineInput } from '../schemas/api-inputs.ts';
import type { ResolvedDeadline } from '../schemas/time.ts';
import { Problem } from './problem.ts';

/** Version of the zone data that this process resolves with. */
const TZDATA = process.versions['tz'] ?? 'unknown';

/**
 * Resolves a wall time in a zone to the instant that is announced, with its derivation (I12, case 13). Throws `date-invalid` for a date
 * or zone that does not exist, and for a local time that a change of the clocks skips or repeats: nobody shall have to guess.
 */
export function resolveDeadline({ wallTime, zone }: DeadlineInput): ResolvedDeadline {
  const local = attempt(() => Temporal.PlainDateTime.from(wallTime, { overflow: 'reject' }));
  if (local === undefined) throw invalid(wallTime, zone, 'there is no such date or time');
  if (/^[+-]|^utc[+-]/i.test(zone) || attempt(() => local.toZonedDateTime(zone)) === undefined)
    throw invalid(wallTime, zone, 'this is no zone of the IANA time zone database');
  const zoned = attempt(() => local.toZonedDateTime(zone, { disambiguation: 'reject' }));
  if (zoned === undefined)
    throw invalid(wallTime, zone, 'the clocks change there at that time, so it comes twice or not at all');
  const at = zoned.epochMilliseconds;
  if (at < 0) throw invalid(wallTime, zone, 'it lies before 1970');
  return {
    at,
    wallTime,
    zone,
    tzdata: TZDATA,
    derivation: [
      `${wallTime} is local time in ${zone}`,
      `${zone} is then at UTC${zoned.offset} by tzdata ${TZDATA}`,
      `${zoned.toInstant().toString()}`,
    ],
  };
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function invalid(wallTime: string, zone: string, why: string): Problem {
  return new Problem('date-invalid', { about: { wallTime, zone, why } });
}
