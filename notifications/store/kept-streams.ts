import type pg from 'pg';
import { organisationOf } from '../../readmodels/projector/event-parts.ts';
import type { Head } from '../../schemas/host.ts';
import type { StreamId } from '../../schemas/identifiers.ts';
import { folded, type Folded } from '../folded.ts';

/** A stream as far as the notifier has read it. */
export interface KeptStream {
  stream: StreamId;
  head: Head;
  recorded: number;
  folded: Folded;
}

/** The heads of streams that have an event. */
export async function keptHeads(client: pg.ClientBase, streams: StreamId[]): Promise<Map<StreamId, Head>> {
  const { rows } = await client.query<Head & { stream: StreamId }>(
    'SELECT stream, sequence, hash FROM notices.streams WHERE stream = ANY($1)',
    [streams],
  );
  return new Map(rows.map(({ stream, sequence, hash }) => [stream, { sequence, hash }]));
}

/**
 * The streams as they are kept, locked until the transaction ends: a person's retry of dead letters folds them anew meanwhile. One without
 * event comes before its first.
 */
export async function loadStreams(client: pg.ClientBase, streams: StreamId[]): Promise<Map<StreamId, KeptStream>> {
  const { rows } = await client.query<{
    stream: StreamId;
    sequence: number;
    hash: string;
    recorded: number;
    state: unknown;
  }>(
    'SELECT stream, sequence, hash, recorded, state FROM notices.streams WHERE stream = ANY($1) ORDER BY stream FOR UPDATE',
    [streams],
  );
  const kept = new Map(streams.map((stream): [StreamId, KeptStream] => [stream, newStream(stream)]));
  for (const { stream, sequence, hash, recorded, state } of rows)
    kept.set(stream, { stream, head: { sequence, hash }, recorded, folded: folded(stream, state) });
  return kept;
}

export function newStream(stream: StreamId): KeptStream {
  return { stream, head: { sequence: 0, hash: '' }, recorded: 0, folded: folded(stream) };
}

export async function saveStreams(client: pg.ClientBase, kept: readonly KeptStream[]): Promise<void> {
  await client.query(
    `INSERT INTO notices.streams (stream, organisation, sequence, hash, recorded, state)
     SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[], $4::text[], $5::bigint[], $6::jsonb[])
     ON CONFLICT (stream) DO UPDATE SET
       sequence = excluded.sequence, hash = excluded.hash, recorded = excluded.recorded, state = excluded.state`,
    [
      kept.map(({ stream }) => stream),
      kept.map(({ stream }) => organisationOf(stream)),
      kept.map(({ head }) => head.sequence),
      kept.map(({ head }) => head.hash),
      kept.map(({ recorded }) => recorded),
      kept.map(({ folded: { state } }) => JSON.stringify(state)),
    ],
  );
}
