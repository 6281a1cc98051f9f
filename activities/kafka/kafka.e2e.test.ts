import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import kafkajs from 'kafkajs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startKafka, type KafkaEngine } from '../../engines/index.ts';
import { chainedEvents, documentStream } from '../../readmodels/testing/chained-events.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import { createLogger } from '../logger.ts';
import { ensureTopic, eventPublisher, eventSource, PARTITIONS } from './index.ts';
import type { EventConsumer, KafkaSettings, Received } from './ports.ts';

const logger = createLogger('test', 'silent');
let engine: KafkaEngine;
let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'nemcon-kafka-'));
  engine = await startKafka({ dataDirectory: directory, log: () => undefined });
});
afterAll(async () => {
  await engine?.stop();
  await rm(directory, { recursive: true, force: true });
});

const freshTopic = (): KafkaSettings => ({ brokers: engine.brokers, topic: `test-${randomUUID()}` });

/** A consumer that keeps its offsets and its events in memory, as a database would. */
function memory() {
  const offsets = new Map<number, number>();
  const events: RecordedEventShape[] = [];
  const behind: number[] = [];
  let failures = 0;
  let wake: () => void = () => undefined;
  const consumer: EventConsumer = {
    offsets: () => Promise.resolve(new Map(offsets)),
    logBehind: (partition) => {
      behind.push(partition);
      offsets.set(partition, 0);
      return Promise.resolve();
    },
    handle: (received: readonly Received[]) => {
      if (failures > 0) {
        failures -= 1;
        return Promise.reject(new Error('the database is gone'));
      }
      for (const item of received) {
        expect(item.offset).toBe(offsets.get(item.partition) ?? 0);
        offsets.set(item.partition, item.offset + 1);
        if ('event' in item) events.push(item.event);
      }
      wake();
      return Promise.resolve();
    },
  };
  const until = async (count: number) => {
    while (events.length < count) await new Promise<void>((resolve) => (wake = resolve));
  };
  return { consumer, offsets, events, behind, until, failNext: (times: number) => (failures = times) };
}

function sequencesByStream(events: RecordedEventShape[]): Map<string, number[]> {
  const all = new Map<string, number[]>();
  for (const { subject, sequence } of events) all.set(subject, [...(all.get(subject) ?? []), sequence]);
  return all;
}

/** As a worker does it: one call per stream under way, repeated until it is acknowledged. */
async function publishAll(
  publisher: ReturnType<typeof eventPublisher>,
  events: RecordedEventShape[],
  size: number,
): Promise<void> {
  for (let from = 0; from < events.length; from += size) {
    for (;;) {
      try {
        await publisher.publish(events.slice(from, from + size));
        break;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  }
}

describe('the port to Kafka', () => {
  test('the topic is made once, kept for ever, uncompacted, flushed with a single copy', async () => {
    const settings = freshTopic();
    await Promise.all([ensureTopic(settings, logger), ensureTopic(settings, logger)]);
    const admin = new kafkajs.Kafka({ brokers: engine.brokers, logLevel: kafkajs.logLevel.NOTHING }).admin();
    await admin.connect();
    const { topics } = await admin.fetchTopicMetadata({ topics: [settings.topic!] });
    expect(topics[0]?.partitions).toHaveLength(PARTITIONS);
    const names = ['retention.ms', 'cleanup.policy', 'flush.messages'];
    const { resources } = await admin.describeConfigs({
      includeSynonyms: false,
      resources: [{ type: kafkajs.ConfigResourceTypes.TOPIC, name: settings.topic!, configNames: names }],
    });
    const found = Object.fromEntries(
      resources[0]!.configEntries.map(({ configName, configValue }) => [configName, configValue]),
    );
    expect(found).toEqual({ 'retention.ms': '-1', 'cleanup.policy': 'delete', 'flush.messages': '1' });
    const short = `test-${randomUUID()}`;
    await admin.createTopics({
      waitForLeaders: false,
      topics: [{ topic: short, numPartitions: 3, replicationFactor: 1 }],
    });
    await admin.disconnect();
    await expect(ensureTopic({ ...settings, topic: short }, logger)).rejects.toThrow(/3 partitions, not 12/);
  });

  test('I10: many streams at once arrive whole and each in order', async () => {
    const settings = freshTopic();
    const publisher = eventPublisher(settings, logger);
    const streams = Array.from({ length: 60 }, (_, index) => chainedEvents(documentStream(`many-${index}`), 25));
    await Promise.all(streams.map((events) => publishAll(publisher, events, 3)));
    await publisher.close();
    const { consumer, events, until } = memory();
    const stop = new AbortController();
    const running = eventSource(settings, 'test', logger).run(consumer, stop.signal);
    await until(60 * 25);
    stop.abort();
    await running;
    expect(events).toHaveLength(60 * 25);
    for (const sequences of sequencesByStream(events).values())
      expect(sequences).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
  });

  test('a handler that fails gets the same again; a run that is stopped goes on from its offsets', async () => {
    const settings = freshTopic();
    const publisher = eventPublisher(settings, logger);
    const stream = chainedEvents(documentStream('again'), 40);
    const kept = memory();
    kept.failNext(2);
    await publisher.publish(stream.slice(0, 20));
    for (const count of [20, 40]) {
      const stop = new AbortController();
      const running = eventSource(settings, 'test', logger).run(kept.consumer, stop.signal);
      await kept.until(count);
      stop.abort();
      await running;
      if (count === 20) await publisher.publish(stream.slice(20));
    }
    await publisher.close();
    expect(kept.events.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  });

  test('offsets beyond the end of the log are noticed, and everything is read again', async () => {
    const settings = freshTopic();
    const publisher = eventPublisher(settings, logger);
    await publisher.publish(chainedEvents(documentStream('behind'), 3));
    await publisher.close();
    const kept = memory();
    for (let partition = 0; partition < PARTITIONS; partition += 1) kept.offsets.set(partition, 100);
    const stop = new AbortController();
    const running = eventSource(settings, 'test', logger).run(kept.consumer, stop.signal);
    await kept.until(3);
    stop.abort();
    await running;
    expect(kept.behind).toHaveLength(PARTITIONS);
  });

  test('I10: the broker killed (-9) twice under load: nothing lost, nothing skipped, no stream out of order', async () => {
    const settings = freshTopic();
    const publisher = eventPublisher(settings, logger);
    const kept = memory();
    const stop = new AbortController();
    const running = eventSource(settings, 'test', logger).run(kept.consumer, stop.signal);
    const streams = Array.from({ length: 20 }, (_, index) => chainedEvents(documentStream(`killed-${index}`), 150));
    const load = Promise.all(streams.map((events) => publishAll(publisher, events, 1)));
    for (const after of [200, 1_500]) {
      await kept.until(after);
      engine.kill();
      await engine.restart();
    }
    await load;
    const first = (sequences: number[]) =>
      sequences.filter((sequence, index) => sequence > Math.max(0, ...sequences.slice(0, index)));
    const complete = () =>
      [...sequencesByStream(kept.events).values()].every((sequences) => Math.max(...sequences) === 150);
    while (!(kept.events.length >= 3_000 && complete())) await kept.until(kept.events.length + 1);
    stop.abort();
    await running;
    await publisher.close();
    for (const sequences of sequencesByStream(kept.events).values())
      expect(first(sequences)).toEqual(Array.from({ length: 150 }, (_, index) => index + 1));
  });
});
