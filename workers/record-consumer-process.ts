import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Registry } from 'prom-client';
import { DECISIONS_TOPIC, ensureTopic, eventSource, kafkaSettings, topicEnds } from '../activities/kafka/index.ts';
import { readConfiguration } from '../activities/configuration.ts';
import { createLogger, type Logger } from '../activities/logger.ts';
import { serveMetrics, startTracing } from '../activities/telemetry/index.ts';
import { runExclusively } from '../readmodels/consumer/exclusive-run.ts';
import { openIncidents } from '../readmodels/consumer/incidents.ts';
import type { RecordStore } from '../readmodels/consumer/record-store.ts';
import { StoppedLoudly } from '../readmodels/consumer/stopped-loudly.ts';
import { openPool } from '../readmodels/database.ts';
import { isMigrated } from '../readmodels/migrate.ts';
import { consumerMetrics } from './consumer-metrics.ts';

/** What a process that consumes the record needs beside its store. */
export interface Surroundings {
  connectionString: string;
  pool: Pool;
  logger: Logger;
  signal: AbortSignal;
  /** For metrics of its own. */
  registry: Registry;
}

/**
 * Runs a consumer of the record until it is told to stop: waits for its engines, reads, and after a loud stop stays up in that state, for
 * everyone to see, until a person has set the message aside.
 * @param makeStore is called once the database is migrated
 */
export async function consumeTheRecord(
  name: string,
  signal: AbortSignal,
  makeStore: (around: Surroundings) => Promise<RecordStore>,
): Promise<void> {
  const configuration = readConfiguration();
  const logger = createLogger(name, configuration.LOG_LEVEL);
  const connectionString = configuration.DATABASE_URL;
  const pool = openPool(connectionString, { max: 2, name: `nemcon-${name}` });
  const metrics = consumerMetrics(name);
  const settings = kafkaSettings(configuration);
  const ends = topicEnds(settings, name, logger);
  const stopMetrics = serveMetrics(metrics.registry, configuration, logger);
  const stopTracing = startTracing(name, configuration);
  try {
    await untilReady(signal, logger, 'PostgreSQL is not ready or not migrated', () => isMigrated(pool));
    await untilReady(signal, logger, 'Kafka is not ready', () => ensureTopic(settings, logger).then(() => true));
    if (signal.aborted) return;
    const store = await makeStore({ connectionString, pool, logger, signal, registry: metrics.registry });
    const committed = metrics.watch(store.name, pool, ends);
    const onStart = metrics.follow;
    while (!signal.aborted) {
      try {
        metrics.stopped.set(0);
        const source = eventSource(settings, name, logger);
        const run = { connectionString, store, topic: DECISIONS_TOPIC, source, signal, onStart, committed };
        await runExclusively({ ...run, log: logger });
      } catch (error) {
        if (!(error instanceof StoppedLoudly)) throw error;
        metrics.stopped.set(1);
        await untilSetAside(error, store, { pool, logger, signal });
      }
    }
  } finally {
    stopMetrics();
    await ends.close();
    await pool.end();
    await stopTracing();
  }
}

/** Tries for a minute; then the process ends, and whoever supervises it starts it again. */
async function untilReady(
  signal: AbortSignal,
  logger: Logger,
  what: string,
  ready: () => Promise<boolean>,
): Promise<void> {
  const until = Date.now() + 60_000;
  for (let tried = 0; !signal.aborted; tried += 1) {
    let reason: unknown;
    try {
      if (await ready()) return;
    } catch (error) {
      reason = error;
    }
    if (Date.now() > until)
      throw new Error(`${what}: ${reason instanceof Error ? reason.message : 'gave up after a minute'}`);
    if (tried % 10 === 5) logger.warn({ err: reason }, `${what}; trying again`);
    await pause(500, undefined, { signal }).catch(() => undefined);
  }
}

async function untilSetAside(
  error: StoppedLoudly,
  store: RecordStore,
  { pool, logger, signal }: Pick<Surroundings, 'pool' | 'logger' | 'signal'>,
): Promise<void> {
  logger.fatal(
    { incident: error.incident },
    `stopped: ${error.message}. A person must set the message aside (docs/operate/consumers.md)`,
  );
  const { partition, offset } = error.incident;
  for (let asked = 1; !signal.aborted; asked += 1) {
    await pause(2_000, undefined, { signal }).catch(() => undefined);
    const open = await openIncidents(pool).catch(() => undefined);
    const still = open?.some(
      (one) =>
        one.consumer === store.name && one.partition === partition && one.offset === offset && one.kind !== 'gap',
    );
    if (still === false) return;
    if (asked % 30 === 0) logger.fatal({ incident: error.incident }, `still stopped: ${error.message}`);
  }
}
