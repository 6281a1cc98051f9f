import type pg from 'pg';
import type { Received } from '../../activities/kafka/ports.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import type { StreamId } from '../../schemas/identifiers.ts';
import type { RecordStore } from './record-store.ts';
import type { Placed } from './sort-out.ts';

type Consumer = RecordStore['name'];

/** Somebody else moved a consumer's offsets: this one starts again from what is stored. */
export class OffsetsMoved extends Error {
  override name = 'OffsetsMoved';
}

/** The next offset of each partition that was read. */
export async function readOffsets(client: pg.Client, consumer: Consumer, topic: string): Promise<Map<number, number>> {
  const { rows } = await client.query<{ partition: number; next_offset: number }>(
    `SELECT partition, next_offset FROM ${consumer}.consumer_offsets WHERE topic = $1`,
    [topic],
  );
  return new Map(rows.map((row) => [row.partition, row.next_offset]));
}

/** From where to where each partition's offset moves with these messages. */
export function moves(
  received: readonly Received[],
  offsets: ReadonlyMap<number, number>,
): { partition: number; from: number; to: number }[] {
  const to = new Map<number, number>();
  for (const { partition, offset } of received) to.set(partition, offset + 1);
  return [...to].map(([partition, next]) => ({ partition, from: offsets.get(partition) ?? 0, to: next }));
}

/** Moves offsets, each from the value the consumer knows. Throws `OffsetsMoved` where one has another value. */
export async function moveOffsets(
  client: pg.Client,
  consumer: Consumer,
  topic: string,
  all: { partition: number; from: number; to: number }[],
): Promise<void> {
  const { rowCount } = await client.query(
    `INSERT INTO ${consumer}.consumer_offsets AS stored (topic, partition, next_offset)
     SELECT $1, partition, next_offset FROM unnest($2::int[], $3::bigint[]) AS moved (partition, next_offset)
     ON CONFLICT (topic, partition) DO UPDATE SET next_offset = excluded.next_offset
     WHERE stored.next_offset = ($4::bigint[])[array_position($2::int[], stored.partition)]`,
    [topic, all.map((move) => move.partition), all.map((move) => move.to), all.map((move) => move.from)],
  );
  if (rowCount !== all.length)
    throw new OffsetsMoved(`the offsets of consumer ${consumer} were moved by somebody else`);
}

/** The streams that wait for a missing event. */
export async function waitingStreams(client: pg.Client, consumer: Consumer): Promise<Set<StreamId>> {
  const { rows } = await client.query<{ stream: StreamId }>(`SELECT DISTINCT stream FROM ${consumer}.parked_events`);
  return new Set(rows.map((row) => row.stream));
}

/** The messages that a person has set aside, as `{partition}:{offset}`. */
export async function setAside(client: pg.Client, consumer: Consumer): Promise<Set<string>> {
  const { rows } = await client.query<{ partition: number; offset: number }>(
    `SELECT partition, "offset" FROM ledger.incidents WHERE consumer = $1 AND set_aside IS NOT NULL`,
    [consumer],
  );
  return new Set(rows.map((row) => `${row.partition}:${row.offset}`));
}

export async function parkedEvents(
  client: pg.Client,
  consumer: Consumer,
  streams: StreamId[],
  aside: ReadonlySet<string>,
): Promise<Map<StreamId, Map<number, Placed>>> {
  const parked = new Map<StreamId, Map<number, Placed>>();
  if (streams.length === 0) return parked;
  const { rows } = await client.query<{
    stream: StreamId;
    sequence: number;
    body: string;
    partition: number;
    offset: number;
  }>(`SELECT stream, sequence, body, partition, "offset" FROM ${consumer}.parked_events WHERE stream = ANY($1)`, [
    streams,
  ]);
  for (const { stream, sequence, body, partition, offset } of rows) {
    if (aside.has(`${partition}:${offset}`)) continue;
    const events = parked.get(stream) ?? new Map<number, Placed>();
    parked.set(stream, events.set(sequence, { event: JSON.parse(body) as RecordedEventShape, partition, offset }));
  }
  return parked;
}

export async function park(client: pg.Client, consumer: Consumer, all: Placed[]): Promise<void> {
  await client.query(
    `INSERT INTO ${consumer}.parked_events (stream, sequence, hash, body, partition, "offset")
     SELECT * FROM unnest($1::text[], $2::bigint[], $3::text[], $4::text[], $5::int[], $6::bigint[])`,
    [
      all.map(({ event }) => event.subject),
      all.map(({ event }) => event.sequence),
      all.map(({ event }) => event.hash),
      all.map(({ event }) => JSON.stringify(event)),
      all.map(({ partition }) => partition),
      all.map(({ offset }) => offset),
    ],
  );
}

export async function unpark(client: pg.Client, consumer: Consumer, all: Placed[]): Promise<void> {
  await client.query(
    `DELETE FROM ${consumer}.parked_events AS stored USING unnest($1::text[], $2::bigint[]) AS filled (stream, sequence)
     WHERE stored.stream = filled.stream AND stored.sequence = filled.sequence`,
    [all.map(({ event }) => event.subject), all.map(({ event }) => event.sequence)],
  );
}
