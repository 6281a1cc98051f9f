import type pg from 'pg';
import type { StreamId } from '../../schemas/identifiers.ts';
import type { ReadTables, StreamRow, TableName } from './rows.ts';
import { StreamProjection } from './stream-projection.ts';

/** Reads the stored projections of streams; one that has no event yet is left out. */
export async function loadProjections(
  client: pg.Client,
  streams: StreamId[],
): Promise<Map<StreamId, StreamProjection>> {
  const found = new Map<StreamId, StreamProjection>();
  for (const row of await rowsOf<StreamRow>(client, 'streams', streams))
    found.set(row.stream, new StreamProjection(row.stream, row));
  if (found.size === 0) return found;
  // What is replaced as a whole, or changed by an event that names it; all of it is small.
  const whole = [
    'revisions',
    'comment_periods',
    'blocks',
    'tasks',
    'parties',
    'accreditations',
    'organs',
    'facts',
    'relations',
    'schedules',
    'nominations',
  ] as const;
  for (const table of whole)
    for (const row of await rowsOf<ReadTables[typeof table]>(client, table, [...found.keys()]))
      found.get(row.stream)?.rows.learn(table, row);
  const last = [...found.values()].flatMap(({ stream, document }) =>
    document.document?.round ? [{ stream, round: document.document.round.id }] : [],
  );
  await loadRounds(client, last, found);
  return found;
}

/** Reads the rows of rounds into projections that do not have them in memory. */
export async function loadRounds(
  client: pg.Client,
  wanted: { stream: StreamId; round: string }[],
  into: ReadonlyMap<StreamId, StreamProjection>,
): Promise<void> {
  if (wanted.length === 0) return;
  for (const table of ['rounds', 'positions', 'points'] as const) {
    const { rows } = await client.query<ReadTables[typeof table]>(
      `SELECT stored.* FROM read.${table} AS stored JOIN unnest($1::text[], $2::text[]) AS wanted (stream, round) USING (stream, round)`,
      [wanted.map(({ stream }) => stream), wanted.map(({ round }) => round)],
    );
    for (const row of rows) into.get(row.stream)?.rows.learn(table, row);
  }
}

async function rowsOf<R>(client: pg.Client, table: TableName, streams: StreamId[]): Promise<R[]> {
  const { rows } = await client.query(`SELECT * FROM read.${table} WHERE stream = ANY($1)`, [streams]);
  return rows as R[];
}
