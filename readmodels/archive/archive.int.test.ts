import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Received } from '../../activities/kafka/ports.ts';
import { hashOf } from '../../chain/index.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import { openIncidents, setMessageAside } from '../consumer/incidents.ts';
import { RecordConsumer } from '../consumer/record-consumer.ts';
import { openConnection, openPool } from '../database.ts';
import { migrate } from '../migrate.ts';
import { chainedEvents, documentStream } from '../testing/chained-events.ts';
import { testDatabase } from '../testing/test-database.ts';
import { ArchiveStore } from './archive-store.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let pool: pg.Pool;
let client: pg.Client;

beforeAll(async () => {
  database = await testDatabase(inject('engines').postgresql.connectionString);
  pool = openPool(database.connectionString, { max: 3 });
  client = await openConnection(database.connectionString, 'test');
});
afterAll(async () => {
  await client?.end();
  await pool?.end();
  await database?.drop();
});

async function consumer(on = client): Promise<RecordConsumer> {
  const store = new ArchiveStore();
  await store.prepare(on);
  const made = new RecordConsumer(on, store, 'topic');
  await made.offsets();
  return made;
}

let partitions = 0;
/** Messages of a partition of their own, so that each test starts at offset 0. */
function partition() {
  const number = (partitions += 1);
  let offset = 0;
  return {
    number,
    of: (events: RecordedEventShape[]): Received[] =>
      events.map((event) => ({ partition: number, offset: offset++, event })),
    unreadable: (): Received[] => [{ partition: number, offset: offset++, unreadable: 'it has no value' }],
  };
}

const stored = async (stream: string) =>
  (
    await pool.query<{ sequence: number; hash: string; body: string }>(
      'SELECT sequence, hash, body FROM archive.events WHERE stream = $1 ORDER BY sequence',
      [stream],
    )
  ).rows;
const nextOffset = async (number: number) =>
  (
    await pool.query<{ next_offset: number }>('SELECT next_offset FROM archive.consumer_offsets WHERE partition = $1', [
      number,
    ])
  ).rows[0]?.next_offset;

describe('the archive', () => {
  test('I7, I8: the record is kept byte for byte as it was hashed, and the offset with it', async () => {
    const stream = documentStream('kept');
    const events = chainedEvents(stream, 3);
    const from = partition();
    await (await consumer()).handle(from.of(events));
    const rows = await stored(stream);
    expect(rows.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    for (const row of rows) expect(hashOf(JSON.parse(row.body) as RecordedEventShape)).toBe(row.hash);
    expect(await nextOffset(from.number)).toBe(3);
  });

  test('I10: doubles are ignored, in one batch and after a restart', async () => {
    const stream = documentStream('doubles');
    const events = chainedEvents(stream, 4);
    const from = partition();
    await (await consumer()).handle(from.of([...events.slice(0, 2), ...events.slice(0, 2)]));
    await (await consumer()).handle(from.of([...events.slice(0, 3), ...events]));
    expect((await stored(stream)).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
    expect(await nextOffset(from.number)).toBe(11);
  });

  test('I10: a gap is parked over a restart, shows as an incident, and a republished event fills it', async () => {
    const stream = documentStream('gap');
    const [first, second, third, fourth] = chainedEvents(stream, 4) as [
      RecordedEventShape,
      RecordedEventShape,
      RecordedEventShape,
      RecordedEventShape,
    ];
    const from = partition();
    await (await consumer()).handle(from.of([first, third, fourth]));
    expect(await stored(stream)).toHaveLength(1);
    expect(await nextOffset(from.number)).toBe(3);
    expect(await openIncidents(pool)).toMatchObject([{ consumer: 'archive', kind: 'gap', stream, sequence: 3 }]);
    const restarted = await consumer();
    expect(restarted.counters.waitingStreams).toBe(1);
    await restarted.handle(from.of([second]));
    expect((await stored(stream)).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
    expect(await openIncidents(pool)).toEqual([]);
    expect((await pool.query('SELECT FROM archive.parked_events')).rowCount).toBe(0);
  });

  test('record-forked: stops loudly in front of the message, at each start, until a person sets it aside', async () => {
    const stream = documentStream('fork');
    const events = chainedEvents(stream, 3);
    const other = chainedEvents(stream, 2, 'other')[0]!;
    const from = partition();
    const batch = from.of([...events.slice(0, 2), other, events[2]!]);
    await expect((await consumer()).handle(batch)).rejects.toThrow(/record-forked/);
    expect((await stored(stream)).map(({ hash }) => hash)).toEqual(events.slice(0, 2).map(({ hash }) => hash));
    expect(await nextOffset(from.number)).toBe(2);
    // After a restart the double lies behind the head: its hash is compared with the stored one.
    await expect((await consumer()).handle(batch.slice(2))).rejects.toThrow(/record-forked/);
    const [incident, ...more] = await openIncidents(pool);
    expect(more).toEqual([]);
    expect(incident).toMatchObject({ kind: 'record-forked', stream, sequence: 1, offset: 2 });
    expect(await setMessageAside(pool, incident!.id, 'sent by hand while testing')).toBe(true);
    await (await consumer()).handle(batch.slice(2));
    expect((await stored(stream)).map(({ hash }) => hash)).toEqual(events.map(({ hash }) => hash));
    expect(await openIncidents(pool)).toEqual([]);
  });

  test('unreadable: stops loudly', async () => {
    const from = partition();
    await expect((await consumer()).handle(from.unreadable())).rejects.toThrow(/unreadable/);
    const [incident] = await openIncidents(pool);
    await setMessageAside(pool, incident!.id, 'test');
  });

  test('I10: killed between rows and offsets, nothing of the transaction stays', async () => {
    const stream = documentStream('killed');
    const from = partition();
    const dying = await openConnection(database.connectionString, 'dying');
    const store = new ArchiveStore();
    const write = store.write.bind(store);
    store.write = async (on, accepted, heads) => {
      const notice = await write(on, accepted, heads);
      await pool.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'dying'`);
      return notice;
    };
    await store.prepare(dying);
    const killed = new RecordConsumer(dying, store, 'topic');
    await killed.offsets();
    const batch = from.of(chainedEvents(stream, 2));
    await expect(killed.handle(batch)).rejects.toThrow();
    expect(await stored(stream)).toEqual([]);
    expect(await nextOffset(from.number)).toBeUndefined();
    await (await consumer()).handle(batch);
    expect(await stored(stream)).toHaveLength(2);
  });

  test('I10: offsets that somebody else moved make the transaction fail, rows and all', async () => {
    const stream = documentStream('guard');
    const from = partition();
    const events = chainedEvents(stream, 2);
    const late = await consumer();
    await late.handle(from.of(events.slice(0, 1)));
    await pool.query('UPDATE archive.consumer_offsets SET next_offset = 5 WHERE partition = $1', [from.number]);
    await expect(late.handle(from.of(events.slice(1)))).rejects.toThrow(/moved by somebody else/);
    expect(await stored(stream)).toHaveLength(1);
  });

  test('I7: append-only: UPDATE, DELETE and TRUNCATE are refused to the archiver and to the owner', async () => {
    const archiver = await openConnection(database.connectionString, 'archiver');
    await archiver.query('SET ROLE nemcon_archiver');
    await expect(archiver.query(`UPDATE archive.events SET type = 'x'`)).rejects.toThrow(/permission denied/);
    await expect(archiver.query('DELETE FROM archive.events')).rejects.toThrow(/permission denied/);
    await expect(archiver.query('TRUNCATE archive.events')).rejects.toThrow(/permission denied/);
    await archiver.end();
    await expect(pool.query(`UPDATE archive.events SET type = 'x'`)).rejects.toThrow(/append-only/);
    await expect(pool.query('DELETE FROM archive.events')).rejects.toThrow(/append-only/);
    await expect(pool.query('TRUNCATE archive.events')).rejects.toThrow(/append-only/);
  });

  test('a second migration finds nothing to do; several at once are carried out once', async () => {
    expect(await Promise.all([migrate(database.connectionString), migrate(database.connectionString)])).toEqual([
      [],
      [],
    ]);
  });
});
