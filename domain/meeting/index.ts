import type { Decider } from '../../schemas/decider.ts';
import type { MeetingCommand } from '../../schemas/meeting-commands.ts';
import type { MeetingEvent } from '../../schemas/meeting-events.ts';
import { decide } from './decide.ts';
import { deliveries } from './deliveries.ts';
import { evolve } from './evolve.ts';
import { initialState, upcast, type MeetingState } from './state.ts';

export { meetingFacts } from './facts.ts';
export { mayInMeeting } from './may.ts';
export { roomOf } from './room-lookups.ts';
export type { AgendaItem, Room } from './room-state.ts';
export type { DatesSet, MeetingRecord, MeetingState } from './state.ts';

/** The meeting's pure core, as its host sees it. Nothing falls due here: a meeting is opened and closed by people. */
export const meetingDecider: Decider<MeetingState, MeetingCommand, MeetingEvent> = {
  aggregate: 'meeting',
  initial: initialState,
  decide,
  evolve,
  due: () => undefined,
  deliveries,
  exists: (state) => state.meeting !== null,
  upcast,
};
