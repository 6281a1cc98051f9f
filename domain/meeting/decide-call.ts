import type { Refusal } from '../../schemas/decider.ts';
import type { MeetingEvent } from '../../schemas/meeting-events.ts';
import type { Instant } from '../../schemas/time.ts';
import { refusal, refused } from '../shared/index.ts';
import { notOver } from './decide-agenda.ts';
import { happened, refuse, type CommandOf, type MeetingDecision } from './decision.ts';
import { aboutItem, aboutItems, isPresent, itemOfDocument, namedItem, roomOf } from './room-lookups.ts';
import { MOST_WRITTEN_WORDS } from './limits.ts';
import type { AgendaItem } from './room-state.ts';
import type { MeetingRecord } from './state.ts';

type CallCommand = CommandOf<
  'register-written-block' | 'call-items' | 'note-item-round' | 'record-room-position' | 'answer-call'
>;

/** "Are there any objections?": the call of an item, and what is said to it. */
export function decideCall(meeting: MeetingRecord, command: CallCommand, now: Instant): MeetingDecision {
  switch (command.kind) {
    case 'register-written-block':
      return registerBlock(meeting, command);
    case 'call-items':
      return call(meeting, command, now);
    case 'note-item-round':
      return noteRound(meeting, command, now);
    case 'record-room-position':
      return recordPosition(meeting, command, now);
    case 'answer-call':
      return answer(meeting, command, now);
  }
}

/** In writing, before the item is called: it blocks though nobody may be there to say it (case 20). */
function registerBlock(
  meeting: MeetingRecord,
  { payload, receipt }: CommandOf<'register-written-block'>,
): MeetingDecision {
  const item = namedItem(meeting, payload.item);
  const fault = notOver(meeting) ?? ('code' in item ? item : undefined);
  if (fault || 'code' in item) return refused(fault ?? (item as Refusal));
  if (payload.receivedAt > receipt.receivedAt)
    return refuse('time-in-future', 'I11', { receivedAt: payload.receivedAt });
  // Once it is called, what is said belongs into its round: by word, or by the Secretariat's attestation there.
  if (item.state !== 'listed' && item.state !== 'late')
    return refuse('agenda-item-under-way', 'case 20', { item: item.id, state: item.state });
  if (writtenWords(meeting) + JSON.stringify(payload).length > MOST_WRITTEN_WORDS)
    return refuse('written-blocks-full', 'I13', { most: MOST_WRITTEN_WORDS });
  return happened('written-block-registered', { ...payload, ...aboutItem(item) }, payload.receivedAt);
}

/** How much is kept of papers whose items were not ruled on, in characters of JSON. */
function writtenWords(meeting: MeetingRecord): number {
  const kept = roomOf(meeting).items.flatMap(({ blocks }) => blocks.flatMap(({ said }) => said ?? []));
  return kept.reduce((sum, words) => sum + JSON.stringify(words).length, 0);
}

/** Why a sitting can decide nothing now. */
export function sittingFault(meeting: MeetingRecord): Refusal | undefined {
  if (meeting.state === 'announced') return refusal('meeting-not-open', 'case 28');
  if (meeting.state !== 'open') return refusal('meeting-over', 'case 28', { state: meeting.state });
  const { quorum, checking } = roomOf(meeting);
  if (checking !== undefined || quorum === undefined) return refusal('quorum-unchecked', 'RoP 1.2');
  return quorum.met
    ? undefined
    : refusal('quorum-missing', 'RoP 1.2', { present: quorum.present, needed: quorum.needed });
}

function call(meeting: MeetingRecord, { payload, facts }: CommandOf<'call-items'>, now: Instant): MeetingDecision {
  const fault = sittingFault(meeting);
  if (fault) return refused(fault);
  if (payload.calledAt > now) return refuse('time-in-future', 'I11', { calledAt: payload.calledAt });
  const day = facts?.seatDay === undefined ? {} : { day: facts.seatDay.day };
  for (const id of payload.items) {
    const item = namedItem(meeting, id);
    if ('code' in item) return refused(item);
    if (item.state === 'late') return refuse('agenda-item-late', 'API', { item: id });
    if (item.state !== 'listed' && item.state !== 'not-opened')
      return refuse('agenda-item-under-way', 'I9', { item: id, state: item.state });
  }
  return happened('items-called', { ...payload, ...aboutItems(meeting, payload.items), ...day }, payload.calledAt);
}

/** The document's round has its electorate. */
function noteRound(meeting: MeetingRecord, { payload }: CommandOf<'note-item-round'>, now: Instant): MeetingDecision {
  const item = itemOfDocument(meeting, payload.document);
  if (item?.state !== 'called') return refuse('agenda-item-unknown', 'I9', { document: payload.document });
  return happened('item-round-opened', { ...aboutItem(item), round: payload.round, revision: payload.revision }, now);
}

/** What a position of its kind is to the meeting: a block, or the word that ends one. */
export const BLOCKING: readonly string[] = ['objection', 'amendment', 'reserved'];

/** The Secretariat records what a delegation says, on its behalf (I11). An objection takes its item out of what is proposed en bloc. */
function recordPosition(
  meeting: MeetingRecord,
  { payload }: CommandOf<'record-room-position'>,
  now: Instant,
): MeetingDecision {
  const item = namedItem(meeting, payload.item);
  if ('code' in item) return refused(item);
  if (meeting.state !== 'open') return refuse('meeting-not-open', 'case 28');
  if (item.state !== 'open') return refuse('agenda-item-not-open', 'I3', { item: item.id, state: item.state });
  if (payload.saidAt > now) return refuse('time-in-future', 'I11', { saidAt: payload.saidAt });
  const room = roomOf(meeting);
  if (!isPresent(room, payload.party)) return refuse('not-in-the-room', 'case 20', { party: payload.party });
  const said = happened('room-position-recorded', { ...payload, ...aboutItem(item) }, payload.saidAt);
  if (!BLOCKING.includes(payload.position) || !room.enBloc?.items.includes(item.id)) return said;
  const out: MeetingEvent[] = happened(
    'item-taken-out-of-bloc',
    { ...aboutItem(item), party: payload.party },
    now,
  ).events;
  return { events: [...said.events, ...out] };
}

/** Asked by name, a delegation says whether its written block stands. */
function answer(meeting: MeetingRecord, { payload }: CommandOf<'answer-call'>, now: Instant): MeetingDecision {
  const item = namedItem(meeting, payload.item);
  if ('code' in item) return refused(item);
  if (item.state !== 'open') return refuse('agenda-item-not-open', 'I3', { item: item.id, state: item.state });
  if (payload.at > now) return refuse('time-in-future', 'I11', { at: payload.at });
  if (!isPresent(roomOf(meeting), payload.party)) return refuse('not-in-the-room', 'case 20', { party: payload.party });
  const block = writtenBlock(item, payload.party);
  if (!block) return refuse('nothing-to-answer', 'case 20', { party: payload.party });
  return happened('call-answered', { ...payload, ...aboutItem(item) }, payload.at);
}

const writtenBlock = ({ blocks }: AgendaItem, party: string) =>
  blocks.find((block) => block.party === party && block.source === 'written' && block.answer === undefined);
