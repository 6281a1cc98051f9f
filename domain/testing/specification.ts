import { expect } from 'vitest';
import type { CommandEnvelope } from '../../schemas/actor.ts';
import type { Decider, Decision, EventPlace } from '../../schemas/decider.ts';
import type { ProblemCode } from '../../schemas/problem-codes.ts';

/** One event with its place and the command that caused it: what the record would hold of it. */
export interface Entry<C, E> {
  event: E;
  place: EventPlace;
  command: C;
}
/** One command as it was carried out, with what came of it. */
export interface Step<C, E> {
  command: C;
  now: number;
  decision: Decision<E>;
}

type AnyCommand = CommandEnvelope & { kind: string; payload: unknown };
type AnyEvent = { name: string; data: unknown; effective: unknown };

/** A stream in memory, as a host would carry it: given some history, when a command is carried out, then so and so follows. */
export class Specification<S, C extends AnyCommand, E extends AnyEvent> {
  readonly decider: Decider<S, C, E>;
  readonly stream: string;
  readonly entries: readonly Entry<C, E>[];
  readonly steps: readonly Step<C, E>[];
  readonly state: S;
  readonly now: number;

  constructor(decider: Decider<S, C, E>, stream: string, now: number, from?: Partial<Specification<S, C, E>>) {
    this.decider = decider;
    this.stream = stream;
    this.now = now;
    this.entries = from?.entries ?? [];
    this.steps = from?.steps ?? [];
    this.state = from?.state ?? decider.initial();
  }

  /** The same history at a later (or, for an act that arrives out of order, at any) instant. */
  at(now: number): Specification<S, C, E> {
    return new Specification(this.decider, this.stream, now, this);
  }

  /** Carries a command out, whatever comes of it. */
  when(command: C): Specification<S, C, E> {
    const decision = this.decider.decide(this.state, command, this.now);
    let { state } = this;
    const entries = [...this.entries];
    for (const event of decision.events) {
      const place = this.#place(entries.length + 1, command);
      state = this.decider.evolve(state, event, place);
      entries.push({ event, place, command });
    }
    const steps = [...this.steps, { command, now: this.now, decision }];
    return new Specification(this.decider, this.stream, this.now, { entries, steps, state });
  }

  /** Carries a command out that has to succeed: history, not the point of the test. */
  given(command: C): Specification<S, C, E> {
    const after = this.when(command);
    const refusal = after.decision.refusal;
    if (refusal)
      throw new Error(`Given "${command.kind}" was refused: ${refusal.code} ${JSON.stringify(refusal.about ?? {})}`);
    return after;
  }

  get decision(): Decision<E> {
    const last = this.steps.at(-1);
    if (!last) throw new Error('No command was carried out.');
    return last.decision;
  }

  /** Exactly these events, in this order, and no refusal. */
  then(...names: E['name'][]): Specification<S, C, E> {
    expect({ events: this.decision.events.map((event) => event.name), refusal: this.decision.refusal?.code }).toEqual({
      events: names,
      refusal: undefined,
    });
    return this;
  }

  /** A refusal, with the events of substance that record it, if any (I7). */
  thenRefused(code: ProblemCode, ...names: E['name'][]): Specification<S, C, E> {
    expect({ refusal: this.decision.refusal?.code, events: this.decision.events.map((event) => event.name) }).toEqual({
      refusal: code,
      events: names,
    });
    return this;
  }

  /** The data of the last event of a name in the last decision. */
  data<N extends E['name']>(name: N): Extract<E, { name: N }>['data'] {
    const found = this.decision.events.findLast((event) => event.name === name);
    if (!found) throw new Error(`The last decision has no event "${name}".`);
    return found.data;
  }

  effective(name: E['name']): unknown {
    return this.decision.events.findLast((event) => event.name === name)?.effective;
  }

  names(): string[] {
    return this.entries.map((entry) => entry.event.name);
  }

  #place(sequence: number, command: C): EventPlace {
    return {
      stream: this.stream,
      sequence,
      recorded: this.now,
      hash: sequence.toString(16).padStart(64, '0'),
      command: { id: command.id, actor: command.actor.token, role: command.actor.role },
    };
  }
}
