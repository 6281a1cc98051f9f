import { sql, type RawBuilder } from 'kysely';
import type { CommentPeriodRow, CommentRow, DocumentRow, RevisionRow } from '../projector/rows.ts';
import type { AsOf } from '../../schemas/dated-fact.ts';
import { CursorUnknown, decodeCursor, page, type Page } from './cursor.ts';
import type { Queryable } from './database.ts';
import { mayHold } from './may-hold.ts';
import { visible, type Viewer } from './visible.ts';

export interface DocumentFilter {
  organisation: string;
  kind?: string;
  /** A stage that is open. */
  stage?: string;
  /** `explain(state).state` */
  state?: string;
  sponsor?: string;
  /** The official symbol that it was issued under. */
  symbol?: string;
  /** The stream of a meeting that a stage or an outcome of it waits for. */
  meeting?: string;
  /** Only those of which the record may say where they stood then; for `certaintyOn` to judge. */
  asOf?: AsOf;
}

/** A page of documents, the latest first. Throws `CursorUnknown`. */
export async function documentsPage(
  db: Queryable,
  viewer: Viewer | undefined,
  filter: DocumentFilter,
  { cursor, limit }: { cursor?: string; limit: number },
): Promise<Page<DocumentRow>> {
  const rows = await filtered(db, viewer, filter)
    .selectAll('document')
    .where(documentsAfter(cursor))
    .orderBy('document.registered_at', 'desc')
    .orderBy('document.stream', 'desc')
    .limit(limit + 1)
    .execute();
  return page(rows, limit, (row) => [row.registered_at, row.stream]);
}

/** Where a page of documents begins, the latest first; everywhere without a cursor. Throws `CursorUnknown`. */
export function documentsAfter(cursor: string | undefined): RawBuilder<boolean> {
  if (cursor === undefined) return sql<boolean>`true`;
  const key = decodeCursor<[number, string]>(cursor, ['number', 'string']);
  if (key === undefined) throw new CursorUnknown();
  return sql<boolean>`(document.registered_at, document.stream) < (${key[0]}, ${key[1]})`;
}

/** How many documents a filter finds, of those that the viewer may see. */
export async function documentsCount(
  db: Queryable,
  viewer: Viewer | undefined,
  filter: DocumentFilter,
): Promise<number> {
  const row = await filtered(db, viewer, filter)
    .select(({ fn }) => fn.countAll<number>().as('documents'))
    .executeTakeFirstOrThrow();
  return row.documents;
}

function filtered(db: Queryable, viewer: Viewer | undefined, filter: DocumentFilter) {
  let query = db
    .selectFrom('read.documents as document')
    .where('document.organisation', '=', filter.organisation)
    .where(visible(viewer, 'document'));
  if (filter.kind !== undefined) query = query.where(sql<boolean>`document.kind = ${filter.kind}`);
  if (filter.state !== undefined) query = query.where('document.state', '=', filter.state);
  if (filter.stage !== undefined) query = query.where(sql<boolean>`${filter.stage} = ANY(document.open_stages)`);
  if (filter.sponsor !== undefined) query = query.where(sql<boolean>`${filter.sponsor} = ANY(document.sponsors)`);
  if (filter.symbol !== undefined) query = query.where('document.symbol', '=', filter.symbol);
  if (filter.meeting !== undefined)
    query = query.where(
      sql<boolean>`EXISTS (SELECT FROM read.schedules AS waits WHERE waits.stream = document.stream AND waits.meeting = ${filter.meeting})`,
    );
  if (filter.asOf !== undefined)
    query = query.where(
      sql<boolean>`EXISTS (SELECT FROM read.facts AS fact WHERE fact.stream = document.stream AND fact.kind IN ('stage', 'freeze') AND ${mayHold(filter.asOf, 'fact')})`,
    );
  return query;
}

/** Documents that were issued under a symbol, whoever may see them: a symbol is given once (case 42). */
export async function bearersOfSymbol(db: Queryable, organisation: string, symbol: string): Promise<string[]> {
  const rows = await db
    .selectFrom('read.documents as document')
    .select('document.stream')
    .where('document.organisation', '=', organisation)
    .where('document.symbol', '=', symbol)
    .execute();
  return rows.map(({ stream }) => stream);
}

/** How many documents there are of each kind, state or open stage, of those that the viewer may see. */
export async function documentCounts(
  db: Queryable,
  viewer: Viewer | undefined,
  organisation: string,
  by: 'kind' | 'state' | 'stage',
): Promise<{ value: string; documents: number }[]> {
  const value = by === 'stage' ? sql<string>`unnest(document.open_stages)` : sql.ref<string>(`document.${by}`);
  return filtered(db, viewer, { organisation })
    .select([value.as('value'), sql<number>`count(*)`.as('documents')])
    .groupBy(sql`1`)
    .orderBy(sql`1`)
    .execute();
}

/** A document by its stream; undefined where there is none or the viewer may not see it: the two look the same (I14). */
export function documentOf(
  db: Queryable,
  viewer: Viewer | undefined,
  stream: string,
): Promise<DocumentRow | undefined> {
  return db
    .selectFrom('read.documents as document')
    .selectAll('document')
    .where('document.stream', '=', stream)
    .where(visible(viewer, 'document'))
    .executeTakeFirst();
}

/** Its revisions, the first first. */
export function revisionsOf(db: Queryable, viewer: Viewer | undefined, stream: string): Promise<RevisionRow[]> {
  return db
    .selectFrom('read.revisions as row')
    .selectAll('row')
    .where('row.stream', '=', stream)
    .where(visible(viewer, 'row'))
    .orderBy('row.revision')
    .execute();
}

export function commentPeriodsOf(
  db: Queryable,
  viewer: Viewer | undefined,
  stream: string,
): Promise<CommentPeriodRow[]> {
  return db
    .selectFrom('read.comment_periods as row')
    .selectAll('row')
    .where('row.stream', '=', stream)
    .where(visible(viewer, 'row'))
    .orderBy('row.opened_at')
    .orderBy('row.period')
    .execute();
}

export function commentsOf(db: Queryable, viewer: Viewer | undefined, stream: string): Promise<CommentRow[]> {
  return db
    .selectFrom('read.comments as row')
    .selectAll('row')
    .where('row.stream', '=', stream)
    .where(visible(viewer, 'row'))
    .orderBy('row.sequence')
    .execute();
}
