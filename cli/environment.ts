import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from './command-error.ts';

const FILE = 'running.json';

/** Leaves word of where the engines of a running start are, for the other commands; readable by its owner only. */
export function noteRunning(dataDirectory: string, environment: Record<string, string>): void {
  writeFileSync(join(dataDirectory, FILE), JSON.stringify(environment, null, 2), { mode: 0o600 });
}

export function forgetRunning(dataDirectory: string): void {
  rmSync(join(dataDirectory, FILE), { force: true });
}

/** What a running start in `dataDirectory` noted; nothing where none runs there. */
export function runningEnvironment(dataDirectory: string): Record<string, string> {
  const file = join(dataDirectory, FILE);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
}

/**
 * The environment of a command that talks to the engines: what the shell sets, else what a running start in `dataDirectory` noted.
 * Throws a sentence where neither is there.
 */
export function commandEnvironment(dataDirectory: string): Record<string, string | undefined> {
  if (process.env['DATABASE_URL'] || process.env['DATABASE_URL_FILE']) return process.env;
  const running = runningEnvironment(dataDirectory);
  if (Object.keys(running).length === 0)
    throw new CommandError(
      `Nothing runs from ${dataDirectory}: run npm start in another terminal, or set DATABASE_URL, KAFKA_BROKERS and TEMPORAL_ADDRESS.`,
    );
  return { ...process.env, ...running };
}
