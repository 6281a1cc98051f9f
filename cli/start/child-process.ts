import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** First pause before a process that ended is started again, ms; doubled up to the longest while it keeps ending. */
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 10_000;
/** A process that lived so long (ms) has recovered: the next pause is the first again. */
const RECOVERED_AFTER = 30_000;
/** How long a process may take to stop orderly, ms. */
const STOP_WITHIN = 15_000;

/** A warning of Node that tells an operator nothing: of type stripping. */
const QUIET = ['--disable-warning=ExperimentalWarning'];

export interface ChildOptions {
  name: string;
  /** Entry file, relative to the project's root. */
  entry: string;
  environment: Record<string, string>;
  logFile: string;
  /** Told when it ends without having been asked to. */
  onUnexpectedEnd: (name: string, reason: string) => void;
}

/**
 * One process of the program, started again when it ends by itself. It runs in a group of its own, so that Ctrl-C reaches only the
 * one who stops things in order; it ends by itself when its channel to us closes, so that it never outlives us.
 */
export class SupervisedChild {
  readonly name: string;
  readonly #options: ChildOptions;
  #child: ChildProcess | undefined;
  #pause = FIRST_PAUSE;
  #stopping = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: ChildOptions) {
    this.name = options.name;
    this.#options = options;
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  start(): void {
    if (this.#stopping) return;
    const { entry, environment, logFile } = this.#options;
    const log = openSync(logFile, 'a');
    const started = performance.now();
    const child = spawn(process.execPath, [...QUIET, entry], {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', log, log, 'ipc'],
      detached: true,
    });
    closeSync(log);
    this.#child = child;
    child.once('exit', (code, signal) => {
      if (this.#child !== child || this.#stopping) return;
      this.#options.onUnexpectedEnd(this.name, signal ?? `exit code ${code}`);
      if (performance.now() - started > RECOVERED_AFTER) this.#pause = FIRST_PAUSE;
      this.#timer = setTimeout(() => this.start(), this.#pause);
      this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE);
    });
  }

  /** kill -9; it is started again after its pause. */
  kill(): void {
    this.#child?.kill('SIGKILL');
  }

  /** Holds it still (SIGSTOP) or lets it go on (SIGCONT), for tests of a paused process. */
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void {
    this.#child?.kill(signal);
  }

  /** Orderly end; after 15 s by force. */
  async stop(): Promise<void> {
    this.#stopping = true;
    clearTimeout(this.#timer);
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN);
    await gone;
    clearTimeout(force);
  }
}
