import {
  DeadlineInvalid,
  localOf,
  resolveComputed as computed,
  resolveStated,
  TZDATA,
} from '../activities/deadlines/resolve-deadline.ts';
import type { DeadlineInput } from '../schemas/api-inputs.ts';
import type { ResolvedDeadline } from '../schemas/time.ts';
import { Problem } from './problem.ts';

export { localOf, TZDATA };

/** A wall time that a request states, as the instant that is announced (I12, case 13). Throws the problem `date-invalid`. */
export const resolveDeadline = (input: DeadlineInput): ResolvedDeadline => orProblem(() => resolveStated(input));

/** A wall time that was computed from what a request states. Throws the problem `date-invalid`. */
export const resolveComputed = (input: DeadlineInput): ResolvedDeadline => orProblem(() => computed(input));

/** Whether a zone is known here, for a rule whose instant is computed later. Throws the problem `date-invalid`. */
export function knownZone(zone: string): string {
  // Any day will do: a time that a change of the clocks skips is not the zone's fault.
  resolveComputed({ wallTime: '2024-01-01T12:00', zone });
  return zone;
}

function orProblem(resolve: () => ResolvedDeadline): ResolvedDeadline {
  try {
    return resolve();
  } catch (error) {
    if (error instanceof DeadlineInvalid) throw new Problem('date-invalid', { about: { ...error.about } });
    throw error;
  }
}
