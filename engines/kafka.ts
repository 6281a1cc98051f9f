import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EngineError, diskFull, saysDiskFull } from './engine-error.ts';
import { runEngine } from './engine-lifecycle.ts';
import type { Ports } from './engine-lifecycle.ts';
import type { EngineOptions, KafkaEngine, RunningEngine } from './engine-types.ts';
import { runCommand } from './executables.ts';
import { checkBroker } from './kafka-check.ts';
import { cachedKafka, fetchKafka, findJava, kafkaVersion } from './kafka-distribution.ts';
import type { Java } from './kafka-distribution.ts';
import { serverProperties, type ClusterMember } from './kafka-properties.ts';
import { lastLines } from './log-file.ts';
import { answers } from './ports.ts';

const FORMAT_TIMEOUT_MS = 60_000;

/** Starts fast rather than running fast for days; what a broker of a few thousand events needs. */
const JVM = [
  '-Xms64m',
  '-Xmx512m',
  '-XX:+ExitOnOutOfMemoryError',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-Xshare:auto',
  '-Xlog:disable',
  '-Xlog:all=error:stderr',
  '-Djava.awt.headless=true',
  '-Djava.net.preferIPv4Stack=true',
  '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
  '-Dorg.slf4j.simpleLogger.showDateTime=true',
  '-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss,SSS',
];

export interface KafkaOptions extends EngineOptions {
  port?: number;
  /** One of several brokers that are each other's controllers. */
  member?: ClusterMember;
}

/** One Kafka broker (KRaft) with its data in `{dataDirectory}/kafka`, or in `kafka-{id}` as one of several. */
export async function startKafka(options: KafkaOptions): Promise<KafkaEngine> {
  const java = await findJava();
  const cached = cachedKafka() !== undefined;
  const jars = await fetchKafka(options.log);
  const { member } = options;
  const name = member ? (`kafka-${member.id}` as const) : 'kafka';
  const folder = join(options.dataDirectory, name);
  const properties = join(folder, 'server.properties');
  const archive = new ClassArchive(jars, java);
  const engine = await runEngine(options, {
    name,
    title: member ? `Kafka broker ${member.id}` : 'Kafka',
    ports: { broker: member?.ports.broker ?? options.port, controller: member?.ports.controller },
    prepare: (ports) => prepare(folder, properties, ports, [...archive.use(), ...classPath(jars)], java, member),
    command: () => ({
      command: java.path,
      args: [...JVM, ...archive.useOrMake(), ...classPath(jars), 'kafka.Kafka', properties],
      stopSignal: 'SIGTERM',
      stopGraceMs: 20_000,
    }),
    // One of several is registered only when most of them are there; whoever starts them waits for that.
    check: (ports) => (member ? checkListens(ports['broker'] ?? 0) : checkBroker(ports['broker'] ?? 0)),
    stopped: () => archive.keep(),
    chosen: (ports) =>
      `Kafka ${kafkaVersion()} on 127.0.0.1:${ports['broker']} with Java ${java.version} (${java.path}): ` +
      `${cached ? 'from the cache folder' : 'fetched with Maven, because the cache folder had none'}`,
  });
  return Object.defineProperties(engine, {
    brokers: { value: [`127.0.0.1:${engine.ports['broker']}`], enumerable: true },
  }) as RunningEngine & KafkaEngine;
}

/**
 * The Java machine's archive of loaded classes halves the start. It is written by the first broker that ends in order,
 * beside the jars, and tied to the Java build; the machine ignores one that does not fit.
 */
class ClassArchive {
  readonly #file: string;
  #made: string | undefined;

  constructor(jars: string, java: Java) {
    const build = createHash('sha256').update(java.build).digest('hex').slice(0, 12);
    this.#file = join(jars, `classes-${build}.jsa`);
  }

  use(): string[] {
    return existsSync(this.#file) ? [`-XX:SharedArchiveFile=${this.#file}`] : [];
  }

  useOrMake(): string[] {
    if (existsSync(this.#file)) return this.use();
    this.#made = `${this.#file}.${process.pid}`;
    return [`-XX:ArchiveClassesAtExit=${this.#made}`];
  }

  keep(): void {
    if (this.#made === undefined || !existsSync(this.#made)) return;
    if (existsSync(this.#file)) rmSync(this.#made, { force: true });
    else renameSync(this.#made, this.#file);
  }
}

function classPath(jars: string): string[] {
  // Named one by one in a fixed order: the archive of classes is only valid for the very same class path.
  const names = readdirSync(jars).filter((name) => name.endsWith('.jar'));
  return [
    '-cp',
    names
      .sort()
      .map((name) => join(jars, name))
      .join(':'),
  ];
}

/** A new cluster's id. */
export function clusterId(): string {
  return Buffer.from(randomUUID().replaceAll('-', ''), 'hex').toString('base64url');
}

async function checkListens(port: number): Promise<void> {
  if (!(await answers(port))) throw new Error('nobody listens yet');
}

async function prepare(
  folder: string,
  properties: string,
  ports: Ports,
  how: string[],
  java: Java,
  member: ClusterMember | undefined,
): Promise<void> {
  const data = join(folder, 'data');
  mkdirSync(data, { recursive: true, mode: 0o700 });
  writeFileSync(properties, serverProperties(data, ports, member));
  if (existsSync(join(data, 'meta.properties'))) return;
  // One word in 64 begins with a dash, and would be taken for an option of its own.
  const cluster = member?.cluster ?? clusterId();
  const args = [...JVM, ...how, 'kafka.tools.StorageTool', 'format', `--cluster-id=${cluster}`, '-c', properties];
  const { code, output } = await runCommand(java.path, args, { timeoutMs: FORMAT_TIMEOUT_MS });
  if (code === 0) return;
  const logTail = lastLines(output);
  if (saysDiskFull(output)) throw diskFull(data, { logTail });
  throw new EngineError(
    'engine-failed-to-start',
    `Kafka could not prepare ${data} ("${logTail.slice(-3).join(' | ')}")`,
    `put right what it names, or remove ${data} if nothing in it is needed, and start again`,
    { logTail },
  );
}
