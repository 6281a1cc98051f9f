import type { AnyCommand, BatchAnswer, ClockSetting, CommandAnswer, CommandBatch, Head } from '../schemas/host.ts';
import type { StreamId } from '../schemas/identifiers.ts';
import { MicroBatches } from './intake/micro-batches.ts';

/** What waits for a target, and until when somebody waits for it (epoch ms). */
interface Waiting {
  command: AnyCommand;
  clock: ClockSetting;
  until: number;
  bytes: number;
}

/** The answer to one command, and where the stream stood after it. */
export interface Delivered {
  answer: CommandAnswer | undefined;
  head: Head;
}

/** Of one update; the same as the intake's. A second one may be under way, so that one that hangs does not hold up the rest. */
const BATCH = { commands: 100, bytes: 256 * 1024, atOnce: 2 };

/**
 * What waits for one target while an update to it is under way goes as one update: group commit, as for acts. A meeting that calls two
 * hundred items makes two hundred documents ask one organisation at once, and two hundred answers come back to one meeting; an update each
 * was seen to time out on a busy machine, and its repetitions to make it busier.
 */
export class DeliveryBatches {
  readonly #send: (target: StreamId, batch: CommandBatch, until: number) => Promise<BatchAnswer>;
  readonly #within: number;
  readonly #targets = new Map<StreamId, MicroBatches<Waiting, Delivered>>();

  /** `send` carries a batch out until an instant (epoch ms); `within`: how long a command may take from its arrival here, ms. */
  constructor(send: (target: StreamId, batch: CommandBatch, until: number) => Promise<BatchAnswer>, within: number) {
    this.#send = send;
    this.#within = within;
  }

  /** Resolves with the command's own answer; rejects where there is none, for every command of its batch. */
  async deliver(target: StreamId, command: AnyCommand, clock: ClockSetting): Promise<Delivered> {
    const batches = this.#targets.get(target) ?? this.#batchesTo(target);
    this.#targets.set(target, batches);
    try {
      const bytes = JSON.stringify(command).length;
      return await batches.add({ command, clock, until: Date.now() + this.#within, bytes });
    } finally {
      if (batches.resting) this.#targets.delete(target);
    }
  }

  #batchesTo(target: StreamId): MicroBatches<Waiting, Delivered> {
    return new MicroBatches<Waiting, Delivered>({
      most: BATCH.commands,
      atOnce: BATCH.atOnce,
      weight: { of: ({ bytes }) => bytes, most: BATCH.bytes },
      work: (waiting) => this.#carryOut(target, waiting),
    });
  }

  async #carryOut(target: StreamId, waiting: readonly Waiting[]): Promise<Delivered[]> {
    const [first] = waiting;
    if (first === undefined) return [];
    // One body, one clock, which only moves forward: the latest setting is the one.
    const clock = waiting.reduce(
      (latest, each) => (each.clock.offset > latest.offset ? each.clock : latest),
      first.clock,
    );
    const until = Math.max(...waiting.map((each) => each.until));
    const { answers, head } = await this.#send(
      target,
      { commands: waiting.map(({ command }) => command), clock },
      until,
    );
    return waiting.map((_, index) => ({ answer: answers[index], head }));
  }
}
