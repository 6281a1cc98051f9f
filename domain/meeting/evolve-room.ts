import type { EventPlace } from '../../schemas/decider.ts';
import type { MeetingEvent, MeetingEventData, MeetingEventName } from '../../schemas/meeting-events.ts';
import { saidAdReferendum } from './ad-referendum.ts';
import { BLOCKING } from './decide-call.ts';
import { absentWritten, roomOf } from './room-lookups.ts';
import type { AgendaItem, Attendance, ItemState, Room } from './room-state.ts';
import type { MeetingRecord } from './state.ts';

type Fold<N extends MeetingEventName> = (room: Room, data: MeetingEventData<N>, place: EventPlace) => Partial<Room>;

/** One item changed, the others as they are. */
function withItem(room: Room, id: string, change: (item: AgendaItem) => Partial<AgendaItem>): Partial<Room> {
  return { items: room.items.map((item) => (item.id === id ? { ...item, ...change(item) } : item)) };
}

const withItems = (room: Room, ids: readonly string[], change: Partial<AgendaItem>): Partial<Room> => ({
  items: room.items.map((item) => (ids.includes(item.id) ? { ...item, ...change } : item)),
});

/** What an earlier ruling or call came to is no reason of this one. */
function withoutReason(room: Room, id: string): Room {
  const items = room.items.map((item) => {
    if (item.id !== id) return item;
    const { because: _before, ...rest } = item;
    return rest;
  });
  return { ...room, items };
}

/**
 * Once an item is ruled on, the words of written blocks are in the round and in the record; the meeting keeps whose they were (I13). An item
 * that may still be called, because its round never opened, keeps them: they have gone nowhere yet.
 */
const withoutWords = ({ blocks }: AgendaItem): Pick<AgendaItem, 'blocks'> => ({
  blocks: blocks.some(({ said }) => said !== undefined) ? blocks.map(({ said: _said, ...block }) => block) : blocks,
});

/** Where a delegation stands now takes the place of where it stood. */
function attendance(
  room: Room,
  { parties, presence, credentials, at }: MeetingEventData<'attendance-recorded'>,
): Attendance[] {
  const others = room.attendance.filter(({ party }) => !parties.includes(party));
  return [...others, ...parties.map((party) => ({ party, presence, credentials, since: at }))];
}

/** Written blocks of States that are not in the room stand, and go into the round that is open (case 20); see `roomDeliveries`. */
function enteredUnasked(room: Room, item: AgendaItem, entered: number): AgendaItem {
  const unasked = item.state === 'open' ? absentWritten(room, item).filter((block) => block.entered === undefined) : [];
  if (unasked.length === 0) return item;
  return { ...item, blocks: item.blocks.map((block) => (unasked.includes(block) ? { ...block, entered } : block)) };
}

/** What a State says in the room is its word on the item: it blocks, or ends the block that it had. */
function said(item: AgendaItem, { party, position }: MeetingEventData<'room-position-recorded'>): Partial<AgendaItem> {
  const others = item.blocks.filter((block) => block.party !== party);
  return {
    blocks: BLOCKING.includes(position) ? [...others, { party, source: 'room' }] : others,
    ...saidAdReferendum(item, { party, position }),
  };
}

const AFTER_RULING: Readonly<Record<MeetingEventData<'item-ruled'>['ruling'], ItemState>> = {
  adopted: 'ruled',
  'adopted-ad-referendum': 'ruled',
  'adopted-subject-to-silence': 'ruled',
  blocked: 'ruled',
  deferred: 'deferred',
  referred: 'referred',
};

const folds: { [N in MeetingEventName]?: Fold<N> } = {
  'agenda-item-added': (room, { late, item: id, document, stage, revision }) => {
    const about = { id, document, stage, ...(revision === undefined ? {} : { revision }) };
    return { items: [...room.items, { ...about, state: late ? 'late' : 'listed', blocks: [] }] };
  },
  'late-item-admitted': (room, { item }) => withItem(room, item, () => ({ state: 'listed' })),
  'agenda-item-withdrawn': (room, { item }) => withItem(room, item, () => ({ state: 'withdrawn' })),
  'agenda-ordered': (room, { items }) => ({
    items: [
      ...items.flatMap((id) => room.items.filter((item) => item.id === id)),
      ...room.items.filter((item) => !items.includes(item.id)),
    ],
  }),
  'cut-off-set': (_, { at }) => ({ cutOff: at }),
  'attendance-recorded': (room, data, { sequence }) => {
    const now = { ...room, attendance: attendance(room, data) };
    return { ...now, items: room.items.map((item) => enteredUnasked(now, item, sequence)) };
  },
  'quorum-check-requested': (_, { check }) => ({ checks: check, checking: check }),
  'quorum-checked': ({ checking: _asked, ...room }, { members, ...check }, { recorded }) => {
    const { check: number, present, needed, of, met } = check;
    return { ...room, members, quorum: { check: number, present, needed, of, met, at: recorded } };
  },
  'written-block-registered': (room, { item, document: _document, party, ...words }, { command }) =>
    withItem(room, item, ({ blocks }) => ({
      blocks: [
        ...blocks.filter((block) => block.party !== party),
        { party, source: 'written', said: { ...words, registeredBy: command.actor } },
      ],
    })),
  'items-called': (room, { items }) => withItems(room, items, { state: 'called' }),
  'item-round-opened': (room, { item, round, revision }, { sequence }) =>
    withItem(room, item, (called) => enteredUnasked(room, { ...called, state: 'open', round, revision }, sequence)),
  'room-position-recorded': (room, data) => withItem(room, data.item, (item) => said(item, data)),
  'call-answered': (room, { item, party, answer }) =>
    withItem(room, item, ({ blocks }) => ({
      blocks: blocks.map((block) => (block.party === party ? { ...block, answer } : block)),
    })),
  'item-ruled': (room, { item, ruling, ruledAt, deferredTo, referredTo }) =>
    withItem(withoutReason(room, item), item, (before) => ({
      ...withoutWords(before),
      state: AFTER_RULING[ruling],
      ruling: {
        ruling,
        ruledAt,
        ...(deferredTo === undefined ? {} : { deferredTo }),
        ...(referredTo === undefined ? {} : { referredTo }),
      },
    })),
  'en-bloc-proposed': (_, { items, proposedAt }) => ({ enBloc: { items, proposedAt } }),
  'item-taken-out-of-bloc': (room, { item }) =>
    room.enBloc ? { enBloc: { ...room.enBloc, items: room.enBloc.items.filter((id) => id !== item) } } : {},
  'bloc-ruled': ({ enBloc: _asked, ...room }, { items, ruledAt }) => ({
    ...room,
    ...withItems(room, items, { state: 'ruled', ruling: { ruling: 'adopted', ruledAt, enBloc: true } }),
  }),
  'item-outcome-noted': (room, { item, outcome, because }) =>
    withItem(room, item, (before) => {
      const state = outcome === 'ended' ? endedAs(before.state) : outcome;
      return {
        ...(state === 'not-opened' ? {} : withoutWords(before)),
        state,
        ...(because === undefined ? {} : { because }),
      };
    }),
  'statement-attached': (room, { item, separately }) =>
    separately ? {} : withItem(room, item, ({ statements = 0 }) => ({ statements: statements + 1 })),
  'silence-outcome-announced': (room, { document, round }) => ({
    announced: [...(room.announced ?? []), { document, round }].slice(-ANNOUNCED_KEPT),
  }),
  'record-closed': (_, { closedAt }) => ({ recordClosedAt: closedAt }),
};

/** So many announcements are kept in the state (I13); all stand in the record. */
const ANNOUNCED_KEPT = 300;

/** A round that was withdrawn or lapsed leaves its item undecided. */
const endedAs = (state: ItemState): ItemState => (state === 'called' ? 'not-opened' : 'not-adopted');

/** Room members that a fold takes away by leaving them out. */
const REPLACED: ReadonlySet<string> = new Set(['quorum-checked', 'bloc-ruled']);

/** What an event changes in the room; nothing for one that is not of the room. */
export function evolveRoom(meeting: MeetingRecord, event: MeetingEvent, place: EventPlace): Partial<MeetingRecord> {
  const fold = folds[event.name] as Fold<MeetingEventName> | undefined;
  if (fold === undefined) return {};
  const room = roomOf(meeting);
  const change = fold(room, event.data, place);
  return { room: REPLACED.has(event.name) ? (change as Room) : { ...room, ...change } };
}

/** Why a document does not take a ruling under a condition and leaves its round as it was: the Chair may rule otherwise (cases 15, 38). */
const AS_IT_WAS: readonly string[] = [
  'conditional-not-allowed',
  'period-too-short',
  'method-barred',
  'nothing-to-confirm',
];

const tookNothing = ({ ruling }: AgendaItem, code: string): boolean =>
  ruling !== undefined && ruling.ruling !== 'adopted' && AS_IT_WAS.includes(code);

/**
 * A document did not take what the room asked of it: its round was not opened, or a ruling found none that it could rule on. Where the document
 * recorded the contest itself, that has come by its own word.
 */
export function roomAfterRefusal(
  meeting: MeetingRecord,
  { target, command, code }: MeetingEventData<'delivery-refused'>,
): Partial<MeetingRecord> {
  const { room } = meeting;
  const awaited = command === 'call-round' ? 'called' : command === 'record-ruling' ? 'ruled' : undefined;
  const item = room?.items.findLast(({ document, state }) => document === target && state === awaited);
  if (!room || !item) return {};
  const state: ItemState = awaited === 'called' ? 'not-opened' : tookNothing(item, code) ? 'open' : 'contested';
  return { room: { ...room, ...withItem(room, item.id, () => ({ state, because: code })) } };
}
