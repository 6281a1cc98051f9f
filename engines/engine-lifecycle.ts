import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { lockDirectory } from './directory-lock.ts';
import type { DirectoryLock } from './directory-lock.ts';
import { EngineError, diskFull, fromFileSystemError, saysDiskFull } from './engine-error.ts';
import type { EngineName, EngineOptions, RunningEngine } from './engine-types.ts';
import { lastLines, logSince, logSize, openLogFile } from './log-file.ts';
import { makeDataDirectory, requirePosix } from './platform.ts';
import { choosePorts, isFree, portTaken } from './ports.ts';
import { superviseProcess } from './supervised-process.ts';
import type { SupervisedCommand, SupervisedProcess } from './supervised-process.ts';

export type Ports = Readonly<Record<string, number>>;

/** What one kind of engine tells the common lifecycle about itself. */
export interface EngineKind {
  name: EngineName;
  /** As a person calls it: `Kafka`. */
  title: string;
  /** A number where the caller gave one, else `undefined`: a free one. */
  ports: Readonly<Record<string, number | undefined>>;
  /** Writes what this start needs (configuration, first initialisation); called with the lock held. */
  prepare?: (ports: Ports) => Promise<void>;
  command: (ports: Ports) => Omit<SupervisedCommand, 'logFile'>;
  /** Throws while the engine does not answer yet. */
  check: (ports: Ports) => Promise<void>;
  /** Called once after the first check that passed (not on a restart). */
  firstReady?: (ports: Ports) => Promise<void>;
  /** True if this output of a failed start means that waiting and starting again helps. */
  worthAnotherTry?: (output: string) => Promise<boolean>;
  /** After an orderly end. */
  stopped?: () => void;
  chosen: (ports: Ports) => string;
}

const READY_TIMEOUT_MS = 60_000;
const CHECK_EVERY_MS = 40;
const TRIES = 6;
const BETWEEN_TRIES_MS = 1_000;

/** Locks, starts, waits until ready. Rejects with an {@link EngineError}; then nothing is left running. */
export async function runEngine(options: EngineOptions, kind: EngineKind): Promise<RunningEngine> {
  requirePosix();
  try {
    makeDataDirectory(options.dataDirectory);
    const lock = await lockDirectory(join(options.dataDirectory, 'locks', `${kind.name}.json`), kind.title);
    try {
      return await startLocked(options, kind, lock);
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    throw fromFileSystemError(error, options.dataDirectory);
  }
}

async function startLocked(options: EngineOptions, kind: EngineKind, lock: DirectoryLock): Promise<RunningEngine> {
  const began = performance.now();
  let ports = await choosePorts(kind.ports);
  let running: SupervisedProcess | undefined;
  for (let attempt = 1; running === undefined; attempt += 1) {
    try {
      running = await startOnce(options, kind, ports, lock);
    } catch (error) {
      // Between choosing a free port and listening on it another program may have taken it: draw again.
      const lostPort = error instanceof EngineError && error.code === 'port-taken';
      if (!lostPort || attempt === TRIES) throw error;
      ports = await choosePorts(kind.ports);
    }
  }
  await kind.firstReady?.(ports);
  options.log(`${kind.chosen(ports)} (ready after ${Math.round(performance.now() - began)} ms)`);
  return handleOf(options, kind, ports, lock, running);
}

/** One start, repeated while the engine's own words say that it helps. */
async function startOnce(
  options: EngineOptions,
  kind: EngineKind,
  ports: Ports,
  lock: DirectoryLock,
): Promise<SupervisedProcess> {
  for (let attempt = 1; ; attempt += 1) {
    const logFile = openLogFile(options.dataDirectory, kind.name);
    const from = logSize(logFile);
    await kind.prepare?.(ports);
    const child = superviseProcess({ ...kind.command(ports), logFile });
    lock.setEngine(child.pid);
    const failure = await untilReady(child, () => kind.check(ports));
    if (failure === undefined) {
      child.unref();
      return child;
    }
    await child.stop();
    const output = logSince(logFile, from);
    if (attempt < TRIES && (await kind.worthAnotherTry?.(output)) === true) {
      await delay(BETWEEN_TRIES_MS);
      continue;
    }
    throw await explain(kind, ports, failure, output, logFile);
  }
}

/** Resolves with nothing when the check passes, else with a phrase that says why not. */
async function untilReady(child: SupervisedProcess, check: () => Promise<void>): Promise<string | undefined> {
  const deadline = Date.now() + READY_TIMEOUT_MS;
  let last: unknown;
  while (Date.now() < deadline) {
    if (child.hasEnded()) return `it ended with ${await child.ended}`;
    try {
      await check();
      // Somebody else may answer on the port while ours is dying of not getting it.
      if (!child.hasEnded()) return undefined;
    } catch (error) {
      last = error;
      await delay(CHECK_EVERY_MS);
    }
  }
  return `it did not answer within ${READY_TIMEOUT_MS / 1000} s (${last instanceof Error ? last.message : String(last)})`;
}

async function explain(
  kind: EngineKind,
  ports: Ports,
  failure: string,
  output: string,
  logFile: string,
): Promise<EngineError> {
  const logTail = lastLines(output);
  if (saysDiskFull(output)) return diskFull(logFile, { logTail });
  if (/address already in use|failed to bind|EADDRINUSE/i.test(output)) {
    for (const port of Object.values(ports)) if (!(await isFree(port))) return portTaken(port);
  }
  const words = logTail.length === 0 ? 'it said nothing' : `its last words: "${logTail.slice(-3).join(' | ')}"`;
  return new EngineError(
    'engine-failed-to-start',
    `${kind.title} did not start, ${failure}, ${words}`,
    `read ${logFile}, put right what it names and start again`,
    { logTail },
  );
}

/** A started engine whose lock we hold. */
interface Held {
  child: SupervisedProcess;
  /** True while the engine's end would be our doing. */
  expected: boolean;
  released: boolean;
}

function handleOf(
  options: EngineOptions,
  kind: EngineKind,
  ports: Ports,
  lock: DirectoryLock,
  first: SupervisedProcess,
): RunningEngine {
  const held: Held = { child: first, expected: false, released: false };
  watch(options, kind, held);
  return {
    name: kind.name,
    ports,
    chosen: kind.chosen(ports),
    get pid() {
      return held.child.pid;
    },
    stop: async () => {
      await end(held);
      if (held.released) return;
      held.released = true;
      lock.release();
      kind.stopped?.();
    },
    kill: () => {
      held.expected = true;
      held.child.kill();
    },
    restart: async () => {
      if (held.released) throw restartAfterStop(kind);
      await end(held);
      held.child = await startOnce(options, kind, ports, lock);
      held.expected = false;
      watch(options, kind, held);
    },
  };
}

async function end(held: Held): Promise<void> {
  held.expected = true;
  if (!held.child.hasEnded()) await held.child.stop();
}

function watch(options: EngineOptions, kind: EngineKind, held: Held): void {
  const watched = held.child;
  void watched.ended.then((phrase) => {
    if (!held.expected && held.child === watched) reportUnexpectedEnd(options, kind, phrase);
  });
}

function restartAfterStop(kind: EngineKind): EngineError {
  return new EngineError(
    'engine-stopped-unexpectedly',
    `${kind.title} was stopped and its data directory let go`,
    'start it anew instead of restarting it',
  );
}

function reportUnexpectedEnd(options: EngineOptions, kind: EngineKind, phrase: string): void {
  const logFile = join(options.dataDirectory, 'logs', `${kind.name}.log`);
  const logTail = lastLines(logSince(logFile, Math.max(0, logSize(logFile) - 8_192)));
  const error = saysDiskFull(logTail.join('\n'))
    ? diskFull(logFile, { logTail })
    : new EngineError(
        'engine-stopped-unexpectedly',
        `${kind.title} ended unexpectedly with ${phrase}`,
        `read the end of ${logFile} and start the program again`,
        { logTail },
      );
  options.log(error.message);
  options.onUnexpectedExit?.(error);
}
