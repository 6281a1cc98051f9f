import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { EventSource } from '../../activities/kafka/ports.ts';
import { openConnection } from '../database.ts';
import { RecordConsumer, type CommitObserver, type Counters } from './record-consumer.ts';
import type { RecordStore } from './record-store.ts';

/** Advisory locks: one for each consumer of the record, of the database. */
export const CONSUMER_LOCKS = { archive: 71_001, read: 71_002, notices: 71_004 } as const;

export interface ExclusiveRunOptions {
  connectionString: string;
  store: RecordStore;
  topic: string;
  source: EventSource;
  signal: AbortSignal;
  log: { info(fields: object, message: string): void; warn(fields: object, message: string): void };
  /** Told each time a reading gets its right, for metrics. */
  onStart?: (counters: Counters) => void;
  committed?: CommitObserver;
}

/**
 * Runs a consumer until the signal aborts, alone in the whole installation: the right is an advisory lock on the connection that does all
 * its work. PostgreSQL gives it up the moment a killed process's connection is gone, so the next one starts at once. A connection that
 * breaks ends the reading; another is opened. Rejects with `StoppedLoudly` alone.
 */
export async function runExclusively(options: ExclusiveRunOptions): Promise<void> {
  const { signal, log, store } = options;
  for (let wait = 200; !signal.aborted; wait = Math.min(wait * 2, 5_000)) {
    const started = Date.now();
    try {
      await runOnce(options);
    } catch (error) {
      if ((error as { stopsLoudly?: boolean }).stopsLoudly === true) throw error;
      if (signal.aborted) return;
      if (Date.now() - started > 10_000) wait = 200;
      log.warn(
        { err: error, consumer: store.name, wait },
        'the database connection of the consumer ended; it is opened again',
      );
      await pause(wait, undefined, { signal }).catch(() => undefined);
    }
  }
}

async function runOnce({
  connectionString,
  store,
  topic,
  source,
  signal,
  log,
  onStart,
  committed,
}: ExclusiveRunOptions): Promise<void> {
  const client = await openConnection(connectionString, `nemcon-${store.name}`);
  const ended = new AbortController();
  client.once('end', () => ended.abort());
  client.once('error', () => ended.abort());
  try {
    if (!(await takeRight(client, store, AbortSignal.any([signal, ended.signal]), log))) return;
    await store.prepare(client);
    const consumer = new RecordConsumer(client, store, topic, committed);
    onStart?.(consumer.counters);
    log.info({ consumer: store.name }, 'the consumer has its right and reads');
    await source.run(consumer, AbortSignal.any([signal, ended.signal]));
    if (ended.signal.aborted && !signal.aborted) throw new Error('the connection to PostgreSQL ended');
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Asks every half second, so that a process that waits can be told to stop. */
async function takeRight(
  client: pg.Client,
  store: RecordStore,
  signal: AbortSignal,
  log: ExclusiveRunOptions['log'],
): Promise<boolean> {
  for (let asked = 0; !signal.aborted; asked += 1) {
    const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [
      CONSUMER_LOCKS[store.name],
    ]);
    if (rows[0]?.taken === true) return true;
    if (asked === 4) log.info({ consumer: store.name }, 'another process reads; this one waits for its right');
    await pause(asked < 10 ? 100 : 500, undefined, { signal }).catch(() => undefined);
  }
  return false;
}
