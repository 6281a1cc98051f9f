import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { EngineError } from './engine-error.ts';
import { runCommand } from './executables.ts';
import { isRoot } from './platform.ts';

/** The user that PostgreSQL runs as; empty: the one that we run as. */
export interface EngineUser {
  uid?: number;
  gid?: number;
}

const USER = 'postgres';
const TIMEOUT_MS = 20_000;

/**
 * PostgreSQL refuses to run as root. Started by root (containers, CI) it runs as the user `postgres`, which is made if
 * there is none. Throws `engine-postgresql-user-missing`.
 */
export async function postgresqlUser(): Promise<EngineUser> {
  if (!isRoot()) return {};
  const found = await lookUp();
  if (found !== undefined) return found;
  const made = await runCommand('useradd', ['--system', '--user-group', '--no-create-home', USER], {
    timeoutMs: TIMEOUT_MS,
  });
  // Alpine's busybox has adduser only.
  if (made.code !== 0) await runCommand('adduser', ['-S', '-D', '-H', USER], { timeoutMs: TIMEOUT_MS });
  const user = await lookUp();
  if (user !== undefined) return user;
  throw new EngineError(
    'engine-postgresql-user-missing',
    'PostgreSQL refuses to run as root, and the user postgres could not be made',
    'run `useradd --system postgres` or start the program as another user than root',
  );
}

/** True if any user may pass through all folders of this absolute path to it (what `x` for others means). */
export function isReachable(path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    const entry = statSync(folder, { throwIfNoEntry: false });
    if (entry !== undefined && (entry.mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

async function lookUp(): Promise<EngineUser | undefined> {
  const uid = await runCommand('id', ['-u', USER], { timeoutMs: TIMEOUT_MS });
  const gid = await runCommand('id', ['-g', USER], { timeoutMs: TIMEOUT_MS });
  if (uid.code !== 0 || gid.code !== 0) return undefined;
  return { uid: Number(uid.output.trim()), gid: Number(gid.output.trim()) };
}
