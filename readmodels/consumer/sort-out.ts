import { continuation, EMPTY_HEAD } from '../../chain/index.ts';
import type { Received } from '../../activities/kafka/ports.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import type { Head } from '../../schemas/host.ts';
import type { StreamId } from '../../schemas/identifiers.ts';
import type { Incident } from './stopped-loudly.ts';

/** An event with the place in the topic it was read from. */
export interface Placed {
  event: RecordedEventShape;
  partition: number;
  offset: number;
}

/** What a consumer knows before a batch; read, not changed. */
export interface Known {
  heads: ReadonlyMap<StreamId, Head>;
  /** Parked events of the streams concerned, by sequence. */
  parked: ReadonlyMap<StreamId, ReadonlyMap<number, Placed>>;
  /** Messages that a person has set aside, as `{partition}:{offset}`. */
  setAside: ReadonlySet<string>;
  /** Why the consumer cannot carry an event of that type; `undefined`: it can. */
  refuses?: (event: RecordedEventShape) => string | undefined;
}

export interface Sorting {
  /** To be carried out in this order: each continues its stream. */
  accepted: Placed[];
  /** To be kept until what is missing before them comes. */
  parked: Placed[];
  /** Were parked and are among the accepted now. */
  unparked: Placed[];
  /** Known sequences further back than this batch: to be compared with what is stored. */
  doubles: (Placed & { index: number })[];
  heads: Map<StreamId, Head>;
  /** The message at `index` must not be passed over. What stands before it is sorted; nothing after it is. */
  trouble?: { index: number; incident: Incident };
}

/**
 * Sorts what a fetch brought. The contract of every consumer of the record (I8, I10):
 * 1. An event that continues its stream is accepted: sequence head + 1, its `prevhash` the head's hash, its own hash right.
 * 2. A known sequence is a double: ignored where its hash is the one stored, `record-forked` otherwise.
 * 3. An event beyond head + 1 is parked: stored beside its consumer, durably, in the transaction that moves the offsets. So the offsets
 *    never wait for a gap, and a restart finds what waits. Two different events parked for one sequence: `record-forked`.
 * 4. A missing event that is published again lies later in the partition than those that waited for it. When it is accepted, the parked
 *    events that continue the stream follow at once, in their order, each checked as in 1.
 * 5. `record-forked`, `hash-wrong` and `unreadable` stop the consumer: what came before is committed, the offset stays in front of the
 *    message, and each start stops there again until a person has set the message aside.
 */
export function sortOut(received: readonly Received[], known: Known): Sorting {
  const sorter = new Sorter(known);
  for (const [index, item] of received.entries()) {
    const incident = known.setAside.has(`${item.partition}:${item.offset}`) ? undefined : sorter.take(item, index);
    if (incident !== undefined) return { ...sorter.sorting(), trouble: { index, incident } };
  }
  return sorter.sorting();
}

class Sorter {
  readonly #known: Known;
  readonly #heads = new Map<StreamId, Head>();
  readonly #hashes = new Map<string, string>();
  readonly #waiting = new Map<StreamId, Map<number, Placed & { fresh: boolean }>>();
  readonly #accepted: Placed[] = [];
  readonly #unparked: Placed[] = [];
  readonly #doubles: (Placed & { index: number })[] = [];

  constructor(known: Known) {
    this.#known = known;
  }

  sorting(): Sorting {
    const parked = [...this.#waiting.values()].flatMap((events) => [...events.values()].filter(({ fresh }) => fresh));
    return {
      accepted: this.#accepted,
      parked: parked.map(({ event, partition, offset }) => ({ event, partition, offset })),
      unparked: this.#unparked,
      doubles: this.#doubles,
      heads: this.#heads,
    };
  }

  take(item: Received, index: number): Incident | undefined {
    if ('unreadable' in item)
      return { kind: 'unreadable', partition: item.partition, offset: item.offset, detail: item.unreadable };
    const { event, partition, offset } = item;
    const refused = this.#known.refuses?.(event);
    if (refused !== undefined) return { ...about(item), kind: 'unreadable', detail: refused };
    const head = this.#head(event.subject);
    switch (continuation(head, event)) {
      case 'next':
        this.#accept(item);
        return this.#followUp(item);
      case 'double': {
        const hash = this.#hashes.get(event.id) ?? (event.sequence === head.sequence ? head.hash : undefined);
        if (hash === undefined) this.#doubles.push({ event, partition, offset, index });
        return hash === undefined || hash === event.hash ? undefined : forked(item, hash);
      }
      case 'gap':
        return this.#park(item);
      case 'forked':
        return forked(item, event.sequence === head.sequence ? head.hash : undefined);
      case 'hash-wrong':
        return { ...about(item), kind: 'hash-wrong', detail: `the hash of ${event.id} does not cover its content` };
    }
  }

  #head(stream: StreamId): Head {
    return this.#heads.get(stream) ?? this.#known.heads.get(stream) ?? EMPTY_HEAD;
  }

  #accept({ event, partition, offset }: Placed): void {
    this.#accepted.push({ event, partition, offset });
    this.#heads.set(event.subject, { sequence: event.sequence, hash: event.hash });
    this.#hashes.set(event.id, event.hash);
  }

  #parkedOf(stream: StreamId): Map<number, Placed & { fresh: boolean }> {
    let events = this.#waiting.get(stream);
    if (events === undefined) {
      const stored = this.#known.parked.get(stream) ?? new Map<number, Placed>();
      events = new Map([...stored].map(([sequence, placed]) => [sequence, { ...placed, fresh: false }]));
      this.#waiting.set(stream, events);
    }
    return events;
  }

  #park(item: Placed): Incident | undefined {
    const waiting = this.#parkedOf(item.event.subject);
    const same = waiting.get(item.event.sequence);
    if (same === undefined) waiting.set(item.event.sequence, { ...item, fresh: true });
    return same === undefined || same.event.hash === item.event.hash ? undefined : forked(item, same.event.hash);
  }

  #followUp(filling: Placed): Incident | undefined {
    const stream = filling.event.subject;
    if (!this.#waiting.has(stream) && !this.#known.parked.has(stream)) return undefined;
    const waiting = this.#parkedOf(stream);
    // A parked event of the sequence just accepted claims another event in its place, or is the same one come twice.
    for (let sequence = filling.event.sequence; ; sequence += 1) {
      const placed = waiting.get(sequence);
      const head = this.#head(stream);
      if (placed === undefined) {
        if (sequence > head.sequence) return undefined;
        continue;
      }
      if (sequence === head.sequence ? placed.event.hash !== head.hash : continuation(head, placed.event) !== 'next')
        return forked(placed, head.hash);
      waiting.delete(sequence);
      if (!placed.fresh) this.#unparked.push(placed);
      if (sequence > head.sequence) this.#accept(placed);
    }
  }
}

function about({ event, partition, offset }: Placed): Omit<Incident, 'kind' | 'detail'> {
  return { stream: event.subject, sequence: event.sequence, hash: event.hash, partition, offset };
}

/** A known sequence with another hash, or a next one that claims another past (I10). */
export function forked(placed: Placed, knownHash: string | undefined): Incident {
  const detail =
    knownHash === undefined
      ? `${placed.event.id} continues another past than the one recorded`
      : `${placed.event.id} came with hash ${placed.event.hash}, the record has ${knownHash}`;
  return { ...about(placed), kind: 'record-forked', ...(knownHash === undefined ? {} : { knownHash }), detail };
}
