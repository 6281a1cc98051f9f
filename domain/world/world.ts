import type { CommandEnvelope } from '../../schemas/actor.ts';
import type { Decider, Due, EventPlace, Refusal } from '../../schemas/decider.ts';
import type { StreamId } from '../../schemas/identifiers.ts';
import type { EffectiveTime, Instant } from '../../schemas/time.ts';
import { documentDecider, type DocumentState } from '../document/index.ts';
import { meetingDecider, type MeetingState } from '../meeting/index.ts';
import { organisationDecider, type OrganisationState } from '../organisation/index.ts';

// States, commands and events of three aggregates go through one door here; each core gets its own back.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type AnyDecider = Decider<any, any, { name: string; data: unknown; effective: EffectiveTime }>;
export type WorldCommand = CommandEnvelope & { kind: string; payload: unknown; facts?: object };

const CORES: Readonly<Record<string, AnyDecider>> = {
  document: documentDecider as AnyDecider,
  meeting: meetingDecider as AnyDecider,
  organisation: organisationDecider as AnyDecider,
};

/** One event of the world, with the command that caused it. */
export interface WorldEvent {
  stream: StreamId;
  name: string;
  data: unknown;
  effective: EffectiveTime;
  place: EventPlace;
  command: WorldCommand;
}

export interface WorldAnswer {
  /** Of the stream that was asked, by this command; what it set off elsewhere stands in `events` of the world. */
  events: WorldEvent[];
  refusal?: Refusal;
}

/** What falls due next, and where. */
export interface WorldDue {
  stream: StreamId;
  due: Due;
}

/**
 * The outside facts of a command that falls due; the default shows an intake that was open all the time (I4), and knows no zones: what has to
 * be resolved first (`Due.resolve`) and gets no facts does not fall due, so that deadlines stay where they are fixed (I12).
 */
export type FactsOfDue = (due: WorldDue) => object | undefined;

const OPEN_INTAKE: FactsOfDue = ({ due }) =>
  due.evidence && {
    intakeEvidence: { from: due.evidence.from, to: due.evidence.to, state: 'read', holes: [] },
  };

/** So many deliveries may one act set off; a sound core stays far below. */
const MOST_DELIVERIES = 10_000;

/**
 * Several streams of one body in memory, on their own cores: commands, what they deliver to each other and what falls due, without an engine
 * and without a clock of its own (design §1: the simulator runs the same domain). States are never changed in place, so a fork is cheap and
 * the original never sees what is done in it.
 */
export class World {
  /** The body's clock, epoch ms. Moved by `passTo`, or set by whoever lets acts come at their own times. */
  now: Instant;
  readonly states: Map<StreamId, unknown>;
  /** Everything that was decided here, oldest first; not what was before. */
  readonly events: WorldEvent[];
  /** Deliveries that were refused, beside what their senders recorded of it. */
  readonly refusedDeliveries: { target: StreamId; kind: string; refusal: Refusal }[];
  /** Deliveries to streams that this world does not hold: nothing is known here of what they do there. */
  readonly leftTheWorld: { target: StreamId; kind: string; payload: unknown }[];
  readonly #sequences: Map<StreamId, number>;
  readonly #factsOfDue: FactsOfDue;
  readonly #holds: (stream: StreamId) => boolean;
  #commands: number;

  /**
   * `states`: what each stream carries; `sequences`: of their last events, where the states do not tell. `now`: epoch ms. `holds`: whether a
   * stream is of this world; what is delivered to another one leaves it, and is answered by nobody. All are, unless told.
   */
  constructor(
    now: Instant,
    from: { states?: Iterable<[StreamId, unknown]>; sequences?: Iterable<[StreamId, number]> } = {},
    factsOfDue: FactsOfDue = OPEN_INTAKE,
    holds: (stream: StreamId) => boolean = () => true,
  ) {
    this.now = now;
    this.states = new Map(from.states);
    this.#sequences = new Map(from.sequences);
    this.#factsOfDue = factsOfDue;
    this.#holds = holds;
    this.events = [];
    this.refusedDeliveries = [];
    this.leftTheWorld = [];
    this.#commands = 0;
  }

  /** The same world, which goes its own way from here. */
  fork(): World {
    const from = { states: this.states, sequences: this.#sequences };
    const copy = new World(this.now, from, this.#factsOfDue, this.#holds);
    copy.events.push(...this.events);
    copy.refusedDeliveries.push(...this.refusedDeliveries);
    copy.leftTheWorld.push(...this.leftTheWorld);
    copy.#commands = this.#commands;
    return copy;
  }

  document(stream: StreamId): DocumentState {
    return this.#state(stream) as DocumentState;
  }
  meeting(stream: StreamId): MeetingState {
    return this.#state(stream) as MeetingState;
  }
  organisation(stream: StreamId): OrganisationState {
    return this.#state(stream) as OrganisationState;
  }

  /** The events of one stream that were decided here. */
  eventsOf(stream: StreamId): WorldEvent[] {
    return this.events.filter((event) => event.stream === stream);
  }

  /** Carries a command out now, with all that it sets off in other streams. */
  carryOut(stream: StreamId, command: WorldCommand): WorldAnswer {
    const begin = this.events.length;
    const refusal = this.#decide(stream, command, 0);
    const events = this.events.slice(begin).filter((event) => event.command === command);
    return refusal ? { events, refusal } : { events };
  }

  /** What falls due next in any stream, if anything. Of two at one instant, the first stream by name. */
  nextDue(): WorldDue | undefined {
    let next: WorldDue | undefined;
    for (const [stream, state] of this.states) {
      const due = coreOf(stream).due(state);
      if (due === undefined || (due.resolve && this.#factsOfDue({ stream, due }) === undefined)) continue;
      if (!next || due.at < next.due.at || (due.at === next.due.at && stream < next.stream)) next = { stream, due };
    }
    return next;
  }

  /** Carries out what falls due next, at its instant or now where that has passed. `false`: nothing does. */
  fallDue(): boolean {
    const next = this.nextDue();
    if (next === undefined) return false;
    const { stream, due } = next;
    this.now = Math.max(this.now, due.at);
    const facts = this.#factsOfDue(next);
    const command = this.command(due.command.kind, due.command.payload, { way: 'timer', reference: `${stream}` });
    const refusal = this.#decide(stream, facts ? { ...command, facts } : command, 0);
    // A sound core is never refused what it asked for; a world that went on would ask for ever.
    if (refusal) throw new Error(`What falls due was refused: ${due.command.kind} ${refusal.code} in ${stream}`);
    return true;
  }

  /** Lets time pass until an instant: all that falls due by then is carried out, each at its time. */
  passTo(until: Instant): void {
    for (let next = this.nextDue(); next && next.due.at <= until; next = this.nextDue()) this.fallDue();
    this.now = Math.max(this.now, until);
  }

  /** A command of the system's own, with an id of this world. */
  command(kind: string, payload: unknown, by: { way: 'timer' | 'delivery'; reference: string }): WorldCommand {
    return {
      id: this.nextId(),
      kind,
      payload,
      actor: { token: 'system', role: 'system' },
      mandate: { source: 'system', reference: by.reference.slice(0, 300) },
      receipt: { receivedAt: this.now, way: by.way, by: 'host' },
    };
  }

  /** An id for a command that is carried out here: in order of their making, so that a story is told the same way twice. */
  nextId(): string {
    this.#commands += 1;
    return `00000000-0000-8000-9000-${this.#commands.toString(16).padStart(12, '0')}`;
  }

  #state(stream: StreamId): unknown {
    return this.states.get(stream) ?? coreOf(stream).initial();
  }

  #decide(stream: StreamId, command: WorldCommand, depth: number): Refusal | undefined {
    if (depth > MOST_DELIVERIES) throw new Error(`Deliveries from ${stream} do not come to an end.`);
    const core = coreOf(stream);
    let state = this.#state(stream);
    const { events, refusal } = core.decide(state, command, this.now);
    const asked: { target: StreamId; kind: string; payload: unknown; by: string }[] = [];
    for (const event of events) {
      const place = this.#place(stream, command);
      state = core.evolve(state, event, place);
      this.states.set(stream, state);
      this.events.push({ ...event, stream, place, command });
      for (const request of core.deliveries(state, event, place))
        asked.push({ ...request, by: `${stream}#${place.sequence}` });
    }
    for (const each of asked)
      if (this.#holds(each.target)) this.#deliver(stream, each, depth);
      else this.leftTheWorld.push({ target: each.target, kind: each.kind, payload: each.payload });
    return refusal;
  }

  /** Delivers at once, and records the answer at the sender (design §5 "Delivery between aggregates"). */
  #deliver(
    sender: StreamId,
    request: { target: StreamId; kind: string; payload: unknown; by: string },
    depth: number,
  ): void {
    const command = this.command(request.kind, request.payload, { way: 'delivery', reference: request.by });
    const refusal = this.#decide(request.target, command, depth + 1);
    if (refusal) this.refusedDeliveries.push({ target: request.target, kind: request.kind, refusal });
    const sequence = this.#lastSequence(request.target);
    const answer = refusal ? { outcome: 'refused', code: refusal.code } : { outcome: 'accepted', sequence };
    const told = { delivery: command.id, target: request.target, command: request.kind, answer };
    const answered = this.command('record-delivery', told, { way: 'delivery', reference: request.by });
    this.#decide(sender, answered, depth + 1);
  }

  /** As it was counted here, or as the state that it came with tells: what is new goes on from there, and does not begin again at one. */
  #lastSequence(stream: StreamId): number {
    const { document, meeting } = this.#state(stream) as Partial<DocumentState & MeetingState>;
    return this.#sequences.get(stream) ?? document?.sequence ?? meeting?.sequence ?? 0;
  }

  #place(stream: StreamId, command: WorldCommand): EventPlace {
    const sequence = this.#lastSequence(stream) + 1;
    this.#sequences.set(stream, sequence);
    const { id, actor } = command;
    return {
      stream,
      sequence,
      recorded: this.now,
      // The chain is the host's; nothing is decided on a hash.
      hash: '0'.repeat(64),
      command: { id, actor: actor.token, role: actor.role },
    };
  }
}

function coreOf(stream: StreamId): AnyDecider {
  const kind = stream.split('/')[1] ?? '';
  const core = Object.hasOwn(CORES, kind) ? CORES[kind] : undefined;
  if (core === undefined) throw new Error(`No core decides for ${stream}.`);
  return core;
}
