import { sql } from 'kysely';
import type { BlockRow, DocumentRow } from '../projector/rows.ts';
import { page, type Page } from './cursor.ts';
import type { Queryable } from './database.ts';
import { documentsAfter } from './documents.ts';
import { blocksOfEach } from './rounds.ts';
import { tasksVisible, visible, type Viewer } from './visible.ts';

const COLUMNS = [
  'document.stream',
  'document.organisation',
  'document.class',
  'document.named',
  'document.id',
  'document.kind',
  'document.title',
  'document.symbol',
  'document.procedure',
  'document.procedure_version',
  'document.state',
  'document.stage',
  'document.open_stages',
  'document.on_silence',
  'document.expiry',
  'document.registered_at',
  'document.recorded',
  'document.sequence',
] as const;
type ColumnName<C> = C extends `document.${infer Name}` ? Name : never;
type BoardDocument = Pick<DocumentRow, ColumnName<(typeof COLUMNS)[number]> & keyof DocumentRow>;

/** Who is asked for one act: all of those who are asked for it by the same time. */
export interface BoardAsked {
  act: string;
  parties: string[];
  offices: string[];
  due_at: number | null;
}

export interface BoardRow {
  document: BoardDocument;
  blocks: Pick<BlockRow, 'kind' | 'parties' | 'offices' | 'meeting'>[];
  asked: BoardAsked[];
}

/** A page of documents with what each waits for and on whom, the latest first; `ids`: of these alone. Throws `CursorUnknown`. */
export async function boardPage(
  db: Queryable,
  viewer: Viewer | undefined,
  { organisation, ids }: { organisation: string; ids?: readonly string[] },
  { cursor, limit }: { cursor?: string; limit: number },
): Promise<Page<BoardRow>> {
  let query = db
    .selectFrom('read.documents as document')
    .select(COLUMNS)
    .where('document.organisation', '=', organisation)
    .where(documentsAfter(cursor))
    .where(visible(viewer, 'document'));
  if (ids !== undefined)
    query = query.where(
      'document.stream',
      'in',
      ids.map((id) => `${organisation}/document/${id}`),
    );
  const rows = await query
    .orderBy('document.registered_at', 'desc')
    .orderBy('document.stream', 'desc')
    .limit(limit + 1)
    .execute();
  const { rows: documents, next } = page(rows, limit, (row) => [row.registered_at, row.stream]);
  const streams = documents.map(({ stream }) => stream);
  const [blocks, asked] = await Promise.all([blocksOfEach(db, viewer, streams), askedOf(db, viewer, streams)]);
  return {
    rows: documents.map((document) => ({
      document,
      blocks: blocks.get(document.stream) ?? [],
      asked: asked.get(document.stream) ?? [],
    })),
    ...(next === undefined ? {} : { next }),
  };
}

/** Who is asked for what of each document, by stream, the most urgent first. */
async function askedOf(
  db: Queryable,
  viewer: Viewer | undefined,
  streams: readonly string[],
): Promise<Map<string, (BoardAsked & { stream: string })[]>> {
  if (streams.length === 0) return new Map();
  const rows = await db
    .selectFrom('read.asked as task')
    .select(['task.stream', 'task.act', 'task.due_at'])
    .select(sql<string[]>`array_remove(array_agg(DISTINCT task.party), NULL)`.as('parties'))
    .select(sql<string[]>`array_remove(array_agg(DISTINCT task.office), NULL)`.as('offices'))
    .where('task.stream', 'in', streams)
    .where(visible(viewer, 'task'))
    .where(tasksVisible(viewer, 'task'))
    .groupBy(['task.stream', 'task.act', 'task.due_at'])
    .orderBy('task.stream')
    .orderBy(sql`task.due_at NULLS LAST`)
    .orderBy('task.act')
    .execute();
  return Map.groupBy(rows, ({ stream }) => stream);
}
