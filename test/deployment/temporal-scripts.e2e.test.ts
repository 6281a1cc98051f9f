import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Connection } from '@temporalio/client';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { runCommand } from '../../engines/executables.ts';
import { fetchGoBinaries } from '../../engines/go-binaries.ts';
import { choosePorts } from '../../engines/ports.ts';
import { superviseProcess, type SupervisedProcess } from '../../engines/supervised-process.ts';
import { TEMPORAL_SERVER } from '../../engines/temporal-server.ts';
import { chooseTemporalBinary } from '../../engines/temporal.ts';
import { composeFile, exampleEnvironment, root } from './compose-file.ts';
import { noTemporalServer } from './temporal-server-here.ts';

const reason = noTemporalServer();
if (reason !== undefined) console.warn(reason);

const { services } = composeFile(exampleEnvironment());
const PASSWORD = 'of-the-tests-only';

/** What the containers of Temporal run, with their variables, without containers. */
describe.skipIf(reason !== undefined)("Temporal's jobs and start, as the compose file has them", () => {
  const folder = mkdtempSync(join(tmpdir(), 'nemcon-temporal-'));
  const { hostname, port } = new URL(inject('engines').postgresql.connectionString);
  let path = '';
  let ports: Record<string, number> = {};
  let server: SupervisedProcess | undefined;

  const run = async (service: string, more: Record<string, string> = {}): Promise<string> => {
    const { entrypoint = [], environment = {} } = services[service] ?? {};
    const { code, output } = await runCommand('sh', [local(entrypoint[1] ?? '')], {
      timeoutMs: 120_000,
      env: { PATH: path, HOME: folder, ...environment, ...more },
    });
    if (code !== 0) throw new Error(`${service}: ${output}`);
    return output;
  };
  const secret = join(folder, 'password');
  const schema = () => run('temporal-schema', { SQL_HOST: hostname, SQL_PORT: port, SQL_PASSWORD_FILE: secret });
  const namespace = () => run('temporal-namespace', { TEMPORAL_ADDRESS: `127.0.0.1:${ports['FRONTEND_GRPC_PORT']}` });

  beforeAll(async () => {
    const binaries = await fetchGoBinaries(TEMPORAL_SERVER, (line) => console.log(line));
    const { path: cli } = await chooseTemporalBinary(() => undefined);
    const entry = join(folder, 'entry.sh');
    writeFileSync(entry, '#!/bin/sh\nexec temporal-server start\n');
    chmodSync(entry, 0o755);
    writeFileSync(secret, `${PASSWORD}\n`);
    path = [binaries, dirname(cli), process.env['PATH']].join(':');
    await sql(`CREATE ROLE temporal LOGIN PASSWORD '${PASSWORD}'`, 'CREATE DATABASE temporal OWNER temporal');
    await sql('CREATE DATABASE temporal_visibility OWNER temporal');
  }, 1_200_000);

  afterAll(async () => {
    await server?.stop();
    await sql(
      'DROP DATABASE temporal WITH (FORCE)',
      'DROP DATABASE temporal_visibility WITH (FORCE)',
      'DROP ROLE temporal',
    );
    rmSync(folder, { recursive: true, force: true });
  });

  test('the schema job makes both schemas, and changes nothing when it runs again', async () => {
    await schema();
    const made = await tables();
    expect(made).toBeGreaterThan(30);
    await schema();
    expect(await tables()).toBe(made);
  });

  test('the server starts with the password from a file and the settings of the mounted file', async () => {
    const { environment = {}, entrypoint = [] } = services['temporal'] ?? {};
    const names = ['FRONTEND', 'HISTORY', 'MATCHING', 'WORKER'].flatMap((name) => [
      `${name}_GRPC_PORT`,
      `${name}_MEMBERSHIP_PORT`,
    ]);
    ports = await choosePorts(
      Object.fromEntries([...names, 'FRONTEND_HTTP_PORT', 'metrics'].map((name) => [name, undefined])),
    );
    server = superviseProcess({
      command: 'sh',
      args: [local(entrypoint[1] ?? '')],
      logFile: join(folder, 'server.log'),
      stopSignal: 'SIGTERM',
      stopGraceMs: 5_000,
      env: {
        PATH: path,
        HOME: folder,
        ...environment,
        ...Object.fromEntries(Object.entries(ports).map(([name, value]) => [name, String(value)])),
        POSTGRES_SEEDS: hostname,
        DB_PORT: port,
        POSTGRES_PWD_FILE: secret,
        BIND_ON_IP: '127.0.0.1',
        PROMETHEUS_ENDPOINT: `127.0.0.1:${ports['metrics']}`,
        DYNAMIC_CONFIG_FILE_PATH: local(environment['DYNAMIC_CONFIG_FILE_PATH'] ?? ''),
        TEMPORAL_ENTRY: join(folder, 'entry.sh'),
      },
    });
    await namespace();
    const metrics = await (await fetch(`http://127.0.0.1:${ports['metrics']}/metrics`)).text();
    expect(metrics).toMatch(/^service_requests/m);
  }, 120_000);

  test('the namespace job registers the namespace with its retention, once', async () => {
    await namespace();
    const connection = await Connection.connect({ address: `127.0.0.1:${ports['FRONTEND_GRPC_PORT']}` });
    const { namespaces } = await connection.workflowService.listNamespaces({ pageSize: 10 });
    const { config } = await connection.workflowService.describeNamespace({ namespace: 'nemcon' });
    await connection.close();
    expect(namespaces?.filter(({ namespaceInfo }) => namespaceInfo?.name === 'nemcon')).toHaveLength(1);
    expect(Number(config?.workflowExecutionRetentionTtl?.seconds)).toBe(90 * 86_400);
  });

  async function sql(...statements: string[]): Promise<void> {
    const client = new pg.Client({ connectionString: inject('engines').postgresql.connectionString });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  }

  async function tables(): Promise<number> {
    const client = new pg.Client({
      host: hostname,
      port: Number(port),
      user: 'temporal',
      password: PASSWORD,
      database: 'temporal',
    });
    await client.connect();
    const { rows } = await client.query<{ count: string }>(
      `SELECT count(*) AS count FROM pg_tables WHERE schemaname = 'public'`,
    );
    await client.end();
    return Number(rows[0]?.count);
  }
});

/** Where the folder that is mounted lies here. */
function local(path: string): string {
  return join(root, path.replace('/etc/nemcon-temporal/', 'deploy/temporal/'));
}
