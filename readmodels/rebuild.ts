import type pg from 'pg';
import type { StreamId } from '../schemas/identifiers.ts';
import { openConnection } from './database.ts';
import { archivedEvents } from './archive/archived-events.ts';
import { RowWriter } from './projector/row-writer.ts';
import {
  createReadSchema,
  readColumns,
  readSchemaVersion,
  READ_SCHEMA_VERSION,
  takeOffIndexes,
} from './projector/read-schema.ts';
import { unknownType } from './projector/event-parts.ts';
import { StreamProjection } from './projector/stream-projection.ts';
import { tableNames } from './projector/rows.ts';

/** One rebuild at a time. */
const REBUILD_LOCK = 71_003;
const NEXT = 'read_next';

export interface Rebuilt {
  events: number;
  streams: number;
  /** Processing time. */
  milliseconds: number;
}

interface Log {
  info(fields: object, message: string): void;
}

/**
 * Makes schema `read` anew from the archive and puts it in the place of the old one (design §1). Readers and the projector go on meanwhile:
 * 1. The rows are made in another schema, from one snapshot of the archive; then those of the streams that grew since, until few are left.
 * 2. In one transaction the offsets of projector and archiver are locked, the last grown streams are made again, the offsets and the parked
 *    events of the archive are taken over, and the schema takes its name. Everything below these offsets is in the archive, so what the
 *    archive has not got yet is read from Kafka again.
 * 3. The projector's next transaction finds offsets that it does not know, and starts again from them.
 * @param patience ms to wait for an archiver that is behind the projector, so that readers do not see rows go and come again
 */
export async function rebuild(connectionString: string, log: Log, patience = 5_000): Promise<Rebuilt> {
  const started = Date.now();
  const client = await openConnection(connectionString, 'nemcon-rebuild');
  const reader = await openConnection(connectionString, 'nemcon-rebuild');
  try {
    await client.query('SELECT pg_advisory_lock($1)', [REBUILD_LOCK]);
    await client.query(`DROP SCHEMA IF EXISTS ${NEXT} CASCADE; SET synchronous_commit = off`);
    await client.query('BEGIN');
    await createReadSchema(client, NEXT);
    const putBackIndexes = await takeOffIndexes(client, NEXT);
    await client.query('COMMIT');
    const first = await project(client, reader, 0, log);
    await putBackIndexes();
    let done = first;
    for (let round = 0; round < 20 && (await remaining(reader, done.position)) > 100; round += 1) {
      done = await project(client, reader, done.position, log);
    }
    await untilArchiveLeads(client, patience);
    await swap(client, done.position, log);
    const rebuilt = { events: first.events, streams: first.streams, milliseconds: Date.now() - started };
    log.info(rebuilt, 'the read model is rebuilt');
    return rebuilt;
  } finally {
    await reader.end();
    await client.end();
  }
}

/** Makes the schema where there is none, and rebuilds where this release needs another one. */
export async function ensureReadSchema(
  client: pg.Client,
  connectionString: string,
  log: Log,
  patience?: number,
): Promise<void> {
  const version = await readSchemaVersion(client);
  if (version === READ_SCHEMA_VERSION) return;
  log.info({ found: version, needed: READ_SCHEMA_VERSION }, 'the read model is made from the archive');
  await rebuild(connectionString, log, patience);
}

interface Projected {
  events: number;
  streams: number;
  /** The last position of the archive that is in the rows. */
  position: number;
}

/** Makes the rows of all streams that have an event after a position, each from its first event, in one snapshot of the archive. */
async function project(client: pg.Client, reader: pg.Client, after: number, log: Log): Promise<Projected> {
  await reader.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    return await projectIn(client, reader, after, log);
  } finally {
    await reader.query('COMMIT');
  }
}

async function projectIn(client: pg.Client, reader: pg.Client, after: number, log: Log): Promise<Projected> {
  const { rows } = await reader.query<{ position: number }>(
    'SELECT coalesce(max(position), 0) AS position FROM archive.events',
  );
  const writer = new RowWriter(client, NEXT, await readColumns(client, NEXT));
  if (after > 0) await removeGrown(client, reader, after);
  let events = 0;
  let streams = 0;
  let projection: StreamProjection | undefined;
  const close = async () => {
    if (projection === undefined) return;
    projection.finish();
    streams += 1;
    await writer.add(projection.rows.take().changed);
  };
  for await (const event of archivedEvents(reader, { grownAfter: after })) {
    if (projection?.stream !== event.subject) {
      await close();
      projection = new StreamProjection(event.subject);
    }
    const unknown = unknownType(event.type);
    if (unknown !== undefined) throw new Error(`${event.id}: ${unknown}`);
    projection.apply(event);
    events += 1;
    if (events % 100_000 === 0) log.info({ events, streams }, 'rebuilding');
  }
  await close();
  await writer.flush();
  return { events, streams, position: rows[0]?.position ?? 0 };
}

async function removeGrown(client: pg.Client, reader: pg.Client, after: number): Promise<void> {
  const { rows } = await reader.query<{ stream: StreamId }>(
    'SELECT DISTINCT stream FROM archive.events WHERE position > $1',
    [after],
  );
  const streams = rows.map(({ stream }) => stream);
  for (const table of tableNames) await client.query(`DELETE FROM ${NEXT}.${table} WHERE stream = ANY($1)`, [streams]);
}

async function remaining(reader: pg.Client, after: number): Promise<number> {
  const { rows } = await reader.query<{ events: number }>(
    'SELECT count(*) AS events FROM archive.events WHERE position > $1',
    [after],
  );
  return rows[0]?.events ?? 0;
}

async function untilArchiveLeads(client: pg.Client, patience: number): Promise<void> {
  if ((await readSchemaVersion(client)) === undefined) return;
  for (const until = Date.now() + patience; Date.now() < until;) {
    const { rowCount } = await client.query(
      `SELECT FROM read.consumer_offsets AS mine LEFT JOIN archive.consumer_offsets AS theirs USING (topic, partition)
       WHERE mine.next_offset > coalesce(theirs.next_offset, 0)`,
    );
    if (rowCount === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function swap(client: pg.Client, position: number, log: Log): Promise<void> {
  await client.query('SET synchronous_commit = on');
  await client.query('BEGIN');
  try {
    const exists = (await readSchemaVersion(client)) !== undefined;
    // In this order: the projector first, so that the archiver waits as shortly as can be.
    if (exists) await client.query('LOCK TABLE read.consumer_offsets IN ACCESS EXCLUSIVE MODE');
    await client.query('LOCK TABLE archive.consumer_offsets IN EXCLUSIVE MODE');
    await projectIn(client, client, position, log);
    await client.query(
      `INSERT INTO ${NEXT}.consumer_offsets SELECT topic, partition, next_offset FROM archive.consumer_offsets`,
    );
    await client.query(
      `INSERT INTO ${NEXT}.parked_events SELECT stream, sequence, hash, body, partition, "offset", parked_at FROM archive.parked_events`,
    );
    await client.query(`DROP SCHEMA IF EXISTS read CASCADE; ALTER SCHEMA ${NEXT} RENAME TO read`);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
  // What the queries choose by; the statistics of the JSON columns would take as long as all the rest of a small rebuild.
  await client.query(
    `ANALYZE read.documents (stream, organisation), read.rounds (stream), read.positions (stream, round), read.points (stream, round),
       read.tasks (stream, organisation, party), read.timeline (stream, organisation),
       read.facts (stream, organisation, kind, subject), read.relations (stream, to_stream), read.schedules (stream, meeting)`,
  );
}
