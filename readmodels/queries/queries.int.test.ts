import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Received } from '../../activities/kafka/ports.ts';
import { maySee, maySeePosition } from '../../domain/visibility.ts';
import { role } from '../../schemas/actor.ts';
import type { Visibility } from '../../schemas/content.ts';
import { ArchiveStore } from '../archive/archive-store.ts';
import { RecordConsumer } from '../consumer/record-consumer.ts';
import type { RecordStore } from '../consumer/record-store.ts';
import { openConnection, openPool } from '../database.ts';
import { ReadStore } from '../projector/read-store.ts';
import { ensureReadSchema } from '../rebuild.ts';
import { MEMBERS, START, wholeStory, type DocumentStory } from '../testing/document-story.ts';
import { testDatabase } from '../testing/test-database.ts';
import {
  blocksOf,
  commentPeriodsOf,
  commentsOf,
  CursorUnknown,
  documentKnownAt,
  documentOf,
  documentsCount,
  documentsKnownAt,
  documentsPage,
  eventsOfOrganisation,
  projectedEnd,
  eventsOfStream,
  archivedHead,
  pointsOf,
  positionsOf,
  ProjectionWaiter,
  queryable,
  revisionsOf,
  roundsOf,
  tasksCount,
  tasksPage,
  timelineOf,
  type Queryable,
  type Viewer,
} from './index.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let pool: pg.Pool;
let db: Queryable;
const clients: pg.Client[] = [];

const classes: Visibility[] = [{ class: 'public' }, { class: 'members' }, { class: 'named', named: ['kz', 'in'] }];
const circulations = ['at-once', 'at-close', 'by-chair'] as const;
const stories: { story: DocumentStory; visibility: Visibility; circulation: (typeof circulations)[number] }[] =
  classes.flatMap((visibility) =>
    circulations.map((circulation) => ({
      story: wholeStory(`${visibility.class}-${circulation}`, visibility, circulation),
      visibility,
      circulation,
    })),
  );
const viewers: (Viewer | undefined)[] = [
  undefined,
  ...role.options.map((one) => ({ role: one })),
  ...['kz', 'lk'].flatMap((party) =>
    ['focal-point', 'observer', 'chair'].map((one) => ({ role: one as 'chair', party })),
  ),
];

async function consume(store: RecordStore, received: Received[]): Promise<void> {
  const client = await openConnection(database.connectionString, 'test');
  clients.push(client);
  await store.prepare(client);
  const consumer = new RecordConsumer(client, store, 'topic');
  await consumer.offsets();
  await consumer.handle(received);
}

beforeAll(async () => {
  database = await testDatabase(inject('engines').postgresql.connectionString);
  pool = openPool(database.connectionString, { max: 5 });
  db = queryable(pool);
  const other = wholeStory('other', { class: 'public' }, 'at-once', 'another');
  const received = [...stories.map(({ story }) => story), other]
    .flatMap(({ events }) => events)
    .map((event, offset) => ({ partition: 0, offset, event }));
  await consume(new ArchiveStore(), received);
  await consume(
    new ReadStore((client) => ensureReadSchema(client, database.connectionString, { info: () => undefined })),
    received,
  );
});
afterAll(async () => {
  for (const client of clients) await client.end();
  await pool?.end();
  await database?.drop();
});

describe.each(
  viewers.map((viewer) => ({
    name: viewer === undefined ? 'the public' : `${viewer.role} ${viewer.party ?? ''}`,
    viewer,
  })),
)('I14: $name', ({ viewer }) => {
  test('sees in lists, counts and pages the documents that domain/visibility lets it see', async () => {
    const expected = stories
      .filter(({ visibility }) => maySee(viewer, visibility))
      .map(({ story }) => story.stream)
      .sort();
    const page = await documentsPage(db, viewer, { organisation: 'cica' }, { limit: 50 });
    expect(page.rows.map(({ stream }) => stream).sort()).toEqual(expected);
    expect(await documentsCount(db, viewer, { organisation: 'cica' })).toBe(expected.length);
    const paged: string[] = [];
    for (let cursor: string | undefined, first = true; first || cursor !== undefined; first = false) {
      const { rows, next } = await documentsPage(
        db,
        viewer,
        { organisation: 'cica' },
        { limit: 2, ...(cursor === undefined ? {} : { cursor }) },
      );
      paged.push(...rows.map(({ stream }) => stream));
      cursor = next;
    }
    expect(paged).toEqual(page.rows.map(({ stream }) => stream));
  });

  test('sees of each document the positions, points, counts and events that domain/visibility lets it see, and no more', async () => {
    for (const { story, visibility, circulation } of stories) {
      const { stream } = story;
      const seen = maySee(viewer, visibility);
      const sees = (round: string, party: string, positionClass: 'members' | 'public') =>
        seen &&
        maySeePosition(viewer, {
          circulation,
          roundConcluded: round === 'r1',
          circulated: false,
          position: { party, class: positionClass },
        });
      const statements = story.events.filter(
        ({ type }) => type.includes('position-stated') || type.includes('communication-recorded'),
      );
      const expected = statements.filter(({ data }) =>
        sees(data['round'] as string, data['party'] as string, data['class'] as 'members'),
      );
      const positions = await positionsOf(db, viewer, stream);
      expect(positions.map(({ sequence }) => sequence)).toEqual(expected.map(({ sequence }) => sequence));
      expect((await pointsOf(db, viewer, stream)).length).toBe(sees('r1', 'in', 'members') ? 2 : 0);
      const rounds = await roundsOf(db, viewer, stream);
      expect(rounds.length).toBe(seen ? 2 : 0);
      for (const round of rounds) {
        const counted = Object.values(round.counts).reduce((sum, states) => sum + states, 0);
        expect(counted).toBe(positions.filter((row) => row.round === round.round && row.current).length);
        if (!sees(round.round, '*', 'members')) expect(round.restricted).toEqual({});
      }
      const lines = await timelineOf(db, viewer, stream, { limit: 100 });
      expect(lines.filter(({ name }) => name === 'position-stated').length).toBe(
        expected.filter(({ type }) => type.includes('position-stated')).length,
      );
      expect(lines.some(({ name }) => name === 'silence-broken')).toBe(sees('r1', 'in', 'members'));
      const events = await eventsOfStream(db, viewer, stream, { limit: 100 });
      expect(events.events.map(({ event }) => event.sequence)).toEqual(lines.map(({ sequence }) => sequence));
      expect((await documentOf(db, viewer, stream)) !== undefined).toBe(seen);
      for (const rows of [
        await revisionsOf(db, viewer, stream),
        await commentPeriodsOf(db, viewer, stream),
        await commentsOf(db, viewer, stream),
      ])
        expect(rows.length > 0).toBe(seen);
    }
  });

  test('?knownAt= of now shows the same as the rows, and of earlier what was known then', async () => {
    for (const { story } of stories) {
      const { stream } = story;
      const known = await documentKnownAt(pool, viewer, stream, story.now);
      expect(known?.document).toEqual(await documentOf(db, viewer, stream));
      expect(known?.positions ?? []).toEqual(await positionsOf(db, viewer, stream));
      expect(known?.points ?? []).toEqual(await pointsOf(db, viewer, stream));
      expect(known?.blocks ?? []).toEqual(await blocksOf(db, viewer, stream));
      expect(known?.timeline ?? []).toEqual(await timelineOf(db, viewer, stream, { limit: 100 }));
      expect((known?.rounds ?? []).map(({ restricted }) => restricted)).toEqual(
        (await roundsOf(db, viewer, stream)).map(({ restricted }) => restricted),
      );
      const tasks = await tasksPage(db, viewer, { organisation: 'cica', stream }, { limit: 200 });
      expect((known?.tasks ?? []).map(({ id }) => id).sort()).toEqual(tasks.rows.map(({ id }) => id).sort());
      expect(await tasksCount(db, viewer, { organisation: 'cica', stream })).toBe(tasks.rows.length);
      const earlier = await documentKnownAt(pool, viewer, stream, START + 5_000);
      if (earlier !== undefined)
        expect(earlier).toMatchObject({ rounds: [], positions: [], document: { revision: 1, round: null } });
    }
    const listed = await documentsKnownAt(pool, viewer, 'cica', START + 3_600_000);
    const page = await documentsPage(db, viewer, { organisation: 'cica' }, { limit: 50 });
    expect(listed).toEqual(page.rows);
  });

  test('the events of an organisation resume after a position and name no other organisation', async () => {
    const all = await eventsOfOrganisation(db, viewer, 'cica', { limit: 1_000 });
    const parts: number[] = [];
    for (let after = 0; ;) {
      const part = await eventsOfOrganisation(db, viewer, 'cica', { after, limit: 17 });
      parts.push(...part.events.map(({ position }) => position));
      if (part.last === after) break;
      after = part.last;
    }
    expect(parts).toEqual(all.events.map(({ position }) => position));
    expect(all.events.every(({ event }) => event.subject.startsWith('cica/'))).toBe(true);
  });
});

test('a live stream begins where the read model ends, and not at the end of the archive', async () => {
  const end = await projectedEnd(db);
  expect(end).toBe((await pool.query('SELECT max(position)::float8 AS end FROM archive.events')).rows[0].end);
  const ahead = wholeStory('ahead', { class: 'public' }, 'at-once', 'ahead');
  await consume(
    new ArchiveStore(),
    ahead.events.map((event, offset) => ({ partition: 1, offset, event })),
  );
  expect(await projectedEnd(db)).toBe(end);
});

describe('lists', () => {
  const chair: Viewer = { role: 'chair' };

  test('documents are found by kind, open stage and sponsor', async () => {
    for (const [filter, count] of [
      [{ kind: 'proposal' }, 9],
      [{ kind: 'charter' }, 0],
      [{ stage: 'committee' }, 9],
      [{ stage: 'council' }, 0],
      [{ sponsor: 'kz' }, 9],
      [{ sponsor: 'in' }, 0],
    ] as const)
      expect(await documentsCount(db, chair, { organisation: 'cica', ...filter })).toBe(count);
  });

  test('tasks come in pages, the most urgent first, by assignee', async () => {
    const all = await tasksPage(db, chair, { organisation: 'cica' }, { limit: 500 });
    expect(all.rows.length).toBe(await tasksCount(db, chair, { organisation: 'cica' }));
    expect(all.rows.length).toBeGreaterThan(0);
    const due = all.rows.map(({ due_at }) => due_at ?? Infinity);
    expect(due).toEqual([...due].sort((a, b) => a - b));
    for (const party of MEMBERS) {
      const own = await tasksPage(db, { role: 'focal-point', party }, { organisation: 'cica' }, { limit: 500 });
      expect(own.rows.every((row) => row.party === party)).toBe(true);
      const mine = await tasksPage(db, chair, { organisation: 'cica', party }, { limit: 500 });
      expect(mine.rows.every((row) => row.party === party)).toBe(true);
    }
  });

  test('bad input: a cursor that no list gave out', async () => {
    for (const cursor of [
      '',
      'x',
      Buffer.from('["a","b"]').toString('base64url'),
      Buffer.from('{}').toString('base64url'),
    ])
      await expect(documentsPage(db, chair, { organisation: 'cica' }, { limit: 2, cursor })).rejects.toThrow(
        CursorUnknown,
      );
  });

  test('the head of a stream in the archive; none of one that is not there', async () => {
    const { stream, events } = stories[0]!.story;
    expect(await archivedHead(db, stream)).toEqual({ sequence: events.length, hash: events.at(-1)?.hash });
    expect(await archivedHead(db, 'cica/organisation')).toBeUndefined();
  });

  test('read your own act: waits for a sequence that comes, and gives up on one that does not', async () => {
    const waiter = new ProjectionWaiter(database.connectionString, pool);
    const { stream, events } = stories[0]!.story;
    expect(await waiter.reached(stream, events.length, 1_000)).toBe(true);
    expect(await waiter.reached(stream, events.length + 1, 50)).toBe(false);
    const late = wholeStory('waited');
    const reached = waiter.reached(late.stream, late.events.length, 10_000);
    const received = late.events.map((event, offset) => ({ partition: 1, offset, event }));
    await consume(new ReadStore(() => Promise.resolve()), received);
    expect(await reached).toBe(true);
    await waiter.close();
  });
});
