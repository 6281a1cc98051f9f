import type { Instant } from '../../schemas/time.ts';
import { roomOf, unanswered } from './room-lookups.ts';
import type { MeetingState } from './state.ts';

/** The acts of persons in a meeting's room. */
export const ROOM_ACTS = [
  'add-agenda-item',
  'withdraw-agenda-item',
  'order-agenda',
  'set-cut-off',
  'admit-late-item',
  'record-attendance',
  'challenge-quorum',
  'register-written-block',
  'call-items',
  'record-room-position',
  'answer-call',
  'rule-on-item',
  'propose-en-bloc',
  'rule-en-bloc',
  'attach-statement',
  'announce-silence-outcome',
  'close-record',
] as const;

/** No item has this name, and no document this stream. */
const NEW = 'a-new-item';
const NOWHERE = '00000000-0000-8000-8000-000000000000';

/** Payloads with which an act of the room could be tried now, one for each item that it might be about. */
export function roomCandidates({ meeting }: MeetingState, kind: string, at: Instant): object[] {
  if (meeting === null || !(ROOM_ACTS as readonly string[]).includes(kind)) return [];
  const room = roomOf(meeting);
  const organisation = meeting.stream.slice(0, meeting.stream.indexOf('/'));
  const someone = room.attendance.find(({ presence }) => presence === 'present')?.party ?? '-';
  const said = { class: 'members', position: 'objection', points: [], saidAt: at, receivedAt: at, channel: 'letter' };
  const common = {
    ...said,
    at,
    ruledAt: at,
    calledAt: at,
    proposedAt: at,
    announcedAt: at,
    closedAt: Math.max(at, meeting.closedAt ?? 0),
    ruling: 'deferred',
    presence: 'present',
    credentials: 'accepted',
    parties: [someone],
    round: 'r1',
    paper: '0'.repeat(64),
    answer: 'stands',
  };
  const document = `${organisation}/document/${NOWHERE}`;
  if (kind === 'add-agenda-item') return [{ item: NEW, document, stage: '-' }];
  if (kind === 'order-agenda')
    return [{ items: room.items.filter(({ state }) => state !== 'withdrawn').map(({ id }) => id) }];
  const ids = room.items.length > 0 ? room.items : [];
  return [
    ...ids.map((item) => ({
      ...common,
      item: item.id,
      items: [item.id],
      document: item.document,
      party: unanswered(room, item)[0]?.party ?? someone,
    })),
    { ...common, item: NEW, items: [NEW], document, party: someone },
  ];
}
