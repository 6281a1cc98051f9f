import type { ContentReference } from '../../schemas/content.ts';
import type { DocumentEventData } from '../../schemas/document-events.ts';
import type {
  CallId,
  ItemId,
  NominationId,
  OrganId,
  PartyId,
  RoundId,
  StageId,
  StreamId,
} from '../../schemas/identifiers.ts';
import type { AttestedTime, Evidence } from '../../schemas/attested.ts';
import type { FollowsMeeting } from '../../schemas/meeting-deadline-rule.ts';
import type { Relation } from '../../schemas/document-agenda-commands.ts';
import type { PackageMembership, PackageRecord } from './package-state.ts';
import type { ReviewDue, SoftTermPassed, ValidityRecord } from './terms-state.ts';
import type { TreatyRecord } from './treaty-state.ts';
import type { Instant, LegalDate, PartialDate, ResolvedDeadline } from '../../schemas/time.ts';

/** A freeze by a round of this program. */
export interface LiveFreeze {
  round: RoundId;
  since: Instant;
  /** Of the event that froze it. */
  sequence?: number;
}

/** A freeze that the Chair's reopening ended. */
export interface EndedFreeze {
  stage: StageId;
  round?: RoundId;
  /** When it counted from, of a freeze here. */
  since: Instant;
  until: Instant;
  /** Of one that is attested (I15). */
  attested?: Pick<AttestedFreeze, 'by' | 'when' | 'evidence'>;
  sequence: number;
}

/** A freeze of the time before the body decided here. */
export interface AttestedFreeze {
  round?: never;
  stage: StageId;
  /** When it was recorded here. */
  since: Instant;
  by: PartyId[] | 'unnamed';
  when: AttestedTime;
  evidence: Evidence[];
  sequence: number;
}

/** What a body's agenda holds of a document beside its rounds. Each list oldest first; very old entries stand in the record only (I13). */
export interface DocumentAgenda {
  considerations?: Consideration[];
  relations?: { relation: Relation; to: StreamId; evidence?: Evidence[]; sequence: number }[];
  calls?: Call[];
  /** How many calls were ever opened: `n1` … `n{n}`. */
  callCount?: number;
  /** Documents that exclude this one, as they told (case 11). */
  rivals?: {
    document: StreamId;
    standing: DocumentEventData<'rival-noted'>['standing'];
    since: Instant;
    sequence: number;
  }[];
  outcomes?: PlannedOutcome[];
  signatures?: SignatureRecord[];
  domesticActs?: DomesticActRecord[];
  tasks?: ImplementationTask[];
  reviews?: ReviewRecord[];
  /** Freezes that were ended. */
  freezes?: EndedFreeze[];
  /** The official symbol that its text was issued under (case 42). */
  issued?: { symbol: string; issuedAt: Instant; revision?: number; sequence: number };
  /** The depositary's register. */
  treaty?: TreatyRecord;
  /** How long what was adopted is valid (case 45). */
  validity?: ValidityRecord[];
  /** Terms that only warn, passed unmet (case 29). */
  softTerms?: SoftTermPassed[];
  /** When the next review of each stage falls due. */
  reviewsDue?: ReviewDue[];
  /** Of a package: what is in it (case 37). */
  package?: PackageRecord;
  /** Of a document that is in a package. */
  inPackage?: PackageMembership;
}

export interface Consideration {
  what: DocumentEventData<'consideration-recorded'>['what'];
  when: AttestedTime;
  organ?: OrganId;
  meeting?: StreamId;
  place?: string;
  note?: ContentReference;
  attested: boolean;
  evidence?: Evidence[];
  recordedAt: Instant;
  sequence: number;
}

export interface Call {
  id: CallId;
  state: 'open' | 'closed';
  purpose: ContentReference;
  deadline?: ResolvedDeadline;
  /** Its deadline comes from a meeting, and moves with it (case 28). */
  follows?: FollowsMeeting;
  openedAt: Instant;
  closedAt?: Instant;
  evidence?: Evidence[];
  /** Those that stand: neither late nor withdrawn. */
  nominations: { id: NominationId; party: PartyId; nominee: ContentReference; receivedAt: Instant }[];
  /** Running number of each party's last nomination. */
  counts: Record<PartyId, number>;
}

/** What is expected beside the adoption (an inauguration, a recommitment). */
export interface PlannedOutcome {
  id: ItemId;
  title: ContentReference;
  state: 'planned' | 'achieved' | 'dropped';
  meeting?: StreamId;
  recommendedBy?: OrganId;
  evidence?: Evidence[];
  plannedAt: Instant;
  settledAt?: Instant;
  /** What is told of its settling. */
  note?: ContentReference;
  /** Of the event that planned it, or settled it. */
  sequence: number;
}

/** One who signed: a signatory that the procedure names, a party, or States that the source does not name. */
export interface SignatureRecord {
  stage: StageId;
  signatory?: ItemId;
  by?: PartyId[] | 'unnamed';
  signedOn?: LegalDate;
  when?: AttestedTime;
  capacity?: string;
  place?: string;
  /** What was signed. */
  paper?: ContentReference;
  attested: boolean;
  evidence?: Evidence[];
  recordedAt: Instant;
  sequence: number;
}

/** Reported, not deposited (case 46). */
export interface DomesticActRecord {
  party: PartyId;
  act: DocumentEventData<'domestic-act-reported'>['act'];
  when: AttestedTime;
  reportedOn?: PartialDate;
  evidence: Evidence[];
  recordedAt: Instant;
  sequence: number;
}

export interface ImplementationTask {
  id: ItemId;
  cluster?: ItemId;
  title: ContentReference;
  progress: DocumentEventData<'progress-reported'>['progress'] | 'not-reported';
  /** The document that carries it out. */
  document?: StreamId;
  note?: ContentReference;
  reportedBy?: string;
  reportedAt?: Instant;
  reports: number;
  evidence?: Evidence[];
  sequence: number;
}

export interface ReviewRecord {
  dimension?: ContentReference;
  when: AttestedTime;
  note?: ContentReference;
  attested: boolean;
  evidence?: Evidence[];
  recordedAt: Instant;
  sequence: number;
}
