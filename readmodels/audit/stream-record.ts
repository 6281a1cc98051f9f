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

/** A stream's rows of the archive, in their order. Judges nothing: that is the auditor's. */
export async function archiveRows(database: Queryable, stream: StreamId): Promise<ArchiveRow[]> {
  const { rows } = await database.query<ArchiveRow>(
    `SELECT sequence, organisation, type, recorded, command_id::text AS command, prevhash, hash, body
     FROM archive.events WHERE stream = $1 ORDER BY sequence`,
    [stream],
  );
  return rows;
}

/** The last sequence of each stream of the archive. */
export async function archivedHeads(database: Queryable): Promise<Map<StreamId, number>> {
  const { rows } = await database.query<{ stream: StreamId; sequence: number }>(
    'SELECT stream, max(sequence) AS sequence FROM archive.events GROUP BY stream ORDER BY stream',
  );
  return new Map(rows.map(({ stream, sequence }) => [stream, sequence]));
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
