import type { Decider } from '../../schemas/decider.ts';
import type { MeetingCommand } from '../../schemas/meeting-commands.ts';
import type { MeetingEvent } from '../../schemas/meeting-events.ts';
import { decide } from './decide.ts';
import { deadlinesDue } from './deadlines-to-fix.ts';
import { deliveries } from './deliveries.ts';
import { evolve } from './evolve.ts';
import { initialState, upcast, type MeetingState } from './state.ts';

export { quorumForecast, type MembersOfTheDay, type QuorumForecast } from './convening-forecast.ts';
export { invitedMembers, ofStandingDays, postponedAt } from './convening-lookups.ts';
export { meetingTasks } from './convening-tasks.ts';
export { cutOffOf } from './deadlines-cut-off.ts';
export type { MeetingDeadline } from './deadlines-state.ts';
export { isUnfixed } from './deadlines-to-fix.ts';
export { derivationOf, wallTimeOf } from './deadlines-wall-time.ts';
export { meetingFacts } from './facts.ts';
export { mayInMeeting } from './may.ts';
export { roomOf } from './room-lookups.ts';
export type { AgendaItem, Room } from './room-state.ts';
export type { DatesSet, MeetingRecord, MeetingState } from './state.ts';

/**
 * The meeting's pure core, as its host sees it. Nothing falls due by the passing of time: a meeting is opened and closed by people. What its
 * days moved falls due at once.
 */
export const meetingDecider: Decider<MeetingState, MeetingCommand, MeetingEvent> = {
  aggregate: 'meeting',
  initial: initialState,
  decide,
  evolve,
  due: ({ meeting }) => (meeting ? deadlinesDue(meeting) : undefined),
  deliveries,
  exists: (state) => state.meeting !== null,
  upcast,
};
