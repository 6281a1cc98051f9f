import type { MeetingState } from '../domain/meeting/state.ts';
import type { EventPlace } from '../schemas/decider.ts';
import type { MeetingEvent } from '../schemas/meeting-events.ts';

/** Of a meeting a notice needs what never changes: its title and who may see it. */
export function foldMeeting(state: MeetingState, event: MeetingEvent, place: EventPlace): MeetingState {
  if (event.name !== 'meeting-announced' && event.name !== 'past-meeting-recorded') return state;
  const { kind, title, visibility, takesDecisions } = event.data;
  const known = { stream: place.stream, kind, title, visibility, takesDecisions };
  const counters = { datesSet: [], refusedDeliveries: [], sequence: place.sequence, recorded: place.recorded };
  const at = event.name === 'meeting-announced' ? ('announced' as const) : ('past' as const);
  return { v: 1, meeting: { ...known, ...counters, state: at, registeredAt: place.recorded } };
}
