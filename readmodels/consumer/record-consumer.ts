import type pg from 'pg';
import type { EventConsumer, Received } from '../../activities/kafka/ports.ts';
import type { Head } from '../../schemas/host.ts';
import type { StreamId } from '../../schemas/identifiers.ts';
import { closeGaps, recordIncident } from './incidents.ts';
import * as progress from './progress.ts';
import type { Notice, RecordStore, UnreadableMessage } from './record-store.ts';
import { forked, sortOut, type Known, type Placed, type Sorting } from './sort-out.ts';
import { StoppedLoudly, type Incident } from './stopped-loudly.ts';

/** What the metrics of a consumer count. */
export interface Counters {
  accepted: number;
  doubles: number;
  parked: number;
  /** Streams that wait for a missing event now. */
  waitingStreams: number;
}

/** Told of what was committed, for metrics and traces; `began`: epoch ms at which the batch was taken. */
export type CommitObserver = (accepted: readonly Placed[], received: readonly Received[], began: number) => void;

/**
 * A consumer of the record on one connection, which also holds its exclusive right (I10): a transaction cannot commit after the right is
 * lost, because both end with the connection. Rows, parked events and offsets commit together; the offsets are moved from the value this
 * consumer knows, so that whoever else moved them makes the transaction fail.
 */
export class RecordConsumer implements EventConsumer {
  readonly #client: pg.Client;
  readonly #store: RecordStore;
  readonly #topic: string;
  readonly #committed: CommitObserver | undefined;
  #offsets = new Map<number, number>();
  #waiting = new Set<StreamId>();
  #setAside = new Set<string>();
  readonly counters: Counters = { accepted: 0, doubles: 0, parked: 0, waitingStreams: 0 };

  constructor(client: pg.Client, store: RecordStore, topic: string, committed?: CommitObserver) {
    this.#client = client;
    this.#store = store;
    this.#topic = topic;
    this.#committed = committed;
  }

  /** Reads everything it knows from the database again: each reading starts from what was committed. */
  async offsets(): Promise<ReadonlyMap<number, number>> {
    this.#store.forget();
    this.#offsets = await progress.readOffsets(this.#client, this.#store.name, this.#topic);
    this.#waiting = await progress.waitingStreams(this.#client, this.#store.name);
    this.#setAside = await progress.setAside(this.#client, this.#store.name);
    this.counters.waitingStreams = this.#waiting.size;
    return this.#offsets;
  }

  async logBehind(partition: number, stored: number): Promise<void> {
    await this.#inTransaction(async () => {
      await progress.moveOffsets(this.#client, this.#store.name, this.#topic, [{ partition, from: stored, to: 0 }]);
    });
    this.#offsets.set(partition, 0);
  }

  async handle(received: readonly Received[]): Promise<void> {
    const known = await this.#known(received);
    const sorting = sortOut(received, known);
    const trouble = sorting.trouble ?? (await this.#compareDoubles(sorting));
    if (trouble === undefined) return this.#commitOrStop(received, sorting);
    if (trouble.index > 0) {
      const before = received.slice(0, trouble.index);
      await this.#commitOrStop(before, sortOut(before, known));
    }
    return this.#stop(trouble.incident);
  }

  async #commitOrStop(received: readonly Received[], sorting: Sorting): Promise<void> {
    try {
      await this.#commit(received, sorting);
    } catch (error) {
      if (error instanceof StoppedLoudly) return this.#stop(error.incident);
      throw error;
    }
  }

  async #stop(incident: Incident): Promise<never> {
    await recordIncident(this.#client, this.#store.name, incident);
    throw new StoppedLoudly(incident);
  }

  async #known(received: readonly Received[]): Promise<Known> {
    const streams = [...new Set(received.flatMap((item) => ('event' in item ? [item.event.subject] : [])))];
    const heads = await this.#store.heads(this.#client, streams);
    const waiting = streams.filter((stream) => this.#waiting.has(stream));
    const parked = await progress.parkedEvents(this.#client, this.#store.name, waiting, this.#setAside);
    const aside = this.#unreadable(received).map(({ partition, offset }) => `${partition}:${offset}`);
    const setAside = aside.length === 0 ? this.#setAside : new Set([...this.#setAside, ...aside]);
    return { heads, parked, setAside, refuses: (event) => this.#store.refuses(event) };
  }

  /** What the store keeps as dead letters; a store that keeps none stops at it. */
  #unreadable(received: readonly Received[]): UnreadableMessage[] {
    if (this.#store.keepDeadLetters === undefined) return [];
    return received.filter((item): item is UnreadableMessage => 'unreadable' in item);
  }

  async #compareDoubles({ doubles }: Sorting): Promise<{ index: number; incident: Incident } | undefined> {
    if (doubles.length === 0) return undefined;
    const stored = await this.#store.hashes(this.#client, doubles);
    const wrong = doubles.find(({ event }) => stored.get(event.id) !== event.hash);
    return wrong === undefined
      ? undefined
      : { index: wrong.index, incident: forked(wrong, stored.get(wrong.event.id) ?? 'none') };
  }

  async #commit(received: readonly Received[], sorting: Sorting): Promise<void> {
    const began = Date.now();
    const moves = progress.moves(received, this.#offsets);
    const { accepted, parked, unparked, heads } = sorting;
    const unreadable = this.#unreadable(received);
    await this.#inTransaction(async () => {
      await progress.moveOffsets(this.#client, this.#store.name, this.#topic, moves);
      const notices = accepted.length > 0 ? await this.#store.write(this.#client, accepted, heads) : [];
      if (unreadable.length > 0) await this.#store.keepDeadLetters?.(this.#client, unreadable);
      if (unparked.length > 0) await progress.unpark(this.#client, this.#store.name, unparked);
      if (parked.length > 0) await this.#park(parked, heads);
      if (notices.length > 0) await this.#notify(notices);
    });
    for (const { partition, to } of moves) this.#offsets.set(partition, to);
    for (const { event } of parked) this.#waiting.add(event.subject);
    if (unparked.length > 0 || parked.length > 0) {
      this.#waiting = await progress.waitingStreams(this.#client, this.#store.name);
      await closeGaps(this.#client, this.#store.name);
    }
    this.#count(received, sorting);
    this.#committed?.(accepted, received, began);
  }

  /** In the transaction: heard when it has committed, and only then. */
  async #notify(notices: Notice[]): Promise<void> {
    await this.#client.query({
      name: 'notify',
      text: 'SELECT pg_notify(channel, payload) FROM unnest($1::text[], $2::text[]) AS told (channel, payload)',
      values: [notices.map(({ channel }) => channel), notices.map(({ payload }) => payload)],
    });
  }

  async #park(parked: Sorting['parked'], heads: ReadonlyMap<StreamId, Head>): Promise<void> {
    await progress.park(this.#client, this.#store.name, parked);
    const first = new Map<StreamId, Sorting['parked'][number]>();
    for (const placed of parked) {
      const { event } = placed;
      const earliest = first.get(event.subject);
      if (!this.#waiting.has(event.subject) && (earliest === undefined || event.sequence < earliest.event.sequence))
        first.set(event.subject, placed);
    }
    for (const { event, partition, offset } of first.values()) {
      const reached = heads.get(event.subject)?.sequence;
      const detail = `${event.id} came before the events between it and ${reached === undefined ? 'the stored head' : `sequence ${reached}`}`;
      const { subject: stream, sequence, hash } = event;
      await recordIncident(this.#client, this.#store.name, {
        kind: 'gap',
        stream,
        sequence,
        hash,
        partition,
        offset,
        detail,
      });
    }
  }

  #count(received: readonly Received[], { accepted, parked, unparked }: Sorting): void {
    this.counters.accepted += accepted.length;
    this.counters.parked += parked.length;
    this.counters.doubles += received.length - accepted.length - parked.length + unparked.length;
    this.counters.waitingStreams = this.#waiting.size;
  }

  async #inTransaction(body: () => Promise<void>): Promise<void> {
    await this.#client.query('BEGIN');
    try {
      await body();
      await this.#client.query('COMMIT');
    } catch (error) {
      this.#store.forget();
      await this.#client.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  }
}
