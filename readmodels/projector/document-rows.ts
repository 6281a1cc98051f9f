import {
  explain,
  isBlocking,
  tasks,
  type DocumentRecord,
  type DocumentState,
  type RoundState,
} from '../../domain/document/index.ts';
import type { EventPlace } from '../../schemas/decider.ts';
import type { DocumentEvent } from '../../schemas/document-events.ts';
import type { PartyId } from '../../schemas/identifiers.ts';
import type { PositionKind } from '../../schemas/procedure.ts';
import { blockedIn } from '../../domain/document/blocking.ts';
import { anyRound, closedRound } from '../../domain/document/lookups.ts';
import { organisationOf } from './event-parts.ts';
import type { RowSet } from './row-set.ts';
import type { BlockRow, DocumentRow, Owned, PointRow, PositionRow, RoundRow, TaskRow } from './rows.ts';

/** Whose the rows of a document are, and who may see them. */
export function owned(document: DocumentRecord): Owned {
  const { stream, visibility } = document;
  return { organisation: organisationOf(stream), stream, class: visibility.class, named: visibility.named ?? [] };
}

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
    case 'comment-period-opened':
    case 'comment-period-closed':
      commentPeriodRow(rows, document, data.period);
      break;
    case 'position-stated':
    case 'communication-recorded':
    case 'in-time-act-undelivered':
      statementRows(rows, document, event, place);
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

function roundRow(rows: RowSet, document: DocumentRecord, id: string): void {
  const { round } = document;
  if (round?.id === id) return rows.put('rounds', fullRound(document, round));
  const closed = closedRound(document, id);
  // A round before the last one: little can change, and its row was written when it was the last.
  const before = rows.all('rounds').find((row) => row.round === id);
  if (closed === undefined || before === undefined) return;
  const { contests, ...restricted } = before.restricted;
  rows.put('rounds', {
    ...before,
    phase: closed.phase,
    concluded: closed.concludedAt !== undefined,
    circulated: closed.circulatedAt !== undefined,
    last_sequence: closed.lastSequence,
    contested: closed.contests !== undefined && closed.contests.length > 0,
    restricted: closed.contests === undefined ? restricted : { ...restricted, contests: closed.contests },
  });
}

function fullRound(document: DocumentRecord, round: RoundState): RoundRow {
  return {
    ...owned(document),
    round: round.id,
    ordinal: Number(round.id.slice(1)),
    stage: round.stage,
    organ: round.organ,
    method: round.method,
    revision: round.revision,
    phase: round.phase,
    procedure_version: round.procedureVersion,
    meeting: round.meeting ?? null,
    reopens: round.reopens ?? null,
    requested_at: round.requestedAt,
    opened_at: round.openedAt ?? null,
    expiry: round.expiry ?? null,
    concluded_at: round.concludedAt ?? null,
    because: round.because ?? null,
    word: round.word ?? null,
    basis: round.basis ?? null,
    chair: round.chair ?? null,
    quorum_needed: round.quorum?.needed ?? null,
    quorum_of: round.quorum?.of ?? null,
    electorate: electorateOf(document, round),
    reduced: round.reduced,
    circulation: round.rules.circulation,
    concluded: round.concludedAt !== undefined,
    circulated: round.circulatedAt !== undefined,
    ruling: round.ruling ?? null,
    remaining: round.remaining ?? null,
    extensions: round.extensions,
    contested: round.contests !== undefined && round.contests.length > 0,
    restricted: {
      ...(round.frozenBy === undefined ? {} : { frozenBy: round.frozenBy }),
      ...(round.provisional === undefined
        ? {}
        : { awaiting: round.provisional.awaiting, confirmBy: round.provisional.confirmBy }),
      ...(round.contests === undefined ? {} : { contests: round.contests }),
    },
    first_sequence: round.firstSequence,
    last_sequence: round.lastSequence,
  };
}

function electorateOf(document: DocumentRecord, round: RoundState): PartyId[] {
  return round.electorate === undefined ? [] : (document.electorates[round.electorate] ?? []);
}

/** The rows that follow from the state as a whole; made once, however many events came. */
export function rowsOfState(rows: RowSet, state: DocumentState, hash: string): void {
  const { document } = state;
  if (document === null) return;
  const explanation = explain(state);
  rows.put('documents', documentRow(document, explanation, hash));
  rows.replace(
    'blocks',
    explanation.blocks.map((block, ordinal) => blockRow(document, block, ordinal)),
  );
  rows.replace(
    'tasks',
    tasks(state, document.stream).map((task) => taskRow(document, task)),
  );
}

function documentRow(document: DocumentRecord, explanation: ReturnType<typeof explain>, hash: string): DocumentRow {
  return {
    ...owned(document),
    id: document.stream.slice(document.stream.lastIndexOf('/') + 1),
    kind: document.kind,
    title: document.title,
    sponsors: document.sponsors,
    procedure: document.procedure.id,
    procedure_version: document.procedure.version,
    state: explanation.state,
    stage: explanation.stage ?? null,
    open_stages: document.stages.filter((stage) => stage.state === 'open').map((stage) => stage.id),
    stages: document.stages,
    on_silence: explanation.onSilence ?? null,
    revision: document.revisions.at(-1)?.number ?? 0,
    round: document.round?.id ?? null,
    round_phase: document.round?.phase ?? null,
    expiry: document.round?.expiry ?? null,
    refused_deliveries: document.refusedDeliveries,
    registered_at: document.registeredAt,
    withdrawn_at: document.withdrawnAt ?? null,
    sequence: document.sequence,
    hash,
    recorded: document.recorded,
  };
}

function blockRow(
  document: DocumentRecord,
  block: ReturnType<typeof explain>['blocks'][number],
  ordinal: number,
): BlockRow {
  const { round } = document;
  const parties = block.by.flatMap((by) => (by.kind === 'party' ? [by.party] : []));
  const position =
    block.kind === 'position' ? round?.positions.find(({ party }) => parties.includes(party)) : undefined;
  return {
    ...owned(document),
    ordinal,
    kind: block.kind,
    subject: block.subject,
    round: round?.id ?? null,
    parties,
    offices: block.by.flatMap((by) => (by.kind === 'office' ? [by.office] : [])),
    acts: block.acts,
    position_party: position?.party ?? null,
    position_class: position?.class ?? null,
    points: block.points ?? [],
    since: block.since ?? null,
    until: block.until ?? null,
    rule: block.rule,
  };
}

function taskRow(document: DocumentRecord, task: ReturnType<typeof tasks>[number]): TaskRow {
  return {
    ...owned(document),
    id: task.id,
    subject: task.subject,
    party: task.assignee.kind === 'party' ? task.assignee.party : null,
    office: task.assignee.kind === 'office' ? task.assignee.office : null,
    act: task.act,
    since: task.since,
    due_at: task.dueAt ?? null,
    on_silence: task.onSilence,
    rule: task.rule,
  };
}
