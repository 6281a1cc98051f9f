import type { Call, DocumentRecord } from '../../domain/document/index.ts';
import { cutOffOf, type MeetingRecord } from '../../domain/meeting/index.ts';
import type { AsOf } from '../../schemas/dated-fact.ts';
import type { MeetingDates } from '../../schemas/effects.ts';
import type { PartyId, StreamId } from '../../schemas/identifiers.ts';
import type { Instant } from '../../schemas/time.ts';
import type { OrganisationRow } from '../projector/rows.ts';
import type { Business } from './agenda.ts';
import { movedDeadline, type MovedDeadline } from './moved-deadline.ts';

/** What follows a meeting to other days: it was tied to the meeting, never to the day. */
export interface Move extends Partial<MovedDeadline> {
  what:
    | 'stage'
    | 'outcome'
    | 'agenda-item'
    | 'chair-term-ends'
    | 'chair-term-begins'
    | 'deadline'
    | 'comment-period'
    | 'call';
  document?: StreamId;
  /** The stage, outcome or item of the agenda. */
  item?: string;
  party?: PartyId;
  rule: 'case 28' | 'RoP 14.2';
  because: string;
}

/** What stays where it is: its end is an instant that was announced. */
export interface Stay {
  what: 'round' | 'comment-period' | 'call' | 'cut-off';
  /** Absent of what is the meeting's own. */
  document?: StreamId;
  item?: string;
  at: Instant;
  /** How that instant lies to the new days. */
  relative: 'before' | 'on' | 'after';
  rule: 'case 28';
  because: string;
}

export interface Rescheduling {
  moves: Move[];
  stays: Stay[];
}

const FOLLOWS = 'It waits for the meeting, whatever its days; what is counted from the meeting is counted anew.';
const ON_AGENDA = 'It stands on the agenda, which the meeting keeps whatever its days.';
const RELATIVE = 'It is counted from the days of the meeting, and counted anew when they move.';
const STAYS = 'Its end is an instant that was announced; only an act of its own changes it.';
const WITH_OPENING = 'A term begins and ends with the opening of the meeting, whenever that is.';

/** The term of the Chair that ends, and the one that begins, when the meeting is opened (RoP 14.2). */
export function termsTurningAt(
  { designated, chair }: Pick<OrganisationRow, 'designated' | 'chair'>,
  meeting: StreamId,
): { ends: PartyId; begins: PartyId } | undefined {
  return designated?.meeting === meeting ? { ends: chair.party, begins: designated.party } : undefined;
}

/**
 * What moving a meeting changes (case 28): stages and outcomes that wait for it follow, the Chair's tenure ends with its opening; deadlines
 * that are instants do not move. Computed from what stands; nothing is recorded by asking.
 * @param day the new days, in the zone of the seat
 * @param record the meeting with its deadlines, those of documents as far as the viewer may see them (I14)
 */
export function rescheduling(
  meeting: StreamId,
  day: AsOf,
  business: readonly Business[],
  organisation: Pick<OrganisationRow, 'designated' | 'chair'> | undefined,
  record?: Pick<MeetingRecord, 'deadlines' | 'room'> & { to: MeetingDates; now: Instant },
): Rescheduling {
  const moves = business.flatMap(({ document: { stream: document }, scheduled, onAgenda }): Move[] => [
    ...onAgenda.map(({ id: item }): Move => {
      return { what: 'agenda-item', document, item, rule: 'case 28', because: ON_AGENDA };
    }),
    ...scheduled.map(({ kind: what, item }): Move => ({ what, document, item, rule: 'case 28', because: FOLLOWS })),
  ]);
  const terms = organisation && termsTurningAt(organisation, meeting);
  const rule = 'RoP 14.2' as const;
  if (terms !== undefined)
    moves.push(
      { what: 'chair-term-ends', party: terms.ends, rule, because: WITH_OPENING },
      { what: 'chair-term-begins', party: terms.begins, rule, because: WITH_OPENING },
    );
  const stays = business.flatMap((each) => staysOf(meeting, each, day));
  if (record === undefined) return { moves, stays };
  moves.push(...deadlinesMoved(record));
  const absolute = record.room?.cutOff;
  if (absolute !== undefined && cutOffOf(record) === absolute)
    stays.push({ what: 'cut-off', at: absolute, relative: relative(absolute, day), rule: 'case 28', because: STAYS });
  return { moves, stays };
}

/** What is counted from the days of the meeting: its own deadlines, and those of documents. */
function deadlinesMoved({
  deadlines = [],
  to,
  now,
}: Pick<MeetingRecord, 'deadlines'> & { to: MeetingDates; now: Instant }) {
  return deadlines.map((each): Move => {
    const moved = { ...movedDeadline(each, to, now), rule: 'case 28' as const, because: RELATIVE };
    if (each.for === undefined) return { what: 'deadline', ...moved };
    const [what, item = ''] = each.for.subject.split('/');
    return { what: what === 'call' ? 'call' : 'comment-period', document: each.for.document, item, ...moved };
  });
}

/** What follows this meeting is told under what moves. */
function staysOf(meeting: StreamId, { document, state, rounds, commentPeriods }: Business, day: AsOf): Stay[] {
  const following = (state.document?.commentPeriods ?? []).filter((each) => each.follows?.meeting === meeting);
  const stay = (what: Stay['what'], item: string, at: Instant | null | undefined): Stay[] =>
    at === null || at === undefined
      ? []
      : [{ what, document: document.stream, item, at, relative: relative(at, day), rule: 'case 28', because: STAYS }];
  return [
    ...rounds.flatMap(({ round, expiry }) => stay('round', round, expiry)),
    ...commentPeriods
      .filter(({ period }) => !following.some(({ id }) => id === period))
      .flatMap(({ period, deadline }) => stay('comment-period', period, deadline?.at)),
    ...openCalls(state.document)
      .filter((call) => call.follows?.meeting !== meeting)
      .flatMap(({ id, deadline }) => stay('call', id, deadline?.at)),
  ];
}

function relative(at: Instant, { from, until }: AsOf): Stay['relative'] {
  if (at < from) return 'before';
  return at < until ? 'on' : 'after';
}

/** Calls that nominations are still taken in for. */
export function openCalls(document: DocumentRecord | null): Call[] {
  return (document?.agenda?.calls ?? []).filter((call) => call.state === 'open');
}

/** `2024-12-17`, or `2024-12-17/2024-12-18` (ISO 8601 interval). */
export function datesOf(days: string): MeetingDates {
  const [from = '', to] = days.split('/');
  return to === undefined ? { from } : { from, to };
}
