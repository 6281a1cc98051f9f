import type { Ports } from './engine-lifecycle.ts';

const TEN_YEARS_IN_MINUTES = 10 * 366 * 24 * 60;

/** One of several brokers that are each other's controllers. */
export interface ClusterMember {
  /** From 1. */
  id: number;
  /** The same for all. */
  cluster: string;
  ports: { broker: number; controller: number };
  /** Controller ports of all, by id from 1. */
  controllers: readonly number[];
}

/**
 * `server.properties` of a single broker that is its own controller (KRaft), on loopback. `flush.messages=1` is set on
 * the topic of decisions by whoever creates it (design §7), not here for all topics.
 */
export function serverProperties(logDirectory: string, ports: Ports, member?: ClusterMember): string {
  const properties: Record<string, string | number | boolean> = {
    'process.roles': 'broker,controller',
    'node.id': member?.id ?? 1,
    'controller.quorum.voters': (member?.controllers ?? [ports['controller']])
      .map((port, index) => `${index + 1}@127.0.0.1:${port}`)
      .join(','),
    listeners: `BROKER://127.0.0.1:${ports['broker']},CONTROLLER://127.0.0.1:${ports['controller']}`,
    'advertised.listeners': `BROKER://127.0.0.1:${ports['broker']}`,
    'listener.security.protocol.map': 'BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'inter.broker.listener.name': 'BROKER',
    'controller.listener.names': 'CONTROLLER',
    'log.dirs': escapeValue(logDirectory),
    'auto.create.topics.enable': false,
    ...(member ? severalBrokers(member.controllers.length) : singleBroker()),
    ...smallMachine(),
  };
  return Object.entries(properties)
    .map(([key, value]) => `${key}=${value}\n`)
    .join('');
}

// What Kafka keeps about groups and transactions has one copy and one partition, for there is one broker. A laptop that
// was closed for longer than the default week must not lose where its consumers were.
function singleBroker(): Record<string, number> {
  return {
    'default.replication.factor': 1,
    'min.insync.replicas': 1,
    'offsets.topic.replication.factor': 1,
    'offsets.topic.num.partitions': 1,
    'offsets.retention.minutes': TEN_YEARS_IN_MINUTES,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'transaction.state.log.num.partitions': 1,
    'share.coordinator.state.topic.replication.factor': 1,
    'share.coordinator.state.topic.min.isr': 1,
    'share.coordinator.state.topic.num.partitions': 1,
    'group.initial.rebalance.delay.ms': 0,
    // After a kill -9 the broker may register again only when its forerunner's session is over (9 s by default). Broker
    // and controller are one process: no pause of the machine lasts longer for the one than for the other.
    'broker.session.timeout.ms': 2_000,
    'broker.heartbeat.interval.ms': 500,
  };
}

// As production has it (design §7): three copies, two of which have to have a message before it is acknowledged.
function severalBrokers(brokers: number): Record<string, number> {
  const copies = Math.min(3, brokers);
  const least = Math.max(1, copies - 1);
  return {
    ...singleBroker(),
    'default.replication.factor': copies,
    'min.insync.replicas': least,
    'offsets.topic.replication.factor': copies,
    'transaction.state.log.replication.factor': copies,
    'transaction.state.log.min.isr': least,
    'share.coordinator.state.topic.replication.factor': copies,
    'share.coordinator.state.topic.min.isr': least,
    'broker.session.timeout.ms': 6_000,
    'broker.heartbeat.interval.ms': 1_000,
  };
}

function smallMachine(): Record<string, number | boolean> {
  return {
    'num.network.threads': 2,
    'num.io.threads': 4,
    'background.threads': 2,
    'num.recovery.threads.per.data.dir': 2,
    // 128 MiB of heap by default, for the compaction of two tiny topics.
    'log.cleaner.dedupe.buffer.size': 4 * 1024 * 1024,
    'initial.broker.registration.timeout.ms': 30_000,
  };
}

// In a properties file a backslash begins an escape.
function escapeValue(value: string): string {
  return value.replaceAll('\\', '\\\\');
}
