import type { Due } from '../../schemas/decider.ts';
import type { StreamId } from '../../schemas/identifiers.ts';
import type { MeetingCommand, MeetingPayload } from '../../schemas/meeting-commands.ts';
import type { FixedBecause, WallTime } from '../../schemas/meeting-deadline-rule.ts';
import type { Instant } from '../../schemas/time.ts';
import type { MeetingDeadline } from './deadlines-state.ts';
import { wallTimeOf } from './deadlines-wall-time.ts';
import type { MeetingRecord } from './state.ts';

/** Deadlines that one change of the meeting moved, and that one event fixes: the meeting's own, or those of one document. */
export interface ToFix {
  because: FixedBecause;
  document?: StreamId;
  deadlines: MeetingDeadline[];
  /** When the change was recorded, and the sequence of the event that made it: two changes are never taken for one. */
  since: Instant;
  after: number;
}

/** The wall time that a deadline has by the days that stand; a meeting that will not take place has no days. */
export function standingWallTime(meeting: MeetingRecord, { rule }: MeetingDeadline): string | undefined {
  return meeting.state === 'cancelled' ? undefined : wallTimeOf(rule, meeting.dates);
}

/** Whether a deadline is not where the days that stand put it: it is about to be fixed. */
export const isUnfixed = (meeting: MeetingRecord, deadline: MeetingDeadline): boolean =>
  standingWallTime(meeting, deadline) !== deadline.wallTime;

function because(meeting: MeetingRecord, { sequence }: MeetingDeadline): FixedBecause {
  if (meeting.state === 'cancelled') return 'cancelled';
  if (meeting.dates === undefined) return 'postponed';
  return sequence > (meeting.datesSet.at(-1)?.sequence ?? 0) ? 'set' : 're-dated';
}

/**
 * What has to be fixed next; `undefined` where every deadline is where the days that stand put it. The meeting's own come first, then
 * document by document: who may not see a document shall not learn of it from the event that fixes the others (I14).
 */
export function nextToFix(meeting: MeetingRecord): ToFix | undefined {
  const unfixed = (meeting.deadlines ?? []).filter((each) => isUnfixed(meeting, each));
  const first = unfixed.find((each) => each.for === undefined) ?? unfixed[0];
  if (first === undefined) return undefined;
  const why = because(meeting, first);
  const document = first.for?.document;
  const deadlines = unfixed.filter((each) => each.for?.document === document && because(meeting, each) === why);
  const days = meeting.datesSet.at(-1);
  const changes = deadlines.flatMap(({ setAt, sequence, fixedAt = 0, fixedSequence = 0 }) => [
    { at: setAt, sequence },
    { at: fixedAt, sequence: fixedSequence },
  ]);
  if (why === 're-dated' && days) changes.push({ at: days.setAt, sequence: days.sequence });
  if (why === 'postponed' && days?.endedAt) changes.push({ at: days.endedAt, sequence: days.sequence });
  return {
    because: why,
    ...(document === undefined ? {} : { document }),
    deadlines,
    since: Math.max(...changes.map(({ at }) => at), why === 'cancelled' ? (meeting.cancelledAt ?? 0) : 0),
    after: Math.max(...changes.map(({ sequence }) => sequence)),
  };
}

/**
 * Deadlines that the days no longer agree with fall due at once, with the wall times that somebody outside has to resolve first (I12). What
 * it looks at is the days that stand, so that whatever moves a meeting moves its deadlines: an act, a decision's effect, a postponement.
 */
export function deadlinesDue(meeting: MeetingRecord): Due<MeetingCommand> | undefined {
  const next = nextToFix(meeting);
  if (next === undefined) return undefined;
  const { because: why, after, document, since, deadlines } = next;
  const payload: MeetingPayload<'fix-deadlines'> = {
    because: why,
    after,
    ...(document === undefined ? {} : { document }),
  };
  const resolve = deadlines.flatMap((each): WallTime[] => {
    const wallTime = standingWallTime(meeting, each);
    return wallTime === undefined ? [] : [{ wallTime, zone: each.rule.zone }];
  });
  return {
    at: since,
    command: { kind: 'fix-deadlines', payload },
    ...(resolve.length === 0 ? {} : { resolve }),
  };
}
