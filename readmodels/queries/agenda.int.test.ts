import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { EVIDENCE, longProcedure } from '../../domain/testing/agenda-scenario.ts';
import { maySee } from '../../domain/visibility.ts';
import { MeetingStory, OrganisationStory } from '../../notifications/testing/stories.ts';
import { role } from '../../schemas/actor.ts';
import type { Visibility } from '../../schemas/content.ts';
import type { AsOf, FactTime } from '../../schemas/dated-fact.ts';
import { ArchiveStore } from '../archive/archive-store.ts';
import { RecordConsumer } from '../consumer/record-consumer.ts';
import type { RecordStore } from '../consumer/record-store.ts';
import { openConnection, openPool } from '../database.ts';
import { ReadStore } from '../projector/read-store.ts';
import { ensureReadSchema, rebuild } from '../rebuild.ts';
import { content, DocumentStory, MEMBERS, START } from '../testing/document-story.ts';
import { testDatabase } from '../testing/test-database.ts';
import {
  businessOf,
  certaintyOf,
  documentCounts,
  documentKnownAt,
  documentsPage,
  eventsOfOrganisation,
  latestEventsOfOrganisation,
  factsKnownAt,
  factsPage,
  meetingKnownAt,
  meetingOf,
  meetingsKnownAt,
  meetingsPage,
  organisationKnownAt,
  queryable,
  relationsOf,
  seenStreams,
  tasksCount,
  tasksKnownAt,
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
const meetings = classes.map((visibility) =>
  new MeetingStory(`mc-${visibility.class}`)
    .add('meeting-announced', {
      kind: 'regular',
      organ: 'ministerial-council',
      title: content('A meeting'),
      visibility,
      takesDecisions: true,
      dates: { from: '2024-12-19' },
      evidence: EVIDENCE,
    })
    .add('meeting-re-dated', { dates: { from: '2024-12-17' }, from: { from: '2024-12-19' } }),
);
const documents = classes.map((visibility, index) =>
  new DocumentStory(`agenda-${visibility.class}`)
    .add('document-registered', {
      kind: 'convention',
      title: content('title'),
      visibility,
      procedure: longProcedure(),
      sponsors: [],
    })
    .add('past-stage-recorded', {
      stage: 'mc',
      word: 'adopted',
      when: { date: '2021-10' },
      evidence: EVIDENCE,
      unrecorded: ['proposed', 'drafting', 'soc'],
      opens: 'signature',
    })
    .add('stage-scheduled', { stage: 'consent', meeting: meetings[index]!.stream })
    .add('call-opened', { call: 'n1', purpose: content('purpose') })
    .add('comment-period-opened', { period: 'c1', audience: 'members' })
    .add('comment-submitted', { period: 'c1', party: 'kz', text: content('comment'), receivedAt: START, late: false }),
);
const [openOne, membersOne, namedOne] = documents as [DocumentStory, DocumentStory, DocumentStory];
openOne.add('document-related', { relation: 'amends', to: namedOne.stream });
namedOne.add('document-related', { relation: 'implements', to: membersOne.stream });
const organisation = new OrganisationStory().established().add('status-granted', {
  party: 'eec',
  status: 'observer',
  decision: { document: namedOne.stream, stage: 'mc' },
  attested: true,
  when: { date: '2022' },
  evidence: EVIDENCE,
});
const everything = [organisation, ...meetings, ...documents];
const END = Math.max(...everything.map(({ now }) => now));

const viewers: (Viewer | undefined)[] = [
  undefined,
  ...role.options.map((one) => ({ role: one })),
  ...['kz', 'lk'].map((party): Viewer => ({ role: 'focal-point', party })),
  { role: 'observer', party: 'sa' },
];

async function consume(store: RecordStore): Promise<void> {
  const client = await openConnection(database.connectionString, 'test');
  clients.push(client);
  await store.prepare(client);
  const consumer = new RecordConsumer(client, store, 'topic');
  await consumer.offsets();
  const events = everything.flatMap((story) => story.events);
  for (let from = 0; from < events.length; from += 5)
    await consumer.handle(
      events.slice(from, from + 5).map((event, index) => ({ partition: 0, offset: from + index, event })),
    );
}

beforeAll(async () => {
  database = await testDatabase(inject('engines').postgresql.connectionString);
  pool = openPool(database.connectionString, { max: 5 });
  db = queryable(pool);
  const log = { info: () => undefined };
  await consume(new ArchiveStore());
  await consume(new ReadStore((client) => ensureReadSchema(client, database.connectionString, log)));
});
afterAll(async () => {
  for (const client of clients) await client.end();
  await pool?.end();
  await database?.drop();
});

const all = { organisation: 'cica' };
const many = { limit: 500 };

describe.each(
  viewers.map((viewer) => ({
    name: viewer === undefined ? 'the public' : `${viewer.role} ${viewer.party ?? ''}`,
    viewer,
  })),
)('I14: $name', ({ viewer }) => {
  const sees = (index: number): boolean => maySee(viewer, classes[index]!);
  const visible = (stories: readonly { stream: string }[]) =>
    stories.filter((_, index) => sees(index)).map(({ stream }) => stream);

  test('sees the meetings and facts that domain/visibility lets it see', async () => {
    const page = await meetingsPage(db, viewer, all, many);
    expect(page.rows.map(({ stream }) => stream).sort()).toEqual(visible(meetings).sort());
    for (const [index, { stream }] of meetings.entries())
      expect((await meetingOf(db, viewer, stream)) !== undefined).toBe(sees(index));
    const facts = await factsPage(db, viewer, all, many);
    const streams = new Set(facts.rows.map(({ stream }) => stream));
    expect([...streams].sort()).toEqual([organisation.stream, ...visible(meetings), ...visible(documents)].sort());
    const counts = await documentCounts(db, viewer, 'cica', 'kind');
    expect(counts).toEqual(
      visible(documents).length === 0 ? [] : [{ value: 'convention', documents: visible(documents).length }],
    );
  });

  test('an event that names a document or a meeting is shown to those who may see it', async () => {
    const lines = await timelineOf(db, viewer, organisation.stream, { limit: 100 });
    expect(lines.map(({ name }) => name)).toEqual(['organisation-established', ...(sees(2) ? ['status-granted'] : [])]);
    const { events } = await eventsOfOrganisation(db, viewer, 'cica', { limit: 1_000 });
    const latest = await latestEventsOfOrganisation(db, viewer, 'cica', {
      before: Number.MAX_SAFE_INTEGER,
      limit: 1_000,
    });
    expect(latest.events).toEqual([...events].reverse());
    const told = JSON.stringify(events);
    for (const [index, story] of [...documents, ...meetings].entries())
      expect([story.stream, told.includes(story.stream)]).toEqual([story.stream, sees(index % 3)]);
  });

  test('what others refer to, what is related and what waits is seen by those who see the matter itself', async () => {
    const streams = [...documents, ...meetings].map(({ stream }) => stream);
    expect([...(await seenStreams(db, viewer, streams)).keys()].sort()).toEqual(
      [...visible(documents), ...visible(meetings)].sort(),
    );
    const { incoming } = await relationsOf(db, viewer, membersOne.stream);
    expect(incoming.map(({ stream }) => stream)).toEqual(sees(2) ? [namedOne.stream] : []);
    for (const [index, { stream }] of meetings.entries())
      expect((await businessOf(db, viewer, stream)).map(({ document }) => document.stream)).toEqual(
        sees(index) ? [documents[index]!.stream] : [],
      );
  });

  test('?knownAt= of now shows the same as the rows', async () => {
    expect((await meetingsKnownAt(pool, viewer, 'cica', END)).map(({ meeting }) => meeting)).toEqual(
      (await meetingsPage(db, viewer, all, many)).rows,
    );
    for (const { stream } of meetings)
      expect((await meetingKnownAt(pool, viewer, stream, END))?.meeting).toEqual(await meetingOf(db, viewer, stream));
    expect(await factsKnownAt(pool, viewer, all, END)).toEqual((await factsPage(db, viewer, all, many)).rows);
    expect(await tasksKnownAt(pool, viewer, all, END)).toEqual((await tasksPage(db, viewer, all, many)).rows);
    for (const { stream } of documents) {
      const known = await documentKnownAt(pool, viewer, stream, END);
      expect(known?.timeline ?? []).toEqual(await timelineOf(db, viewer, stream, { limit: 100 }));
      const tasks = await tasksPage(db, viewer, { ...all, stream }, many);
      expect((known?.tasks ?? []).map(({ id }) => id).sort()).toEqual(tasks.rows.map(({ id }) => id).sort());
    }
  });

  test('D4: before its first day the register knew nothing', async () => {
    const before = Date.parse('2021-07-01T00:00:00Z');
    expect(await meetingsKnownAt(pool, viewer, 'cica', before)).toEqual([]);
    expect(await factsKnownAt(pool, viewer, all, before)).toEqual([]);
    expect(await tasksKnownAt(pool, viewer, all, before)).toEqual([]);
    expect(await organisationKnownAt(pool, 'cica', before)).toBeUndefined();
  });
});

describe('case 32: what is asked of every Member State', () => {
  const chair: Viewer = { role: 'chair' };
  const comments = (story: DocumentStory, party: string) => `${story.stream}/c1/${party}/submit-comment`;

  test('is one task of each State that is entitled, may see the matter and has not answered', async () => {
    const { rows } = await tasksPage(db, chair, all, many);
    const ids = rows.map(({ id }) => id);
    for (const story of [openOne, membersOne])
      expect(ids.filter((id) => id.includes(`${story.stream}/c1/`) && id.endsWith('/submit-comment')).sort()).toEqual(
        MEMBERS.filter((party) => party !== 'kz')
          .map((party) => comments(story, party))
          .sort(),
      );
    // The matter is restricted to two States; one of them has answered.
    expect(ids.filter((id) => id.includes(`${namedOne.stream}/c1/`) && id.endsWith('/submit-comment'))).toEqual([
      comments(namedOne, 'in'),
    ]);
    expect(rows.every(({ members }) => !members)).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    expect(await tasksCount(db, chair, all)).toBe(ids.length);
  });

  test('pages run over the States without a gap or a double', async () => {
    const paged: string[] = [];
    for (let cursor: string | undefined, first = true; first || cursor !== undefined; first = false) {
      const page = await tasksPage(db, chair, all, { limit: 3, ...(cursor === undefined ? {} : { cursor }) });
      paged.push(...page.rows.map(({ id }) => id));
      cursor = page.next;
    }
    expect(paged).toEqual((await tasksPage(db, chair, all, many)).rows.map(({ id }) => id));
  });

  test('I14: a State sees its own, an office its own', async () => {
    const own = await tasksPage(db, { role: 'focal-point', party: 'lk' }, all, many);
    expect(own.rows.map(({ party }) => party)).toEqual(own.rows.map(() => 'lk'));
    expect(own.rows.map(({ act }) => act).sort()).toEqual(
      ['submit-comment', 'submit-comment', 'submit-nomination', 'submit-nomination'].sort(),
    );
    const ofDepositary = await tasksPage(db, { role: 'depositary' }, all, many);
    expect(ofDepositary.rows.length).toBeGreaterThan(0);
    expect(ofDepositary.rows.every(({ office }) => office === 'depositary')).toBe(true);
    expect((await tasksPage(db, { role: 'observer', party: 'sa' }, all, many)).rows).toEqual([]);
  });
});

describe('facts on a day', () => {
  const chair: Viewer = { role: 'chair' };
  const day = (date: string): AsOf => {
    const from = Date.parse(`${date.padEnd(10, '-01').slice(0, 10)}T00:00:00Z`);
    return { earliest: date, latest: date, from, until: from + 86_400_000 };
  };
  const year = (date: string): AsOf => ({
    earliest: `${date}-01-01`,
    latest: `${date}-12-31`,
    from: Date.parse(`${date}-01-01T00:00:00Z`),
    until: Date.parse(`${Number(date) + 1}-01-01T00:00:00Z`),
  });

  test('the columns leave out no fact that the core does not deny, and every one that it denies', async () => {
    const times: (FactTime | null)[] = [
      null,
      { at: Date.parse('2021-12-31T23:59:59Z') },
      { at: Date.parse('2022-06-15T12:00:00Z') },
      { at: Date.parse('2022-06-16T00:00:00Z') },
      ...[{}, { date: '2022' }, { date: '2022-06' }, { date: '2022-06-15' }, { notBefore: '2022-06' }].flatMap(
        (attested) => [{ attested }, { attested, recorded: Date.parse('2022-06-15T08:00:00Z') }],
      ),
      { attested: { notAfter: '2022' } },
      { attested: { date: '2022-06', approximate: true } },
      { attested: { notBefore: '2021', notAfter: '2022-06-15' } },
    ];
    const { factRows } = await import('../projector/fact-rows.ts');
    const owner = { organisation: 'cica', stream: organisation.stream, class: 'public' as const, named: [] };
    const facts = times.flatMap((from, one) =>
      times.map((to, other) => ({
        id: `test/${one}/${other}`,
        kind: 'series' as const,
        subject: 'test',
        value: 'test',
        attested: false,
        sequence: 1,
        ...(from === null ? {} : { from }),
        ...(to === null ? {} : { to }),
      })),
    );
    const rows = factRows(owner, facts);
    await pool.query(`INSERT INTO read.facts SELECT new.* FROM json_populate_recordset(NULL::read.facts, $1) AS new`, [
      JSON.stringify(rows),
    ]);
    try {
      for (const asOf of [
        ...['2021-12-31', '2022-06-14', '2022-06-15', '2022-06-16', '2023-01-01'].map(day),
        ...['2021', '2022', '2023'].map(year),
      ]) {
        const found = await factsPage(db, chair, { ...all, subject: 'test' }, { limit: 1_000, asOf });
        expect([asOf, found.rows.map(({ id }) => id).sort()]).toEqual([
          asOf,
          rows
            .filter((row) => certaintyOf(row, asOf) !== 'no')
            .map(({ id }) => id)
            .sort(),
        ]);
      }
    } finally {
      await pool.query(`DELETE FROM read.facts WHERE subject = 'test'`);
    }
  });

  test('a document is listed on a day of which its stages may say something', async () => {
    const on = async (date: string) => (await documentsPage(db, chair, { ...all, asOf: day(date) }, many)).rows.length;
    // What lay before the adoption is not recorded: nobody can tell.
    expect(await on('2021-07-01')).toBe(3);
    expect(await on('2022-01-01')).toBe(3);
    const meetingsOn = async (date: string) =>
      (await meetingsPage(db, chair, { ...all, asOf: day(date) }, many)).rows.length;
    expect(await meetingsOn('2024-09-19')).toBe(3);
  });

  test('D5: the decision stands with the fact', async () => {
    const { rows } = await factsPage(db, chair, { ...all, kind: 'status', subject: 'eec' }, many);
    expect(rows.find(({ value }) => value === 'observer')).toMatchObject({
      decision_document: namedOne.stream,
      decision_stage: 'mc',
      from_earliest: '2022-01-01',
    });
  });
});

test('I10: rebuilt, all of it is the same, and the views are there', async () => {
  const rows = async () => {
    const tables = [
      'meetings',
      'facts',
      'relations',
      'schedules',
      'nominations',
      'tasks',
      'organisations',
      'asked',
      'subjects',
    ];
    const found: Record<string, unknown[]> = {};
    for (const table of tables)
      found[table] = (
        await pool.query(`SELECT to_jsonb(each) AS row FROM read.${table} AS each ORDER BY to_jsonb(each)::text`)
      ).rows;
    return found;
  };
  const before = await rows();
  for (const [table, found] of Object.entries(before))
    if (table !== 'nominations') expect([table, found.length > 0]).toEqual([table, true]);
  await rebuild(database.connectionString, { info: () => undefined }, 0);
  expect(await rows()).toEqual(before);
});
