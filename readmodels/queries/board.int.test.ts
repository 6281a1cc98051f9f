import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { maySee, maySeePosition } from '../../domain/visibility.ts';
import type { Visibility } from '../../schemas/content.ts';
import { RecordConsumer } from '../consumer/record-consumer.ts';
import { openConnection, openPool } from '../database.ts';
import { ReadStore } from '../projector/read-store.ts';
import { ensureReadSchema } from '../rebuild.ts';
import { wholeStory, type DocumentStory } from '../testing/document-story.ts';
import { testDatabase } from '../testing/test-database.ts';
import { blocksOf, boardPage, CursorUnknown, queryable, tasksPage, type Queryable, type Viewer } from './index.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let pool: pg.Pool;
let client: pg.Client;
let db: Queryable;

const classes: Visibility[] = [{ class: 'public' }, { class: 'members' }, { class: 'named', named: ['kz', 'in'] }];
const circulations = ['at-once', 'at-close', 'by-chair'] as const;
const stories: { story: DocumentStory; visibility: Visibility; circulation: (typeof circulations)[number] }[] =
  classes.flatMap((visibility) =>
    circulations.map((circulation) => ({
      story: wholeStory(`board-${visibility.class}-${circulation}`, visibility, circulation),
      visibility,
      circulation,
    })),
  );
const chair: Viewer = { role: 'chair' };
const viewers: (Viewer | undefined)[] = [
  undefined,
  chair,
  { role: 'secretariat' },
  { role: 'observer', party: 'lk' },
  { role: 'focal-point', party: 'kz' },
  { role: 'focal-point', party: 'lk' },
];

beforeAll(async () => {
  database = await testDatabase(inject('engines').postgresql.connectionString);
  pool = openPool(database.connectionString, { max: 5 });
  db = queryable(pool);
  client = await openConnection(database.connectionString, 'test');
  const store = new ReadStore((each) => ensureReadSchema(each, database.connectionString, { info: () => undefined }));
  await store.prepare(client);
  const consumer = new RecordConsumer(client, store, 'topic');
  await consumer.offsets();
  await consumer.handle(
    stories.flatMap(({ story }) => story.events).map((event, offset) => ({ partition: 0, offset, event })),
  );
});
afterAll(async () => {
  await client?.end();
  await pool?.end();
  await database?.drop();
});

describe.each(viewers.map((viewer) => ({ name: viewer?.role ?? 'the public', viewer })))('I14: $name', ({ viewer }) => {
  test('has a row of each document that it may see, with the blocks and the asked that the document itself shows it', async () => {
    const { rows } = await boardPage(db, viewer, { organisation: 'cica' }, { limit: 1_000 });
    expect(rows.map(({ document }) => document.stream).sort()).toEqual(
      stories
        .filter(({ visibility }) => maySee(viewer, visibility))
        .map(({ story }) => story.stream)
        .sort(),
    );
    for (const { document, blocks, asked } of rows) {
      expect(blocks).toEqual(await blocksOf(db, viewer, document.stream));
      const tasks = await tasksPage(db, viewer, { organisation: 'cica', stream: document.stream }, { limit: 500 });
      const each = asked.flatMap(({ act, parties, offices, due_at }) =>
        [...parties, ...offices].map((who) => `${act} ${who} ${due_at}`),
      );
      expect(each.sort()).toEqual(
        tasks.rows.map(({ act, party, office, due_at }) => `${act} ${party ?? office} ${due_at}`).sort(),
      );
    }
  });

  test('a block by a position is there only where that position may be seen', async () => {
    const { rows } = await boardPage(db, viewer, { organisation: 'cica' }, { limit: 1_000 });
    const all = await boardPage(db, chair, { organisation: 'cica' }, { limit: 1_000 });
    for (const { story, circulation } of stories.filter((each) => maySee(viewer, each.visibility))) {
      const blocking = (of: typeof rows) =>
        of.find(({ document }) => document.stream === story.stream)?.blocks.filter(({ kind }) => kind === 'position') ??
        [];
      const expected = blocking(all.rows).filter(({ parties }) =>
        parties.every((party) =>
          maySeePosition(viewer, {
            ...{ circulation, roundConcluded: false, circulated: false },
            position: { party, class: 'members' },
          }),
        ),
      );
      expect(blocking(rows).map(({ parties }) => parties)).toEqual(expected.map(({ parties }) => parties));
    }
  });
});

test('comes in pages, none missing and none twice, and of named documents alone', async () => {
  const whole = await boardPage(db, chair, { organisation: 'cica' }, { limit: 1_000 });
  const streams: string[] = [];
  for (let cursor: string | undefined, first = true; first || cursor !== undefined; first = false) {
    const part = await boardPage(
      db,
      chair,
      { organisation: 'cica' },
      { limit: 2, ...(cursor === undefined ? {} : { cursor }) },
    );
    streams.push(...part.rows.map(({ document }) => document.stream));
    cursor = part.next;
  }
  expect(streams).toEqual(whole.rows.map(({ document }) => document.stream));
  const [first] = whole.rows;
  const ids = [first?.document.id ?? '', '00000000-0000-8000-8000-000000000000'];
  expect((await boardPage(db, chair, { organisation: 'cica', ids }, { limit: 100 })).rows).toEqual([first]);
});

test('bad input: a cursor that no list gave out; another body has nothing', async () => {
  await expect(boardPage(db, chair, { organisation: 'cica' }, { limit: 2, cursor: 'x' })).rejects.toThrow(
    CursorUnknown,
  );
  expect((await boardPage(db, chair, { organisation: 'another' }, { limit: 2 })).rows).toEqual([]);
});
