/** Rows of rounds: what was said in them, and what blocks. */
import type { ContentReference, VisibilityClass } from '../../schemas/content.ts';
import type { Role } from '../../schemas/actor.ts';
import type { Block } from '../../schemas/decider.ts';
import type { Exclusion } from '../../schemas/electorate.ts';
import type { DocumentEventData } from '../../schemas/document-events.ts';
import type { PartyId, StreamId } from '../../schemas/identifiers.ts';
import type { ConsensusRules, PositionKind, RoundMethod } from '../../schemas/procedure.ts';
import type { Instant } from '../../schemas/time.ts';
import type { Contest, RoundPhase, RoundState } from '../../domain/document/state.ts';
import type { Owned } from './rows.ts';

/** What would tell who said what in a round: shown as its positions are. */
export interface RestrictedOfRound {
  frozenBy?: PartyId[] | 'unnamed';
  awaiting?: PartyId[];
  confirmBy?: Instant;
  contests?: Contest[];
}

export interface RoundRow extends Owned {
  round: string;
  ordinal: number;
  stage: string;
  organ: string;
  method: RoundMethod;
  revision: number;
  phase: RoundPhase;
  procedure_version: number;
  meeting: string | null;
  reopens: string | null;
  requested_at: Instant;
  opened_at: Instant | null;
  expiry: Instant | null;
  concluded_at: Instant | null;
  because: string | null;
  word: string | null;
  basis: string | null;
  chair: PartyId | null;
  quorum_needed: number | null;
  quorum_of: number | null;
  electorate: PartyId[];
  reduced: PartyId[];
  excluded: Exclusion[];
  circulation: ConsensusRules['circulation'];
  concluded: boolean;
  circulated: boolean;
  /** The ruling that it was adopted, as made; others stand in the timeline. */
  ruling: NonNullable<RoundState['ruling']> | null;
  remaining: number | null;
  extensions: number;
  contested: boolean;
  restricted: RestrictedOfRound;
  first_sequence: number;
  last_sequence: number;
}

export interface PositionRow extends Owned {
  sequence: number;
  round: string;
  party: PartyId;
  position: PositionKind;
  revision: number;
  position_class: VisibilityClass;
  /** `undelivered`: stamped in time, arrived after the conclusion. */
  recorded_as: 'position' | 'communication' | 'undelivered';
  without_effect: DocumentEventData<'communication-recorded'>['withoutEffect'] | null;
  /** The State's position now, or when the round ended. */
  current: boolean;
  /** A position of this kind blocks under the procedure of the round. */
  blocking: boolean;
  statement: ContentReference | null;
  /** As stated; those with effect have rows of their own. */
  points: DocumentEventData<'position-stated'>['points'];
  channel: DocumentEventData<'position-stated'>['channel'];
  paper: string | null;
  jointly_with: PartyId[];
  sent_at: Instant | null;
  received_at: Instant;
  recorded: Instant;
  by_token: string;
  by_role: Role;
}

export interface PointRow extends Owned {
  point: string;
  round: string;
  party: PartyId;
  position_class: VisibilityClass;
  sequence: number;
  paragraph: string;
  text: ContentReference | null;
  proposed_text: ContentReference | null;
  state: 'live' | 'lifted' | 'lapsed';
  ended_sequence: number | null;
  ended_at: Instant | null;
  rule: string | null;
}

export interface BlockRow extends Owned {
  ordinal: number;
  kind: Block['kind'];
  subject: string;
  round: string | null;
  parties: PartyId[];
  offices: string[];
  acts: string[];
  position_party: PartyId | null;
  position_class: VisibilityClass | null;
  points: string[];
  since: Instant | null;
  until: Instant | null;
  needed: number | null;
  deposited: number | null;
  /** What was before the body decided here (I15). */
  attested: NonNullable<Block['attested']> | null;
  meeting: StreamId | null;
  /** The package that it is decided in; in a package, the document that it is about (case 37). */
  package: StreamId | null;
  item: StreamId | null;
  rule: string;
}
