import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  realpathSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { EngineError } from './engine-error.ts';
import { ROOT_STATE_FOLDER } from './postgresql-binaries.ts';
import { isReachable } from './postgresql-user.ts';

/** Where a cluster lies. */
export interface PostgresqlPlace {
  /** Holds `cluster` and `password`. */
  folder: string;
  /** True if it lies outside the data directory, which then holds a link to it. */
  elsewhere: boolean;
}

/**
 * The folder `postgresql` of the data directory. PostgreSQL as another user than ours (we are root) must be able to pass
 * to it: our own data directory is opened for passing (`o+x`: nobody can list it, and what else lies in it is closed).
 * Folders above it are not ours to open: below one that is closed, as /root is, the cluster is put into
 * /var/lib/nemcon instead, and the data directory gets a link to it. The name there is drawn and not derived from the
 * data directory's: a data directory that was removed and made again must not find its forerunner's database.
 */
export function postgresqlPlace(dataDirectory: string, forOtherUser: boolean): PostgresqlPlace {
  const directory = realpathSync(dataDirectory);
  const folder = join(directory, 'postgresql');
  const entry = lstatSync(folder, { throwIfNoEntry: false });
  if (entry?.isSymbolicLink() === true) return { folder: linkedPlace(folder), elsewhere: true };
  if (!forOtherUser) {
    if (entry === undefined) mkdirSync(folder, { mode: 0o700 });
    return { folder, elsewhere: false };
  }
  if (isReachable(dirname(directory))) {
    open(directory);
    if (entry === undefined) mkdirSync(folder);
    open(folder);
    return { folder, elsewhere: false };
  }
  if (entry !== undefined) throw closed(folder);
  return { folder: putElsewhere(directory, folder), elsewhere: true };
}

function putElsewhere(directory: string, link: string): string {
  mkdirSync(ROOT_STATE_FOLDER, { recursive: true, mode: 0o755 });
  const folder = join(ROOT_STATE_FOLDER, `postgresql-${randomUUID()}`);
  mkdirSync(folder);
  chmodSync(folder, 0o711);
  // For the person who finds the folder and asks whose it is.
  writeFileSync(join(folder, 'belongs-to'), `${directory}\n`, { mode: 0o600 });
  symlinkSync(folder, link);
  return folder;
}

function linkedPlace(link: string): string {
  const target = readlinkSync(link);
  if (statSync(target, { throwIfNoEntry: false }) !== undefined) return target;
  throw new EngineError(
    'engine-failed-to-start',
    `The database of this data directory is gone: ${link} points to ${target}, which is not there`,
    'bring that folder back, or begin with an empty data directory',
  );
}

function closed(folder: string): EngineError {
  return new EngineError(
    'engine-failed-to-start',
    `PostgreSQL cannot run as root, and no other user can reach ${folder}`,
    `start the program as the user that made it, or move the data directory where all folders above it may be passed (chmod o+x)`,
  );
}

function open(folder: string): void {
  const { mode } = statSync(folder);
  if ((mode & 0o001) === 0) chmodSync(folder, mode | 0o001);
}
