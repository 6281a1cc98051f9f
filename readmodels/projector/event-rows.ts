import { blockedIn } from '../../domain/document/blocking.ts';
import { isBlocking, type DocumentRecord } from '../../domain/document/index.ts';
import { anyRound } from '../../domain/document/lookups.ts';
import type { EventPlace } from '../../schemas/decider.ts';
import type { DocumentEvent, DocumentEventData } from '../../schemas/document-events.ts';
import type { PositionKind } from '../../schemas/procedure.ts';
import { nominationRows } from './nomination-rows.ts';
import { owned } from './owned.ts';
import { roundRow } from './round-row.ts';
import type { RowSet } from './row-set.ts';
import type { PointRow, PositionRow } from './rows.ts';

/** The rows that one event makes or changes; `document` is the state after it. */
export function rowsOfEvent(rows: RowSet, document: DocumentRecord, event: DocumentEvent, place: EventPlace): void {
  const owner = owned(document);
  const { name, data } = event;
  switch (name) {
    case 'revision-added':
      rows.put('revisions', {
        ...owner,
        revision: data.revision,
        texts: data.texts,
        editorial: data.editorial,
        added_at: place.recorded,
        circulated_at: null,
      });
      break;
    case 'document-circulated':
      rows.patch('revisions', (row) => row.revision === data.revision, { circulated_at: place.recorded });
      break;
    case 'comment-submitted':
      rows.put('comments', {
        ...owner,
        sequence: place.sequence,
        period: data.period,
        party: data.party ?? null,
        text: data.text,
        received_at: data.receivedAt,
        late: data.late,
      });
      commentPeriodRow(rows, document, data.period);
      break;
    case 'deadline-followed':
      if (data.subject.startsWith('comment-period/'))
        commentPeriodRow(rows, document, data.subject.slice('comment-period/'.length));
      break;
    case 'comment-period-opened':
    case 'comment-period-closed':
      commentPeriodRow(rows, document, data.period);
      break;
    case 'position-stated':
    case 'communication-recorded':
    case 'in-time-act-undelivered':
      statementRows(rows, document, event, place);
      break;
    case 'position-clarified':
      clarifiedRows(rows, data);
      break;
    case 'nomination-submitted':
    case 'nomination-withdrawn':
      nominationRows(rows, document, event, place);
      break;
    case 'point-lifted':
      endPoints(rows, [data.point], 'lifted', null, place);
      break;
    case 'points-lapsed':
      endPoints(rows, data.points, 'lapsed', data.rule, place);
      break;
    default:
  }
  if ('round' in data && data.round !== undefined) roundRow(rows, document, data.round);
}

function commentPeriodRow(rows: RowSet, document: DocumentRecord, id: string): void {
  const period = document.commentPeriods.find((one) => one.id === id);
  if (period === undefined)
    return rows.patch('comment_periods', (row) => row.period === id, { state: 'closed', closed_at: document.recorded });
  rows.put('comment_periods', {
    ...owned(document),
    period: period.id,
    state: period.state,
    audience: period.audience,
    revision: period.revision ?? null,
    deadline: period.deadline ?? null,
    follows: period.follows ?? null,
    opened_at: period.openedAt,
    closed_at: period.closedAt ?? null,
    comments: period.comments,
  });
}

type Statement = Extract<
  DocumentEvent,
  { name: 'position-stated' | 'communication-recorded' | 'in-time-act-undelivered' }
>;
const RECORDED_AS = {
  'position-stated': 'position',
  'communication-recorded': 'communication',
  'in-time-act-undelivered': 'undelivered',
} as const;

function statementRows(rows: RowSet, document: DocumentRecord, { name, data }: Statement, place: EventPlace): void {
  const owner = owned(document);
  const stated = name === 'position-stated';
  if (stated)
    rows.patch('positions', (row) => row.round === data.round && row.party === data.party && row.current, {
      current: false,
    });
  const row: PositionRow = {
    ...owner,
    sequence: place.sequence,
    round: data.round,
    party: data.party,
    position: data.position,
    revision: data.revision,
    position_class: data.class,
    recorded_as: RECORDED_AS[name],
    without_effect: name === 'communication-recorded' ? data.withoutEffect : null,
    current: stated,
    blocking: blocksIn(document, data.round, data.position),
    statement: data.statement ?? null,
    points: data.points,
    channel: data.channel,
    paper: data.paper ?? null,
    jointly_with: data.jointlyWith ?? [],
    sent_at: data.sentAt ?? null,
    received_at: data.receivedAt,
    recorded: place.recorded,
    by_token: place.command.actor,
    by_role: place.command.role,
  };
  rows.put('positions', row);
  if (stated) for (const point of data.points) rows.put('points', pointRow(row, point));
}

/** Of the two that contradicted each other, the one that stands is current: the latest statement of that kind (case 31). */
function clarifiedRows(rows: RowSet, { round, party, position }: DocumentEventData<'position-clarified'>): void {
  const own = rows.all('positions').filter((row) => row.round === round && row.party === party);
  const stands = own.findLast((row) => row.recorded_as === 'position' && row.position === position);
  if (stands === undefined) return;
  rows.patch('positions', (row) => row.round === round && row.party === party && row.current, { current: false });
  rows.patch('positions', (row) => row.sequence === stands.sequence && row.party === party, { current: true });
}

function pointRow(position: PositionRow, point: PositionRow['points'][number]): PointRow {
  const { organisation, stream, class: documentClass, named, round, party, position_class, sequence } = position;
  return {
    organisation,
    stream,
    class: documentClass,
    named,
    point: point.id,
    round,
    party,
    position_class,
    sequence,
    paragraph: point.paragraph,
    text: point.text ?? null,
    proposed_text: point.proposedText ?? null,
    state: 'live',
    ended_sequence: null,
    ended_at: null,
    rule: null,
  };
}

function endPoints(
  rows: RowSet,
  points: string[],
  state: 'lifted' | 'lapsed',
  rule: string | null,
  place: EventPlace,
): void {
  const ended = new Set(points);
  rows.patch('points', (row) => ended.has(row.point), {
    state,
    rule,
    ended_sequence: place.sequence,
    ended_at: place.recorded,
  });
}

/** Whether a kind blocks under the rules of the round, however long ago that was. */
function blocksIn(document: DocumentRecord, round: string, kind: PositionKind): boolean {
  const found = anyRound(document, round);
  if (found === undefined) return false;
  return 'rules' in found ? isBlocking(found.rules, kind) : blockedIn(found, kind);
}
