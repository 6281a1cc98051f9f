import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fromFileSystemError } from './engine-error.ts';

/** `${XDG_CACHE_HOME:-~/.cache}/nemcon/engines`: engines fetched once per user. */
function cacheFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const base = environment['XDG_CACHE_HOME'];
  const home = base === undefined || base === '' ? join(environment['HOME'] ?? homedir(), '.cache') : base;
  return join(home, 'nemcon', 'engines');
}

/** The folder of one fetched thing: with the platform, because a home may be shared between machines. */
export function cacheEntry(name: string, environment: NodeJS.ProcessEnv = process.env): string {
  return join(cacheFolder(environment), `${name}-${process.platform}-${process.arch}`);
}

/**
 * Fills a cache entry once. `fill` works in a folder of its own, which takes the entry's name in one step when it is
 * whole: a start that runs at the same time sees nothing or everything, and an interrupted one leaves no half.
 */
export async function fillOnce(entry: string, fill: (folder: string) => Promise<void>): Promise<string> {
  if (existsSync(entry)) return entry;
  let folder: string | undefined;
  try {
    mkdirSync(join(entry, '..'), { recursive: true });
    folder = mkdtempSync(`${entry}.`);
    await fill(folder);
    // What is fetched is public; another user may share the cache through XDG_CACHE_HOME.
    chmodSync(folder, 0o755);
    try {
      renameSync(folder, entry);
    } catch (error) {
      // Another start was first; its copy is as good.
      if (!existsSync(entry)) throw error;
    }
    return entry;
  } catch (error) {
    throw fromFileSystemError(error, entry);
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }
}
