import { mkdirSync, readFileSync, renameSync, rmSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { EngineError } from './engine-error.ts';
import { commandOf, isAlive, killHard, startMark } from './process-table.ts';

interface LockContent {
  /** The process that started the engine, and its start mark: ids are used again. */
  owner: number;
  ownerMark: string;
  /** The engine itself, once it is started. */
  engine?: number;
  engineMark?: string;
}

export interface DirectoryLock {
  /** Writes down the engine's process id, so that the next start finds one that was left behind. */
  setEngine(pid: number): void;
  release(): void;
}

const TAKEOVER_STALE_MS = 10_000;
const LEFT_BEHIND_MS = 8_000;

/**
 * Takes the lock of one engine in one data directory, or throws `already-running` if a living process holds it. A lock
 * whose holder is dead is taken over, after the engine that it may have left behind is gone: its watchman is about to
 * end it, and after 8 s it is killed.
 */
export async function lockDirectory(file: string, what: string): Promise<DirectoryLock> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  for (;;) {
    if (create(file)) return handle(file);
    const held = read(file);
    if (held !== undefined && isSame(held.owner, held.ownerMark)) throw alreadyRunning(what, file, held.owner);
    await takeOver(file);
  }
}

function alreadyRunning(what: string, file: string, owner: number): EngineError {
  const self = owner === process.pid ? 'this very program' : `process ${owner}`;
  return new EngineError(
    'already-running',
    `${what} is already running on this data directory, started by ${self} (lock ${file})`,
    'stop that one first, or give this one another data directory',
  );
}

function create(file: string): boolean {
  const content: LockContent = { owner: process.pid, ownerMark: startMark(process.pid) };
  try {
    writeFileSync(file, JSON.stringify(content), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function handle(file: string): DirectoryLock {
  const own: LockContent = { owner: process.pid, ownerMark: startMark(process.pid) };
  return {
    setEngine: (pid) => {
      const temporary = `${file}.${process.pid}`;
      writeFileSync(temporary, JSON.stringify({ ...own, engine: pid, engineMark: startMark(pid) }));
      renameSync(temporary, file);
    },
    release: () => rmSync(file, { force: true }),
  };
}

function read(file: string): LockContent | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LockContent;
  } catch {
    return undefined;
  }
}

function isSame(pid: number, mark: string): boolean {
  return isAlive(pid) && (mark === '' || startMark(pid) === mark);
}

// Two starters may both see the same dead holder: only the one that makes the folder may remove the lock, and only after
// it has looked again. A folder left by a starter that died in here is old after 10 s.
async function takeOver(file: string): Promise<void> {
  const guard = `${file}.takeover`;
  try {
    mkdirSync(guard);
  } catch {
    await delay(50);
    removeIfOld(guard);
    return;
  }
  try {
    const held = read(file);
    if (held !== undefined && isSame(held.owner, held.ownerMark)) return;
    if (held?.engine !== undefined) await waitUntilGone(held.engine, held.engineMark ?? '');
    // An unreadable lock is one that is being written: it gets a moment.
    if (held === undefined) await delay(200);
    const again = read(file);
    if (again === undefined || !isSame(again.owner, again.ownerMark)) rmSync(file, { force: true });
  } finally {
    rmdirSync(guard);
  }
}

function removeIfOld(guard: string): void {
  try {
    if (Date.now() - statSync(guard).mtimeMs > TAKEOVER_STALE_MS) rmdirSync(guard);
  } catch {
    // gone already
  }
}

async function waitUntilGone(pid: number, mark: string): Promise<void> {
  const deadline = Date.now() + LEFT_BEHIND_MS;
  while (isSame(pid, mark) && Date.now() < deadline) await delay(50);
  // Without a start mark (a system that does not tell) nothing is killed that may be somebody else's.
  if (mark !== '' && isSame(pid, mark) && commandOf(pid) !== '') killHard(pid);
}
