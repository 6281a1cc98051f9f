import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLogger } from '../../activities/logger.ts';
import { eventPublisher } from '../../activities/kafka/index.ts';
import { startKafka, startPostgresql, type KafkaEngine, type PostgresqlEngine } from '../../engines/index.ts';
import { openPool } from '../database.ts';
import { DocumentStory, MEMBERS } from '../testing/document-story.ts';
import { testDatabase } from '../testing/test-database.ts';

const STREAMS = 15;
const LENGTH = 200;
let kafka: KafkaEngine;
let postgresql: PostgresqlEngine;
let directory: string;
const processes: ChildProcess[] = [];

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'nemcon-consumers-'));
  kafka = await startKafka({ dataDirectory: directory, log: () => undefined, durable: false });
  postgresql = await startPostgresql({ dataDirectory: directory, log: () => undefined });
});
afterAll(async () => {
  for (const child of processes) child.kill('SIGKILL');
  await kafka?.stop();
  await postgresql?.stop();
  await rm(directory, { recursive: true, force: true });
});

/** A document with one long round, in which States change their minds. */
function longStory(name: string) {
  const story = new DocumentStory(name).registered().round(1);
  while (story.events.length < LENGTH) {
    const turn = story.events.length;
    story.position(1, MEMBERS[turn % MEMBERS.length] as string, turn % 3 === 0 ? 'support' : 'no-objection');
  }
  return story.events;
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 20));
}

// The second consumer reads what the first one's test has published, and that of its own test.
describe.each([
  { name: 'archiver', table: 'archive.events', order: 'position', before: 0 },
  { name: 'projector', table: 'read.timeline', order: 'sequence', before: (STREAMS + 1) * LENGTH },
])('the $name', ({ name, table, order, before: already }) => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let pool: pg.Pool;
  beforeAll(async () => {
    database = await testDatabase(postgresql.connectionString);
    pool = openPool(database.connectionString);
  });
  afterAll(async () => {
    await pool?.end();
    await database?.drop();
  });

  function start(): ChildProcess {
    const child = spawn(process.execPath, [`workers/${name}.ts`], {
      env: {
        ...process.env,
        KAFKA_BROKERS: kafka.brokers.join(','),
        DATABASE_URL: database.connectionString,
        LOG_LEVEL: 'silent',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    processes.push(child);
    return child;
  }

  const kept = async () => {
    const { rows } = await pool.query<{ known: boolean }>('SELECT to_regclass($1) IS NOT NULL AS known', [table]);
    if (rows[0]?.known !== true) return 0;
    return (await pool.query<{ events: number }>(`SELECT count(*) AS events FROM ${table}`)).rows[0]!.events;
  };

  test('I10: killed (-9) three times under load, a second one waiting: each event once, in order', async () => {
    const publisher = eventPublisher({ brokers: kafka.brokers }, createLogger('test', 'silent'));
    const streams = Array.from({ length: STREAMS }, (_, index) => longStory(`${name}-${index}`));
    let running = start();
    let waiting = start();
    await until(async () => (await kept()) >= already);
    const load = Promise.all(
      streams.map(async (events) => {
        for (const event of events) await publisher.publish([event]);
      }),
    );
    const pauses: number[] = [];
    for (const after of [200, 900, 1_600]) {
      await until(async () => (await kept()) >= already + after);
      // Whichever of the two has the right: both go, one after the other.
      running.kill('SIGKILL');
      running = waiting;
      waiting = start();
      const killed = Date.now();
      const before = await kept();
      await until(async () => (await kept()) > before);
      pauses.push(Date.now() - killed);
    }
    await load;
    await until(async () => (await kept()) >= already + STREAMS * LENGTH);
    const { rows } = await pool.query<{ stream: string; sequences: number[] }>(
      `SELECT stream, array_agg(sequence::int ORDER BY ${order}) AS sequences FROM ${table} GROUP BY stream`,
    );
    expect(rows).toHaveLength(STREAMS + already / LENGTH);
    for (const { sequences } of rows)
      expect(sequences).toEqual(Array.from({ length: LENGTH }, (_, index) => index + 1));
    // The one that waits takes over without waiting for anything of the dead one.
    expect(Math.max(...pauses)).toBeLessThan(10_000);
    for (const child of [running, waiting]) {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      expect((await ended)[0]).toBe(0);
    }
    await publisher.close();
  });

  test('I10: PostgreSQL killed (-9) and started again under load: the process goes on by itself, each event once', async () => {
    const publisher = eventPublisher({ brokers: kafka.brokers }, createLogger('test', 'silent'));
    const events = longStory(`${name}-database`);
    const before = already + STREAMS * LENGTH;
    const running = start();
    for (const [index, event] of events.entries()) {
      await publisher.publish([event]);
      if (index !== 50) continue;
      await until(async () => (await kept()) > before + 20);
      postgresql.kill();
      await postgresql.restart();
    }
    await until(async () => (await kept().catch(() => 0)) >= before + LENGTH);
    const { rows } = await pool.query(`SELECT sequence FROM ${table} WHERE stream = $1 ORDER BY ${order}`, [
      events[0]!.subject,
    ]);
    expect(rows).toEqual(Array.from({ length: LENGTH }, (_, index) => ({ sequence: index + 1 })));
    expect(running.exitCode).toBeNull();
    running.kill('SIGTERM');
    await once(running, 'exit');
    await publisher.close();
  });
});
