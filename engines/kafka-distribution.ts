import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheEntry, fillOnce } from './cache-folder.ts';
import { EngineError, diskFull, saysDiskFull } from './engine-error.ts';
import { findOnPath, isExecutable, runCommand } from './executables.ts';
import { lastLines } from './log-file.ts';

const POM = join(import.meta.dirname, 'kafka', 'pom.xml');
const COPY_GOAL = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
const DOWNLOAD_TIMEOUT_MS = 900_000;
const OLDEST_JAVA = 17;
const INSTALL_BOTH =
  'Debian, Ubuntu: `apt-get install default-jre-headless maven`; macOS: `brew install openjdk maven`';

export interface Java {
  path: string;
  /** Feature release, e.g. 17. */
  version: number;
  /** The whole answer to `java -version`: class data archives are tied to it. */
  build: string;
}

/** Version of Kafka in `kafka/pom.xml`. */
export function kafkaVersion(): string {
  const match = /<artifactId>kafka_2\.13<\/artifactId>\s*<version>([^<]+)</.exec(readFileSync(POM, 'utf8'));
  return match?.[1] ?? 'unknown';
}

/** Cache entry named by version and by the pom's content: a changed pom fetches anew. */
function entryOf(environment: NodeJS.ProcessEnv): string {
  const hash = createHash('sha256').update(readFileSync(POM)).digest('hex').slice(0, 8);
  return cacheEntry(`kafka-${kafkaVersion()}-${hash}`, environment);
}

/** The folder of jars if it is cached. */
export function cachedKafka(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const folder = entryOf(environment);
  return existsSync(folder) ? folder : undefined;
}

/** The folder of jars, fetched first with Maven if need be. Throws `engine-maven-missing`, `engine-download-failed`. */
export async function fetchKafka(log: (line: string) => void): Promise<string> {
  const cached = cachedKafka();
  if (cached !== undefined) return cached;
  const maven = findOnPath('mvn');
  if (maven === undefined) throw mavenMissing();
  log(`fetching Kafka ${kafkaVersion()} (43 MB) with Maven, once, into the cache folder`);
  return fillOnce(entryOf(process.env), async (folder) => {
    const work = join(folder, 'work');
    mkdirSync(work);
    const target = [`-DoutputDirectory=${folder}`, '-DincludeScope=runtime', `-DprojectBuildDirectory=${work}`];
    const args = ['-q', '-B', '-ntp', '-f', POM, COPY_GOAL, ...target];
    const { code, output } = await runCommand(maven, args, { timeoutMs: DOWNLOAD_TIMEOUT_MS, cwd: work });
    rmSync(work, { recursive: true });
    if (saysDiskFull(output)) throw diskFull(folder, { logTail: lastLines(output) });
    if (code !== 0 || !readdirSync(folder).some((name) => name.startsWith('kafka_'))) throw downloadFailed(output);
  });
}

/** Java 17 or newer. Throws `engine-java-missing` or `engine-java-too-old`. */
export async function findJava(environment: NodeJS.ProcessEnv = process.env): Promise<Java> {
  let tooOld: Java | undefined;
  for (const path of javaCandidates(environment)) {
    const { code, output } = await runCommand(path, ['-version'], { timeoutMs: 20_000 });
    const version = code === 0 ? parseJavaVersion(output) : undefined;
    if (version === undefined) continue;
    const java = { path, version, build: output.trim() };
    if (version >= OLDEST_JAVA) return java;
    tooOld ??= java;
  }
  if (tooOld !== undefined) throw javaTooOld(tooOld);
  throw new EngineError(
    'engine-java-missing',
    'There is no Java, which Kafka needs',
    `install Java 17 or newer (${INSTALL_BOTH})`,
  );
}

/** `openjdk version "17.0.15"` → 17; `java version "1.8.0_402"` → 8. */
export function parseJavaVersion(output: string): number | undefined {
  const match = /version "(\d+)(?:\.(\d+))?/.exec(output);
  if (match === null) return undefined;
  return match[1] === '1' ? Number(match[2]) : Number(match[1]);
}

function javaCandidates(environment: NodeJS.ProcessEnv): string[] {
  const home = environment['JAVA_HOME'];
  const candidates = [
    home === undefined || home === '' ? undefined : join(home, 'bin', 'java'),
    findOnPath('java', environment),
    // Homebrew does not put its Java on PATH, and what macOS itself has there only says that there is none.
    '/opt/homebrew/opt/openjdk/bin/java',
    '/usr/local/opt/openjdk/bin/java',
  ];
  return candidates.filter((path) => path !== undefined && isExecutable(path)) as string[];
}

function javaTooOld(java: Java): EngineError {
  return new EngineError(
    'engine-java-too-old',
    `The Java that was found (${java.path}) is version ${java.version}, and Kafka needs 17`,
    `install Java 17 or newer (${INSTALL_BOTH}) or point JAVA_HOME to it`,
  );
}

export function mavenMissing(): EngineError {
  return new EngineError(
    'engine-maven-missing',
    `Kafka ${kafkaVersion()} is not in the cache folder, and there is no Maven to fetch it`,
    'install Maven (Debian, Ubuntu: `apt-get install maven`; macOS: `brew install maven`)',
  );
}

function downloadFailed(output: string): EngineError {
  const logTail = lastLines(output);
  const why = logTail.find((line) => line.includes('ERROR')) ?? logTail.at(-1) ?? 'no answer';
  return new EngineError(
    'engine-download-failed',
    `Kafka ${kafkaVersion()} could not be fetched with Maven (${why})`,
    'check the network and the mirror in ~/.m2/settings.xml, and start again',
    { logTail },
  );
}
