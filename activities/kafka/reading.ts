import type { Consumer, ConsumerGroupJoinEvent, EachBatchPayload, Kafka } from 'kafkajs';
import type { Logger } from 'pino';
import { PARTITIONS } from './client.ts';
import { fromMessage } from './from-message.ts';
import type { EventConsumer, Received, Transport } from './ports.ts';

/** How long the broker may keep a fetch that finds nothing; it answers at once when something comes. */
const FETCH_WAIT = 500;
/** No fetch and no handling for so long: the library has fallen silent (it is known to). */
const SILENCE = 10_000;
const HEARTBEAT = 3_000;

interface Waiting {
  payload: EachBatchPayload;
  resolve: () => void;
}

/** One life of a library consumer: from joining to the first thing that goes wrong. */
export class Reading {
  readonly #kafka: Kafka;
  readonly #topic: string;
  readonly #consumer: Consumer;
  readonly #port: EventConsumer;
  readonly #logger: Logger;
  /** The next offset of each partition, as far as it is handled. */
  readonly #next = new Map<number, number>();
  #waiting: Waiting[] = [];
  #handling = false;
  /** Something went wrong: what the library still delivers is dropped. */
  #over = false;
  #lastSign = Date.now();
  #end: (error?: unknown) => void = () => undefined;
  /** Messages handled in this reading. */
  handled = 0;

  constructor(kafka: Kafka, topic: string, groupId: string, port: EventConsumer, logger: Logger) {
    this.#kafka = kafka;
    this.#topic = topic;
    this.#port = port;
    this.#logger = logger;
    this.#consumer = kafka.consumer({
      groupId,
      minBytes: 1,
      maxWaitTimeInMs: FETCH_WAIT,
      maxBytesPerPartition: 1_048_576,
      maxBytes: 4_194_304,
      heartbeatInterval: HEARTBEAT,
      sessionTimeout: 30_000,
      allowAutoTopicCreation: false,
      retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 3, restartOnFailure: () => Promise.resolve(false) },
    });
  }

  /** Reads until `signal` aborts (resolves) or something goes wrong (rejects). */
  async untilItEnds(signal: AbortSignal): Promise<void> {
    const ended = new Promise<void>((resolve, reject) => {
      this.#end = (error) => (error === undefined ? resolve() : reject(asError(error)));
    });
    const abort = () => this.#end();
    signal.addEventListener('abort', abort, { once: true });
    const watchdog = setInterval(() => this.#watch(), 1_000);
    try {
      await this.#start();
      if (signal.aborted) return;
      await ended;
    } finally {
      clearInterval(watchdog);
      signal.removeEventListener('abort', abort);
      ended.catch(() => undefined);
      this.#end();
      await this.#stop();
    }
  }

  async #start(): Promise<void> {
    await this.#takeOffsets();
    const consumer = this.#consumer;
    consumer.on(consumer.events.GROUP_JOIN, (event) => this.#seek(event));
    consumer.on(consumer.events.FETCH, () => this.#sign());
    consumer.on(consumer.events.CRASH, ({ payload }) => this.#end(payload.error));
    await consumer.connect();
    await consumer.subscribe({ topic: this.#topic, fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      // All partitions of a fetch are handed over in one tick, so that they can share one transaction.
      partitionsConsumedConcurrently: PARTITIONS,
      eachBatch: (payload) => this.#take(payload),
    });
  }

  /** Compares the stored offsets with the ends of the partitions: a log that is shorter than what was read is another log. */
  async #takeOffsets(): Promise<void> {
    const admin = this.#kafka.admin();
    try {
      await admin.connect();
      const ends = await admin.fetchTopicOffsets(this.#topic);
      const stored = await this.#port.offsets();
      for (const { partition, high } of ends) {
        const offset = stored.get(partition) ?? 0;
        const behind = offset > Number(high);
        if (behind) await this.#port.logBehind(partition, offset, Number(high));
        this.#next.set(partition, behind ? 0 : offset);
      }
    } finally {
      await admin.disconnect().catch(() => undefined);
    }
  }

  /** Runs inside the library's join, before its first fetch: it must not wait for anything. */
  #seek({ payload }: ConsumerGroupJoinEvent): void {
    for (const partition of payload.memberAssignment[this.#topic] ?? [])
      this.#consumer.seek({ topic: this.#topic, partition, offset: String(this.#next.get(partition) ?? 0) });
  }

  #sign(): void {
    this.#lastSign = Date.now();
  }

  #watch(): void {
    if (!this.#handling && Date.now() - this.#lastSign > SILENCE)
      this.#end(new Error('the client library stopped fetching'));
  }

  #take(payload: EachBatchPayload): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push({ payload, resolve });
      if (!this.#handling) {
        this.#handling = true;
        setImmediate(() => void this.#handle());
      }
    });
  }

  async #handle(): Promise<void> {
    while (this.#waiting.length > 0) {
      const taken = this.#waiting;
      this.#waiting = [];
      const beat = setInterval(() => void taken[0]?.payload.heartbeat().catch(() => undefined), HEARTBEAT);
      try {
        if (!this.#over) await this.#handOver(taken.map(({ payload }) => payload));
      } catch (error) {
        // Ends this reading. The library is told nothing of it: it would count and retry by rules of its own.
        this.#over = true;
        this.#end(error);
      } finally {
        clearInterval(beat);
        for (const { resolve } of taken) resolve();
      }
    }
    this.#handling = false;
    this.#sign();
  }

  async #handOver(payloads: EachBatchPayload[]): Promise<void> {
    const received: Received[] = [];
    for (const payload of payloads) {
      const { batch } = payload;
      if (payload.isStale()) continue;
      const next = this.#next.get(batch.partition) ?? 0;
      for (const message of batch.messages) {
        const offset = Number(message.offset);
        if (offset >= next) received.push({ partition: batch.partition, offset, ...read(message) });
      }
    }
    if (received.length > 0) await this.#port.handle(received);
    this.handled += received.length;
    for (const payload of payloads) {
      const { batch } = payload;
      if (payload.isStale()) continue;
      this.#next.set(batch.partition, Math.max(this.#next.get(batch.partition) ?? 0, Number(batch.lastOffset()) + 1));
      payload.resolveOffset(batch.lastOffset());
    }
  }

  async #stop(): Promise<void> {
    // The library waits for its broker when it leaves; a broker that is gone must not keep the next reading waiting.
    const stopped = this.#consumer
      .disconnect()
      .catch((error: unknown) => this.#logger.debug({ err: error }, 'disconnecting'));
    await Promise.race([stopped, new Promise((resolve) => setTimeout(resolve, 2_000).unref())]);
  }
}

function read(
  message: EachBatchPayload['batch']['messages'][number],
): ({ event: ReturnType<typeof fromMessage> } & Transport) | { unreadable: string } {
  try {
    return { event: fromMessage(message), ...transport(message) };
  } catch (error) {
    return { unreadable: error instanceof Error ? error.message : String(error) };
  }
}

function transport({ timestamp, headers }: EachBatchPayload['batch']['messages'][number]): Transport {
  const traceparent = headers?.['ce_traceparent']?.toString();
  return { sentAt: Number(timestamp), ...(traceparent === undefined ? {} : { traceparent }) };
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error('the reading ended', { cause: thrown });
}
