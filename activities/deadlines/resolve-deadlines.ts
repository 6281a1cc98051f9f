import type { HostActivities } from '../../schemas/host.ts';
import type { ResolvedWallTime, WallTime } from '../../schemas/meeting-deadline-rule.ts';
import { DeadlineInvalid, resolveComputed } from './resolve-deadline.ts';

/** A wall time that the core computed, resolved by the zone data of this process; `null` where there is no such instant. */
export function resolvedWallTime({ wallTime, zone }: WallTime): ResolvedWallTime {
  try {
    const deadline = resolveComputed({ wallTime, zone });
    // Before 1970 there are no instants (schemas/time); a meeting of history has no deadlines.
    return { wallTime, zone, deadline: deadline.at < 0 ? null : deadline };
  } catch (error) {
    if (error instanceof DeadlineInvalid) return { wallTime, zone, deadline: null };
    throw error;
  }
}

/** What is asked of the world where deadlines follow a meeting (I12, case 28). It writes nothing, so a repetition is harmless. */
export const resolveDeadlines: HostActivities['resolveDeadlines'] = async ({ deadlines }) =>
  deadlines.map(resolvedWallTime);

/** The same as facts of the command that falls due, for whoever carries a core without a host. */
export const resolvedFacts = (deadlines: readonly WallTime[]): { resolved: ResolvedWallTime[] } => ({
  resolved: deadlines.map(resolvedWallTime),
});
