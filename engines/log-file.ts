import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { EngineName } from './engine-types.ts';

const ROTATE_AT_BYTES = 20 * 1024 * 1024;
const TAIL_LINES = 8;
const TAIL_LINE_LENGTH = 300;

/** `{dataDirectory}/logs/{engine}.log`; made if it is missing, put aside as `.1` when it has grown past 20 MiB. */
export function openLogFile(dataDirectory: string, engine: EngineName): string {
  const file = join(dataDirectory, 'logs', `${engine}.log`);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  if (existsSync(file) && statSync(file).size > ROTATE_AT_BYTES) renameSync(file, `${file}.1`);
  writeFileSync(file, '', { flag: 'a' });
  chmodSync(file, 0o600);
  return file;
}

/** Size in bytes: the place from which this start's output will lie. */
export function logSize(file: string): number {
  return existsSync(file) ? statSync(file).size : 0;
}

/** What was written after `from` (bytes). */
export function logSince(file: string, from: number): string {
  try {
    return readFileSync(file).subarray(from).toString('utf8');
  } catch {
    return '';
  }
}

/** The last lines that say something. */
export function lastLines(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  const telling = lines.filter((line) => line !== '' && !/^(SLF4J:|at |\.\.\. \d+ more)/.test(line));
  return telling.slice(-TAIL_LINES).map((line) => line.slice(0, TAIL_LINE_LENGTH));
}
