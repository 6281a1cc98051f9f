import type { Pool } from 'pg';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { DECISIONS_TOPIC, type TopicEnds } from '../activities/kafka/index.ts';
import { traceConsumption } from '../activities/telemetry/index.ts';
import type { CommitObserver, Counters } from '../readmodels/consumer/record-consumer.ts';
import type { RecordStore } from '../readmodels/consumer/record-store.ts';

type StoreName = RecordStore['name'];

export interface ConsumerMetrics {
  registry: Registry;
  /** 1: stopped loudly. */
  stopped: Gauge;
  /** Told each time the consumer takes its right. */
  follow: (counters: Counters) => void;
  /** Watches how far the consumer of a store is behind, and traces what it commits. */
  watch(store: StoreName, pool: Pool, ends: TopicEnds): CommitObserver;
}

/** What an operator watches of a consumer of the record. */
export function consumerMetrics(process: string): ConsumerMetrics {
  const registry = new Registry();
  registry.setDefaultLabels({ process });
  collectDefaultMetrics({ register: registry });
  let counters: Counters | undefined;
  const gauge = (short: string, help: string, read: (all: Counters) => number) =>
    new Gauge({
      name: `nemcon_consumer_${short}`,
      help,
      registers: [registry],
      collect() {
        if (counters !== undefined) this.set(read(counters));
      },
    });
  gauge('events_accepted', 'Events carried out since the consumer took its right', (all) => all.accepted);
  gauge('events_doubled', 'Doubles ignored since the consumer took its right', (all) => all.doubles);
  gauge('events_parked', 'Events parked since the consumer took its right', (all) => all.parked);
  gauge('streams_waiting', 'Streams that wait for a missing event', (all) => all.waitingStreams);
  const delay = new Histogram({
    name: 'nemcon_consumer_delay_seconds',
    help: 'From the sending of an event to the commit of what the consumer made of it',
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 5, 30, 300],
    registers: [registry],
  });
  const stopped = new Gauge({
    name: 'nemcon_consumer_stopped',
    help: '1: stopped loudly, a person is needed',
    registers: [registry],
  });
  const lag = new Gauge({
    name: 'nemcon_consumer_lag_messages',
    help: 'Messages of the topic that the consumer has not carried out yet; NaN while Kafka or PostgreSQL does not answer',
    registers: [registry],
    async collect() {
      this.set(await behind().catch(() => Number.NaN));
    },
  });
  let behind = (): Promise<number> => Promise.resolve(Number.NaN);
  lag.set(Number.NaN);
  return {
    registry,
    stopped,
    follow: (all) => void (counters = all),
    watch: (store, pool, ends) => {
      behind = () => lagOf(store, pool, ends);
      return (accepted, received, began) => {
        const sent = new Map(received.map((message) => [placeOf(message), message]));
        const told = accepted.map((placed) => ({ event: placed.event, ...sent.get(placeOf(placed)) }));
        for (const { sentAt } of told as { sentAt?: number }[])
          if (sentAt !== undefined) delay.observe(Math.max(Date.now() - sentAt, 0) / 1_000);
        traceConsumption(store, told, began);
      };
    },
  };
}

const placeOf = ({ partition, offset }: { partition: number; offset: number }): string => `${partition}:${offset}`;

async function lagOf(store: StoreName, pool: Pool, ends: TopicEnds): Promise<number> {
  const [{ rows }, last] = await Promise.all([
    pool.query<{ partition: number; next_offset: number }>(
      `SELECT partition, next_offset FROM ${store}.consumer_offsets WHERE topic = $1`,
      [DECISIONS_TOPIC],
    ),
    ends.read(),
  ]);
  const stored = new Map(rows.map((row) => [row.partition, Number(row.next_offset)]));
  return [...last].reduce((sum, [partition, end]) => sum + Math.max(end - (stored.get(partition) ?? 0), 0), 0);
}
