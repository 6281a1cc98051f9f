import type { Logger } from 'pino';
import { DECISIONS_TOPIC, kafkaClient } from './client.ts';
import type { KafkaSettings } from './ports.ts';

/** How long an answer of the broker is waited for, ms. */
const WITHIN = 3_000;

/** Asks where the topic ends, for those who watch how far a consumer is behind. */
export interface TopicEnds {
  /** Partition → the offset that its next message will have. Rejects where the broker does not answer in time. */
  read(): Promise<ReadonlyMap<number, number>>;
  close(): Promise<void>;
}

/** Connects when it is first asked; after a failure anew. */
export function topicEnds(settings: KafkaSettings, name: string, logger: Logger): TopicEnds {
  const topic = settings.topic ?? DECISIONS_TOPIC;
  const connect = async () => {
    const admin = kafkaClient(settings, `nemcon-${name}-ends`, logger).admin();
    await admin.connect();
    return admin;
  };
  let admin: ReturnType<typeof connect> | undefined;
  const ask = async (): Promise<ReadonlyMap<number, number>> => {
    const ends = await (await (admin ??= connect())).fetchTopicOffsets(topic);
    return new Map(ends.map(({ partition, high }) => [partition, Number(high)]));
  };
  const forget = async (): Promise<void> => {
    const closing = admin;
    admin = undefined;
    await (await closing?.catch(() => undefined))?.disconnect().catch(() => undefined);
  };
  return {
    read: async () => {
      try {
        return await inTime(ask());
      } catch (error) {
        void forget();
        throw error;
      }
    },
    close: forget,
  };
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${WITHIN} ms`)), WITHIN);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
