import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Received } from '../../activities/kafka/ports.ts';
import { hashOf } from '../../chain/index.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import { ArchiveStore } from '../archive/archive-store.ts';
import { openIncidents, setMessageAside } from '../consumer/incidents.ts';
import { OffsetsMoved } from '../consumer/progress.ts';
import { RecordConsumer } from '../consumer/record-consumer.ts';
import { openConnection, openPool } from '../database.ts';
import { ensureReadSchema, rebuild } from '../rebuild.ts';
import { republish } from '../republish.ts';
import { DocumentStory, wholeStory } from '../testing/document-story.ts';
import { testDatabase } from '../testing/test-database.ts';
import { PROJECTED_CHANNEL, ReadStore } from './read-store.ts';
import { primaryKeys, tableNames } from './rows.ts';

const log = { info: () => undefined };
let database: Awaited<ReturnType<typeof testDatabase>>;
let pool: pg.Pool;
let client: pg.Client;
let archiving: pg.Client;

beforeAll(async () => {
  database = await testDatabase(inject('engines').postgresql.connectionString);
  pool = openPool(database.connectionString, { max: 3 });
  client = await openConnection(database.connectionString, 'test-projector');
  archiving = await openConnection(database.connectionString, 'test-archiver');
});
afterAll(async () => {
  await client?.end();
  await archiving?.end();
  await pool?.end();
  await database?.drop();
});

async function projector(on = client): Promise<RecordConsumer> {
  const store = new ReadStore((connection) => ensureReadSchema(connection, database.connectionString, log, 0));
  await store.prepare(on);
  const made = new RecordConsumer(on, store, 'topic');
  await made.offsets();
  return made;
}

async function archiver(): Promise<RecordConsumer> {
  const store = new ArchiveStore();
  await store.prepare(archiving);
  const made = new RecordConsumer(archiving, store, 'topic');
  await made.offsets();
  return made;
}

let partitions = 0;
function partition() {
  const number = (partitions += 1);
  let offset = 0;
  return {
    number,
    of: (events: RecordedEventShape[]): Received[] =>
      events.map((event) => ({ partition: number, offset: offset++, event })),
  };
}

/** Every row of schema `read`, by table. */
async function everything(): Promise<Record<string, unknown[]>> {
  const tables: Record<string, unknown[]> = {};
  for (const table of tableNames)
    tables[table] = (await pool.query(`SELECT * FROM read.${table} ORDER BY ${primaryKeys[table].join(', ')}`)).rows;
  return tables;
}

const sequences = async (stream: string) =>
  (
    await pool.query<{ sequence: number }>('SELECT sequence FROM read.timeline WHERE stream = $1 ORDER BY sequence', [
      stream,
    ])
  ).rows.map(({ sequence }) => sequence);
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('the projector', () => {
  test('I10: rebuilt from the first event the rows equal the live ones, whether these came one by one, in heaps, or over restarts', async () => {
    const stories = ['one', 'heap', 'restarts'].map((name) => wholeStory(name, { class: 'members' }, 'at-close'));
    const places = stories.map(() => partition());
    const batches = stories.map((story, index) => places[index]!.of(story.events));
    await (await archiver()).handle(batches.flat());
    const live = await projector();
    for (const item of batches[0]!) await live.handle([item]);
    await live.handle(batches[1]!);
    for (let from = 0; from < batches[2]!.length; from += 4)
      await (await projector()).handle(batches[2]!.slice(from, from + 4));
    const before = await everything();
    for (const table of [
      'documents',
      'revisions',
      'comment_periods',
      'comments',
      'rounds',
      'positions',
      'points',
      'timeline',
      'streams',
    ])
      expect(before[table]!.length).toBeGreaterThan(0);
    const rebuilt = await rebuild(database.connectionString, log, 0);
    expect(rebuilt).toMatchObject({ streams: 3, events: batches.flat().length });
    expect(await everything()).toEqual(before);
    const { rows } = await pool.query('SELECT partition, next_offset FROM read.consumer_offsets ORDER BY partition');
    expect(rows).toEqual(
      places.map(({ number }, index) => ({ partition: number, next_offset: batches[index]!.length })),
    );
  });

  test('a rebuild under the projector: it finds offsets that it does not know, and goes on from them', async () => {
    const story = wholeStory('under');
    const batch = partition().of(story.events);
    const live = await projector();
    await live.handle(batch.slice(0, 10));
    await (await archiver()).handle(batch.slice(0, 6));
    await rebuild(database.connectionString, log, 0);
    expect(await sequences(story.stream)).toEqual(upTo(6));
    await expect(live.handle(batch.slice(10))).rejects.toThrow(OffsetsMoved);
    expect((await live.offsets()).get(batch[0]!.partition)).toBe(6);
    await live.handle(batch.slice(6));
    expect(await sequences(story.stream)).toEqual(upTo(story.events.length));
  });

  test('another version of the schema is rebuilt at the start', async () => {
    await (await projector()).offsets();
    await pool.query('UPDATE read.schema_version SET version = 0');
    await projector();
    expect((await pool.query('SELECT version FROM read.schema_version')).rows).not.toEqual([{ version: 0 }]);
  });

  test('I10: doubles change nothing', async () => {
    const story = wholeStory('doubles');
    const from = partition();
    const live = await projector();
    await live.handle(from.of(story.events));
    const before = await everything();
    await live.handle(from.of(story.events));
    await (await projector()).handle(from.of(story.events.slice(3, 9)));
    expect(await everything()).toEqual(before);
  });

  test('I10: a gap parks what follows; republished from archive and history, it is filled', async () => {
    const story = wholeStory('gap');
    const [first, second, third, ...rest] = story.events as [
      RecordedEventShape,
      RecordedEventShape,
      RecordedEventShape,
      ...RecordedEventShape[],
    ];
    const from = partition();
    const received = from.of([first, third, ...rest]);
    await (await projector()).handle(received);
    await (await archiver()).handle(received);
    expect(await sequences(story.stream)).toEqual([1]);
    expect((await openIncidents(pool)).map(({ consumer, kind, stream }) => ({ consumer, kind, stream }))).toEqual([
      { consumer: 'read', kind: 'gap', stream: story.stream },
      { consumer: 'archive', kind: 'gap', stream: story.stream },
    ]);
    const published: RecordedEventShape[] = [];
    const options = {
      stream: story.stream,
      from: 1,
      publish: (events: RecordedEventShape[]) => Promise.resolve(void published.push(...events)),
    };
    await expect(republish(pool, options)).rejects.toThrow(/sequence 2 is neither/);
    published.length = 0;
    const history = async function* () {
      yield* await Promise.resolve([third, second]);
    };
    expect(await republish(pool, { ...options, history })).toEqual({
      fromArchive: story.events.length - 1,
      fromHistory: 1,
      last: story.events.length,
    });
    const again = from.of(published);
    await (await projector()).handle(again);
    await (await archiver()).handle(again);
    expect(await sequences(story.stream)).toEqual(upTo(story.events.length));
    expect(await openIncidents(pool)).toEqual([]);
    const live = await everything();
    await rebuild(database.connectionString, log, 0);
    expect((await everything())['timeline']!.length).toBeLessThanOrEqual(live['timeline']!.length);
  });

  test('record-forked: stops loudly with the rows before it in place', async () => {
    const story = wholeStory('fork');
    const other = new DocumentStory('fork').registered().revision(2).events;
    const batch = partition().of([...story.events.slice(0, 8), other[7]!]);
    await expect((await projector()).handle(batch)).rejects.toThrow(/record-forked/);
    expect(await sequences(story.stream)).toEqual(upTo(8));
    const open = await openIncidents(pool);
    expect(open).toMatchObject([{ consumer: 'read', kind: 'record-forked', sequence: 8, stream: story.stream }]);
    await setMessageAside(pool, open[0]!.id, 'test');
  });

  test('an event of a type that this release does not know: stops loudly', async () => {
    const story = new DocumentStory('unknown').registered();
    const { hash: _hash, ...last } = { ...story.events.at(-1)!, type: 'nemcon.document.stage-sealed.v1' };
    const batch = partition().of([...story.events.slice(0, -1), { ...last, hash: hashOf(last) }]);
    await expect((await projector()).handle(batch)).rejects.toThrow(/does not know the event type/);
    expect(await sequences(story.stream)).toEqual(upTo(story.events.length - 1));
    const open = await openIncidents(pool);
    await setMessageAside(pool, open[0]!.id, 'test');
  });

  test('I10: killed in the middle of a batch, nothing of it stays; the next start carries it out', async () => {
    const story = wholeStory('killed');
    const batch = partition().of(story.events);
    const dying = await openConnection(database.connectionString, 'dying-projector');
    const store = new ReadStore((connection) => ensureReadSchema(connection, database.connectionString, log, 0));
    const write = store.write.bind(store);
    store.write = async (on, accepted) => {
      const notices = await write(on, accepted);
      await pool.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'dying-projector'`,
      );
      return notices;
    };
    await store.prepare(dying);
    const killed = new RecordConsumer(dying, store, 'topic');
    await killed.offsets();
    await expect(killed.handle(batch)).rejects.toThrow();
    expect(await sequences(story.stream)).toEqual([]);
    await (await projector()).handle(batch);
    expect(await sequences(story.stream)).toEqual(upTo(story.events.length));
  });

  test('a commit is told to those who wait, with stream and sequence', async () => {
    const listener = await openConnection(database.connectionString, 'listener');
    await listener.query(`LISTEN ${PROJECTED_CHANNEL}`);
    const story = wholeStory('told');
    const told = new Promise<string>((resolve) => listener.on('notification', ({ payload }) => resolve(payload ?? '')));
    await (await projector()).handle(partition().of(story.events));
    expect(JSON.parse(await told)).toEqual({ streams: { [story.stream]: story.events.length } });
    await listener.end();
  });
});
