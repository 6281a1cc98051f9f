import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import type { Socket } from 'node:net';
import { descendantsOf, killHard } from './process-table.ts';

/** How to run an engine. */
export interface SupervisedCommand {
  command: string;
  args: string[];
  env?: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
  /** Takes standard output and error. */
  logFile: string;
  /** The signal of an orderly end; also sent if our process dies. */
  stopSignal: 'SIGTERM' | 'SIGINT';
  /** How long the orderly end may take before SIGKILL. */
  stopGraceMs: number;
}

export interface SupervisedProcess {
  readonly pid: number;
  /** Resolves, never rejects, with a phrase such as `exit code 1` or `signal SIGKILL`. */
  readonly ended: Promise<string>;
  hasEnded(): boolean;
  stop(): Promise<void>;
  kill(): void;
  /** Lets our process end while the engine runs: the engine then ends too. */
  unref(): void;
}

/**
 * Runs first in the engine's process and then becomes the engine (`exec`, so the process id stays). Before, it leaves a
 * watchman in the process group: it reads a pipe whose other end only our process holds, so the pipe closes however our
 * process dies, kill -9 included, and then it ends the engine, gracefully at first. Forked twice, so that the engine
 * never sees a child that it did not make (PostgreSQL takes the death of one for a crash). While the watchman lives, the
 * group's number cannot be given to another process, so `kill 0` and `$engine` always mean ours.
 */
const WATCHMAN = `
signal=$1; tenths=$2; shift 2; engine=$$
( (
  exec </dev/null >/dev/null 2>&1
  while read -r line <&3; do :; done
  kill -s "$signal" "$engine"
  while [ "$tenths" -gt 0 ] && kill -s 0 "$engine"; do sleep 0.1; tenths=$((tenths - 1)); done
  kill -s KILL 0
) & )
exec 3<&-
exec "$@"
`;

/** How long an orphaned engine gets for an orderly end. */
const ORPHAN_GRACE_TENTHS = 30;

/**
 * Starts an engine in a session of its own (Ctrl-C in the terminal does not reach it before our orderly stop) that does
 * not outlive our process.
 */
export function superviseProcess(command: SupervisedCommand): SupervisedProcess {
  const log = openSync(command.logFile, 'a');
  const signal = command.stopSignal.slice('SIG'.length);
  const child = spawn(
    '/bin/sh',
    ['-c', WATCHMAN, 'sh', signal, String(ORPHAN_GRACE_TENTHS), command.command, ...command.args],
    {
      detached: true,
      cwd: '/',
      stdio: ['ignore', log, log, 'pipe'],
      env: command.env ?? process.env,
      ...(command.uid === undefined ? {} : { uid: command.uid }),
      ...(command.gid === undefined ? {} : { gid: command.gid }),
    },
  );
  closeSync(log);
  return handleOf(child, command);
}

function handleOf(child: ChildProcess, command: SupervisedCommand): SupervisedProcess {
  const lifeline = child.stdio[3] as Socket;
  lifeline.on('error', () => undefined);
  let over = false;
  const ended = new Promise<string>((resolve) => {
    const end = (phrase: string): void => {
      over = true;
      lifeline.destroy();
      resolve(phrase);
    };
    child.once('error', (error) => end(error.message));
    child.once('exit', (code, signal) => end(signal === null ? `exit code ${code}` : `signal ${signal}`));
  });
  return {
    pid: child.pid ?? -1,
    ended,
    hasEnded: () => over,
    stop: () => stopChild(child, ended, command),
    kill: () => killTree(child),
    unref: () => {
      child.unref();
      lifeline.unref();
    },
  };
}

async function stopChild(child: ChildProcess, ended: Promise<string>, command: SupervisedCommand): Promise<void> {
  child.ref();
  child.kill(command.stopSignal);
  const timer = setTimeout(() => killTree(child), command.stopGraceMs);
  await ended;
  clearTimeout(timer);
}

// The engine first, so that it cannot replace the children that die after it (PostgreSQL's each lead a session of their
// own and are not reached through the process group).
function killTree(child: ChildProcess): void {
  child.ref();
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const children = descendantsOf(child.pid);
  killHard(child.pid);
  for (const pid of children) killHard(pid);
}
