import { LRUCache } from 'lru-cache';
import type pg from 'pg';
import type { RecordedEventShape } from '../../schemas/event.ts';
import type { Head } from '../../schemas/host.ts';
import type { StreamId } from '../../schemas/identifiers.ts';
import type { Notice, RecordStore } from '../consumer/record-store.ts';
import type { Placed } from '../consumer/sort-out.ts';
import { StoppedLoudly } from '../consumer/stopped-loudly.ts';
import type { CopyColumn } from './copy-rows.ts';
import { unknownType } from './event-parts.ts';
import { loadProjections, loadRounds } from './load-projections.ts';
import { deleteSql, readColumns, upsertSql } from './read-schema.ts';
import { tableNames, type TableName } from './rows.ts';
import { StreamProjection } from './stream-projection.ts';

/** Told of each commit; its payload is `{"streams": {stream: sequence}}`, a hundred streams a notice at most. */
export const PROJECTED_CHANNEL = 'nemcon_projected';
const STREAMS_A_NOTICE = 80;

/** The read model: folds each stream with the core that decided it, and writes what changed of its rows. */
export class ReadStore implements RecordStore {
  readonly name = 'read';
  readonly #ensureSchema: (client: pg.Client) => Promise<void>;
  readonly #projections = new LRUCache<StreamId, StreamProjection>({ max: 2_000 });
  #columns = new Map<TableName, CopyColumn[]>();

  /** @param ensureSchema makes or rebuilds the schema where this release needs another one */
  constructor(ensureSchema: (client: pg.Client) => Promise<void>) {
    this.#ensureSchema = ensureSchema;
  }

  async prepare(client: pg.Client): Promise<void> {
    await this.#ensureSchema(client);
    this.#columns = await readColumns(client, 'read');
    this.forget();
  }

  forget(): void {
    this.#projections.clear();
  }

  refuses(event: RecordedEventShape): string | undefined {
    return unknownType(event.type);
  }

  async heads(client: pg.Client, streams: StreamId[]): Promise<Map<StreamId, Head>> {
    const cold = streams.filter((stream) => !this.#projections.has(stream));
    if (cold.length > 0)
      for (const [stream, projection] of await loadProjections(client, cold)) this.#projections.set(stream, projection);
    const heads = new Map<StreamId, Head>();
    for (const stream of streams) {
      const projection = this.#projections.get(stream);
      if (projection !== undefined) heads.set(stream, projection.head);
    }
    return heads;
  }

  async hashes(client: pg.Client, events: Placed[]): Promise<Map<string, string>> {
    const { rows } = await client.query<{ id: string; hash: string }>(
      `SELECT stored.stream || '#' || stored.sequence AS id, stored.hash FROM read.timeline AS stored
       JOIN unnest($1::text[], $2::bigint[]) AS asked (stream, sequence) USING (stream, sequence)`,
      [events.map(({ event }) => event.subject), events.map(({ event }) => event.sequence)],
    );
    return new Map(rows.map((row) => [row.id, row.hash]));
  }

  async write(client: pg.Client, accepted: Placed[]): Promise<Notice[]> {
    const touched = await this.#touched(client, accepted);
    for (const placed of accepted) apply(touched.get(placed.event.subject) as StreamProjection, placed);
    for (const projection of touched.values()) projection.finish();
    await this.#writeRows(client, [...touched.values()]);
    for (const projection of touched.values()) projection.shed();
    return notices([...touched.values()]);
  }

  async #touched(client: pg.Client, accepted: Placed[]): Promise<Map<StreamId, StreamProjection>> {
    const touched = new Map<StreamId, StreamProjection>();
    const wanted = new Map<string, { stream: StreamId; round: string }>();
    for (const { event } of accepted) {
      const stream = event.subject;
      let projection = touched.get(stream) ?? this.#projections.get(stream);
      if (projection === undefined) this.#projections.set(stream, (projection = new StreamProjection(stream)));
      touched.set(stream, projection);
      const { round } = event.data;
      if (typeof round === 'string' && projection.hasShed(round)) wanted.set(`${stream}/${round}`, { stream, round });
    }
    await loadRounds(client, [...wanted.values()], touched);
    return touched;
  }

  /** All tables in one statement and one round trip; its parts touch no row twice. */
  async #writeRows(client: pg.Client, projections: StreamProjection[]): Promise<void> {
    const taken = projections.map((projection) => projection.rows.take());
    const parts: { name: string; sql: string; rows: unknown[] }[] = [];
    for (const table of tableNames) {
      const removed = taken.flatMap((rows) => (rows.removed[table] ?? []) as unknown[]);
      if (removed.length > 0)
        parts.push({
          name: `d${tableNames.indexOf(table)}`,
          sql: deleteSql('read', table, parts.length + 1),
          rows: removed,
        });
      const changed = taken.flatMap((rows) => (rows.changed[table] ?? []) as unknown[]);
      const columns = this.#columns.get(table) ?? [];
      if (changed.length > 0)
        parts.push({
          name: `u${tableNames.indexOf(table)}`,
          sql: upsertSql('read', table, columns, parts.length + 1),
          rows: changed,
        });
    }
    const name = parts.map((part) => part.name).join('');
    const text = `WITH ${parts.map((part) => `${part.name} AS (${part.sql})`).join(', ')} SELECT 1`;
    await client.query({ name, text, values: parts.map((part) => JSON.stringify(part.rows)) });
  }
}

/** An event that the core cannot fold is not passed over either. */
function apply(projection: StreamProjection, { event, partition, offset }: Placed): void {
  try {
    projection.apply(event);
  } catch (error) {
    const { subject: stream, sequence, hash } = event;
    const detail = `${event.id} cannot be carried: ${error instanceof Error ? error.message : String(error)}`;
    throw new StoppedLoudly({ kind: 'unreadable', stream, sequence, hash, partition, offset, detail });
  }
}

function notices(projections: StreamProjection[]): Notice[] {
  const told: Notice[] = [];
  for (let from = 0; from < projections.length; from += STREAMS_A_NOTICE) {
    const part = projections.slice(from, from + STREAMS_A_NOTICE);
    const streams = Object.fromEntries(part.map(({ stream, head }) => [stream, head.sequence]));
    told.push({ channel: PROJECTED_CHANNEL, payload: JSON.stringify({ streams }) });
  }
  return told;
}
