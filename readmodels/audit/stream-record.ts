import type pg from 'pg';
import type { StreamId } from '../../schemas/identifiers.ts';
import { readSchemaVersion, READ_SCHEMA_VERSION } from '../projector/read-schema.ts';
import { tableNames, type TableName } from '../projector/rows.ts';

/** A row of the archive, unjudged: what its columns say, and its body. */
export interface ArchiveRow {
  sequence: number;
  organisation: string;
  type: string;
  recorded: number;
  command: string;
  prevhash: string;
  hash: string;
  body: string;
}

export type StoredRows = Record<TableName, Record<string, unknown>[]>;

type Queryable = Pick<pg.Pool, 'query'>;

/** Every stream of the archive, or those of one organisation. */
export async function archivedStreams(database: Queryable): Promise<StreamId[]> {
  const { rows } = await database.query<{ stream: StreamId }>(
    'SELECT stream FROM archive.events GROUP BY stream ORDER BY stream',
  );
  return rows.map(({ stream }) => stream);
}

/** A stream's rows of the archive, in their order. Judges nothing: that is the auditor's. */
export async function archiveRows(database: Queryable, stream: StreamId): Promise<ArchiveRow[]> {
  const { rows } = await database.query<ArchiveRow>(
    `SELECT sequence, organisation, type, recorded, command_id::text AS command, prevhash, hash, body
     FROM archive.events WHERE stream = $1 ORDER BY sequence`,
    [stream],
  );
  return rows;
}

/** The archive's rows of one event number of a stream. */
export async function archivedHashes(
  database: Queryable,
  events: readonly { stream: StreamId; sequence: number }[],
): Promise<Map<string, string>> {
  const { rows } = await database.query<{ id: string; hash: string }>(
    `SELECT stream || '#' || sequence AS id, hash FROM archive.events
     JOIN unnest($1::text[], $2::bigint[]) AS asked (stream, sequence) USING (stream, sequence)`,
    [events.map(({ stream }) => stream), events.map(({ sequence }) => sequence)],
  );
  return new Map(rows.map(({ id, hash }) => [id, hash]));
}

/** Archive and read model of a stream in one snapshot. `rows` is a sentence where the read model cannot be compared. */
export async function streamRecord(
  pool: pg.Pool,
  stream: StreamId,
): Promise<{ archive: ArchiveRow[]; rows: StoredRows | string }> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const archive = await archiveRows(client, stream);
    return { archive, rows: await storedRows(client, stream) };
  } finally {
    await client.query('ROLLBACK').catch(() => undefined);
    client.release();
  }
}

async function storedRows(client: pg.ClientBase, stream: StreamId): Promise<StoredRows | string> {
  const version = await readSchemaVersion(client);
  if (version === undefined) return 'there is no schema "read"';
  if (version !== READ_SCHEMA_VERSION)
    return `schema "read" has version ${version}, this release ${READ_SCHEMA_VERSION}`;
  const stored: Partial<StoredRows> = {};
  for (const table of tableNames)
    stored[table] = (
      await client.query<Record<string, unknown>>(`SELECT * FROM read.${table} WHERE stream = $1`, [stream])
    ).rows;
  return stored as StoredRows;
}
