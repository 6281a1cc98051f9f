import {
  ofStandingDays,
  postponedAt,
  quorumForecast,
  type MeetingRecord,
  type MembersOfTheDay,
} from '../domain/meeting/index.ts';
import { maySeePosition, type Viewer } from '../domain/visibility.ts';

/** A reply is its State's own word until it comes: as positions that do not circulate (I14). */
const HIDDEN = { circulation: 'by-chair', roundConcluded: false, circulated: false } as const;

/**
 * What the room shows of a meeting's convening: the convocation to all, replies to the offices and to their own State, and what they let
 * expect to all.
 * @param body who is a member now; undefined before the organisation is there
 */
export function conveningOf(meeting: MeetingRecord, body: MembersOfTheDay | undefined, viewer: Viewer): object {
  return {
    postponedAt: postponedAt(meeting) ?? null,
    convocation: convocationOf(meeting),
    replies: inOrder(meeting, body)
      .filter(({ party }) => maySeePosition(viewer, { ...HIDDEN, position: { party, class: 'members' } }))
      .map(({ sequence, ...reply }) => ({ ...reply, current: ofStandingDays(meeting, sequence) })),
    forecast: meeting.convened && body && meeting.state === 'announced' ? quorumForecast(meeting, body) : null,
  };
}

function convocationOf(meeting: MeetingRecord): object | null {
  const { convened } = meeting;
  if (convened === undefined) return null;
  const { sentAt, dates, parties, observers = [], guests = [], text, notice, times, sequence } = convened;
  return {
    ...{ sentAt, dates, parties, observers, guests, notice, times },
    ...(text === undefined ? {} : { text }),
    current: ofStandingDays(meeting, sequence),
  };
}

/** In protocol order (RoP 1.7): Member States as the organisation has them, the others as they were invited. */
function inOrder({ replies = [], convened }: MeetingRecord, body: MembersOfTheDay | undefined) {
  const order = [...new Set([...(body?.members ?? []), ...(convened?.parties ?? [])])];
  return [...replies].sort((one, other) => order.indexOf(one.party) - order.indexOf(other.party));
}
