import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import pg from 'pg';
import { EngineError } from './engine-error.ts';
import { runEngine } from './engine-lifecycle.ts';
import type { Ports } from './engine-lifecycle.ts';
import type { EngineOptions, PostgresqlEngine, RunningEngine, TemporalEngine } from './engine-types.ts';
import { runCommand } from './executables.ts';
import { fetchGoBinaries } from './go-binaries.ts';
import { lastLines } from './log-file.ts';
import { answers } from './ports.ts';
import {
  TEMPORAL_DATABASE,
  TEMPORAL_VISIBILITY_DATABASE,
  temporalDynamicConfigurationFile,
  temporalServerConfiguration,
  type TemporalStore,
} from './temporal-server-configuration.ts';
import { TEMPORAL_NAMESPACE, TEMPORAL_RETENTION_DAYS } from './temporal-settings.ts';

/** The newest server that the Go of common distributions builds. */
export const TEMPORAL_SERVER = {
  module: 'go.temporal.io/server',
  version: 'v1.30.4',
  entry: 'temporal-server',
  commands: { 'cmd/server': 'temporal-server', 'cmd/tools/sql': 'temporal-sql-tool' },
} as const;

const SCHEMA_TIMEOUT_MS = 120_000;

export interface TemporalServerOptions extends EngineOptions {
  /** The PostgreSQL that keeps its two databases; it has to run as long as the server. */
  postgresql: PostgresqlEngine;
  port?: number;
}

/**
 * A Temporal *server* on PostgreSQL, as production has it: built from its Go module, its schema made by its own tool. For tests and
 * measurements; a laptop has the dev server.
 */
export async function startTemporalServer(options: TemporalServerOptions): Promise<TemporalEngine> {
  const binaries = await fetchGoBinaries(TEMPORAL_SERVER, options.log);
  const folder = join(options.dataDirectory, 'temporal-server');
  const configuration = join(folder, 'server.json');
  const dynamic = join(folder, 'dynamic.yaml');
  const store = storeOf(options.postgresql.connectionString);
  const engine = await runEngine(options, {
    name: 'temporal',
    title: 'The Temporal server',
    ports: {
      frontend: options.port,
      frontendMembership: undefined,
      history: undefined,
      historyMembership: undefined,
      matching: undefined,
      matchingMembership: undefined,
      worker: undefined,
      workerMembership: undefined,
    },
    prepare: async (ports) => {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      writeFileSync(dynamic, temporalDynamicConfigurationFile());
      writeFileSync(configuration, temporalServerConfiguration(ports, store, dynamic), { mode: 0o600 });
      await prepareSchema(join(binaries, 'temporal-sql-tool'), options.postgresql.connectionString, store);
    },
    command: () => ({
      command: join(binaries, 'temporal-server'),
      args: ['--config-file', configuration, '--allow-no-auth', 'start'],
      stopSignal: 'SIGTERM',
      stopGraceMs: 20_000,
    }),
    check: checkFrontend,
    firstReady: makeNamespace,
    chosen: (ports) => `Temporal server ${TEMPORAL_SERVER.version} on PostgreSQL, on 127.0.0.1:${ports['frontend']}`,
  });
  return Object.defineProperties(engine, {
    address: { value: `127.0.0.1:${engine.ports['frontend']}`, enumerable: true },
    namespace: { value: TEMPORAL_NAMESPACE, enumerable: true },
  }) as RunningEngine & TemporalEngine;
}

function storeOf(connectionString: string): TemporalStore {
  const { hostname: host, port, username, password } = new URL(connectionString);
  return { host, port: Number(port), user: decodeURIComponent(username), password: decodeURIComponent(password) };
}

/** Makes the two databases where they are missing, and brings their schema to the version of the tool. */
async function prepareSchema(tool: string, connectionString: string, store: TemporalStore): Promise<void> {
  for (const [database, schema] of [
    [TEMPORAL_DATABASE, 'postgresql/v12/temporal'],
    [TEMPORAL_VISIBILITY_DATABASE, 'postgresql/v12/visibility'],
  ] as const) {
    const fresh = await makeDatabase(connectionString, database);
    if (fresh) await runTool(tool, store, database, ['setup-schema', '--version', '0.0']);
    await runTool(tool, store, database, ['update-schema', '--schema-name', schema]);
  }
}

async function makeDatabase(connectionString: string, database: string): Promise<boolean> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`);
    return found.rowCount === 0;
  } finally {
    await client.end();
  }
}

async function runTool(tool: string, store: TemporalStore, database: string, words: string[]): Promise<void> {
  const { code, output } = await runCommand(tool, words, {
    timeoutMs: SCHEMA_TIMEOUT_MS,
    env: {
      ...process.env,
      SQL_PLUGIN: 'postgres12',
      SQL_HOST: store.host,
      SQL_PORT: String(store.port),
      SQL_USER: store.user,
      SQL_PASSWORD: store.password,
      SQL_DATABASE: database,
    },
  });
  if (code === 0) return;
  throw new EngineError(
    'engine-failed-to-start',
    `The schema of Temporal's database ${database} could not be made ("${lastLines(output).slice(-2).join(' | ')}")`,
    'put right what it names and start again',
    { logTail: lastLines(output) },
  );
}

async function checkFrontend(ports: Ports): Promise<void> {
  if (!(await answers(ports['frontend'] ?? 0))) throw new Error('nobody listens yet');
  const connection = await Connection.connect({ address: `127.0.0.1:${ports['frontend']}`, connectTimeout: 1_000 });
  try {
    // Answers only once the shards have owners.
    await connection.withDeadline(Date.now() + 2_000, () => connection.workflowService.listNamespaces({ pageSize: 1 }));
  } finally {
    await connection.close();
  }
}

/** Registers the namespace, and waits until every service of the server knows it. */
async function makeNamespace(ports: Ports): Promise<void> {
  const connection = await Connection.connect({ address: `127.0.0.1:${ports['frontend']}` });
  try {
    await connection.workflowService
      .registerNamespace({
        namespace: TEMPORAL_NAMESPACE,
        workflowExecutionRetentionPeriod: msToTs(TEMPORAL_RETENTION_DAYS * 86_400_000),
      })
      .catch((error: unknown) => {
        if (!/already exists/i.test(String(error))) throw error;
      });
    const until = Date.now() + 60_000;
    for (;;) {
      try {
        await connection.withDeadline(Date.now() + 2_000, () =>
          connection.workflowService.listWorkflowExecutions({ namespace: TEMPORAL_NAMESPACE, pageSize: 1 }),
        );
        return;
      } catch (error) {
        if (Date.now() > until) throw error;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    }
  } finally {
    await connection.close();
  }
}
