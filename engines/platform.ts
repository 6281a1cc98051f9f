import { existsSync, mkdirSync } from 'node:fs';
import { EngineError } from './engine-error.ts';

/** The embedded engines need /bin/sh and process groups: Linux and macOS. Throws `engine-platform-unsupported`. */
export function requirePosix(platform: NodeJS.Platform = process.platform): void {
  if (platform === 'linux' || platform === 'darwin') return;
  throw new EngineError(
    'engine-platform-unsupported',
    `The embedded engines do not run on ${platform}`,
    'run the program in WSL, or set TEMPORAL_ADDRESS, KAFKA_BROKERS and DATABASE_URL to engines that run elsewhere',
  );
}

/** Makes the data directory readable by its user alone, if it is missing; an existing one is left as it is. */
export function makeDataDirectory(directory: string): void {
  if (!existsSync(directory)) mkdirSync(directory, { recursive: true, mode: 0o700 });
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}
