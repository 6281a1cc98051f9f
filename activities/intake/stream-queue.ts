import type { AnyCommand, CommandAnswer } from '../../schemas/host.ts';
import type { StreamId } from '../../schemas/identifiers.ts';
import type { HandOverPort, SendResult } from './hand-over-port.ts';
import type { IntakeLimits } from './limits.ts';

/** What the one who acts is told. */
export type Outcome =
  | { kind: 'answered'; answer: CommandAnswer }
  /** Temporal keeps the command; the answer will come. */
  | { kind: 'kept' }
  /** It is not known whether the command was received. */
  | { kind: 'unconfirmed' }
  | { kind: 'unknown-stream' }
  | { kind: 'quarantined' };

export interface QueueEvents {
  signalled(command: AnyCommand): void;
  /** An answer that came, in time or after its act had been settled otherwise. */
  answered(answer: CommandAnswer): void;
  /** Nobody waits and nothing is under way: the queue can be forgotten. */
  empty(stream: StreamId): void;
  batch?(way: 'update' | 'signal', commands: number): void;
}

interface Item {
  command: AnyCommand;
  creates: boolean;
  /** A creation that Temporal has kept. */
  started: boolean;
  bytes: number;
  /** Epoch ms: no call for it outlives this. */
  deadline: number;
  state: 'open' | 'signalling' | 'settled';
  overdue: boolean;
  settle: (outcome: Outcome) => void;
}

/**
 * What waits for one stream (design §5 intake). One update is in flight; what waits meanwhile goes as one batch: group commit. An act
 * that has no answer after two seconds goes as a signal too, whether its update is in flight or it still waits; both carry the same
 * command id, so that it is carried out once (I9). An answer that comes later is still noted.
 */
export class StreamQueue {
  readonly #stream: StreamId;
  readonly #port: HandOverPort;
  readonly #limits: IntakeLimits;
  readonly #events: QueueEvents;
  #waiting: Item[] = [];
  #inFlight: Item[] = [];
  #updating = false;
  #signalling = 0;
  /** Acts that have arrived at this process and are being checked and registered. */
  #coming = 0;
  #gathered: (() => void) | undefined;

  constructor(stream: StreamId, port: HandOverPort, limits: IntakeLimits, events: QueueEvents) {
    this.#stream = stream;
    this.#port = port;
    this.#limits = limits;
    this.#events = events;
  }

  /** An act for this stream is on its way to `submit`; whoever announces it says when it has come, or will not. */
  announce(): () => void {
    this.#coming += 1;
    let come = false;
    return () => {
      if (come) return;
      come = true;
      this.#coming -= 1;
      if (this.#coming > 0) return;
      // After the submission that follows in this turn.
      setImmediate(() => this.#gathered?.());
      this.#ifEmpty();
    };
  }

  get full(): boolean {
    return this.#waiting.length >= this.#limits.waiting;
  }

  /** Hands a command over; resolves by `deadline` (epoch ms) at the latest, never rejects. */
  submit(command: AnyCommand, creates: boolean, deadline: number): Promise<Outcome> {
    return new Promise((resolve) => {
      const left = Math.max(deadline - Date.now(), 0);
      const overdue = setTimeout(() => this.#fallDue(item), Math.min(this.#limits.answerWithin, left));
      const end = setTimeout(() => item.settle({ kind: 'unconfirmed' }), left);
      const item: Item = {
        command,
        creates,
        started: false,
        bytes: JSON.stringify(command).length,
        deadline,
        state: 'open',
        overdue: false,
        settle: (outcome) => {
          if (item.state === 'settled') return;
          item.state = 'settled';
          clearTimeout(overdue);
          clearTimeout(end);
          resolve(outcome);
        },
      };
      this.#waiting.push(item);
      setImmediate(() => void this.#pump());
    });
  }

  async #pump(): Promise<void> {
    if (this.#updating) return;
    this.#updating = true;
    try {
      for (;;) {
        await this.#gather();
        this.#waiting = this.#waiting.filter(({ state }) => state !== 'settled');
        const batch = this.#takeBatch(this.#waiting);
        if (batch.length === 0) break;
        this.#waiting.splice(0, batch.length);
        this.#inFlight = batch;
        await this.#update(batch);
        this.#inFlight = [];
      }
    } finally {
      this.#updating = false;
      this.#ifEmpty();
    }
  }

  /**
   * Group commit: acts that have arrived together go together. An update costs the server as much as a hundred acts within it, so the
   * first of a storm waits for those behind it; one that comes alone waits for nobody.
   */
  #gather(): Promise<void> {
    if (this.#coming === 0 || this.#waiting.length === 0) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#gathered?.(), this.#limits.gatherWithin);
      this.#gathered = () => {
        clearTimeout(timer);
        this.#gathered = undefined;
        resolve();
      };
    });
  }

  /** A creation goes alone: its stream has to be there before anything else goes to it. */
  #takeBatch(items: Item[]): Item[] {
    const batch: Item[] = [];
    let bytes = 0;
    for (const item of items) {
      if (batch.length > 0 && (item.creates || bytes + item.bytes > this.#limits.batchBytes)) break;
      batch.push(item);
      bytes += item.bytes;
      if (item.creates || batch.length >= this.#limits.batchCommands) break;
    }
    return batch;
  }

  /** One batch by update, repeated while nothing is known of it and the drain lasts. */
  async #update(batch: Item[]): Promise<void> {
    const deadline = Math.min(...batch.map((item) => item.deadline));
    if (!(await this.#create(batch, deadline))) return;
    this.#events.batch?.('update', batch.length);
    const commands = batch.map(({ command }) => command);
    for (const pause of this.#pauses(deadline)) {
      const result = await this.#port.update(this.#stream, commands, deadline);
      if (result.kind === 'answered') return this.#spread(batch, result.answer.answers);
      if (result.kind !== 'again') {
        for (const item of batch) item.settle(result);
        return;
      }
      await sleep(pause);
    }
    // The acts themselves end with their own deadline, or with the signal that is under way.
  }

  /** Whether the update may follow. */
  async #create(batch: Item[], deadline: number): Promise<boolean> {
    const [item] = batch;
    if (!item?.creates) return true;
    const result = await this.#repeat(deadline, () => this.#port.start(this.#stream, item.command, deadline));
    if (result?.kind !== 'kept') return false;
    item.started = true;
    if (item.overdue) this.#keep(item);
    return true;
  }

  #spread(batch: Item[], answers: CommandAnswer[]): void {
    batch.forEach((item, index) => {
      const answer = answers[index];
      if (answer === undefined) return item.settle({ kind: 'unconfirmed' });
      this.#events.answered(answer);
      item.settle({ kind: 'answered', answer });
    });
  }

  #fallDue(item: Item): void {
    if (item.state !== 'open') return;
    item.overdue = true;
    // The start is durable by itself; until it has returned there is nobody to send a signal to.
    if (item.creates) {
      if (item.started) this.#keep(item);
      return;
    }
    const due = [...this.#inFlight, ...this.#waiting].filter(({ state, creates }) => state === 'open' && !creates);
    const soon = due.filter((other) => other === item || other.deadline - item.deadline < this.#limits.firstPause);
    for (let rest = soon; rest.length > 0;) {
      const batch = this.#takeBatch(rest);
      rest = rest.slice(batch.length);
      void this.#signal(batch);
    }
  }

  async #signal(batch: Item[]): Promise<void> {
    for (const item of batch) item.state = item.state === 'open' ? 'signalling' : item.state;
    this.#signalling += 1;
    this.#events.batch?.('signal', batch.length);
    const deadline = Math.min(...batch.map((item) => item.deadline));
    const commands = batch.map(({ command }) => command);
    const result = await this.#repeat(deadline, () => this.#port.signal(this.#stream, commands, deadline));
    this.#signalling -= 1;
    for (const item of batch) {
      if (result?.kind === 'kept') this.#keep(item);
      else if (result?.kind === 'unknown-stream') item.settle(result);
    }
    this.#ifEmpty();
  }

  #keep(item: Item): void {
    if (item.state === 'settled') return;
    this.#events.signalled(item.command);
    item.settle({ kind: 'kept' });
  }

  /** Repeats a call until it says something or the deadline has come: then `undefined`. */
  async #repeat(deadline: number, call: () => Promise<SendResult>): Promise<SendResult | undefined> {
    for (const pause of this.#pauses(deadline)) {
      const result = await call();
      if (result.kind !== 'again') return result;
      await sleep(pause);
    }
    return undefined;
  }

  *#pauses(deadline: number): Generator<number> {
    let pause = this.#limits.firstPause;
    while (Date.now() < deadline) {
      yield Math.min(pause, Math.max(deadline - Date.now(), 0));
      pause = Math.min(pause * 2, this.#limits.longestPause);
    }
  }

  #ifEmpty(): void {
    if (!this.#updating && this.#signalling === 0 && this.#coming === 0 && this.#waiting.length === 0)
      this.#events.empty(this.#stream);
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
