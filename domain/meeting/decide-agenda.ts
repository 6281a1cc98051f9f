import type { Refusal } from '../../schemas/decider.ts';
import type { Instant } from '../../schemas/time.ts';
import { refusal, refused } from '../shared/index.ts';
import { cutOffOf, withoutRelativeCutOff } from './deadlines-cut-off.ts';
import { happened, refuse, type CommandOf, type MeetingDecision } from './decision.ts';
import { aboutItem, itemOf, namedItem, roomOf } from './room-lookups.ts';
import type { AgendaItem } from './room-state.ts';
import type { MeetingRecord } from './state.ts';
import { MOST_ITEMS } from './limits.ts';

type AgendaCommand = CommandOf<
  'add-agenda-item' | 'withdraw-agenda-item' | 'order-agenda' | 'set-cut-off' | 'admit-late-item'
>;

/** What may still be changed: before the meeting and while it sits, never after. */
export function notOver({ state }: MeetingRecord): Refusal | undefined {
  return state === 'announced' || state === 'open' ? undefined : refusal('meeting-over', 'case 28', { state });
}

/** The agenda: document stages in their order, with a cut-off for late ones. */
export function decideAgenda(meeting: MeetingRecord, command: AgendaCommand, now: Instant): MeetingDecision {
  const fault = notOver(meeting);
  if (fault) return refused(fault);
  switch (command.kind) {
    case 'add-agenda-item':
      return add(meeting, command, now);
    case 'withdraw-agenda-item':
      return withdraw(meeting, command, now);
    case 'order-agenda':
      return order(meeting, command, now);
    case 'set-cut-off':
      return withoutRelativeCutOff(meeting, happened('cut-off-set', command.payload, now), now);
    case 'admit-late-item': {
      const item = namedItem(meeting, command.payload.item);
      if ('code' in item) return refused(item);
      return item.state === 'late'
        ? happened('late-item-admitted', aboutItem(item), now)
        : refuse('agenda-item-not-late', 'API', { item: item.id });
    }
  }
}

function add(meeting: MeetingRecord, { payload }: CommandOf<'add-agenda-item'>, now: Instant): MeetingDecision {
  const room = roomOf(meeting);
  const organisation = meeting.stream.slice(0, meeting.stream.indexOf('/'));
  if (!payload.document.startsWith(`${organisation}/document/`)) return refuse('document-unknown', 'design §5');
  if (!meeting.takesDecisions) return refuse('meeting-decides-nothing', 'RoP 1.2');
  if (itemOf(meeting, payload.item)) return refuse('agenda-item-exists', 'I9', { item: payload.item });
  if (room.items.length >= MOST_ITEMS) return refuse('agenda-full', 'I13', { most: MOST_ITEMS });
  const twice = room.items.find(
    (item) => item.document === payload.document && item.stage === payload.stage && !OVER.includes(item.state),
  );
  if (twice) return refuse('agenda-item-exists', 'I9', { item: twice.id });
  const cutOff = cutOffOf(meeting);
  return happened('agenda-item-added', { ...payload, late: cutOff !== undefined && now >= cutOff }, now);
}

/** States in which an item is done with, so that the same matter may come up again. */
const OVER: readonly AgendaItem['state'][] = [
  'withdrawn',
  'not-adopted',
  'deferred',
  'referred',
  'not-opened',
  'adopted',
];

function withdraw(
  meeting: MeetingRecord,
  { payload }: CommandOf<'withdraw-agenda-item'>,
  now: Instant,
): MeetingDecision {
  const item = namedItem(meeting, payload.item);
  if ('code' in item) return refused(item);
  if (item.state !== 'listed' && item.state !== 'late')
    return refuse('agenda-item-under-way', 'I7', { item: item.id, state: item.state });
  return happened('agenda-item-withdrawn', { ...payload, ...aboutItem(item) }, now);
}

function order(meeting: MeetingRecord, { payload }: CommandOf<'order-agenda'>, now: Instant): MeetingDecision {
  const items = roomOf(meeting).items.filter(({ state }) => state !== 'withdrawn');
  const missing = items.find(({ id }) => !payload.items.includes(id));
  if (missing) return refuse('agenda-order-incomplete', 'API', { item: missing.id });
  const strange = payload.items.find((id) => !items.some((item) => item.id === id));
  if (strange !== undefined) return refuse('agenda-item-unknown', 'API', { item: strange });
  return happened('agenda-ordered', payload, now);
}
