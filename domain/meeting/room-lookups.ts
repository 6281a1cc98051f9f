import type { Refusal } from '../../schemas/decider.ts';
import type { ItemId, PartyId, StreamId } from '../../schemas/identifiers.ts';
import { refusal } from '../shared/index.ts';
import { emptyRoom, type AgendaItem, type ItemBlock, type Room } from './room-state.ts';
import type { MeetingRecord } from './state.ts';

export const roomOf = (meeting: MeetingRecord): Room => meeting.room ?? emptyRoom();

export const itemOf = (meeting: MeetingRecord, id: ItemId): AgendaItem | undefined =>
  meeting.room?.items.find((item) => item.id === id);

/** The item that waits for a document's word: the last of that document that was called. */
export function itemOfDocument(meeting: MeetingRecord, document: StreamId): AgendaItem | undefined {
  return meeting.room?.items.findLast((item) => item.document === document && WAITING.includes(item.state));
}
const WAITING: readonly AgendaItem['state'][] = [
  'called',
  'open',
  'ruled',
  'adopted-provisionally',
  'subject-to-silence',
  'contested',
  'deferred',
  'referred',
];

/** The item, or why there is none under that name. */
export function namedItem(meeting: MeetingRecord, id: ItemId): AgendaItem | Refusal {
  return itemOf(meeting, id) ?? refusal('agenda-item-unknown', 'API', { item: id });
}

/** An item and its document, as every event names it. */
export const aboutItem = ({ id, document }: AgendaItem): { item: ItemId; document: StreamId } => ({
  item: id,
  document,
});

/** The same of several, which are on the agenda. */
export function aboutItems(meeting: MeetingRecord, ids: readonly ItemId[]): { items: ItemId[]; documents: StreamId[] } {
  const found = ids.flatMap((id) => itemOf(meeting, id) ?? []);
  return { items: found.map(({ id }) => id), documents: found.map(({ document }) => document) };
}

/** Whoever of the members is in the room now. Pending credentials take part provisionally; without any nobody does (case 21). */
export function presentMembers({ attendance, members }: Room): PartyId[] {
  return attendance
    .filter(
      ({ party, presence, credentials }) => presence === 'present' && credentials !== 'none' && members.includes(party),
    )
    .map(({ party }) => party);
}

export const isPresent = ({ attendance }: Room, party: PartyId): boolean =>
  attendance.some((each) => each.party === party && each.presence === 'present' && each.credentials !== 'none');

/** Blocks that stand: said in the room, or written and not given up. */
export const standing = ({ blocks }: AgendaItem): ItemBlock[] => blocks.filter((block) => block.answer !== 'joined');

/** Written blocks of States that are not in the room, and have not answered for them: they stand (case 20). */
export const absentWritten = (room: Room, { blocks }: AgendaItem): ItemBlock[] =>
  blocks.filter(({ party, source, answer }) => source === 'written' && answer === undefined && !isPresent(room, party));

/** Written blocks of delegations in the room that were not asked by name, or did not answer. */
export const unanswered = (room: Room, { blocks }: AgendaItem): ItemBlock[] =>
  blocks.filter(({ party, source, answer }) => source === 'written' && answer === undefined && isPresent(room, party));
