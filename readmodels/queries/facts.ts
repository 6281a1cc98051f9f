import { sql } from 'kysely';
import { certaintyOn } from '../../domain/shared/index.ts';
import type { AsOf, Certainty, DatedFact } from '../../schemas/dated-fact.ts';
import type { FactRow } from '../projector/rows.ts';
import { CursorUnknown, decodeCursor, page, type Page } from './cursor.ts';
import type { Queryable } from './database.ts';
import { mayHold } from './may-hold.ts';
import { visible, type Viewer } from './visible.ts';

export interface FactFilter {
  organisation: string;
  kind?: string;
  subject?: string;
  stream?: string;
}

/** A page of facts in the order of streams and ids. `asOf`: only those that may hold then. Throws `CursorUnknown`. */
export async function factsPage(
  db: Queryable,
  viewer: Viewer | undefined,
  filter: FactFilter,
  { cursor, limit, asOf }: { cursor?: string; limit: number; asOf?: AsOf },
): Promise<Page<FactRow>> {
  let query = db
    .selectFrom('read.facts as fact')
    .selectAll('fact')
    .where('fact.organisation', '=', filter.organisation)
    .where(visible(viewer, 'fact'));
  if (filter.kind !== undefined) query = query.where(sql<boolean>`fact.kind = ${filter.kind}`);
  if (filter.subject !== undefined) query = query.where('fact.subject', '=', filter.subject);
  if (filter.stream !== undefined) query = query.where(sql<boolean>`fact.stream = ${filter.stream}`);
  if (asOf !== undefined) query = query.where(mayHold(asOf, 'fact'));
  if (cursor !== undefined) {
    const key = decodeCursor<[string, string]>(cursor, ['string', 'string']);
    if (key === undefined) throw new CursorUnknown();
    query = query.where(sql<boolean>`(fact.stream, fact.id) > (${key[0]}, ${key[1]})`);
  }
  const rows = await query
    .orderBy('fact.stream')
    .orderBy('fact.id')
    .limit(limit + 1)
    .execute();
  return page(rows, limit, (row) => [row.stream, row.id]);
}

/** All facts of some streams, of some kinds. */
export async function factsOf(
  db: Queryable,
  viewer: Viewer | undefined,
  streams: readonly string[],
  kinds?: readonly DatedFact['kind'][],
): Promise<FactRow[]> {
  if (streams.length === 0) return [];
  let query = db
    .selectFrom('read.facts as fact')
    .selectAll('fact')
    .where('fact.stream', 'in', streams)
    .where(visible(viewer, 'fact'));
  if (kinds !== undefined) query = query.where('fact.kind', 'in', kinds);
  return query.orderBy('fact.stream').orderBy('fact.sequence').orderBy('fact.id').execute();
}

/** Facts in the order of the record, as `factsOf` gives those of a stream. */
export function inRecordOrder(facts: readonly FactRow[]): FactRow[] {
  return [...facts].sort((one, other) => one.sequence - other.sequence || (one.id < other.id ? -1 : 1));
}

/** Whether a fact held on a day (design §5 "Two clocks"), as the core tells. */
export function certaintyOf({ from_stated: from, to_stated: to }: FactRow, asOf: AsOf): Certainty {
  return certaintyOn({ ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) }, asOf);
}

/** Things by what the record says of them on a day. */
export interface Grouped<T> {
  yes: T[];
  notKnown: T[];
  no: T[];
}

const GROUPS = { yes: 'yes', no: 'no', 'not-known': 'notKnown' } as const;

export function groupedBy<T>(things: readonly T[], certainty: (thing: T) => Certainty): Grouped<T> {
  const groups: Grouped<T> = { yes: [], notKnown: [], no: [] };
  for (const thing of things) groups[GROUPS[certainty(thing)]].push(thing);
  return groups;
}

/** What several facts say together of one thing: yes if one of them does, no if all deny it (or there is none). */
export function together(certainties: readonly Certainty[]): Certainty {
  if (certainties.includes('yes')) return 'yes';
  return certainties.includes('not-known') ? 'not-known' : 'no';
}
