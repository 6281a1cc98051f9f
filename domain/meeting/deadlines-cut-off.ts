import type { MeetingEventData } from '../../schemas/meeting-events.ts';
import type { Instant } from '../../schemas/time.ts';
import { happened, type MeetingDecision } from './decision.ts';
import type { MeetingDeadline } from './deadlines-state.ts';
import type { MeetingRecord } from './state.ts';

/** The cut-off that follows the meeting, if there is one. */
export const relativeCutOff = ({ deadlines = [] }: Pick<MeetingRecord, 'deadlines'>): MeetingDeadline | undefined =>
  deadlines.find(({ purpose }) => purpose === 'cut-off');

/**
 * The instant from which a new item needs the word of the Chair: of the cut-off that follows the meeting where it is fixed, else the absolute
 * one that was set, which stays what it is when the meeting moves.
 */
export function cutOffOf(meeting: Pick<MeetingRecord, 'deadlines' | 'room'>): Instant | undefined {
  return relativeCutOff(meeting)?.fixed?.at ?? meeting.room?.cutOff;
}

type Removal = MeetingEventData<'meeting-deadline-removed'>;

export function removalOf({ deadline, purpose, for: whose }: MeetingDeadline, because: Removal['because']): Removal {
  return { deadline, purpose, because, ...(whose === undefined ? {} : { for: whose }) };
}

/** An absolute cut-off takes the place of one that follows the meeting: there is one cut-off, and whoever names an instant means it. */
export function withoutRelativeCutOff(
  meeting: MeetingRecord,
  decision: MeetingDecision,
  now: Instant,
): MeetingDecision {
  const known = relativeCutOff(meeting);
  if (known === undefined) return decision;
  const { events } = happened('meeting-deadline-removed', removalOf(known, 'replaced'), now);
  return { ...decision, events: [...events, ...decision.events] };
}
