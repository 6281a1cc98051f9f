import type pg from 'pg';
import { LRUCache } from 'lru-cache';
import { canonicalJson } from '../../chain/index.ts';
import type { Head } from '../../schemas/host.ts';
import type { StreamId } from '../../schemas/identifiers.ts';
import type { Notice, RecordStore } from '../consumer/record-store.ts';
import type { Placed } from '../consumer/sort-out.ts';

/** Told of each commit; its payload is `{"position": last, "organisations": [...]}`. */
export const ARCHIVED_CHANNEL = 'nemcon_archived';

/** The record (design §1): appends the chained events, under a role that can do nothing else. */
export class ArchiveStore implements RecordStore {
  readonly name = 'archive';
  readonly #heads = new LRUCache<StreamId, Head>({ max: 20_000 });

  async prepare(client: pg.Client): Promise<void> {
    await client.query('SET ROLE nemcon_archiver');
    this.forget();
  }

  forget(): void {
    this.#heads.clear();
  }

  async heads(client: pg.Client, streams: StreamId[]): Promise<Map<StreamId, Head>> {
    const unknown = streams.filter((stream) => !this.#heads.has(stream));
    const found = unknown.length === 0 ? new Map<StreamId, Head>() : await storedHeads(client, unknown);
    for (const stream of streams) {
      const head = this.#heads.get(stream);
      if (head !== undefined) found.set(stream, head);
    }
    return found;
  }

  async hashes(client: pg.Client, events: Placed[]): Promise<Map<string, string>> {
    const { rows } = await client.query<{ id: string; hash: string }>(
      `SELECT stored.stream || '#' || stored.sequence AS id, stored.hash FROM archive.events AS stored
       JOIN unnest($1::text[], $2::bigint[]) AS asked (stream, sequence) USING (stream, sequence)`,
      [events.map(({ event }) => event.subject), events.map(({ event }) => event.sequence)],
    );
    return new Map(rows.map((row) => [row.id, row.hash]));
  }

  /** Whatever is rightly chained is kept, of types that only a later release knows too. */
  refuses(): undefined {
    return undefined;
  }

  async write(client: pg.Client, accepted: Placed[], heads: ReadonlyMap<StreamId, Head>): Promise<Notice[]> {
    const column = <T>(value: (placed: Placed) => T) => accepted.map(value);
    const organisations = column(({ event }) => event.subject.slice(0, event.subject.indexOf('/')));
    const { rows } = await client.query<{ position: number }>(
      `WITH appended AS (
         INSERT INTO archive.events (organisation, stream, sequence, type, recorded, command_id, prevhash, hash, body, partition, "offset")
         SELECT organisation, stream, sequence, type, recorded, command_id, prevhash, hash, body, partition, "offset"
         FROM unnest($1::text[], $2::text[], $3::bigint[], $4::text[], $5::bigint[], $6::uuid[], $7::text[], $8::text[], $9::text[], $10::int[], $11::bigint[])
           WITH ORDINALITY AS new (organisation, stream, sequence, type, recorded, command_id, prevhash, hash, body, partition, "offset", place)
         ORDER BY place
         RETURNING position)
       SELECT max(position) AS position FROM appended`,
      [
        organisations,
        column(({ event }) => event.subject),
        column(({ event }) => event.sequence),
        column(({ event }) => event.type),
        column(({ event }) => event.recorded),
        column(({ event }) => event.cause.command.id),
        column(({ event }) => event.prevhash),
        column(({ event }) => event.hash),
        column(({ event }) => canonicalJson(event)),
        column(({ partition }) => partition),
        column(({ offset }) => offset),
      ],
    );
    for (const [stream, head] of heads) this.#heads.set(stream, head);
    const payload = JSON.stringify({
      position: rows[0]?.position,
      organisations: [...new Set(organisations)].slice(0, 50),
    });
    return [{ channel: ARCHIVED_CHANNEL, payload }];
  }
}

async function storedHeads(client: pg.Client, streams: StreamId[]): Promise<Map<StreamId, Head>> {
  const { rows } = await client.query<Head & { stream: StreamId }>(
    `SELECT asked.stream, head.sequence, head.hash FROM unnest($1::text[]) AS asked (stream)
     CROSS JOIN LATERAL (SELECT sequence, hash FROM archive.events WHERE stream = asked.stream ORDER BY sequence DESC LIMIT 1) AS head`,
    [streams],
  );
  return new Map(rows.map(({ stream, sequence, hash }) => [stream, { sequence, hash }]));
}
