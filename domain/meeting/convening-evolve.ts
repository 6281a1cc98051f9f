import type { EventPlace } from '../../schemas/decider.ts';
import type { MeetingEvent, MeetingEventData } from '../../schemas/meeting-events.ts';
import { daysSequence } from './convening-lookups.ts';
import type { Convened } from './convening-state.ts';
import type { MeetingRecord } from './state.ts';

type ConveningEvent = Extract<
  MeetingEvent,
  { name: 'meeting-convened' | 'invitation-reply-recorded' | 'meeting-postponed' }
>;

export const isOfConvening = (event: MeetingEvent): event is ConveningEvent =>
  event.name === 'meeting-convened' || event.name === 'invitation-reply-recorded' || event.name === 'meeting-postponed';

/** The meeting after an event of its convening. */
export function evolveConvening(meeting: MeetingRecord, event: ConveningEvent, place: EventPlace): MeetingRecord {
  switch (event.name) {
    case 'meeting-convened':
      return { ...meeting, convened: convenedBy(meeting, event.data, place) };
    case 'invitation-reply-recorded': {
      const others = (meeting.replies ?? []).filter(({ party }) => party !== event.data.party);
      return { ...meeting, replies: [...others, { ...event.data, sequence: place.sequence }] };
    }
    case 'meeting-postponed':
      return postponed(meeting, place);
  }
}

/** Who was invited before stays invited. */
function convenedBy(
  meeting: MeetingRecord,
  { parties, observers = [], guests = [], text, ...told }: MeetingEventData<'meeting-convened'>,
  { recorded, sequence }: EventPlace,
): Convened {
  const before = meeting.convened;
  const both = <T>(one: readonly T[] | undefined, other: readonly T[]): T[] => [...new Set([...(one ?? []), ...other])];
  const allGuests = both(before?.guests, guests);
  const allParties = both(before?.parties, parties);
  // A State that has become a member since is one of them now.
  const others = both(
    before?.observers?.filter((party) => !parties.includes(party)),
    observers,
  );
  const words = text ?? before?.text;
  return {
    ...told,
    daysSequence: daysSequence(meeting) ?? sequence,
    ...(meeting.place === undefined ? {} : { place: meeting.place }),
    ...(meeting.mode === undefined ? {} : { mode: meeting.mode }),
    parties: allParties,
    ...(others.length === 0 ? {} : { observers: others }),
    ...(allGuests.length === 0 ? {} : { guests: allGuests }),
    ...(words === undefined ? {} : { text: words }),
    times: (before?.times ?? 0) + 1,
    at: recorded,
    sequence,
  };
}

/** It is still to come (case 28). The days go; that they stood, and until when, stays in the history. */
function postponed({ dates: _gone, ...meeting }: MeetingRecord, { recorded }: EventPlace): MeetingRecord {
  const { datesSet } = meeting;
  const last = datesSet.at(-1);
  return {
    ...meeting,
    datesSet: last ? [...datesSet.slice(0, -1), { ...last, endedAt: recorded }] : datesSet,
  };
}
