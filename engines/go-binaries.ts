import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheEntry, fillOnce } from './cache-folder.ts';
import { EngineError, diskFull, saysDiskFull } from './engine-error.ts';
import { findOnPath, isExecutable, runCommand } from './executables.ts';
import { lastLines } from './log-file.ts';

/** Commands of one Go module, built from its source at one version. */
export interface GoBinaries {
  /** `go.temporal.io/server` */
  module: string;
  version: string;
  /** Name of the cache entry, `temporal-server`. */
  entry: string;
  /** Package below the module → name of the file. */
  commands: Readonly<Record<string, string>>;
}

/** A big server on two cores takes some minutes. */
const BUILD_TIMEOUT_MS = 1_800_000;

/** The folder that holds the built commands, built first if need be. Throws `engine-go-missing`, `engine-download-failed`, `disk-full`. */
export async function fetchGoBinaries(binaries: GoBinaries, log: (line: string) => void): Promise<string> {
  const entry = cacheEntry(`${binaries.entry}-${binaries.version}`);
  const files = Object.values(binaries.commands).map((name) => join(entry, name));
  if (files.every(isExecutable)) return entry;
  const go = findOnPath('go');
  if (go === undefined)
    throw new EngineError(
      'engine-go-missing',
      `There is no Go to build ${binaries.module} ${binaries.version} with`,
      'install Go 1.26 or newer (`go` on PATH)',
    );
  log(`building ${binaries.module} ${binaries.version} with Go, once, into the cache folder: some minutes`);
  await fillOnce(entry, (folder) => build(go, binaries, folder));
  return entry;
}

async function build(go: string, { module, version, commands }: GoBinaries, folder: string): Promise<void> {
  const out = join(folder, 'out');
  mkdirSync(out);
  const packages = Object.keys(commands).map((path) => `${module}/${path}@${version}`);
  const { code, output } = await runCommand(go, ['install', '-trimpath', '-ldflags=-s -w', ...packages], {
    timeoutMs: BUILD_TIMEOUT_MS,
    env: { ...process.env, GOBIN: out, GOTOOLCHAIN: 'local', CGO_ENABLED: '0' },
  });
  const logTail = lastLines(output);
  if (saysDiskFull(output)) throw diskFull(folder, { logTail });
  const missing = Object.keys(commands).filter((path) => !readdirSync(out).includes(lastWord(path)));
  if (code !== 0 || missing.length > 0)
    throw new EngineError(
      'engine-download-failed',
      `${module} ${version} could not be built (${logTail.at(-1) ?? 'no answer'})`,
      'check the network, the Go version and the configured module proxy',
      { logTail },
    );
  for (const [path, name] of Object.entries(commands)) {
    renameSync(join(out, lastWord(path)), join(folder, name));
    chmodSync(join(folder, name), 0o755);
  }
  rmSync(out, { recursive: true });
}

/** Go names a command after the last part of its package's path. */
const lastWord = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
