import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createLogger } from '../../activities/logger.ts';
import { eventPublisher } from '../../activities/kafka/index.ts';
import { startKafka, type KafkaEngine } from '../../engines/index.ts';
import { openPool } from '../database.ts';
import { chainedEvents, documentStream } from '../testing/chained-events.ts';
import { testDatabase } from '../testing/test-database.ts';

let kafka: KafkaEngine;
let directory: string;
let database: Awaited<ReturnType<typeof testDatabase>>;
let pool: pg.Pool;
const processes: ChildProcess[] = [];

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'nemcon-archiver-'));
  kafka = await startKafka({ dataDirectory: directory, log: () => undefined, durable: false });
  database = await testDatabase(inject('engines').postgresql.connectionString);
  pool = openPool(database.connectionString);
});
afterAll(async () => {
  for (const child of processes) child.kill('SIGKILL');
  await pool?.end();
  await database?.drop();
  await kafka?.stop();
  await rm(directory, { recursive: true, force: true });
});

function archiver(): ChildProcess {
  const child = spawn(process.execPath, ['workers/archiver.ts'], {
    env: { ...process.env, KAFKA_BROKERS: kafka.brokers.join(','), DATABASE_URL: database.connectionString, LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  processes.push(child);
  return child;
}

const archived = async () => (await pool.query<{ events: number }>('SELECT count(*) AS events FROM archive.events')).rows[0]!.events;

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 20));
}

test('I10: the archiver killed (-9) three times under load, a second one waiting: each event once, in order', async () => {
  const publisher = eventPublisher({ brokers: kafka.brokers }, createLogger('test', 'silent'));
  const streams = Array.from({ length: 15 }, (_, index) => chainedEvents(documentStream(`archiver-${index}`), 200));
  let running = archiver();
  let waiting = archiver();
  const load = Promise.all(
    streams.map(async (events) => {
      for (const event of events) await publisher.publish([event]);
    }),
  );
  const pauses: number[] = [];
  for (const after of [200, 900, 1_600]) {
    await until(async () => (await archived()) >= after);
    // Whichever of the two has the right: both go, one after the other.
    running.kill('SIGKILL');
    running = waiting;
    waiting = archiver();
    const killed = Date.now();
    const before = await archived();
    await until(async () => (await archived()) > before);
    pauses.push(Date.now() - killed);
  }
  await load;
  await until(async () => (await archived()) >= 3_000);
  const { rows } = await pool.query<{ stream: string; sequences: number[] }>(
    'SELECT stream, array_agg(sequence::int ORDER BY position) AS sequences FROM archive.events GROUP BY stream',
  );
  expect(rows).toHaveLength(15);
  for (const { sequences } of rows) expect(sequences).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
  // The one that waits takes over without waiting for anything of the dead one.
  expect(Math.max(...pauses)).toBeLessThan(5_000);
  running.kill('SIGTERM');
  waiting.kill('SIGTERM');
  await Promise.all([running, waiting].map((child) => (child.exitCode === null ? once(child, 'exit') : [child.exitCode])));
  expect([running.exitCode, waiting.exitCode]).toEqual([0, 0]);
  await publisher.close();
});
