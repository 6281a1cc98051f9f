/** The shapes that the core hands to whoever carries it: host, API, read models, auditor (design §1). */
import type { AttestedTime, Evidence } from './attested.ts';
import type { WallTime } from './meeting-deadline-rule.ts';
import type { Instant, Minutes } from './time.ts';
import type { CommandId, PartyId, PersonToken, Sha256, StreamId } from './identifiers.ts';
import type { CommandEnvelope, Role } from './actor.ts';
import type { ProblemCode } from './problem-codes.ts';

/** A refusal: its code (the sentence lies in `problem-codes`), the rule it rests on, and what it is about. */
export interface Refusal {
  code: ProblemCode;
  rule: string;
  about?: Record<string, string | number>;
}

/**
 * What a decision gives. `refusal` beside events is a refusal of substance (I7): the events record it, the actor is told no.
 * `refusal` without events leaves no trace in the stream.
 */
export interface Decision<E> {
  events: E[];
  refusal?: Refusal;
}

/** Where an event stands in its stream, handed to `evolve` beside the event. */
export interface EventPlace {
  stream: StreamId;
  sequence: number;
  recorded: Instant;
  hash: Sha256;
  command: { id: CommandId; actor: PersonToken; role: Role };
}

/** The next thing that falls due by the passing of time, and the command that it is (design §5). */
export interface Due<C extends { kind: string; payload: unknown } = { kind: string; payload: unknown }> {
  /** When to carry the command out; a period's conclusion lies a drain after its expiry. */
  at: Instant;
  command: Pick<C, 'kind' | 'payload'>;
  /** Evidence that has to be read before the command (I4): of this window, with holes over `tolerance` minutes reported. */
  evidence?: { from: Instant; to: Instant; tolerance: Minutes };
  /** Wall times that have to be resolved before the command (I12): zones are known outside the core only. They come as its facts. */
  resolve?: readonly WallTime[];
}

/** What an event asks of another aggregate (design §5 "Delivery between aggregates"). */
export interface DeliveryRequest {
  target: StreamId;
  kind: string;
  payload: unknown;
}

/** The pure core of an aggregate, as its host sees it. */
export interface Decider<
  S,
  C extends CommandEnvelope & { kind: string; payload: unknown },
  E extends { name: string },
> {
  /** `document` or `organisation`: the middle of an event type. */
  aggregate: 'document' | 'organisation' | 'meeting';
  initial: () => S;
  decide: (state: S, command: C, now: Instant) => Decision<E>;
  /** Gives a new state; never changes the one it is given. */
  evolve: (state: S, event: E, place: EventPlace) => S;
  due: (state: S) => Due | undefined;
  deliveries: (state: S, event: E, place: EventPlace) => DeliveryRequest[];
  /** A stream that exists: its first command was accepted. */
  exists: (state: S) => boolean;
  /** Brings a carried snapshot of an older version up to the current one (I13). */
  upcast: (snapshot: unknown) => S;
}

/** What one State's function is asked to do (design §3 "task"); never an event. */
export interface Task {
  /** `{stream}/{round or stage}/{party}/{act}` */
  id: string;
  stream: StreamId;
  /** Round, comment period or stage that it belongs to. */
  subject: string;
  /**
   * Whose function: a party, an office of the organisation, or each Member State of the day but for those that have answered: a document
   * does not know the roster outside a round, so the list of tasks joins the two.
   */
  assignee:
    | { kind: 'party'; party: PartyId }
    | { kind: 'office'; office: 'secretariat' | 'chair' | 'depositary' }
    | { kind: 'members'; except: PartyId[] };
  act: string;
  since: Instant;
  dueAt?: Instant;
  /** What happens if nobody acts, as a code: `silence-is-consent`, `counts-as-missing`, `nothing`, `confirms`, `lapses`. */
  onSilence: string;
  /** How `dueAt` came about, where a rule computes it (I12). */
  derivation?: string[];
  rule: string;
}

/** What stands between a document and its next stage, and whose act lifts it. */
export interface Block {
  kind:
    | 'position'
    | 'frozen'
    | 'confirmation'
    | 'contest'
    | 'held'
    | 'period'
    | 'answers'
    | 'ruling'
    | 'round'
    | 'revision'
    | 'circulation'
    | 'stage'
    | 'suspended'
    | 'electorate'
    | 'ad-referendum'
    | 'meeting'
    | 'signature'
    | 'instruments'
    | 'package';
  subject: string;
  /** Which party or office can lift it. */
  by: Task['assignee'][];
  /** The acts that would. */
  acts: string[];
  since?: Instant;
  until?: Instant;
  points?: string[];
  /** Of `instruments`: how many the rule needs, and how many are deposited here (case 47). */
  needed?: number;
  deposited?: number;
  missing?: number;
  /** What was before the body decided here, as it is attested (I15). */
  attested?: { when: AttestedTime; by?: PartyId[] | 'unnamed'; evidence: Evidence[] };
  /** The meeting that it waits for. */
  meeting?: StreamId;
  /** The package that it is decided in; of a package or a position in it: the document in it that this is about (case 37). */
  package?: StreamId;
  item?: StreamId;
  rule: string;
}

/** What somebody should know, and what stands in nobody's way. */
export type Warning = SoftTermWarning | ChairWarning;

/** It has passed unmet (case 29). */
export interface SoftTermWarning {
  kind: 'soft-term';
  /** The stage. */
  subject: string;
  term: string;
  since: Instant;
  rule: string;
  source: string;
}

/** The State that holds the Chair is itself concerned: it blocks, or it is the candidate (case 27). */
export interface ChairWarning {
  kind: 'chair-concerned';
  /** The round. */
  subject: string;
  party: PartyId;
  because: 'blocks' | 'candidate';
  since: Instant;
  rule: string;
  source: string;
}

export interface Explanation {
  stage?: string;
  round?: string;
  state: string;
  blocks: Block[];
  /** By time alone: what happens at which instant if nobody acts. */
  onSilence?: { at: Instant; what: string; rule: string };
  warnings?: Warning[];
}

/** Whether an actor may carry an act out now, and why not. */
export interface Permission {
  act: string;
  allowed: boolean;
  code?: ProblemCode;
  rule?: string;
}
