/**
 * What goes wrong with an embedded engine, in one sentence for the person at the keyboard.
 *
 * `message` holds the problem and the remedy; `code` is stable and is what programs and tests compare; `logTail` holds
 * the engine's last words where it had some.
 */
export class EngineError extends Error {
  readonly code: EngineErrorCode;
  readonly remedy: string;
  readonly logTail: readonly string[];

  constructor(code: EngineErrorCode, problem: string, remedy: string, options: EngineErrorOptions = {}) {
    super(`${problem}: ${remedy}.`, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'EngineError';
    this.code = code;
    this.remedy = remedy;
    this.logTail = options.logTail ?? [];
  }
}

export type EngineErrorCode =
  | 'already-running'
  | 'disk-full'
  | 'engine-download-failed'
  | 'engine-failed-to-start'
  | 'engine-go-missing'
  | 'engine-java-missing'
  | 'engine-java-too-old'
  | 'engine-maven-missing'
  | 'engine-platform-unsupported'
  | 'engine-postgresql-binaries-missing'
  | 'engine-postgresql-user-missing'
  | 'engine-python-missing'
  | 'engine-requirements-missing'
  | 'engine-stopped-unexpectedly'
  | 'folder-not-writable'
  | 'port-taken';

export interface EngineErrorOptions {
  cause?: unknown;
  logTail?: readonly string[];
}

const DISK_FULL = /no space left on device|ENOSPC|database or disk is full|disk quota exceeded|EDQUOT/i;

/** True if these lines of an engine's output, or this error, say that the disk is full. */
export function saysDiskFull(text: string): boolean {
  return DISK_FULL.test(text);
}

/** The one sentence for a full disk. `where` is the folder that was written to. */
export function diskFull(where: string, options: EngineErrorOptions = {}): EngineError {
  return new EngineError(
    'disk-full',
    `The disk that holds ${where} is full`,
    'free at least 2 GiB there, or choose a data directory on another disk, and start again',
    options,
  );
}

/** Turns a file system error into an {@link EngineError} where there is something better to say than the error itself. */
export function fromFileSystemError(error: unknown, where: string): Error {
  if (error instanceof EngineError) return error;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(where, { cause: error });
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    const remedy = 'choose a data directory that this user may write to, or give it the right to';
    return new EngineError('folder-not-writable', `${where} cannot be written to (${code})`, remedy, { cause: error });
  }
  return error instanceof Error ? error : new Error(String(error));
}
