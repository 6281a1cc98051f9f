import type { Actor } from '../../schemas/actor.ts';
import type { Explanation, Refusal, Task } from '../../schemas/decider.ts';
import type { PartyId, RoundId, StageId, StreamId } from '../../schemas/identifiers.ts';
import type { ConsensusRules, RoundMethod, StageType } from '../../schemas/procedure.ts';
import type { EffectiveTime, Instant, LegalDate, ResolvedDeadline } from '../../schemas/time.ts';
import type { FactsOfDue } from '../world/index.ts';

/** An act that nobody has carried out: what would it do? */
export interface HypotheticalAct {
  /** When it arrives and is decided, epoch ms. */
  at: Instant;
  /** The server's stamp, where it is another one: of an act that was recorded. */
  receivedAt?: Instant;
  stream: StreamId;
  who: Pick<Actor, 'role' | 'party'>;
  /** Which person of theirs, where that is known: what two people of one State say may differ (case 31). */
  token?: string;
  kind: string;
  payload: unknown;
  /** What the payload leaves to the moment: the round that is the last one then, the text that is current then. */
  fill?: readonly ('round' | 'revision')[];
  /** Outside facts that its decision uses. */
  facts?: object;
  /** How whoever states it finds it again: `acts[3]`, or the event that it came from. */
  name: string;
}

/** How days and instants meet at the body's seat: zones are known at the edge only (I12). */
export interface SeatTimes {
  /** The first instant of a calendar day at the seat. */
  dayBegins: (day: LegalDate) => Instant;
  /** The calendar day of an instant at the seat. */
  dayOf: (at: Instant) => LegalDate;
  /** How it is called: `Asia/Almaty`. */
  zone: string;
}

export type PeriodOfRound = { kind: 'minutes'; minutes: number } | { kind: 'until'; deadline: ResolvedDeadline };

export interface SimulationInput {
  document: StreamId;
  /** The body's clock where the story begins, epoch ms: nothing that is later is in `states`. */
  from: Instant;
  until: Instant;
  /** Of the document, its organisation and the meetings concerned. Never changed. */
  states: ReadonlyMap<StreamId, unknown>;
  sequences: ReadonlyMap<StreamId, number>;
  acts: readonly HypotheticalAct[];
  /** What one stream had asked of another and what had not arrived yet: it arrives at once. `cause`: the event that asked. */
  underWay?: readonly { stream: StreamId; kind: string; payload: unknown; cause: string }[];
  seat: SeatTimes;
  /** What an outside reading gave or would give; the default is an intake that was open all the time (I4). */
  factsOfDue?: FactsOfDue;
  /** Turns a period that the rules count in days into one that can be announced; minutes need none (I12). */
  periodInDays?: (rules: ConsensusRules, days: number, begin: Instant) => PeriodOfRound;
  /** Called before each step; throws where somebody's patience is at its end. */
  spend?: () => void;
}

/** One event of the story. */
export interface StoryEvent {
  stream: StreamId;
  name: string;
  effective: EffectiveTime;
  data: unknown;
}

/** One act, or one thing that fell due or was delivered, with what came of it. */
export interface StoryStep {
  at: Instant;
  /**
   * `act`: somebody's; `due`: by the passing of time alone; `arrival`: of what was under way where the story begins. What it set off elsewhere
   * stands with it.
   */
  why: 'act' | 'due' | 'arrival';
  stream: StreamId;
  kind: string;
  /** Of an act: as it was stated. */
  name?: string;
  who?: HypotheticalAct['who'];
  events: StoryEvent[];
  /** A refusal is an answer, and no error of the simulation. */
  refusal?: Refusal;
}

export interface StageThen {
  stage: StageId;
  type: StageType;
  state: string;
  word?: string;
  openedAt?: Instant;
  doneAt?: Instant;
  /** When its outcome counts from (case 17). */
  effectiveAt?: Instant;
}

export interface RoundThen {
  round: RoundId;
  stage: StageId;
  method: RoundMethod;
  revision: number;
  outcome: string;
  word?: string;
  because?: string;
  openedAt?: Instant;
  expiry?: Instant;
  concludedAt?: Instant;
}

/** How the document stands at the end of the story. */
export interface Ending {
  at: Instant;
  /** `null`: there is no document. */
  explanation: Explanation;
  tasks: Task[];
  stages: StageThen[];
  rounds: RoundThen[];
  entryIntoForce?: { on: LegalDate; inForce: boolean; derivation: string[] };
}

/** Whether periods are as short as the rules allow, or as is usual. */
export type Terms = 'minimum' | 'usual';

/** When a stage could be done at the earliest, and how that came about (I12). */
export interface EarliestStage {
  stage: StageId;
  type: StageType;
  word?: string;
  /** By which method its round was decided. */
  method?: RoundMethod;
  /** When it is done on the record. */
  at: Instant;
  /** When its outcome counts from: of a silence, its expiry (case 17). */
  effectiveAt: Instant;
  derivation: string[];
  /** Other ways that the rules allow, each with its date; without one it cannot be told. */
  alternatives: { method: RoundMethod; at?: Instant; effectiveAt?: Instant; because: string }[];
}

export interface EarliestEntryIntoForce {
  on: LegalDate;
  /** Instruments that had to come for it, in order; none where the date was determined before. */
  instruments: PartyId[];
  source: string;
  derivation: string[];
}

/** If from here on everybody acted at once and nobody objected. */
export interface Earliest {
  terms: Terms;
  from: Instant;
  stages: EarliestStage[];
  /** When the last stage of consensus is done, where one remained. */
  adoption?: { at: Instant; effectiveAt: Instant };
  entryIntoForce?: EarliestEntryIntoForce;
  /** What had to be taken for granted, in words. */
  assumes: string[];
  /** What nobody's haste can bring about: then the last dates are not known. */
  stopped?: { stage?: StageId; because: string; rule: string };
}

/** Something that could come sooner or later, and what that does to the end. */
export interface CriticalElement {
  kind: 'period' | 'meeting' | 'act' | 'clause';
  /** The round, the stage, the meeting, or the name of the act. */
  id: string;
  what: string;
  /** It was made so much shorter or earlier, ms ... */
  sooner: number;
  /** ... and the end came so much sooner; negative: later. */
  endSooner: number;
  /** By so much the end moves if it comes a day later, ms; absent: it does not come any more. */
  endLater?: number;
  /** How much later it may come before the end moves, ms; absent where it moved however little, or never. */
  slack?: number;
  /** The end waits for it. */
  decides: boolean;
}

export interface Critical {
  /** Which end: the last adoption, or the entry into force. */
  end: 'adoption' | 'entry-into-force';
  at: Instant;
  elements: CriticalElement[];
}

export interface Simulation {
  document: StreamId;
  from: Instant;
  until: Instant;
  path: StoryStep[];
  ending: Ending;
  /** After the last of the acts, with the shortest periods that the rules allow, and with the usual ones. */
  earliest: { minimum: Earliest; usual: Earliest };
  /** With the shortest periods; absent where no end can be computed. */
  critical?: Critical;
}
