import type { EngineOptions, KafkaEngine } from './engine-types.ts';
import { checkBroker } from './kafka-check.ts';
import { clusterId, startKafka } from './kafka.ts';
import { choosePorts } from './ports.ts';

/** Several brokers that are each other's controllers, as production has them. */
export interface KafkaCluster {
  readonly members: readonly KafkaEngine[];
  /** host:port of each. */
  readonly brokers: string[];
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 60_000;
const CHECK_EVERY_MS = 100;

/**
 * Brokers on one machine, for tests of what happens when one of them ends. Resolves when each answers with the others. Three lose one
 * without losing anything acknowledged.
 */
export async function startKafkaCluster(options: EngineOptions, count = 3): Promise<KafkaCluster> {
  const ids = Array.from({ length: count }, (_, index) => index + 1);
  const ports = await choosePorts(
    Object.fromEntries(ids.flatMap((id) => [`broker-${id}`, `controller-${id}`].map((name) => [name, undefined]))),
  );
  const portOf = (name: string): number => ports[name] ?? 0;
  const controllers = ids.map((id) => portOf(`controller-${id}`));
  const cluster = clusterId();
  const outcomes = await Promise.allSettled(
    ids.map((id) =>
      startKafka({
        ...options,
        member: {
          id,
          cluster,
          controllers,
          ports: { broker: portOf(`broker-${id}`), controller: portOf(`controller-${id}`) },
        },
      }),
    ),
  );
  const members = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  const stop = async (): Promise<void> => void (await Promise.all(members.map((member) => member.stop())));
  try {
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed) throw failed.reason;
    await Promise.all(ids.map((id) => registered(portOf(`broker-${id}`))));
  } catch (error) {
    await stop();
    throw error;
  }
  return { members, brokers: members.flatMap(({ brokers }) => brokers), stop };
}

async function registered(port: number): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS;
  for (;;) {
    try {
      return await checkBroker(port);
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, CHECK_EVERY_MS));
    }
  }
}
