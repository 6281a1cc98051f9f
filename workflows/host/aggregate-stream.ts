import { derivedIdentifier, EMPTY_HEAD, recordEvent } from '../../chain/index.ts';
import { answerEvent, refusedAct } from '../../domain/shared/index.ts';
import type { CommandEnvelope } from '../../schemas/actor.ts';
import type { Decider, Decision, Due, Refusal } from '../../schemas/decider.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import type {
  AnyCommand,
  Carried,
  ClockSetting,
  CommandAnswer,
  Head,
  HostInput,
  HostLimits,
  PendingDelivery,
} from '../../schemas/host.ts';
import type { Instant } from '../../schemas/time.ts';
import { HOST_LIMITS, MEASURE_EVERY } from './limits.ts';
import { ProcessedCommands } from './processed.ts';

/** How a command reached the host. A signal was acknowledged already, so its refusal must be recorded. */
export type Way = 'update' | 'signal' | 'own';

type Command = CommandEnvelope & { kind: string; payload: unknown };
type Event = { name: string; data: Record<string, unknown>; effective: RecordedEventShape['effective'] };
// The host is generic in the aggregate: it carries states and events and never looks into them.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyDecider = Decider<any, any, any>;

/** What a command would change, computed in full before anything is changed. */
interface Staged {
  state: unknown;
  head: Head;
  recorded: RecordedEventShape[];
  deliveries: PendingDelivery[];
}

/**
 * One stream in memory: its folded state, its head, what is decided and not yet out. Synchronous and free of Temporal, so that a
 * handler that calls it changes everything or nothing before its first `await` (design §5).
 */
export class AggregateStream {
  readonly outbox: RecordedEventShape[];
  /** Bytes of each event in the outbox, measured once. */
  readonly outboxSizes: number[];
  readonly deliveries: PendingDelivery[];
  readonly limits: HostLimits;
  clock: ClockSetting;
  quarantined = false;
  snapshotBytes = 0;
  outboxBytes = 0;
  deliveryBytes: number;
  /** The next thing that falls due; computed once after each change. */
  due: Due | undefined;
  /** The last exception of the core: a defect, shown to the operator. */
  lastFault: string | undefined;

  readonly #decider: AnyDecider;
  readonly #input: HostInput;
  readonly #serverNow: () => number;
  readonly #processed: ProcessedCommands;
  #state: unknown;
  #head: Head;
  #lastRecorded: Instant;
  #unmeasured = { events: 0, bytes: 0 };

  /** `serverNow` gives the workflow's time, epoch ms. */
  constructor(decider: AnyDecider, input: HostInput, serverNow: () => number) {
    const { carried } = input;
    this.#decider = decider;
    this.#input = input;
    this.#serverNow = serverNow;
    this.limits = { ...HOST_LIMITS, ...input.limits };
    this.#state = carried ? decider.upcast(carried.snapshot) : decider.initial();
    this.#head = carried?.head ?? EMPTY_HEAD;
    this.outbox = [...(carried?.outbox ?? [])];
    this.outboxSizes = this.outbox.map(sizeOf);
    this.outboxBytes = this.outboxSizes.reduce((sum, size) => sum + size, 0);
    this.deliveries = [...(carried?.deliveries ?? [])];
    this.deliveryBytes = this.deliveries.reduce((sum, delivery) => sum + sizeOf(delivery), 0);
    this.#processed = new ProcessedCommands(this.limits, carried?.processed);
    this.clock = carried?.clock ?? input.clock;
    this.#lastRecorded = carried?.lastRecorded ?? 0;
    this.due = decider.due(this.#state);
    this.#measure();
  }

  get head(): Head {
    return this.#head;
  }

  get exists(): boolean {
    return this.#decider.exists(this.#state);
  }

  get snapshot(): unknown {
    return this.#state;
  }

  /** The body's clock (design §5): the server's plus the offset, and never behind what is recorded. */
  now(): Instant {
    return Math.max(this.#serverNow() + this.clock.offset, this.#lastRecorded);
  }

  /** The demonstration clock only moves forward, and never turns into the system's. */
  moveClock(setting: ClockSetting): void {
    if (setting.kind === this.clock.kind && setting.offset > this.clock.offset) this.clock = setting;
  }

  /** Whether the stream is behind what is known of it, or has another past: it was reset or restored (design §5). Changes nothing. */
  isBehind(known: Head | undefined): boolean {
    if (known === undefined) return false;
    return (
      known.sequence > this.#head.sequence || (known.sequence === this.#head.sequence && known.hash !== this.#head.hash)
    );
  }

  /** Takes a stream that is behind out of use: it takes no more acts, and nothing falls due. */
  compareWith(known: Head | undefined): void {
    if (this.isBehind(known)) this.quarantined = true;
  }

  /**
   * The answers to a batch that would leave no trace: every command is a repetition or is refused without events. `undefined` as soon
   * as one would be recorded; then the batch has to be carried out.
   */
  answersWithoutTrace(commands: readonly AnyCommand[]): CommandAnswer[] | undefined {
    const answers: CommandAnswer[] = [];
    for (const command of commands) {
      const known = this.#processed.find(command.id);
      if (known === undefined) {
        const decision = this.#decide(command, this.now());
        if (decision.events.length > 0) return undefined;
        answers.push(answerOf(command, [], decision.refusal));
      } else answers.push(known);
    }
    return answers;
  }

  /**
   * Carries one command out: decides, records, chains, folds; all of it or, if the core throws, nothing. Never throws itself: an
   * exception in a handler would fail the workflow task for ever (design §5).
   */
  carryOut(command: AnyCommand, way: Way): CommandAnswer {
    const known = this.#processed.find(command.id);
    if (known) return known;
    const now = this.now();
    try {
      const { events, refusal } = this.#decide(command, now);
      const decided = this.#stage(events, command, now);
      const refused = this.#tooMuch(command, decided) ?? refusal;
      const without = events.length === 0 || refused !== refusal;
      const traceless = without && refused !== undefined && way === 'signal';
      const staged = without
        ? this.#stage(traceless ? [refusedAct(command, refused, now)] : [], command, now)
        : decided;
      const answer = answerOf(command, staged.recorded, refused);
      if (staged.recorded.length > 0) this.#commit(staged, answer, now);
      return answer;
    } catch (error) {
      return answerOf(command, [], this.#fault(command, error));
    }
  }

  /** An exception of the core is a defect: the command is refused, the operator can read why. */
  #fault(command: AnyCommand, error: unknown): Refusal {
    const fault = `${command.kind}: ${error instanceof Error ? error.message : String(error)}`.slice(0, 300);
    this.lastFault = fault;
    return { code: 'internal-error', rule: 'I8', about: { fault } };
  }

  /** Records that the command which was to create the stream was refused. */
  recordRefusedCreation(command: AnyCommand): CommandAnswer {
    return this.carryOut(command, 'signal');
  }

  /** What the next run needs. */
  carry(runs: number): Carried {
    return {
      v: 1,
      snapshot: this.#state,
      head: this.#head,
      outbox: this.outbox,
      deliveries: this.deliveries,
      processed: this.#processed.carry(),
      clock: this.clock,
      lastRecorded: this.#lastRecorded,
      runs,
    };
  }

  /** Whether so much waits to leave that other aggregates have to wait with theirs (I13): what they deliver is never refused, only put off. */
  get crowded(): boolean {
    return this.outboxBytes > this.limits.outboxBytes || this.deliveryBytes > this.limits.deliveryBytes;
  }

  /** Whether the next run can be handed all that this one holds (I13): a payload above Temporal's bound would fail its task for ever. */
  get portable(): boolean {
    return sizeOf(this.carry(0)) <= this.limits.carriedBytes;
  }

  /** A delivery was answered, and its answer recorded. */
  delivered(delivery: PendingDelivery): void {
    this.deliveries.splice(this.deliveries.indexOf(delivery), 1);
    this.deliveryBytes -= sizeOf(delivery);
  }

  published(count: number): void {
    this.outbox.splice(0, count);
    for (const size of this.outboxSizes.splice(0, count)) this.outboxBytes -= size;
  }

  #decide(command: AnyCommand, now: Instant): Decision<Event> {
    const full = this.#fullness(command);
    if (full) return { events: [], refusal: full };
    try {
      return this.#decider.decide(this.#state, command, now) as Decision<Event>;
    } catch (error) {
      return { events: [], refusal: this.#fault(command, error) };
    }
  }

  /** I13: refused with a code rather than a task that fails for ever. What falls due and what is delivered always goes through. */
  #fullness(command: Command): Refusal | undefined {
    if (command.receipt.way !== 'intake') return undefined;
    if (this.snapshotBytes > this.limits.snapshotBytes)
      return { code: 'snapshot-too-large', rule: 'I13', about: { bytes: this.snapshotBytes } };
    if (this.outboxBytes > this.limits.outboxBytes)
      return { code: 'publication-behind', rule: 'I13', about: { bytes: this.outboxBytes } };
    if (this.deliveryBytes > this.limits.deliveryBytes)
      return { code: 'deliveries-behind', rule: 'I13', about: { bytes: this.deliveryBytes } };
    return undefined;
  }

  /** The same of an act that would ask too much of others at once: one ruling over very many items in a very large room. */
  #tooMuch(command: Command, { deliveries }: Staged): Refusal | undefined {
    if (command.receipt.way !== 'intake' || deliveries.length === 0) return undefined;
    const bytes = this.deliveryBytes + sizeOf(deliveries);
    return bytes > this.limits.deliveryBytes ? { code: 'deliveries-behind', rule: 'I13', about: { bytes } } : undefined;
  }

  #stage(events: Event[], command: AnyCommand, now: Instant): Staged {
    const staged: Staged = { state: this.#state, head: this.#head, recorded: [], deliveries: [] };
    const recording = {
      aggregate: this.#decider.aggregate,
      stream: this.#input.stream,
      source: this.#input.source,
      clock: this.clock.kind,
      command,
      recorded: now,
    };
    for (const event of events) {
      const recorded = recordEvent(staged.head, event, recording);
      const place = {
        stream: recorded.subject,
        sequence: recorded.sequence,
        recorded: now,
        hash: recorded.hash,
        command: { id: command.id, actor: command.actor.token, role: command.actor.role },
      };
      staged.state = this.#decider.evolve(staged.state, event, place);
      staged.head = { sequence: recorded.sequence, hash: recorded.hash };
      staged.recorded.push(recorded);
      this.#decider.deliveries(staged.state, event, place).forEach((request, index) => {
        staged.deliveries.push({
          ...request,
          id: derivedIdentifier('delivery', recorded.id, String(index)),
          causedBy: recorded.id,
        });
      });
    }
    return staged;
  }

  #commit(staged: Staged, answer: CommandAnswer, now: Instant): void {
    const due = this.#decider.due(staged.state);
    this.#state = staged.state;
    this.#head = staged.head;
    this.#lastRecorded = now;
    this.due = due;
    for (const event of staged.recorded) {
      const size = sizeOf(event);
      this.outbox.push(event);
      this.outboxSizes.push(size);
      this.outboxBytes += size;
      this.#unmeasured.bytes += size;
    }
    this.deliveries.push(...staged.deliveries);
    for (const delivery of staged.deliveries) this.deliveryBytes += sizeOf(delivery);
    this.#processed.remember(now, answer);
    this.#unmeasured.events += staged.recorded.length;
    const { events, bytes } = this.#unmeasured;
    // A few large events make a state grow as much as many small ones.
    if (events >= MEASURE_EVERY.events || bytes >= MEASURE_EVERY.bytes) this.#measure();
  }

  #measure(): void {
    this.snapshotBytes = sizeOf(this.#state);
    this.#unmeasured = { events: 0, bytes: 0 };
  }
}

/** Close enough to bytes for limits that lie at an eighth of what breaks: JSON text length. */
function sizeOf(value: unknown): number {
  return JSON.stringify(value).length;
}

function answerOf(command: Command, events: RecordedEventShape[], refusal: Refusal | undefined): CommandAnswer {
  return {
    id: command.id,
    outcome: refusal ? 'refused' : 'carried-out',
    events: events.map(answerEvent),
    ...(refusal ? { refusal } : {}),
  };
}
