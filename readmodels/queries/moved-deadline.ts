import { resolvedWallTime } from '../../activities/deadlines/resolve-deadlines.ts';
import { wallTimeOf, type MeetingDeadline } from '../../domain/meeting/index.ts';
import type { MeetingDates } from '../../schemas/effects.ts';
import type { Instant } from '../../schemas/time.ts';

/** A local time with its instant; `at` is null where there is no such instant. */
export interface TimeInZone {
  wallTime: string;
  zone: string;
  at: Instant | null;
}

/** Where a deadline that is relative to a meeting stands, and where other days would put it; null: no days, or not to the day. */
export interface MovedDeadline {
  deadline: string;
  purpose: MeetingDeadline['purpose'];
  fromTime: TimeInZone | null;
  toTime: TimeInZone | null;
  /** It would have passed when the meeting moves. */
  passed: boolean;
}

/** By the core's own rule and the zone data that the worker has too, so that what is foreseen is what comes (I12). */
export function movedDeadline(each: MeetingDeadline, to: MeetingDates, now: Instant): MovedDeadline {
  const { deadline, purpose, rule, wallTime, fixed } = each;
  const then = wallTimeOf(rule, to);
  const at = then === undefined ? undefined : resolvedWallTime({ wallTime: then, zone: rule.zone }).deadline?.at;
  return {
    deadline,
    purpose,
    fromTime: wallTime === undefined ? null : { wallTime, zone: rule.zone, at: fixed?.at ?? null },
    toTime: then === undefined ? null : { wallTime: then, zone: rule.zone, at: at ?? null },
    passed: at !== undefined && at <= now,
  };
}
