import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureTopic, kafkaSettings } from '../../activities/kafka/index.ts';
import { createLogger } from '../../activities/logger.ts';
import { readConfiguration } from '../../activities/configuration.ts';
import { migrate } from '../../readmodels/migrate.ts';
import { SupervisedChild } from './child-process.ts';

/** Where the engines are. */
export interface EngineAddresses {
  temporal: { address: string; namespace: string };
  kafka: { brokers: string[] };
  postgresql: { connectionString: string };
}

export interface ProgramOptions {
  engines: EngineAddresses;
  /** Folder of logs, content and the issuer's key. */
  dataDirectory: string;
  port: number;
  /** More of the environment, or other values. */
  environment?: Record<string, string>;
  log?: (line: string) => void;
}

export const PROCESSES = {
  'workflow-worker': 'workers/workflow-worker.ts',
  archiver: 'workers/archiver.ts',
  projector: 'workers/projector.ts',
  notifier: 'workers/notifier.ts',
  api: 'api/main.ts',
} as const;
export type ProcessName = keyof typeof PROCESSES;

export interface RunningProgram {
  address: string;
  processes: Record<ProcessName, SupervisedChild>;
  environment: Record<string, string>;
  /** Resolves when `/readyz` says yes; rejects after `within` ms with what it said last. */
  ready(within?: number): Promise<void>;
  stop(): Promise<void>;
}

/** All of the program's own processes on engines that run: migrated, the topic made, each in a process of its own. */
export async function startProgram(options: ProgramOptions): Promise<RunningProgram> {
  const environment = environmentOf(options);
  const logs = join(options.dataDirectory, 'logs');
  mkdirSync(logs, { recursive: true });
  const configuration = readConfiguration({ ...process.env, ...environment });
  await migrate(configuration.DATABASE_URL);
  await ensureTopic(kafkaSettings(configuration), createLogger('start', 'silent'));
  const child = (name: ProcessName): SupervisedChild =>
    new SupervisedChild({
      name,
      entry: PROCESSES[name],
      environment,
      logFile: join(logs, `${name}.log`),
      onUnexpectedEnd: (ended, reason) =>
        options.log?.(`${ended} ended (${reason}) and is started again; see ${join(logs, `${ended}.log`)}`),
    });
  const processes = {
    'workflow-worker': child('workflow-worker'),
    archiver: child('archiver'),
    projector: child('projector'),
    notifier: child('notifier'),
    api: child('api'),
  };
  for (const each of Object.values(processes)) each.start();
  const address = `http://127.0.0.1:${options.port}`;
  return {
    address,
    processes,
    environment,
    ready: (within = 90_000) => waitUntilReady(address, within),
    stop: async () => {
      await processes.api.stop();
      const { api: _stopped, ...others } = processes;
      await Promise.all(Object.values(others).map((each) => each.stop()));
    },
  };
}

function environmentOf({ engines, dataDirectory, port, environment }: ProgramOptions): Record<string, string> {
  return {
    TEMPORAL_ADDRESS: engines.temporal.address,
    TEMPORAL_NAMESPACE: engines.temporal.namespace,
    KAFKA_BROKERS: engines.kafka.brokers.join(','),
    DATABASE_URL: engines.postgresql.connectionString,
    NEMCON_DATA: dataDirectory,
    CONTENT_DIRECTORY: join(dataDirectory, 'content'),
    HOST: '127.0.0.1',
    PORT: String(port),
    NEMCON_DEMO: '1',
    TZ: 'UTC',
    ...environment,
  };
}

async function waitUntilReady(address: string, within: number): Promise<void> {
  const until = performance.now() + within;
  let last = 'it did not answer';
  while (performance.now() < until) {
    try {
      const response = await fetch(`${address}/readyz`, { signal: AbortSignal.timeout(5_000) });
      if (response.ok) return;
      last = await response.text();
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error(`The API was not ready within ${Math.round(within / 1000)} s: ${last}`);
}
