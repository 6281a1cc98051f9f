import type { Refusal } from '../../schemas/decider.ts';
import type { Instant } from '../../schemas/time.ts';
import { refusal, refused } from '../shared/index.ts';
import { confirmationsFault } from './ad-referendum.ts';
import { sittingFault } from './decide-call.ts';
import { happened, refuse, type CommandOf, type MeetingDecision } from './decision.ts';
import {
  aboutItem,
  aboutItems,
  itemOfDocument,
  namedItem,
  presentMembers,
  roomOf,
  standing,
  unanswered,
} from './room-lookups.ts';
import type { AgendaItem } from './room-state.ts';
import type { MeetingRecord } from './state.ts';

type RulingCommand = CommandOf<'rule-on-item' | 'propose-en-bloc' | 'rule-en-bloc' | 'note-item-outcome'>;

/** The Chair's gavel (domain §1.1): a fact of the room. Whether the document follows it is for the document to decide (I1). */
export function decideRuling(meeting: MeetingRecord, command: RulingCommand, now: Instant): MeetingDecision {
  switch (command.kind) {
    case 'rule-on-item':
      return rule(meeting, command, now);
    case 'propose-en-bloc':
      return propose(meeting, command, now);
    case 'rule-en-bloc':
      return ruleEnBloc(meeting, command, now);
    case 'note-item-outcome':
      return noteOutcome(meeting, command, now);
  }
}

/** An item that can be ruled on: its round is open, and every delegation with a written block was asked by name. */
function rulingFault(meeting: MeetingRecord, item: AgendaItem): Refusal | undefined {
  if (item.state !== 'open') return refusal('agenda-item-not-open', 'I3', { item: item.id, state: item.state });
  const silent = unanswered(roomOf(meeting), item);
  return silent.length === 0
    ? undefined
    : refusal('blocks-unanswered', 'case 20', { item: item.id, parties: silent.map(({ party }) => party).join(',') });
}

/**
 * A ruling over a block that stands is recorded as it was made (I1): the document will refuse it, and the item shows as contested. Without
 * a quorum the sitting cannot rule that something is adopted; it may still defer.
 */
function rule(meeting: MeetingRecord, { payload }: CommandOf<'rule-on-item'>, now: Instant): MeetingDecision {
  const item = namedItem(meeting, payload.item);
  if ('code' in item) return refused(item);
  const sitting = sittingFault(meeting);
  const adopts = payload.ruling.startsWith('adopted');
  if (sitting && (adopts || meeting.state !== 'open')) return refused(sitting);
  if (payload.ruledAt > now) return refuse('time-in-future', 'I11', { ruledAt: payload.ruledAt });
  if (payload.deferredTo === meeting.stream) return refuse('deferred-to-itself', 'API');
  const room = roomOf(meeting);
  const fault =
    rulingFault(meeting, item) ??
    (payload.ruling === 'adopted-ad-referendum'
      ? confirmationsFault(room, item, payload.confirmations ?? [])
      : undefined);
  if (fault) return refused(fault);
  const data = {
    ...payload,
    ...aboutItem(item),
    present: presentMembers(room),
    over: adopts ? standing(item).map(({ party }) => party) : [],
  };
  return happened('item-ruled', data, payload.ruledAt);
}

/** The Chair asks once for several items; each keeps its own round. */
function propose(meeting: MeetingRecord, { payload }: CommandOf<'propose-en-bloc'>, now: Instant): MeetingDecision {
  const sitting = sittingFault(meeting);
  if (sitting) return refused(sitting);
  if (payload.proposedAt > now) return refuse('time-in-future', 'I11', { proposedAt: payload.proposedAt });
  for (const id of payload.items) {
    const item = namedItem(meeting, id);
    if ('code' in item) return refused(item);
    const fault = rulingFault(meeting, item);
    if (fault) return refused(fault);
    const [block] = standing(item);
    if (block) return refuse('live-block', 'I1', { item: id, parties: block.party });
  }
  return happened('en-bloc-proposed', { ...payload, ...aboutItems(meeting, payload.items) }, payload.proposedAt);
}

/** One ruling over what is left of the proposal: an objection took its item out (case 37 is another thing: a package is one round). */
function ruleEnBloc(meeting: MeetingRecord, { payload }: CommandOf<'rule-en-bloc'>, now: Instant): MeetingDecision {
  const sitting = sittingFault(meeting);
  if (sitting) return refused(sitting);
  if (payload.ruledAt > now) return refuse('time-in-future', 'I11', { ruledAt: payload.ruledAt });
  const room = roomOf(meeting);
  const items = room.enBloc?.items ?? [];
  if (items.length === 0) return refuse('nothing-en-bloc', 'API');
  return happened(
    'bloc-ruled',
    { ...payload, ...aboutItems(meeting, items), present: presentMembers(room) },
    payload.ruledAt,
  );
}

/** How the document took it. What it says of a round that is not this meeting's is nobody's business here. */
function noteOutcome(
  meeting: MeetingRecord,
  { payload }: CommandOf<'note-item-outcome'>,
  now: Instant,
): MeetingDecision {
  const item = itemOfDocument(meeting, payload.document);
  if (item === undefined || (item.round !== undefined && item.round !== payload.round)) return { events: [] };
  const { outcome, round, because } = payload;
  // A round that ends because its item was deferred or referred tells nothing new.
  if (outcome === 'ended' && (item.state === 'deferred' || item.state === 'referred')) return { events: [] };
  const why = because === undefined ? {} : { because };
  return happened('item-outcome-noted', { ...aboutItem(item), round, outcome, ...why }, now);
}
