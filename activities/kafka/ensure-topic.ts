import { setTimeout as pause } from 'node:timers/promises';
import kafkajs from 'kafkajs';
import type { Logger } from 'pino';
import { DECISIONS_TOPIC, PARTITIONS, kafkaClient } from './client.ts';
import type { KafkaSettings } from './ports.ts';

/**
 * Makes the topic of decisions where it is missing, kept for ever and uncompacted (design §7), and checks the one that is there. With a
 * single copy the broker writes each message to the disk before it acknowledges. Throws an `Error` with the remedy where the topic that
 * is there would lose or reorder events.
 */
export async function ensureTopic(settings: KafkaSettings, logger: Logger): Promise<void> {
  const topic = settings.topic ?? DECISIONS_TOPIC;
  const copies = settings.replicationFactor ?? 1;
  const admin = kafkaClient(settings, 'nemcon-topic', logger).admin();
  try {
    await admin.connect();
    for (const until = Date.now() + SETTLING; ;) {
      try {
        if (!(await admin.listTopics()).includes(topic)) await create(admin, topic, copies);
        await check(admin, topic);
        return;
      } catch (error) {
        if (!settles(error) || Date.now() > until) throw error;
        await pause(100);
      }
    }
  } finally {
    await admin.disconnect().catch(() => undefined);
  }
}

/** A topic just made is known to the brokers one by one, and another process may have made it at the same moment. */
const SETTLING = 10_000;
const UNSETTLED = ['UNKNOWN_TOPIC_OR_PARTITION', 'LEADER_NOT_AVAILABLE', 'TOPIC_ALREADY_EXISTS', 'NOT_CONTROLLER'];

function settles(error: unknown): boolean {
  const { type, errors } = error as { type?: string; errors?: { type?: string }[] };
  return [type, ...(errors ?? []).map((one) => one.type)].some((one) => one !== undefined && UNSETTLED.includes(one));
}

type Admin = ReturnType<ReturnType<typeof kafkaClient>['admin']>;

async function create(admin: Admin, topic: string, copies: number): Promise<void> {
  const keeping = [
    { name: 'retention.ms', value: '-1' },
    { name: 'retention.bytes', value: '-1' },
    { name: 'cleanup.policy', value: 'delete' },
  ];
  const durable =
    copies === 1
      ? [{ name: 'flush.messages', value: '1' }]
      : [{ name: 'min.insync.replicas', value: String(Math.min(2, copies)) }];
  await admin.createTopics({
    waitForLeaders: false,
    topics: [{ topic, numPartitions: PARTITIONS, replicationFactor: copies, configEntries: [...keeping, ...durable] }],
  });
}

async function check(admin: Admin, topic: string): Promise<void> {
  const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
  const partitions = topics[0]?.partitions.length;
  if (partitions !== PARTITIONS)
    throw new Error(
      `Topic ${topic} has ${partitions} partitions, not ${PARTITIONS}: its streams would change their partition and lose their order. ` +
        'Name another topic, or make this one anew and republish from the archive.',
    );
  const described = await admin.describeConfigs({
    includeSynonyms: false,
    resources: [
      { type: kafkajs.ConfigResourceTypes.TOPIC, name: topic, configNames: ['retention.ms', 'cleanup.policy'] },
    ],
  });
  const wanted: Record<string, string> = { 'retention.ms': '-1', 'cleanup.policy': 'delete' };
  for (const { configName, configValue } of described.resources[0]?.configEntries ?? [])
    if (wanted[configName] !== undefined && configValue !== wanted[configName])
      throw new Error(
        `Topic ${topic} has ${configName}=${configValue} and would lose events. Set it: ` +
          `kafka-configs.sh --alter --entity-type topics --entity-name ${topic} --add-config ${configName}=${wanted[configName]}`,
      );
}
