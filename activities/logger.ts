import { pino, type Logger } from 'pino';

export type { Logger };

/** The log of one process: JSON lines on standard output, with the process's name. */
export function createLogger(name: string, level: string): Logger {
  return pino({ name, level, base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime });
}
