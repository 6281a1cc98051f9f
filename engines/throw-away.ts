import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EngineOptions, RunningEngine } from './engine-types.ts';

/** A folder for tests, and how to be rid of it. */
export interface ThrowAwayFolder {
  directory: string;
  remove(): void;
}

/** A new folder in the system's temporary folder that PostgreSQL's user can pass through. */
export function throwAwayFolder(): ThrowAwayFolder {
  const directory = mkdtempSync(join(tmpdir(), 'nemcon-'));
  chmodSync(directory, 0o711);
  return { directory, remove: () => rmSync(directory, { recursive: true, force: true, maxRetries: 5 }) };
}

export interface ThrowAwayOptions {
  /** Default: nobody is told anything. */
  log?: (line: string) => void;
  /** Default `false`: what is thrown away needs no fsync. */
  durable?: boolean;
}

/**
 * Engines in a folder of their own, for tests: `throwAway([startPostgresql, startTemporal] as const)` starts them side
 * by side. `stop` ends them and removes the folder.
 */
export async function throwAway<T extends readonly EngineStart[]>(
  starts: T,
  options: ThrowAwayOptions = {},
): Promise<{ engines: StartedEngines<T>; directory: string; stop: () => Promise<void> }> {
  const folder = throwAwayFolder();
  const engineOptions = {
    dataDirectory: folder.directory,
    log: options.log ?? (() => undefined),
    durable: options.durable ?? false,
  };
  const outcomes = await Promise.allSettled(starts.map((start) => start(engineOptions)));
  const engines = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  const stop = async (): Promise<void> => {
    // Temporal takes a second for its orderly end and nothing is to be kept. Kafka's is short, and the first one leaves an
    // archive in the cache folder that makes the next start faster.
    for (const engine of engines) if (engine.name.startsWith('temporal')) engine.kill();
    await Promise.all(engines.map((engine) => engine.stop()));
    folder.remove();
  };
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed !== undefined) {
    await stop();
    throw failed.reason;
  }
  return { engines: engines as unknown as StartedEngines<T>, directory: folder.directory, stop };
}

type EngineStart = (options: EngineOptions) => Promise<RunningEngine>;
type StartedEngines<T extends readonly EngineStart[]> = { [K in keyof T]: Awaited<ReturnType<T[K]>> };
