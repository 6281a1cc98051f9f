import type { EngineError } from './engine-error.ts';

export type EngineName = 'temporal' | 'kafka' | `kafka-${number}` | 'postgresql' | 'temporal-test-server';

export interface EngineOptions {
  /** Folder of all engines' data, logs and locks; made if it is missing. */
  dataDirectory: string;
  /** Takes one line about what is being done and what was chosen, for the person who starts the program. */
  log: (line: string) => void;
  /**
   * `true` (default): what an engine has acknowledged is on disk. `false`: faster, survives a killed process but not a
   * power cut; for tests.
   */
  durable?: boolean;
  /** Called once if the engine ends without having been asked to. */
  onUnexpectedExit?: (error: EngineError) => void;
}

/** A real engine in an operating system process of its own, which dies with the process that started it. */
export interface RunningEngine {
  readonly name: EngineName;
  /** Changes with `restart()`. */
  readonly pid: number;
  /** All on 127.0.0.1, except the time-skipping server's, which cannot be told where to listen. */
  readonly ports: Readonly<Record<string, number>>;
  /** What was chosen and why, one sentence. */
  readonly chosen: string;
  /** Orderly end; resolves when no process is left and the data directory is free for another start. */
  stop(): Promise<void>;
  /** kill -9 of the engine and its children, at once. The data directory stays taken: `restart()` or `stop()` follows. */
  kill(): void;
  /** Same ports, same data; works while it runs and after `kill()`. */
  restart(): Promise<void>;
}

export interface TemporalEngine extends RunningEngine {
  /** host:port of the frontend. */
  readonly address: string;
  readonly uiAddress?: string;
  readonly namespace: string;
}

export interface TemporalTestServerEngine extends RunningEngine {
  readonly address: string;
}

export interface KafkaEngine extends RunningEngine {
  readonly brokers: string[];
}

export interface PostgresqlEngine extends RunningEngine {
  readonly connectionString: string;
}
