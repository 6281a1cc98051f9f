import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import type pg from 'pg';
import { readConfiguration, type Configuration } from '../../activities/configuration.ts';
import { createDeliverCommand } from '../../activities/deliver-command.ts';
import { issueToken, personas, type Persona } from '../../activities/identity/demonstration-issuer.ts';
import { resolveDeadlines } from '../../activities/deadlines/resolve-deadlines.ts';
import { createReadIntakeEvidence } from '../../activities/intake/read-evidence.ts';
import { loadRoster } from '../../activities/rules-files/index.ts';
import { NoticeStore } from '../../notifications/store/notice-store.ts';
import { ArchiveStore } from '../../readmodels/archive/archive-store.ts';
import { RecordConsumer } from '../../readmodels/consumer/record-consumer.ts';
import { openConnection, openPool } from '../../readmodels/database.ts';
import { ReadStore } from '../../readmodels/projector/read-store.ts';
import { ensureReadSchema } from '../../readmodels/rebuild.ts';
import { testDatabase } from '../../readmodels/testing/test-database.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import { DECISIONS_QUEUE, type HostActivities } from '../../schemas/host.ts';
import { bundleOf } from '../../workflows/testing/workflow-bundle.ts';
import { createApp, type AppDependencies } from '../app.ts';
import { openDependencies } from '../open-dependencies.ts';

Runtime.install({ logger: new DefaultLogger('ERROR') });

interface Engines {
  postgresql: { connectionString: string };
  temporal: { address: string; namespace: string };
}

/**
 * The API on a real Temporal and PostgreSQL, with the aggregates' own workflows and the consumers' own stores. Between the two the
 * events are carried in this process instead of through Kafka; the tests of the running program have Kafka too.
 */
export class ApiHarness {
  app!: FastifyInstance;
  dependencies!: AppDependencies;
  configuration!: Configuration;
  pool!: pg.Pool;
  client!: Client;
  readonly #stopping = new AbortController();
  readonly #tokens = new Map<string, string>();
  #personas: Promise<Persona[]> | undefined;
  readonly #ends: (() => Promise<unknown> | void)[] = [];
  #worker: Worker | undefined;
  #running: Promise<void> | undefined;
  #native!: NativeConnection;
  #bundle!: { code: string };
  #carry: (events: RecordedEventShape[]) => Promise<void> = async () => undefined;
  readonly #engines: Engines;
  /** Whose acts and reads the tests speak of; the API serves every body of the rules. */
  readonly organisation: string;

  constructor(engines: Engines, organisation = 'cica') {
    this.#engines = engines;
    this.organisation = organisation;
  }

  /** `environment`: other settings than a laptop's. */
  async start(environment: Record<string, string> = {}): Promise<void> {
    const database = await testDatabase(this.#engines.postgresql.connectionString);
    this.#ends.push(() => database.drop());
    const data = mkdtempSync(join(tmpdir(), 'nemcon-api-'));
    this.#ends.push(() => rmSync(data, { recursive: true, force: true }));
    const namespace = `t-${process.pid}-${Date.now()}`;
    await this.#connect(namespace);
    this.configuration = readConfiguration({
      DATABASE_URL: database.connectionString,
      TEMPORAL_ADDRESS: this.#engines.temporal.address,
      TEMPORAL_NAMESPACE: namespace,
      NEMCON_DEMO: '1',
      NEMCON_DATA: data,
      CONTENT_DIRECTORY: join(data, 'content'),
      PORT: '0',
      ...environment,
    });
    this.pool = openPool(database.connectionString, { max: 3 });
    this.#ends.push(() => this.pool.end());
    await this.#startConsumers(database.connectionString);
    const opened = await openDependencies(this.configuration, pino({ level: 'silent' }), this.#stopping.signal);
    this.dependencies = { ...opened.dependencies, checkAnswers: true };
    this.app = await createApp(this.dependencies);
    await this.app.ready();
    this.#ends.push(async () => {
      this.#stopping.abort();
      await this.app.close();
      await opened.close();
    });
    await this.startWorker();
    this.#ends.push(() => this.stopWorker());
  }

  async #connect(namespace: string): Promise<void> {
    const { address } = this.#engines.temporal;
    const connection = await Connection.connect({ address });
    await connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: { seconds: 86_400 as never },
    });
    this.client = new Client({ connection, namespace });
    this.#native = await NativeConnection.connect({ address });
    this.#ends.push(async () => {
      await connection.close();
      await this.#native.close();
    });
    this.#bundle = await bundleOf('index.ts');
  }

  async #startConsumers(connectionString: string): Promise<void> {
    const consumers: RecordConsumer[] = [];
    for (const store of [
      new ArchiveStore(),
      new ReadStore((connection) => ensureReadSchema(connection, connectionString, { info: () => undefined })),
      new NoticeStore(),
    ]) {
      const connection = await openConnection(connectionString, `test-${store.name}`);
      this.#ends.push(() => connection.end());
      await store.prepare(connection);
      const consumer = new RecordConsumer(connection, store, 'topic');
      await consumer.offsets();
      consumers.push(consumer);
    }
    let offset = 0;
    let last = Promise.resolve();
    this.#carry = (events) =>
      (last = last.then(async () => {
        const received = events.map((event) => ({ partition: 0, offset: offset++, event }));
        for (const consumer of consumers) if (received.length > 0) await consumer.handle(received);
      }));
  }

  async startWorker(): Promise<void> {
    const deliver = createDeliverCommand(this.client);
    this.#worker = await Worker.create({
      connection: this.#native,
      namespace: this.configuration.TEMPORAL_NAMESPACE,
      taskQueue: DECISIONS_QUEUE,
      workflowBundle: this.#bundle,
      activities: {
        publishEvents: ({ events }) => this.#carry(events),
        deliverCommand: deliver,
        readIntakeEvidence: createReadIntakeEvidence(this.pool),
        resolveDeadlines,
        archiveRun: async () => undefined,
      } satisfies HostActivities,
    });
    this.#running = this.#worker.run();
  }

  async stopWorker(): Promise<void> {
    if (this.#worker === undefined) return;
    this.#worker.shutdown();
    this.#worker = undefined;
    await this.#running;
  }

  async stop(): Promise<void> {
    for (const end of this.#ends.reverse()) await end();
  }

  async token(persona: string): Promise<string> {
    const known = this.#tokens.get(persona);
    if (known !== undefined) return known;
    this.#personas ??= loadRoster(this.organisation, this.configuration.RULES_DIRECTORY).then(personas);
    const found = (await this.#personas).find(({ id }) => id === persona);
    if (found === undefined) throw new Error(`there is no persona ${persona}`);
    const token = await issueToken(this.configuration, this.organisation, found);
    this.#tokens.set(persona, token);
    return token;
  }

  async get(persona: string, path: string, headers: Record<string, string> = {}) {
    const response = await this.app.inject({
      url: `/v1/${this.organisation}${path}`,
      headers: { authorization: `Bearer ${await this.token(persona)}`, ...headers },
    });
    return answerOf(response);
  }

  async post(persona: string, path: string, body: unknown, key = nextKey(), headers: Record<string, string> = {}) {
    const response = await this.app.inject({
      method: 'POST',
      url: `/v1/${this.organisation}${path}`,
      headers: { authorization: `Bearer ${await this.token(persona)}`, 'idempotency-key': key, ...headers },
      payload: body as object,
    });
    return answerOf(response);
  }
}

function answerOf(response: Awaited<ReturnType<FastifyInstance['inject']>>) {
  const type = String(response.headers['content-type'] ?? '');
  return {
    status: response.statusCode,
    headers: response.headers,
    body: type.includes('json') && response.body !== '' ? response.json() : response.body,
  };
}

let keys = 0;
export function nextKey(): string {
  keys += 1;
  return `key-${process.pid}-${keys}-${'x'.repeat(8)}`;
}

/** Waits for something that the engines bring about. Fails after `within` ms. */
export async function eventually<T>(look: () => Promise<T | undefined>, within = 15_000): Promise<T> {
  const until = performance.now() + within;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > until) throw new Error(`did not come about within ${within} ms: ${String(look)}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
