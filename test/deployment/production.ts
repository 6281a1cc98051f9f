import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { personas } from '../../activities/identity/personas.ts';
import {
  startTestProvider,
  TEST_AUDIENCE,
  type TestProvider,
} from '../../activities/identity/testing/test-provider.ts';
import { loadRoster } from '../../activities/rules-files/index.ts';
import { SupervisedChild } from '../../cli/start/child-process.ts';
import { choosePorts } from '../../engines/ports.ts';
import { freePort } from '../../cli/start/free-port.ts';
import { runCommand } from '../../engines/executables.ts';
import { Body } from '../support/body.ts';
import { composeFile, exampleEnvironment, ownServices, root } from './compose-file.ts';

export interface ProductionOptions {
  /** A PostgreSQL superuser's, of the database `nemcon`. */
  connectionString: string;
  temporal: { address: string; namespace: string };
  brokers: string[];
  /** A folder for secrets, content and logs. */
  directory: string;
  overlays?: string[];
  environment?: Record<string, string>;
}

/** Our own processes as the compose file runs them: its commands, its variables, its secrets in files, a database user for each. */
export interface Production {
  address: string;
  body: Body;
  processes: Record<string, SupervisedChild>;
  /** Where each process shows its metrics. */
  metrics: Record<string, string>;
  environmentOf(service: string): Record<string, string>;
  /** Runs a command of the image with a service's variables; gives what it said. Rejects where it fails. */
  run(service: string, command: string[]): Promise<string>;
  /** A connection string of one of the database users. */
  databaseUrl(user: string): string;
  /** The end of each process's log, for whoever looks at a failure. */
  lastWords(): string;
  stop(): Promise<void>;
}

const USERS = ['owner', 'api', 'worker', 'archiver', 'projector', 'notifier'] as const;

export async function startProduction(options: ProductionOptions): Promise<Production> {
  const { directory } = options;
  const secrets = join(directory, 'secrets');
  mkdirSync(secrets);
  mkdirSync(join(directory, 'content'));
  await prepareDatabase(options.connectionString, secrets);
  const provider = await startTestProvider(await clients());
  const port = await freePort();
  const environments = await environmentsOf(options, provider, port, secrets);
  const environmentOf = (service: string): Record<string, string> => environments.get(service) ?? {};
  const databaseUrl = (user: string): string => readFileSync(join(secrets, `database-url-${user}`), 'utf8').trim();
  const run = (service: string, command: string[]): Promise<string> => runIn(environmentOf(service), command);
  await run('migrate', ['cli/nemcon.ts', 'migrate']);
  await runSql(databaseUrl('owner'), 'deploy/postgresql/grants.sql');
  const processes = startProcesses(environmentOf, directory);
  const address = `http://127.0.0.1:${port}`;
  try {
    await untilReady(address);
  } catch (error) {
    await stopAll(processes, provider);
    throw new Error(lastWords(directory), { cause: error });
  }
  return {
    address,
    body: await bodyOf(address, provider),
    processes,
    metrics: Object.fromEntries(
      Object.keys(processes).map((name) => [name, `http://127.0.0.1:${environmentOf(name)['METRICS_PORT']}/metrics`]),
    ),
    environmentOf,
    run,
    databaseUrl,
    lastWords: () => lastWords(directory),
    stop: () => stopAll(processes, provider),
  };
}

/** The roles and rights of deploy/postgresql, with passwords of this test. */
async function prepareDatabase(connectionString: string, secrets: string): Promise<void> {
  const { host } = new URL(connectionString);
  await runSql(connectionString, 'deploy/postgresql/roles.sql');
  const client = new pg.Client({ connectionString });
  await client.connect();
  for (const user of USERS) {
    const role = user === 'archiver' ? 'nemcon_archiver_login' : `nemcon_${user}`;
    const password = randomBytes(12).toString('hex');
    await client.query(`ALTER ROLE ${role} PASSWORD '${password}'`);
    writeFileSync(join(secrets, `database-url-${user}`), `postgres://${role}:${password}@${host}/nemcon\n`);
  }
  await client.query('ALTER DATABASE nemcon OWNER TO nemcon_owner');
  await client.end();
  await runSql(connectionString, 'deploy/postgresql/database.sql');
}

export async function runSql(connectionString: string, path: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(readFileSync(join(root, path), 'utf8'));
  } finally {
    await client.end();
  }
}

/** Each persona of the body is a client of the provider, whose tokens say the office. */
async function clients(): Promise<Record<string, Record<string, unknown>>> {
  const claims = personas(await loadRoster('cica')).map(({ id, role, party }) => [
    id,
    { nemcon: { organisation: 'cica', role, ...(party === undefined ? {} : { party }) } },
  ]);
  return Object.fromEntries(claims) as Record<string, Record<string, unknown>>;
}

async function bodyOf(address: string, provider: TestProvider): Promise<Body> {
  const tokens = new Map<string, string>();
  for (const id of Object.keys(await clients())) tokens.set(id, await provider.token(id));
  return new Body(address, tokens);
}

/** The compose file's variables; only addresses, ports and folders are those of this machine. */
async function environmentsOf(
  options: ProductionOptions,
  { issuer }: TestProvider,
  port: number,
  secrets: string,
): Promise<Map<string, Record<string, string>>> {
  const own: Record<string, string> = {
    ...exampleEnvironment(),
    PUBLIC_ADDRESS: `http://127.0.0.1:${port}`,
    OIDC_ISSUER: issuer,
    OIDC_AUDIENCE: TEST_AUDIENCE,
    LOG_LEVEL: 'info',
    ...options.environment,
  };
  const environments = new Map<string, Record<string, string>>();
  const services = ownServices(composeFile(own, options.overlays));
  const metricsPorts = await choosePorts(Object.fromEntries(services.map(([name]) => [name, undefined])));
  for (const [name, { environment = {} }] of services) {
    const here: Record<string, string> = {
      TEMPORAL_ADDRESS: options.temporal.address,
      TEMPORAL_NAMESPACE: options.temporal.namespace,
      KAFKA_BROKERS: options.brokers.join(','),
      HOST: '127.0.0.1',
      PORT: String(port),
      // The worker's takes the next one too.
      METRICS_PORT: String(metricsPorts[name]),
      METRICS_HOST: '127.0.0.1',
      CONTENT_DIRECTORY: join(options.directory, 'content'),
    };
    const local = Object.entries(environment).map(([variable, value]): [string, string] => [
      variable,
      here[variable] ?? value.replace(/^\/run\/secrets\//, `${secrets}/`),
    ]);
    environments.set(name, Object.fromEntries(local));
  }
  return environments;
}

function startProcesses(
  environmentOf: (service: string) => Record<string, string>,
  directory: string,
): Record<string, SupervisedChild> {
  mkdirSync(join(directory, 'logs'), { recursive: true });
  const services = ownServices(composeFile(exampleEnvironment())).filter(([name]) => name !== 'migrate');
  const processes = services.map(([name, { command }]): [string, SupervisedChild] => [
    name,
    new SupervisedChild({
      name,
      entry: command?.[1] ?? '',
      environment: environmentOf(name),
      logFile: join(directory, 'logs', `${name}.log`),
      onUnexpectedEnd: () => undefined,
    }),
  ]);
  for (const [, process] of processes) process.start();
  return Object.fromEntries(processes);
}

function lastWords(directory: string): string {
  const logs = join(directory, 'logs');
  const tail = (name: string): string => readFileSync(join(logs, name), 'utf8').split('\n').slice(-4).join('\n');
  const own = ownServices(composeFile(exampleEnvironment())).map(([name]) => `${name}.log`);
  return readdirSync(logs)
    .filter((name) => own.includes(name))
    .map((name) => `--- ${name}\n${tail(name)}`)
    .join('\n');
}

async function stopAll(processes: Record<string, SupervisedChild>, provider: TestProvider): Promise<void> {
  await Promise.all(Object.values(processes).map((process) => process.stop()));
  await provider.close();
}

async function runIn(environment: Record<string, string>, command: string[]): Promise<string> {
  const { code, output } = await runCommand(process.execPath, ['--disable-warning=ExperimentalWarning', ...command], {
    timeoutMs: 60_000,
    env: { ...process.env, ...environment },
    cwd: root,
  });
  if (code !== 0) throw new Error(`${command.join(' ')}: code ${code}: ${output}`);
  return output;
}

async function untilReady(address: string): Promise<void> {
  let said = 'nothing';
  for (const until = performance.now() + 60_000; performance.now() < until;) {
    const answer = await fetch(`${address}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    said = (await answer?.text()) ?? said;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error(`the API was not ready: ${said}`);
}
