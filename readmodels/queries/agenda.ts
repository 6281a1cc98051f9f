import type { DocumentState } from '../../domain/document/index.ts';
import { roomOf, type AgendaItem, type MeetingState } from '../../domain/meeting/index.ts';
import type {
  BlockRow,
  CommentPeriodRow,
  DocumentRow,
  NominationRow,
  RelationRow,
  RoundRow,
  ScheduleRow,
} from '../projector/rows.ts';
import type { Instant } from '../../schemas/time.ts';
import type { Queryable } from './database.ts';
import { seenStreams } from './references.ts';
import { blocksOf } from './rounds.ts';
import { visible, type Viewer } from './visible.ts';

/** The folded state of a stream, as its host has it. Whether it may be seen is asked before. */
export async function stateOf<S>(db: Queryable, stream: string): Promise<S | undefined> {
  const row = await db
    .selectFrom('read.streams as stored')
    .select('stored.state')
    .where('stored.stream', '=', stream)
    .executeTakeFirst();
  return row?.state as S | undefined;
}

/** The nominations of a document, in the order of the record. */
export function nominationsOf(db: Queryable, viewer: Viewer | undefined, stream: string): Promise<NominationRow[]> {
  return db
    .selectFrom('read.nominations as row')
    .selectAll('row')
    .where('row.stream', '=', stream)
    .where(visible(viewer, 'row'))
    .orderBy('row.sequence')
    .execute();
}

/** What a document is related to, and what is related to it; whether the other one may be seen is up to whoever shows it. */
export async function relationsOf(
  db: Queryable,
  viewer: Viewer | undefined,
  stream: string,
): Promise<{ outgoing: RelationRow[]; incoming: RelationRow[] }> {
  const all = db.selectFrom('read.relations as row').selectAll('row').where(visible(viewer, 'row'));
  const [outgoing, incoming] = await Promise.all([
    all.where('row.stream', '=', stream).orderBy('row.sequence').execute(),
    all.where('row.to_stream', '=', stream).orderBy('row.stream').orderBy('row.sequence').execute(),
  ]);
  return { outgoing, incoming };
}

/** Of other documents to this one, what was recorded by an instant (design §5 "Two clocks"). Its own are of the document as it was known. */
export async function incomingKnownAt(
  db: Queryable,
  viewer: Viewer | undefined,
  stream: string,
  at: Instant,
): Promise<RelationRow[]> {
  return db
    .selectFrom('read.relations as row')
    .innerJoin('archive.events as event', (join) =>
      join.onRef('event.stream', '=', 'row.stream').onRef('event.sequence', '=', 'row.sequence'),
    )
    .selectAll('row')
    .where('row.to_stream', '=', stream)
    .where('event.recorded', '<=', at)
    .where(visible(viewer, 'row'))
    .orderBy('row.stream')
    .orderBy('row.sequence')
    .execute();
}

/** A document that waits for a meeting, with what it waits with and what it still needs. */
export interface Business {
  document: DocumentRow;
  state: DocumentState;
  scheduled: ScheduleRow[];
  /** Its stages on the agenda of the meeting that wait for a word there. */
  onAgenda: ItemInPlace[];
  blocks: BlockRow[];
  /** Under way: their periods have ends of their own. */
  rounds: RoundRow[];
  commentPeriods: CommentPeriodRow[];
}

/** An item with its place among those that the viewer may see, from 1 (I14). */
export interface ItemInPlace extends Pick<AgendaItem, 'id' | 'document' | 'stage' | 'state'> {
  place: number;
}

/** An item that is ruled on is waited for no longer, unless its document did not follow the ruling. */
const AWAITED: readonly AgendaItem['state'][] = [
  'late',
  'listed',
  'called',
  'not-opened',
  'open',
  'ruled',
  'contested',
];

/** What stands on the agenda of a meeting and waits, of the documents that the viewer may see, in the order of the agenda. */
async function itemsAwaited(db: Queryable, viewer: Viewer | undefined, meeting: string): Promise<ItemInPlace[]> {
  const state = await stateOf<MeetingState>(db, meeting);
  const items = state?.meeting ? roomOf(state.meeting).items : [];
  const seen = await seenStreams(db, viewer, [...new Set(items.map(({ document }) => document))]);
  return items
    .filter((item) => item.state !== 'withdrawn' && seen.has(item.document))
    .map(({ id, document, stage, state: stands }, index) => ({ id, document, stage, state: stands, place: index + 1 }))
    .filter((item) => AWAITED.includes(item.state));
}

const RUNNING = ['open', 'suspended', 'held'] as const;

/**
 * Which documents wait for a meeting, of those that the viewer may see: what stands on its agenda, in that order, then what is scheduled for
 * it beside.
 */
export async function businessOf(db: Queryable, viewer: Viewer | undefined, meeting: string): Promise<Business[]> {
  const scheduled = await db
    .selectFrom('read.schedules as row')
    .selectAll('row')
    .where('row.meeting', '=', meeting)
    .where(visible(viewer, 'row'))
    .orderBy('row.kind')
    .orderBy('row.item')
    .execute();
  const items = await itemsAwaited(db, viewer, meeting);
  const streams = [...new Set([...items.map(({ document }) => document), ...scheduled.map((row) => row.stream)])];
  if (streams.length === 0) return [];
  const [documents, states, rounds, periods, blocks] = await Promise.all([
    db
      .selectFrom('read.documents')
      .selectAll()
      .where('stream', 'in', streams)
      .orderBy('registered_at')
      .orderBy('stream')
      .execute(),
    db.selectFrom('read.streams').select(['stream', 'state']).where('stream', 'in', streams).execute(),
    db.selectFrom('read.rounds').selectAll().where('stream', 'in', streams).where('phase', 'in', RUNNING).execute(),
    db
      .selectFrom('read.comment_periods')
      .selectAll()
      .where('stream', 'in', streams)
      .where('state', '=', 'open')
      .execute(),
    Promise.all(streams.map((stream) => blocksOf(db, viewer, stream))),
  ]);
  const of = <R extends { stream: string }>(rows: readonly R[], stream: string) =>
    rows.filter((row) => row.stream === stream);
  const placeOf = ({ stream }: DocumentRow) => items.find((item) => item.document === stream)?.place ?? Infinity;
  const inOrder = documents
    .map((document) => ({ document, place: placeOf(document) }))
    .sort((one, other) => (one.place === other.place ? 0 : one.place - other.place));
  return inOrder.map(({ document }) => ({
    document,
    state: of(states, document.stream)[0]?.state as DocumentState,
    scheduled: of(scheduled, document.stream),
    onAgenda: items.filter((item) => item.document === document.stream),
    blocks: of(blocks.flat(), document.stream),
    rounds: of(rounds, document.stream),
    commentPeriods: of(periods, document.stream),
  }));
}
