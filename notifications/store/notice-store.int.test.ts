import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Received } from '../../activities/kafka/ports.ts';
import { EMPTY_HEAD, hashOf } from '../../chain/index.ts';
import { ArchiveStore } from '../../readmodels/archive/archive-store.ts';
import { openIncidents } from '../../readmodels/consumer/incidents.ts';
import { RecordConsumer } from '../../readmodels/consumer/record-consumer.ts';
import { openConnection, openPool } from '../../readmodels/database.ts';
import { content, DocumentStory, MEMBERS, wholeStory } from '../../readmodels/testing/document-story.ts';
import { testDatabase } from '../../readmodels/testing/test-database.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import { MeetingStory, OrganisationStory } from '../testing/stories.ts';
import { retryDeadLetters } from './dead-letters.ts';
import { NoticeStore } from './notice-store.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let pool: pg.Pool;
let client: pg.Client;
let consumer: RecordConsumer;
let archiver: RecordConsumer;
let archive: pg.Client;

beforeAll(async () => {
  database = await testDatabase(inject('engines').postgresql.connectionString);
  pool = openPool(database.connectionString, { max: 3 });
});
afterAll(async () => {
  await client?.end();
  await archive?.end();
  await pool?.end();
  await database?.drop();
});

const mail = {
  domain: 'cica.example',
  addressesOf: (_organisation: string, to: string) => (to === 'chair' ? ['chair@example.org'] : []),
};

async function reader(on: pg.Client): Promise<RecordConsumer> {
  const store = new NoticeStore(mail);
  await store.prepare(on);
  const made = new RecordConsumer(on, store, 'topic');
  await made.offsets();
  return made;
}

/** Everything anew but the archive: each test has bodies of its own. */
beforeEach(async () => {
  client ??= await openConnection(database.connectionString, 'test');
  archive ??= await openConnection(database.connectionString, 'test-archive');
  await pool.query(
    `TRUNCATE notices.streams, notices.rosters, notices.waiting, notices.notices, notices.reads, notices.outbox, notices.dead_letters,
       notices.consumer_offsets, notices.parked_events, ledger.incidents`,
  );
  consumer = await reader(client);
  if (archiver === undefined) {
    const store = new ArchiveStore();
    await store.prepare(archive);
    archiver = new RecordConsumer(archive, store, 'topic');
    await archiver.offsets();
  }
});

const offsets = new Map<number, number>();
/** As one fetch would bring them, each partition with offsets of its own. */
function fetched(partition: number, events: readonly (RecordedEventShape | string)[]): Received[] {
  return events.map((event) => {
    const offset = offsets.get(partition) ?? 0;
    offsets.set(partition, offset + 1);
    return typeof event === 'string' ? { partition, offset, unreadable: event } : { partition, offset, event };
  });
}
beforeEach(() => offsets.clear());

interface Row {
  sequence: number;
  recipient: string;
  message: string;
  stream: string;
  roster_sequence: number;
}
const notices = async (stream?: string): Promise<Row[]> =>
  (
    await pool.query<Row>(
      `SELECT stream, sequence, recipient, message, roster_sequence FROM notices.notices WHERE $1::text IS NULL OR stream = $1
       ORDER BY stream, sequence, recipient`,
      [stream ?? null],
    )
  ).rows;
let bodies = 0;
const newBody = (): string => `body-${process.pid}-${(bodies += 1)}`;

describe('exactly once', () => {
  test('each function is told once, whatever comes twice, in whatever pieces', async () => {
    const body = newBody();
    const organisation = new OrganisationStory(body).established();
    const story = wholeStory('whole', undefined, undefined, body);
    const all = fetched(0, [...organisation.events, ...story.events]);
    await consumer.handle(all);
    const once = await notices();
    expect(once.length).toBeGreaterThan(50);
    expect(new Set(once.map((row) => `${row.sequence} ${row.recipient}`)).size).toBe(once.length);
    // The same events again from a broker that repeats, then by a process that starts anew.
    await consumer.handle(fetched(0, [...organisation.events, ...story.events]));
    consumer = await reader(client);
    await consumer.handle(fetched(0, story.events));
    expect(await notices()).toEqual(once);
  });

  test('event by event, with a restart before each, gives the same as all at once', async () => {
    const body = newBody();
    const organisation = new OrganisationStory(body).established();
    const story = wholeStory('pieces', undefined, 'by-chair', body);
    await consumer.handle(fetched(0, [...organisation.events, ...story.events]));
    const once = await notices();
    await pool.query(
      'TRUNCATE notices.streams, notices.rosters, notices.notices, notices.reads, notices.outbox, notices.consumer_offsets',
    );
    offsets.clear();
    for (const event of [...organisation.events, ...story.events]) {
      consumer = await reader(client);
      await consumer.handle(fetched(0, [event]));
    }
    expect(await notices()).toEqual(once);
  });

  test('a transaction that does not commit leaves nothing, and the next one tells', async () => {
    const body = newBody();
    const organisation = new OrganisationStory(body).established();
    const story = new DocumentStory('rolled-back', body).registered();
    await pool.query(`CREATE FUNCTION notices.fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$;
      CREATE TRIGGER fail BEFORE INSERT ON notices.outbox FOR EACH ROW EXECUTE FUNCTION notices.fail()`);
    const all = fetched(0, [...organisation.events, ...story.events]);
    await expect(consumer.handle(all)).rejects.toThrow('no');
    expect(await notices()).toEqual([]);
    await pool.query('DROP TRIGGER fail ON notices.outbox; DROP FUNCTION notices.fail');
    await consumer.offsets();
    await consumer.handle(all);
    expect((await notices()).length).toBeGreaterThan(0);
  });
});

describe('the roster', () => {
  test('what comes before the first roster waits for it, and is told then', async () => {
    const body = newBody();
    const organisation = new OrganisationStory(body).established();
    const story = new DocumentStory('early', body).registered().round(1);
    await consumer.handle(fetched(1, story.events));
    expect(await notices()).toEqual([]);
    await consumer.handle(fetched(2, organisation.events));
    const told = await notices(story.stream);
    expect(told.filter(({ message }) => message === 'silence-opened').map(({ recipient }) => recipient)).toEqual(
      MEMBERS.map((party) => `focal-point-${party}`),
    );
    expect((await pool.query('SELECT FROM notices.waiting')).rowCount).toBe(0);
  });

  test('the roster that stood when the event was recorded counts, not the one that is known when it arrives', async () => {
    const body = newBody();
    const organisation = new OrganisationStory(body).established();
    const story = new DocumentStory('then', body).registered();
    organisation.now = story.now + 86_400_000;
    organisation.add('party-departed', { party: 'tj', decision: 'a decision' });
    await consumer.handle(fetched(2, organisation.events));
    await consumer.handle(fetched(1, story.events));
    story.now = organisation.now + 1_000;
    story.revision(2);
    await consumer.handle(fetched(1, story.events.slice(-2)));
    const members = async (sequence: number) =>
      (await notices(story.stream))
        .filter((row) => row.sequence === sequence && row.recipient.startsWith('focal'))
        .map((row) => [row.recipient, row.roster_sequence]);
    expect(await members(3)).toEqual(MEMBERS.map((party) => [`focal-point-${party}`, 1]));
    expect(await members(7)).toEqual(
      MEMBERS.filter((party) => party !== 'tj').map((party) => [`focal-point-${party}`, 2]),
    );
  });

  test('a body that is never established tells nobody, and hinders no other', async () => {
    const [lost, sound] = [newBody(), newBody()];
    const story = new DocumentStory('lost', lost).registered();
    const other = new DocumentStory('sound', sound).registered();
    await consumer.handle(
      fetched(0, [...story.events, ...new OrganisationStory(sound).established().events, ...other.events]),
    );
    expect(await notices(story.stream)).toEqual([]);
    expect((await notices(other.stream)).length).toBeGreaterThan(0);
  });
});

describe('what cannot be read', () => {
  /** The same record with the type of one event changed to one that this release does not know. */
  function unknownAt(events: RecordedEventShape[], index: number): RecordedEventShape[] {
    const chained: RecordedEventShape[] = [];
    for (const [at, event] of events.entries()) {
      const type = at === index ? 'nemcon.document.invented-later.v1' : event.type;
      const next = { ...event, type, prevhash: chained.at(-1)?.hash ?? EMPTY_HEAD.hash };
      chained.push({ ...next, hash: hashOf(next) });
    }
    return chained;
  }

  test('a message that is no event is kept as a dead letter, and the next one is told', async () => {
    const body = newBody();
    const story = new DocumentStory('after', body).registered();
    await consumer.handle(
      fetched(0, [...new OrganisationStory(body).established().events, 'it has no value', ...story.events]),
    );
    expect((await notices(story.stream)).length).toBeGreaterThan(0);
    const { rows } = await pool.query('SELECT partition, "offset", stream, detail FROM notices.dead_letters');
    expect(rows).toEqual([{ partition: 0, offset: 1, stream: null, detail: 'it has no value' }]);
    expect(await openIncidents(pool)).toEqual([]);
    await consumer.handle(fetched(0, []));
    // Read again after a restart it is still one letter.
    expect((await retryDeadLetters(client, mail)).left).toHaveLength(1);
  });

  test('an event of a type that this release does not know: the stream goes on; a retry by one that knows it tells what was missed', async () => {
    const body = newBody();
    const organisation = new OrganisationStory(body).established();
    const story = new DocumentStory('unknown', body).registered().round(1);
    const events = unknownAt(story.events, story.events.length - 1);
    await consumer.handle(fetched(0, [...organisation.events, ...events]));
    expect((await notices(story.stream)).some(({ message }) => message === 'silence-opened')).toBe(false);
    // This release still cannot.
    await archiver.handle(fetched(9, [...organisation.events, ...events]));
    const left = await retryDeadLetters(client, mail);
    expect(left).toMatchObject({ closed: 0, left: [{ detail: expect.stringContaining('invented-later') as unknown }] });
    // The record as a newer release reads it: here the archive is put right instead of the release.
    await pool.query('ALTER TABLE archive.events DISABLE TRIGGER USER');
    const last = story.events.at(-1)!;
    await pool.query('DELETE FROM archive.events WHERE stream = $1', [story.stream]);
    await pool.query('ALTER TABLE archive.events ENABLE TRIGGER USER');
    await archiver.offsets();
    const known = new RecordConsumer(archive, new ArchiveStore(), 'other topic');
    await known.offsets();
    await known.handle(story.events.map((event, offset) => ({ partition: 0, offset, event })));
    const before = await notices(story.stream);
    const retried = await retryDeadLetters(client, mail);
    expect(retried).toMatchObject({ closed: 1, left: [] });
    const after = await notices(story.stream);
    expect(
      after
        .filter(({ sequence }) => sequence === last.sequence)
        .map(({ recipient }) => recipient)
        .sort(),
    ).toEqual(['chair', 'secretariat', ...MEMBERS.map((party) => `focal-point-${party}`)].sort());
    expect(after.filter(({ sequence }) => sequence < last.sequence)).toEqual(before);
    expect(await retryDeadLetters(client, mail)).toEqual({ closed: 0, notices: 0, left: [] });
  });

  test('a fork still stops it loudly: that is no matter of reading', async () => {
    const body = newBody();
    const story = new DocumentStory('fork', body).registered();
    const other = new DocumentStory('fork', body);
    other.now += 5;
    other.registered();
    await consumer.handle(fetched(0, story.events));
    await expect(consumer.handle(fetched(0, [other.events.at(-1)!]))).rejects.toMatchObject({ stopsLoudly: true });
    expect(await openIncidents(pool)).toMatchObject([{ consumer: 'notices', kind: 'record-forked' }]);
  });
});

test('case 28: a meeting that is re-dated is told to all, observers too where it is public', async () => {
  const body = newBody();
  const meeting = new MeetingStory('baku', body)
    .add('meeting-announced', {
      kind: 'regular',
      organ: 'ministerial-council',
      title: content('the meeting', 'public'),
      visibility: { class: 'public' },
      takesDecisions: true,
      dates: { from: '2024-11-11' },
    })
    .add('meeting-re-dated', { dates: { from: '2024-12-19' }, from: { from: '2024-11-11' } });
  await consumer.handle(fetched(0, [...new OrganisationStory(body).established().events, ...meeting.events]));
  const everybody = [
    'chair',
    'depositary',
    ...MEMBERS.map((party) => `focal-point-${party}`),
    'observer-sa',
    'secretariat',
  ];
  for (const sequence of [1, 2])
    expect(
      (await notices(meeting.stream)).filter((row) => row.sequence === sequence).map(({ recipient }) => recipient),
    ).toEqual(everybody);
  expect((await pool.query('SELECT FROM notices.dead_letters')).rowCount).toBe(0);
});

test('mail is written with the notice, one for each address, and not for what is quiet', async () => {
  const body = newBody();
  const story = new DocumentStory('mailed', body).registered().round(1).position(1, 'kz', 'support');
  await consumer.handle(fetched(0, [...new OrganisationStory(body).established().events, ...story.events]));
  const { rows } = await pool.query<{ message_id: string; recipient: string; urgency: string }>(
    'SELECT message_id, recipient, urgency FROM notices.outbox JOIN notices.notices ON notices.id = outbox.notice',
  );
  const chairs = (await notices()).filter(({ recipient }) => recipient === 'chair');
  expect(rows.filter(({ recipient }) => recipient !== 'chair')).toEqual([]);
  expect(rows.length).toBe(chairs.length);
  expect(new Set(rows.map(({ message_id }) => message_id)).size).toBe(rows.length);
  expect(rows[0]?.message_id).toMatch(/^<[0-9a-f-]{36}@cica\.example>$/);
});

test('what was recorded before there were notices is listed, and not mailed', async () => {
  const body = newBody();
  const story = new DocumentStory('old', body).registered();
  await pool.query('INSERT INTO notices.recorded_before VALUES ($1, 4)', [story.stream]);
  story.round(1);
  await consumer.handle(fetched(0, [...new OrganisationStory(body).established().events, ...story.events]));
  const { rows } = await pool.query<{ sequence: number }>(
    'SELECT notices.sequence FROM notices.outbox JOIN notices.notices ON notices.id = outbox.notice ORDER BY sequence',
  );
  expect((await notices()).some(({ sequence }) => sequence === 3)).toBe(true);
  expect(rows.map(({ sequence }) => sequence).every((sequence) => sequence > 4)).toBe(true);
  expect(rows.length).toBeGreaterThan(0);
});
