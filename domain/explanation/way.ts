import type { Role } from '../../schemas/actor.ts';
import type { DocumentCommandKind } from '../../schemas/document-commands.ts';
import type { PartyId, RoundId, StageId } from '../../schemas/identifiers.ts';
import type { Instant } from '../../schemas/time.ts';

/** Whose act it is: a State's, or an office's. */
export type Doer = { kind: 'party'; party: PartyId } | { kind: 'office'; office: Role };

/** One act that would bring a document on: who, which act, under which rule. */
export interface PlannedAct {
  who: Doer;
  act: DocumentCommandKind;
  /** A sketch: texts stand for texts, a period is the usual one. */
  payload: Readonly<Record<string, unknown>>;
  /** Rule of the core that asks for it (`domain/rules`). */
  rule: string;
  /** Clause of the pinned procedure that asks for it, where one does: `{procedure}@{version}#{stage}.{clause}`. */
  clause?: string;
  /** It has to be received before this instant (I3). */
  by?: Instant;
  /** It may come from as many others instead: any `needed` of these. */
  any?: { needed: number; of: PartyId[] };
}

/** What happens in the end if this act alone stays out, and all others of its set are carried out. */
export interface Counterfactual {
  /** The document's word then (`stateWord`). */
  state: string;
  /** The last outcome that comes about, and when it counts from; absent where all stays as it is. */
  event?: string;
  because?: string;
  at?: Instant;
  /** What it waits for then, and by which rule. */
  waitsFor?: string;
  rule: string;
}

export interface WayAct extends PlannedAct {
  /** When it was tried. An act that is not open before has this as its earliest instant. */
  at: Instant;
  notBefore?: Instant;
  without: Counterfactual;
}

/** What comes about on the way: by an act of the set, or by the passing of time alone. */
export interface Milestone {
  event: string;
  by: 'act' | 'time';
  at: Instant;
  round?: RoundId;
  stage?: StageId;
  word?: string;
  expiry?: Instant;
}

/** A minimal set of acts that brings the next stage, in the order in which they can be carried out. None: time alone brings it. */
export interface Way {
  acts: WayAct[];
  /** `nobody-blocks`: a round is opened on the way, in which each State speaks anew. */
  assumes: 'nobody-blocks'[];
  milestones: Milestone[];
  reaches: { stage: StageId; word: string; at: Instant; opens: StageId[] };
}

/** Why there is no way to name. */
export type NoWay =
  | 'document-unknown'
  | 'document-withdrawn'
  | 'nothing-follows'
  | 'electorate-awaited'
  | 'organisation-missing'
  | 'package-awaited'
  | 'none-found'
  | 'withheld';

export interface Ways {
  /** Positions that the reader may not see are left out of it (I14). */
  withheld?: true;
  /** The stage whose success is sought. */
  stage?: StageId;
  ways: Way[];
  none?: NoWay;
}
