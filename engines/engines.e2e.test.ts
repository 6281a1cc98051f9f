import { Client, Connection } from '@temporalio/client';
import kafkajs from 'kafkajs';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEngines } from './all-engines.ts';
import type { AllEngines } from './all-engines.ts';
import type { RunningEngine } from './engine-types.ts';
import { startKafka } from './kafka.ts';
import { startPostgresql } from './postgresql.ts';
import { startTemporal, startTemporalTestServer } from './temporal.ts';
import { TEMPORAL_RETENTION_DAYS } from './temporal-settings.ts';
import { throwAwayFolder } from './throw-away.ts';

const SLOW = 60_000;
const folder = throwAwayFolder();
const lines: string[] = [];
const options = { dataDirectory: folder.directory, log: (line: string) => void lines.push(line) };
let engines: AllEngines;

beforeAll(async () => {
  engines = await startEngines(options);
}, 900_000);

afterAll(async () => {
  await engines.stop();
  folder.remove();
}, SLOW);

async function query(sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: engines.postgresql.connectionString });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

async function withTemporal<T>(use: (client: Client) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address: engines.temporal.address });
  try {
    return await use(new Client({ connection, namespace: engines.temporal.namespace }));
  } finally {
    await connection.close();
  }
}

function kafka(): kafkajs.Kafka {
  return new kafkajs.Kafka({ brokers: engines.kafka.brokers, logLevel: kafkajs.logLevel.NOTHING });
}

async function offsetsOf(topic: string): Promise<string[]> {
  const admin = kafka().admin();
  await admin.connect();
  try {
    return (await admin.fetchTopicOffsets(topic)).map(({ offset }) => offset);
  } finally {
    await admin.disconnect();
  }
}

async function killAndRestart(engine: RunningEngine): Promise<void> {
  const { pid, ports } = engine;
  engine.kill();
  await engine.restart();
  expect(engine.pid).not.toBe(pid);
  expect(engine.ports).toEqual(ports);
}

describe('the embedded engines', () => {
  it('says of each what was chosen and why', () => {
    for (const engine of [engines.temporal, engines.kafka, engines.postgresql]) {
      expect(lines.some((line) => line.startsWith(engine.chosen))).toBe(true);
    }
  });

  it('PostgreSQL: what was committed before a kill -9 is there after the restart', { timeout: SLOW }, async () => {
    await query('create table kept (value text)');
    await query("insert into kept values ('Ж, ё, ә')");
    await killAndRestart(engines.postgresql);
    expect((await query('select value, lower(value) as small from kept')).rows).toEqual([
      { value: 'Ж, ё, ә', small: 'ж, ё, ә' },
    ]);
    expect((await query('show fsync')).rows).toEqual([{ fsync: 'on' }]);
  });

  it('Temporal: a workflow started before a kill -9 is there after the restart', { timeout: SLOW }, async () => {
    await withTemporal((client) => client.workflow.start('any', { workflowId: 'kept', taskQueue: 'nobody' }));
    await killAndRestart(engines.temporal);
    const found = await withTemporal((client) => client.workflow.getHandle('kept').describe());
    expect(found.status.name).toBe('RUNNING');
  });

  it('Temporal: closed runs are kept for years, not for the default day', async () => {
    const { config } = await withTemporal((client) =>
      client.workflowService.describeNamespace({ namespace: engines.temporal.namespace }),
    );
    expect(config?.workflowExecutionRetentionTtl?.seconds?.toNumber()).toBe(TEMPORAL_RETENTION_DAYS * 86_400);
  });

  it('Kafka: a message acknowledged before a kill -9 is there after the restart', { timeout: SLOW }, async () => {
    const admin = kafka().admin();
    await admin.connect();
    await admin.createTopics({ topics: [{ topic: 'kept', numPartitions: 1 }] });
    await admin.disconnect();
    const producer = kafka().producer({ idempotent: true });
    await producer.connect();
    await producer.send({ topic: 'kept', acks: -1, messages: [{ key: 'a', value: 'b' }] });
    await producer.disconnect();
    await killAndRestart(engines.kafka);
    expect(await offsetsOf('kept')).toEqual(['1']);
  });

  it('Kafka: makes no topic that nobody created', { timeout: SLOW }, async () => {
    const producer = kafka().producer({ retry: { retries: 0 } });
    await producer.connect();
    await expect(producer.send({ topic: 'misspelt', messages: [{ value: 'x' }] })).rejects.toThrow();
    await producer.disconnect();
  });

  it.each([
    ['Temporal', startTemporal],
    ['Kafka', startKafka],
    ['PostgreSQL', startPostgresql],
  ])('%s: a second start on the same data directory is told so', async (_, start) => {
    await expect(start(options)).rejects.toMatchObject({ code: 'already-running', message: /^[^\n]*\.$/ });
  });

  it.each([
    ['Temporal', startTemporal],
    ['Temporal test server', startTemporalTestServer],
    ['Kafka', startKafka],
    ['PostgreSQL', startPostgresql],
  ])('%s: a taken port is named with the remedy', async (_, start) => {
    const other = throwAwayFolder();
    const port = Number(engines.temporal.ports['grpc']);
    const error = await start({ ...options, dataDirectory: other.directory, port }).catch((reason: unknown) => reason);
    other.remove();
    expect(error).toMatchObject({ code: 'port-taken', message: /^[^\n]*\.$/ });
    expect((error as Error).message).toContain(`Port ${port} on 127.0.0.1`);
  });

  it('everything: after an orderly stop another start finds the data', { timeout: SLOW }, async () => {
    await engines.stop();
    engines = await startEngines(options);
    expect((await query('select count(*)::int as count from kept')).rows).toEqual([{ count: 1 }]);
    expect(await offsetsOf('kept')).toEqual(['1']);
    const found = await withTemporal((client) => client.workflow.getHandle('kept').describe());
    expect(found.status.name).toBe('RUNNING');
  });
});
