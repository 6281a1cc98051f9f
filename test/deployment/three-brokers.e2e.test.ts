import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kafka, logLevel } from 'kafkajs';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DECISIONS_TOPIC } from '../../activities/kafka/index.ts';
import { startKafkaCluster, startPostgresql, startTemporalServer } from '../../engines/index.ts';
import type { KafkaCluster, PostgresqlEngine, TemporalEngine } from '../../engines/index.ts';
import { throwAwayFolder } from '../../engines/throw-away.ts';
import { disagreements } from '../kill/accounts.ts';
import { LoadClient } from '../kill/load-client.ts';
import { OwnLedger } from '../kill/own-ledger.ts';
import { Random } from '../kill/random.ts';
import { settled } from '../kill/run-under-fire.ts';
import { memberStates } from '../support/body.ts';
import { root } from './compose-file.ts';
import { metricsIn, TEMPORAL_METRICS } from './metric-names.ts';
import { startProduction, type Production } from './production.ts';
import { noTemporalServer } from './temporal-server-here.ts';
import { TraceCollector, type CollectedSpan } from './trace-collector.ts';

const SETTLE = 60_000;
const seed = Number(process.env['NEMCON_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

const reason = noTemporalServer();
if (reason !== undefined) console.warn(reason);

describe.skipIf(reason !== undefined)('as in production: a Temporal server on PostgreSQL, three Kafka brokers', () => {
  const folder = throwAwayFolder();
  const collector = new TraceCollector();
  let postgresql: PostgresqlEngine;
  let kafka: KafkaCluster;
  let temporal: TemporalEngine;
  let production: Production;

  beforeAll(async () => {
    const options = { dataDirectory: folder.directory, log: (line: string) => console.log(line), durable: true };
    [postgresql, kafka] = await Promise.all([startPostgresql(options), startKafkaCluster(options)]);
    temporal = await startTemporalServer({ ...options, postgresql });
    await collector.start();
    production = await startProduction({
      connectionString: postgresql.connectionString,
      temporal,
      brokers: kafka.brokers,
      directory: folder.directory,
      overlays: ['deploy/three-brokers.yml'],
      environment: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.address },
    });
    await production.body.act('secretariat', '/v1/cica/establishment', { roster: 'cica' }).catch((error: unknown) => {
      throw new Error(production.lastWords(), { cause: error });
    });
  }, 1_200_000);

  afterAll(async () => {
    // Where the start failed there is none.
    await (production as Production | undefined)?.stop();
    await collector.close();
    temporal.kill();
    await Promise.all([temporal.stop(), kafka.stop(), postgresql.stop()]);
    folder.remove();
  }, 60_000);

  test('an event has three copies, and is acknowledged when two brokers have it', async () => {
    const admin = new Kafka({ clientId: 'test', brokers: kafka.brokers, logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    const { topics } = await admin.fetchTopicMetadata({ topics: [DECISIONS_TOPIC] });
    const { resources } = await admin.describeConfigs({
      includeSynonyms: false,
      resources: [{ type: 2, name: DECISIONS_TOPIC, configNames: ['min.insync.replicas', 'retention.ms'] }],
    });
    await admin.disconnect();
    expect(topics[0]?.partitions.map(({ replicas }) => replicas.length)).toEqual(Array(12).fill(3));
    const configured = resources[0]?.configEntries.map(({ configName, configValue }) => [configName, configValue]);
    expect(Object.fromEntries(configured ?? [])).toEqual({ 'min.insync.replicas': '2', 'retention.ms': '-1' });
  });

  test('one act is one trace, from HTTP to the rows, with the command for its id', async () => {
    const answer = await production.body.act('secretariat', '/v1/cica/documents', {
      kind: 'statement',
      title: { text: 'Words that stand in no trace', language: 'en' },
      class: 'members',
      procedure: { id: 'cica/statement' },
      sponsors: [],
    });
    const names = ['check', 'receipt', 'hand over', 'publishEvents', 'archive', 'commit rows', 'commit notices'];
    const spans = await collector.trace(answer.command.replaceAll('-', ''), names);
    expectTree(spans);
    const said = JSON.stringify(
      spans.map(({ name, attributes, events, status }) => ({ name, attributes, events, status })),
    );
    expect(said).not.toMatch(/Words that stand|secretariat|Bearer|127\.0\.0\.1/);
  });

  test(`a broker is killed under load: nothing acknowledged is lost, and all accounts agree (seed ${seed})`, async () => {
    const random = new Random(seed);
    const ledger = new OwnLedger();
    const client = new LoadClient(production.body, ledger, random, await memberStates());
    const load = client.run(3, SETTLE);
    await sleep(4_000);
    const victim = random.pick(kafka.members);
    victim.kill();
    const before = ledger.count('carried-out');
    await sleep(10_000);
    const without = ledger.count('carried-out') - before;
    await victim.restart();
    await sleep(4_000);
    client.stop();
    await load;
    const stores = { brokers: kafka.brokers, topic: DECISIONS_TOPIC, connectionString: postgresql.connectionString };
    const accounts = await settled(stores, temporal.address);
    console.log(
      `seed ${seed}; killed ${victim.name}; ${without} acts while it was dead, ${ledger.count('carried-out')} in all`,
    );
    expect(disagreements(accounts, ledger)).toEqual([]);
    // How many depends on the machine: readers are some seconds late when a broker ends, and the client waits for them.
    expect(without).toBeGreaterThan(0);
    expect(ledger.count('carried-out')).toBeGreaterThan(100);
  }, 240_000);

  test('each process has its own rights: only the archiver appends to the record, and nobody changes it', async () => {
    const append = `INSERT INTO archive.events (organisation, stream, sequence, type, recorded, command_id, prevhash, hash, body, partition, "offset")
      VALUES ('cica', 'cica/organisation', 999999, 't', 0, gen_random_uuid(), '', '', '', 0, 0)`;
    for (const user of ['api', 'worker', 'projector', 'notifier'])
      expect(await refusalOf(production.databaseUrl(user), append), user).toMatch(/permission denied/);
    for (const user of ['api', 'worker', 'archiver', 'projector', 'notifier'])
      expect(await refusalOf(production.databaseUrl(user), `DELETE FROM archive.events`), user).toMatch(
        /permission denied/,
      );
    expect(await refusalOf(production.databaseUrl('owner'), `DELETE FROM archive.events`)).toMatch(/append-only/);
    expect(await refusalOf(production.databaseUrl('worker'), 'SELECT * FROM people.people')).toMatch(
      /permission denied/,
    );
  });

  test("an operator's commands run with these rights: the read model is made anew, a stream is published again", async () => {
    expect(await production.run('projector', ['cli/nemcon.ts', 'rebuild'])).toMatch(
      /Rebuilt the read models from \d+ events/,
    );
    expect(await production.body.get('secretariat', '/v1/cica/documents')).toMatchObject({ status: 200 });
    const published = await production.run('workflow-worker', [
      'cli/nemcon.ts',
      'republish',
      'cica/organisation',
      '--from',
      '1',
    ]);
    expect(published).toMatch(/Published cica\/organisation again/);
    expect(await production.run('migrate', ['cli/nemcon.ts', 'migrate'])).toMatch(/up to date/);
  });

  test('every metric of the dashboard is shown by a process that runs, and not under the public address', async () => {
    const { metrics, address } = production;
    const worker = new URL(metrics['workflow-worker'] ?? '');
    const sdk = `http://127.0.0.1:${Number(worker.port) + 1}/metrics`;
    const pages = await Promise.all([...Object.values(metrics), sdk].map(async (url) => (await fetch(url)).text()));
    const shown = new Set(pages.flatMap((page) => [...page.matchAll(/^# TYPE (\S+)/gm)].map(([, name = '']) => name)));
    const dashboard = metricsIn(readFileSync(join(root, 'deploy/grafana/nemcon.json'), 'utf8'));
    expect([...dashboard, ...TEMPORAL_METRICS].filter((name) => !shown.has(name))).toEqual([]);
    const values = pages.join('\n');
    expect(values).toMatch(/^nemcon_acts_total\{command="state-position",code="carried-out"\} \d{2,}/m);
    expect(values).toMatch(/^nemcon_publication_delay_seconds_count\{.*\} [1-9]/m);
    expect(values).toMatch(/^nemcon_consumer_lag_messages\{process="projector"\} 0$/m);
    expect(values).toMatch(/^nemcon_consumer_delay_seconds_count\{process="archiver"\} [1-9]/m);
    expect(values).toMatch(/^nemcon_intake_evidence_age_seconds\{organisation="cica"\} [0-9.]+$/m);
    expect((await fetch(`${address}/metrics`)).status).toBe(404);
  });
});

/** Each step hangs below the one that it came from, and each process made its own. */
function expectTree(spans: CollectedSpan[]): void {
  const first = spans.find(({ parentSpanId }) => !parentSpanId);
  const named = (name: string): CollectedSpan | undefined => spans.find((span) => span.name === name);
  const sent = named(`send ${DECISIONS_TOPIC}`);
  expect(first).toMatchObject({ name: 'POST /v1/:organisation/documents', process: 'nemcon-api' });
  const tree = ['check', 'receipt', 'hand over', 'publishEvents', 'archive', 'commit rows', 'commit notices'].map(
    (name) => [name, named(name)?.process, named(name)?.parentSpanId],
  );
  expect(tree).toEqual([
    ['check', 'nemcon-api', first?.spanId],
    ['receipt', 'nemcon-api', first?.spanId],
    ['hand over', 'nemcon-api', first?.spanId],
    ['publishEvents', 'nemcon-workflow-worker', first?.spanId],
    ['archive', 'nemcon-archiver', sent?.spanId],
    ['commit rows', 'nemcon-projector', sent?.spanId],
    ['commit notices', 'nemcon-notifier', sent?.spanId],
  ]);
  expect(sent?.parentSpanId).toBe(named('publishEvents')?.spanId);
}

async function refusalOf(connectionString: string, sql: string): Promise<string> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(sql);
    return 'it was done';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await client.end();
  }
}

/** While a load runs; what is waited for is that it has gone on. */
function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
