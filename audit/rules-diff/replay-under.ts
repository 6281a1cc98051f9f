import { canonicalJson, eventName } from '../../chain/index.ts';
import { documentDecider, type DocumentState } from '../../domain/document/index.ts';
import { refusedAct } from '../../domain/shared/index.ts';
import type { Refusal } from '../../schemas/decider.ts';
import type { DocumentCommand } from '../../schemas/document-commands.ts';
import type { DocumentEvent } from '../../schemas/document-events.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import type { Procedure } from '../../schemas/procedure.ts';
import type { Instant } from '../../schemas/time.ts';
import { byCommand, type DecidedCommand } from '../decide-again.ts';

/** One event of a replay; nothing of it was ever recorded. */
export interface ReplayedEvent {
  name: string;
  data: unknown;
  effective: unknown;
  at: Instant;
  /** The place in the record of the command that caused it; absent of what only these rules let fall due. */
  cause?: number;
}

export interface Replayed {
  state: DocumentState;
  events: ReplayedEvent[];
  /** By the command's place in the record. */
  refusals: Map<number, Refusal>;
  /** When what fell due was due, by its place in the record: what both rule sets let fall due at one instant falls when it fell. */
  dueAt: Map<number, Instant>;
  /** Something fell due that the record does not have, so that no evidence of the intake was read for it: a sound one is assumed (I4). */
  assumedEvidence: boolean;
}

type Placed = DecidedCommand & { index: number };

/** What other aggregates and the host's own book-keeping send: it comes when it came, whatever the rules. */
const DELIVERED: ReadonlySet<string> = new Set([
  'admit-electorate',
  'decline-electorate',
  'reduce-electorate',
  'record-delivery',
]);

/** Whether a command is one that the passing of time makes. */
const isTimer = ({ command: { receipt, kind } }: Placed): boolean => receipt.way === 'timer' && !DELIVERED.has(kind);

/** A document's commands as the record has them, each with its place. */
export const commandsOf = (stream: readonly RecordedEventShape[]): Placed[] =>
  byCommand(stream).map((each, index) => ({ ...each, index }));

/** How rules take the place of rules in the commands that pin them. */
export type Swap = (pinned: Procedure) => Procedure;

/**
 * Decides a document's recorded commands again with other rules pinned: persons' acts, electorates and deliveries come when they came, and
 * what falls due is what these rules let fall due (`due`), until an instant. `known`: when each recorded thing was due under the rules that the
 * document was decided under; without it the record is trusted. Pure; nothing is written.
 */
export function replayUnder(
  commands: readonly Placed[],
  swap: Swap,
  until: Instant,
  known?: ReadonlyMap<number, Instant>,
): Replayed {
  const replay = new Replay(commands, swap, known);
  const outside = commands.filter((each) => !isTimer(each));
  for (const next of outside) {
    replay.fallDueBefore(next);
    replay.carryOut(next.command, Math.max(replay.now, next.recorded), next);
  }
  replay.fallDueUntil(until);
  return replay.done;
}

/** What falls due next, with the command of the record that it is, if any. */
interface FallsDue {
  at: Instant;
  kind: string;
  payload: unknown;
  evidence?: { from: Instant; to: Instant };
  timer?: Placed;
}

class Replay {
  now: Instant = 0;
  readonly done: Replayed = {
    state: documentDecider.initial(),
    events: [],
    refusals: new Map(),
    dueAt: new Map(),
    assumedEvidence: false,
  };
  readonly #timers: Placed[];
  readonly #swap: Swap;
  readonly #known: ReadonlyMap<number, Instant> | undefined;
  #sequence = 0;

  constructor(commands: readonly Placed[], swap: Swap, known: ReadonlyMap<number, Instant> | undefined) {
    this.#timers = commands.filter(isTimer);
    this.#swap = swap;
    this.#known = known;
  }

  /** All that falls due before a recorded command: what is in the record by its place there, the rest by its time. */
  fallDueBefore(next: Placed): void {
    for (let due = this.#due(); due !== undefined; due = this.#due()) {
      if (due.timer ? due.timer.index > next.index : due.at > next.recorded) return;
      this.#fallDue(due);
    }
  }

  fallDueUntil(until: Instant): void {
    for (let due = this.#due(); due !== undefined && (due.timer !== undefined || due.at <= until); due = this.#due())
      this.#fallDue(due);
  }

  carryOut(recorded: Placed['command'], at: Instant, from?: Placed): void {
    this.now = at;
    const command = this.#pinning(recorded);
    const { events, refusal } = documentDecider.decide(this.done.state, command, at);
    if (refusal && from) this.done.refusals.set(from.index, refusal);
    const kept = from && eventName(from.events[0]?.type ?? '') === 'act-refused';
    const told: DocumentEvent[] = events.length === 0 && refusal && kept ? [refusedAct(command, refusal, at)] : events;
    for (const event of told) this.#record(event, command, from);
  }

  #record(event: DocumentEvent, { id, actor }: DocumentCommand, from: Placed | undefined): void {
    this.#sequence += 1;
    const place = {
      stream: from?.events[0]?.subject ?? this.done.state.document?.stream ?? '',
      sequence: this.#sequence,
      recorded: this.now,
      // The chain is the host's; nothing is decided on a hash.
      hash: '0'.repeat(64),
      command: { id, actor: actor.token, role: actor.role },
    };
    this.done.state = documentDecider.evolve(this.done.state, event, place);
    const { name, data, effective } = event;
    this.done.events.push({ name, data, effective, at: this.now, ...(from ? { cause: from.index } : {}) });
  }

  #due(): FallsDue | undefined {
    const due = documentDecider.due(this.done.state);
    if (due === undefined) return undefined;
    const { kind, payload } = due.command;
    const words = canonicalJson(payload);
    const timer = this.#timers.find(
      ({ command, recorded, index }) =>
        command.kind === kind &&
        canonicalJson(command.payload) === words &&
        recorded >= due.at &&
        !this.done.dueAt.has(index) &&
        (this.#known === undefined || this.#known.get(index) === due.at),
    );
    return {
      at: due.at,
      kind,
      payload,
      ...(due.evidence ? { evidence: due.evidence } : {}),
      ...(timer ? { timer } : {}),
    };
  }

  #fallDue({ at, kind, payload, evidence, timer }: FallsDue): void {
    if (timer) {
      this.done.dueAt.set(timer.index, at);
      return this.carryOut(timer.command, Math.max(this.now, timer.recorded), timer);
    }
    if (evidence) this.done.assumedEvidence = true;
    const before = this.#sequence;
    this.carryOut(
      {
        id: `due-${this.#sequence}-${kind}`,
        kind,
        payload: payload as Placed['command']['payload'],
        actor: { token: 'system', role: 'system' },
        mandate: { source: 'system', reference: 'due' },
        receipt: { receivedAt: Math.max(this.now, at), way: 'timer', by: 'host' },
        ...(evidence
          ? { facts: { intakeEvidence: { from: evidence.from, to: evidence.to, state: 'read', holes: [] } } }
          : {}),
      },
      Math.max(this.now, at),
    );
    // A sound core is never refused what it asked for; one that went on would ask for ever.
    if (this.#sequence === before) throw new Error(`What falls due came to nothing: ${kind}.`);
  }

  #pinning(recorded: Placed['command']): DocumentCommand {
    const command = structuredClone(recorded) as unknown as DocumentCommand;
    if (command.kind === 'register-document' || command.kind === 'adopt-procedure-version')
      return {
        ...command,
        payload: { ...command.payload, procedure: this.#swap(command.payload.procedure) },
      } as DocumentCommand;
    return command;
  }
}
