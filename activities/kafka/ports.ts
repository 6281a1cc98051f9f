/**
 * What the rest of the house knows of Kafka: two ports (design §7). Types alone; the adapters beside this file are the only importers
 * of the client library.
 */
import type { RecordedEventShape } from '../../schemas/event.ts';
import type { SpanOfCommand } from '../telemetry/index.ts';

/** Hands decided events to everyone else. */
export interface EventPublisher {
  /**
   * Resolves when every broker that must has every event (acks=all); rejects when that is not known: publish the same events again.
   * Events of one stream stay in the order given; a caller has one call per stream under way at a time (I10).
   * @param parents the spans that the sending is part of, where it is traced
   */
  publish(events: readonly RecordedEventShape[], parents?: SpanOfCommand): Promise<void>;
  close(): Promise<void>;
}

/** What a message carries beside its event: outside the hash, for those who watch. */
export interface Transport {
  /** When it was sent, epoch ms of the sender's clock. */
  sentAt?: number;
  /** W3C trace context of its sending. */
  traceparent?: string;
}

/** One message of the topic, as it was read. `offset` counts within its partition. */
export type Received =
  | ({ partition: number; offset: number; event: RecordedEventShape } & Transport)
  | { partition: number; offset: number; unreadable: string };

/** Reads the topic for one consumer that keeps its own offsets. */
export interface EventSource {
  /**
   * Reads from `offsets()` (partition → next offset; a partition it does not name is read from its beginning) until `signal` aborts, and
   * then resolves. `handle` gets what one fetch brought, in order within each partition, one call at a time; when it resolves, its
   * messages count as handled. When it rejects, or the broker goes away, reading starts again from `offsets()` after a pause: nothing is
   * skipped, some things come twice. An error that says `stopsLoudly: true` ends `run` with it.
   */
  run(consumer: EventConsumer, signal: AbortSignal): Promise<void>;
}

export interface EventConsumer {
  offsets(): Promise<ReadonlyMap<number, number>>;
  handle(received: readonly Received[]): Promise<void>;
  /**
   * The stored offset lies beyond the end of the partition: the log is not the one that was read (restored, truncated, made anew).
   * The consumer stores 0 for it, and everything is read again; doubles are ignored.
   */
  logBehind(partition: number, stored: number, end: number): Promise<void>;
}

/** Where the brokers are, and how to speak to them. */
export interface KafkaSettings {
  brokers: string[];
  /** `nemcon.decisions.v1` unless a test says otherwise. */
  topic?: string;
  /** Copies of each partition; 1 on a laptop, 3 in production. */
  replicationFactor?: number;
  tls?: boolean;
  sasl?: { mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512'; username: string; password: string };
}
