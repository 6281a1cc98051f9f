import type { PartyId, RoundId, StageId } from '../../schemas/identifiers.ts';
import type { ConsensusRules, PositionKind, Procedure } from '../../schemas/procedure.ts';

/** What one State said last in a round, and which of its points live. */
export interface Word {
  kind: PositionKind;
  pointed: boolean;
  live: readonly string[];
}

/** A round as events tell of it. */
export interface RoundAccount {
  id: RoundId;
  stage: StageId;
  method: ConsensusRules['methods'][number];
  revision: number;
  /** The text on which the States were asked. */
  askedOn: number;
  members: readonly PartyId[];
  /** Suspended or gone while it ran. */
  reduced: readonly PartyId[];
  words: Readonly<Record<PartyId, Word>>;
  /** The last ruling that was accepted, else the last one. */
  ruling?: { present: number; of: number; accepted: boolean };
  contested: boolean;
  ended: boolean;
  adopted: boolean;
}

/** An objection that no later round has answered. */
export interface Standing {
  round: RoundId;
  stage: StageId;
  kind: PositionKind;
  /** The document went on by a referral that the procedure names. */
  referred: boolean;
}

/**
 * What happened to a document, told by its events alone: nothing here asks the core. It answers who objected and was not asked anew, which
 * text was decided, and what came about.
 */
export interface Account {
  revision: number;
  rounds: readonly RoundAccount[];
  /** The text that the last adoption was about, and where. */
  decided?: { revision: number; stage: StageId; word: string };
  /** Stages with a decision of consensus, as it stands. */
  decidedStages: readonly StageId[];
  standing: Readonly<Record<PartyId, Standing>>;
  /** Member States that said no and were told that they are not asked. */
  unheard: readonly PartyId[];
  open: readonly StageId[];
  /** Stages that were opened because the text is decided, and have not gone back: in effect, in implementation, for signature, for consent. */
  stands: readonly StageId[];
  /** A contest was upheld and the stage of its decision is open again: what stands meanwhile is the Chair's to settle (I11). */
  upheld?: StageId;
  /** The Chair's own State, where others are asked everywhere as it is: no witness is needed of it. */
  first?: PartyId;
  withdrawn: boolean;
}

export const NOTHING_YET: Account = {
  revision: 0,
  rounds: [],
  decidedStages: [],
  standing: {},
  unheard: [],
  open: [],
  stands: [],
  withdrawn: false,
};

/** Kinds that block by the design (§3): objection and amendment always, the others by the procedure's word. */
export function blocksBy(rules: Pick<ConsensusRules, 'blocking'> | undefined, kind: PositionKind): boolean {
  if (kind === 'objection' || kind === 'amendment') return true;
  if (kind === 'reserved') return rules?.blocking.reserved ?? true;
  return kind === 'more-time' && (rules?.blocking.moreTime ?? false);
}

export const rulesOf = (procedure: Procedure, stage: StageId): ConsensusRules | undefined =>
  procedure.stages.find(({ id }) => id === stage)?.consensus;

/** States of a round whose last word blocks. */
export function blockersOf(procedure: Procedure, round: RoundAccount): PartyId[] {
  const rules = rulesOf(procedure, round.stage);
  return round.members.filter((party) => {
    const word = round.words[party];
    return word !== undefined && blocksBy(rules, word.kind) && (!word.pointed || word.live.length > 0);
  });
}

export const roundOf = ({ rounds }: Account, id: RoundId): RoundAccount | undefined =>
  rounds.find((round) => round.id === id);

/** Types of stages in which the text is taken as decided. */
const STANDING: ReadonlySet<string> = new Set(['in-effect', 'implementation', 'signature', 'consent-to-be-bound']);

export const isStanding = (type: string): boolean => STANDING.has(type);
