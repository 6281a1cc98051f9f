import type { DocumentEventData, DocumentEventName } from '../../../schemas/document-events.ts';
import type { PartyId, PointId, RoundId } from '../../../schemas/identifiers.ts';
import type { ConsensusRules, PositionKind, Procedure } from '../../../schemas/procedure.ts';
import { isBlocking } from '../../document/blocking.ts';
import type { ProofEvent } from './proof-event.ts';

export type EventOf<N extends DocumentEventName> = ProofEvent<DocumentEventData<N>>;

/** One blocking position: by which event it came, and how it ended, if it did. */
export interface BlockAccount {
  party: PartyId;
  /** `contradiction`: its people said opposite things, and that counts as an objection (case 31). */
  position: PositionKind | 'contradiction';
  stated: ProofEvent;
  live: Set<PointId>;
  pointed: boolean;
  /** The events that took points of it away. */
  lifting?: ProofEvent[];
  ended?: { how: 'lifted' | 'restated' | 'lapsed' | 'left'; by: ProofEvent[] };
}

/** A round as its events alone tell it: who takes part, who said what, what blocks, until when. The core's own state is not asked. */
export class RoundAccount {
  readonly id: RoundId;
  readonly requested: EventOf<'round-requested'>;
  readonly procedure: Procedure;
  readonly pinned: ProofEvent;
  readonly rules: ConsensusRules | undefined;
  opened?: EventOf<'round-opened'>;
  readonly members = new Set<PartyId>();
  readonly reduced: EventOf<'electorate-reduced'>[] = [];
  /** Those that set the expiry, the last one binding. */
  readonly periods: ProofEvent[] = [];
  expiry?: number;
  suspended = false;
  revision: number;
  /** By silence from the ruling on, where the room approved it subject to silence (case 15). */
  method: EventOf<'round-requested'>['data']['method'];
  conditional?: EventOf<'approved-subject-to-silence'>;
  readonly carried: EventOf<'positions-carried-over'>[] = [];
  readonly word = new Map<PartyId, EventOf<'position-stated'>>();
  readonly blocks: BlockAccount[] = [];
  readonly rulings: EventOf<'ruling-recorded'>[] = [];
  /** Electorate at each ruling that something is adopted: who leaves later changes nothing of it (I2). */
  readonly ruledBy = new Map<number, { members: Set<PartyId>; base: number }>();
  readonly contests: EventOf<'outcome-contested'>[] = [];
  readonly resolved: EventOf<'contest-resolved'>[] = [];
  readonly confirmed: EventOf<'ad-referendum-confirmed'>[] = [];
  silenceHeld?: EventOf<'silence-held'>;
  held?: EventOf<'round-held'>;
  answers?: EventOf<'answers-completed'>;
  provisional?: EventOf<'round-adopted-provisionally'>;
  frozen?: EventOf<'round-frozen'>;
  adopted?: EventOf<'round-adopted'>;
  /** How often a contest was open more than resolved. */
  openContests = 0;

  constructor(requested: EventOf<'round-requested'>, procedure: Procedure, pinned: ProofEvent) {
    this.id = requested.data.round;
    this.requested = requested;
    this.procedure = procedure;
    this.pinned = pinned;
    this.rules = procedure.stages.find(({ id }) => id === requested.data.stage)?.consensus;
    this.revision = requested.data.revision;
    this.method = requested.data.method;
  }

  /** Blocks of States that are still in the electorate, and that nothing ended. */
  get live(): BlockAccount[] {
    return this.blocks.filter(({ ended, party }) => ended === undefined && this.members.has(party));
  }

  /** Of how many the quorum is counted: those who take part, or all Member States, of which one that has left is none (case 22). */
  get base(): number {
    if (this.rules?.quorum.of !== 'members') return this.members.size;
    const gone = this.reduced.filter(({ data }) => data.reason === 'departed').length;
    return Math.max(0, (this.opened?.data.quorum.of ?? 0) - gone);
  }

  /** Whether two people of a State said opposite things, and the State has not told yet which of the two stands (case 31). */
  readonly unclear = new Set<PartyId>();

  blocking(kind: PositionKind): boolean {
    return this.rules !== undefined && isBlocking(this.rules, kind);
  }

  /** The last statement of a State that joins the consensus in so many words, and blocks no more. */
  answerOf(party: PartyId): EventOf<'position-stated'> | undefined {
    const stated = this.word.get(party);
    if (stated === undefined) return undefined;
    const { position } = stated.data;
    if (position === 'more-time' || position === 'reserved') return undefined;
    return this.blocks.some((each) => each.party === party && each.ended === undefined) ? undefined : stated;
  }
}
