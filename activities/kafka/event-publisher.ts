import kafkajs from 'kafkajs';
import type { Kafka, Producer } from 'kafkajs';
import type { Logger } from 'pino';
import { assertAcknowledged, placed } from './acknowledged.ts';
import { DECISIONS_TOPIC, kafkaClient } from './client.ts';
import { ensureTopic } from './ensure-topic.ts';
import { traceSending } from '../telemetry/index.ts';
import type { EventPublisher, KafkaSettings } from './ports.ts';
import { kafkaSettings } from './settings.ts';
import { SendQueue } from './send-queue.ts';
import { toMessage, type EventMessage } from './to-message.ts';

/** Below the broker's limit of 1 MiB for what one partition gets in one request. */
const REQUEST_BYTES = 800_000;
/** Of the headers and the framing of a message, roughly. */
const OVERHEAD_BYTES = 700;

/** The publisher of a process, from its configuration. */
/** Three streams or more within a tenth of a second: their events go together. One stream alone is published at once. */
const CROWD = { sources: 3, within: 100, wait: 40 };

export function createKafkaPublisher(
  configuration: Parameters<typeof kafkaSettings>[0],
  logger: Logger,
): EventPublisher {
  return eventPublisher(kafkaSettings(configuration), logger);
}

/**
 * A publisher: idempotent, acks=all, one request under way at a time (design §7). It connects, and makes the topic where it is missing,
 * when it is first used, so that a process starts without its broker.
 */
export function eventPublisher(settings: KafkaSettings, logger: Logger): EventPublisher {
  const kafka = kafkaClient(settings, 'nemcon-publisher', logger);
  const topic = settings.topic ?? DECISIONS_TOPIC;
  let producer: Promise<Producer> | undefined;

  async function send(messages: EventMessage[]): Promise<void> {
    try {
      producer ??= ensureTopic(settings, logger).then(() => connectedProducer(kafka));
      const sent = messages.map(placed);
      assertAcknowledged(sent, await (await producer).send({ topic, acks: -1, timeout: 10_000, messages: sent }));
    } catch (error) {
      // The next send takes a new producer id. With the old one the broker could take the next batch for a repetition of the one whose
      // answer was lost, acknowledge it and not write it: the library steps its sequence numbers back after a failure.
      const failed = producer;
      producer = undefined;
      void failed?.then((it) => it.disconnect()).catch(() => undefined);
      throw error;
    }
  }

  const queue = new SendQueue<EventMessage>(
    send,
    (message) => Buffer.byteLength(message.value) + OVERHEAD_BYTES,
    REQUEST_BYTES,
    CROWD,
  );
  return {
    publish: (events, parents) =>
      traceSending(topic, events, parents, (traceparent) =>
        queue.push(
          events.map((event) => toMessage(event, traceparent(event))),
          events[0]?.subject,
        ),
      ),
    close: async () => {
      const closing = producer;
      producer = undefined;
      await (await closing?.catch(() => undefined))?.disconnect();
    },
  };
}

async function connectedProducer(kafka: Kafka): Promise<Producer> {
  const producer = kafka.producer({
    idempotent: true,
    maxInFlightRequests: 1,
    allowAutoTopicCreation: false,
    createPartitioner: kafkajs.Partitioners.DefaultPartitioner,
    retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 5 },
  });
  try {
    await producer.connect();
    return producer;
  } catch (error) {
    await producer.disconnect().catch(() => undefined);
    throw error;
  }
}
