import type { ContentReference, Visibility, VisibilityClass } from '../../schemas/content.ts';
import type { DocumentEventData } from '../../schemas/document-events.ts';
import type {
  CommandId,
  CommentPeriodId,
  OrganId,
  PartyId,
  PointId,
  RoundId,
  Sha256,
  StageId,
  StreamId,
} from '../../schemas/identifiers.ts';
import type { AttestedTime, Evidence } from '../../schemas/attested.ts';
import type { AttestedFreeze, DocumentAgenda, LiveFreeze } from './agenda-state.ts';
import type { Initiator } from '../../schemas/document-commands.ts';
import type { Effect } from '../../schemas/effects.ts';
import type { Exclusion } from '../../schemas/electorate.ts';
import type { FollowsMeeting } from '../../schemas/meeting-deadline-rule.ts';
import type {
  ConsensusRules,
  DocumentKind,
  PositionKind,
  Procedure,
  QuorumRule,
  RoundMethod,
} from '../../schemas/procedure.ts';
import type { Instant, ResolvedDeadline } from '../../schemas/time.ts';

export type * from './agenda-state.ts';
export type * from './package-state.ts';
export type * from './terms-state.ts';
export type * from './treaty-state.ts';

/** The state of the document aggregate: plain JSON, carried from run to run (I13). `document` is null until it is registered. */
export interface DocumentState {
  v: 1;
  document: DocumentRecord | null;
}

/** What is known of a document. Everything is copied on change, never changed in place. */
export interface DocumentRecord {
  stream: StreamId;
  kind: DocumentKind;
  title: ContentReference;
  visibility: Visibility;
  sponsors: PartyId[];
  /** The pinned procedure (I2). */
  procedure: Procedure;
  registeredAt: Instant;
  withdrawnAt?: Instant;
  /** The latest ones, oldest first; all but the last two shrink to their hashes, the very old stand in the record only (I13). */
  revisions: RevisionRecord[];
  /** In the procedure's order. */
  stages: StageRecord[];
  /** Stages and revisions for which a State refused the method of silence (case 8). */
  silenceBarred: { stage: StageId; revision: number }[];
  commentPeriods: CommentPeriod[];
  /** How many comment periods were ever opened: `c1` … `c{n}`. */
  commentPeriodCount: number;
  /** How many rounds were ever requested: `r1` … `r{n}`. */
  roundCount: number;
  /** The last round, live or concluded, in full. */
  round: RoundState | null;
  /** The rounds before it, shrunk, oldest first. */
  closedRounds: ClosedRound[];
  /** Frozen electorates, each list once however many rounds had it: rounds name them by index (I2, I13). */
  electorates: PartyId[][];
  /**
   * The matter is frozen until the Chair's reopening has an electorate (design §3 "freeze"). Without `round`: it was frozen before the
   * body decided here, and that is attested (I15).
   */
  frozen: LiveFreeze | AttestedFreeze | null;
  /** Who began the matter. */
  initiators?: Initiator[];
  /** What its adoption changes elsewhere. */
  effects?: Effect[];
  /** What is here is optional, and absent until there is some: a state without it is the same as before these existed (I13). */
  agenda?: DocumentAgenda;
  /** Deliveries that were refused: work for the Secretariat (design §5). The latest ones. */
  refusedDeliveries: { delivery: string; command: string; code: string; at: Instant }[];
  /** The last event. */
  sequence: number;
  recorded: Instant;
}

export interface RevisionRecord {
  number: number;
  /** Language → SHA-256 of the text. */
  texts: Record<string, Sha256>;
  circulatedAt?: Instant;
  /** Of the last two revisions only. */
  editorial?: boolean;
  addedAt?: Instant;
  /** The references in full, of the last two revisions. */
  references?: ContentReference[];
}

export interface StageRecord {
  id: StageId;
  /** `unrecorded`: it lies before a stage that is attested, and the record tells nothing of it (I15). */
  state: 'planned' | 'open' | 'held' | 'done' | 'failed' | 'withdrawn' | 'unrecorded';
  openedAt?: Instant;
  doneAt?: Instant;
  /** The word of success (design §3). */
  word?: string;
  /** The round that decided it. */
  round?: RoundId;
  /** When its outcome counts from, where that differs from when it was recorded (case 17: a silence counts from its expiry). */
  effectiveAt?: Instant;
  /** Attested, not decided here (I15). */
  attested?: {
    when: AttestedTime;
    organ?: OrganId;
    meeting?: StreamId;
    evidence: Evidence[];
    recordedAt: Instant;
    sequence: number;
  };
  /** It opened by what is attested. */
  openedBy?: AttestedTime;
  /** The meeting that it waits for, or was completed in the expectation of. */
  meeting?: StreamId;
  /** Of a failed one: no other stage was open, and none took its place. The document has failed with it. */
  final?: true;
  /** Of the events that opened and completed it. */
  openedSequence?: number;
  doneSequence?: number;
  /** Times before that it was open, or done, and did not stay so: oldest first, the latest ones. */
  earlier?: StagePass[];
}

/** One time that a stage was open, and with a word done, until it was sent back or opened anew. */
export type StagePass = Pick<
  StageRecord,
  'openedAt' | 'openedBy' | 'openedSequence' | 'doneAt' | 'doneSequence' | 'effectiveAt' | 'word' | 'round' | 'attested'
> & { until: Instant };

export interface CommentPeriod {
  id: CommentPeriodId;
  state: 'open' | 'closed';
  audience: 'members' | 'experts';
  revision?: number;
  deadline?: ResolvedDeadline;
  /** Its deadline comes from a meeting, and moves with it (case 28). */
  follows?: FollowsMeeting;
  openedAt: Instant;
  closedAt?: Instant;
  comments: number;
  /** Who has commented in time, while it is open. */
  commented?: PartyId[];
}

/** How a round stands (design §3 "round"). */
export type RoundPhase =
  | 'requested'
  | 'open'
  | 'suspended'
  | 'held'
  | 'silence-held'
  | 'answers-complete'
  | 'adopted-provisionally'
  | 'adopted'
  | 'frozen'
  | 'broken'
  | 'not-adopted'
  | 'lapsed'
  | 'withdrawn'
  | 'not-opened';

/** A named ground that is still live; lifted and lapsed ones stand in the record only. */
export interface LivePoint {
  id: PointId;
  paragraph: string;
  /** Fingerprints of its texts, to know a repetition by: their hashes stand in the record (I13). */
  content?: string;
}

/** A State's current position. Its earlier ones stand in the record. */
export interface PositionRecord {
  party: PartyId;
  position: PositionKind;
  revision: number;
  class: VisibilityClass;
  channel: DocumentEventData<'position-stated'>['channel'];
  /** Rank among the State's own acts: (receivedAt, command). */
  receivedAt: Instant;
  command: CommandId;
  /** Fingerprint of who stated it or, if attested, of who registered the paper (case 31). */
  by: string;
  /** Fingerprint of the statement's text. */
  statement?: string;
  /** In a package: the document that it aims at (case 37). */
  item?: StreamId;
  /** It came with points: with all of them lifted or lapsed it blocks no more. */
  pointed?: true;
  points: LivePoint[];
  /** Running number of the State's last point in this round. */
  lastPoint: number;
  /** Another person of the same State had stated the opposite (case 31): the Secretariat asks the State. */
  contradicts?: true;
  /** What that person had stated, where the State counts as objecting until it is clear. */
  contradicted?: { position: PositionKind; statement?: string };
}

/** An outcome that somebody must look at: the Chair decides (I11). */
export interface Contest {
  reason: DocumentEventData<'outcome-contested'>['reason'];
  parties: PartyId[];
  at: Instant;
}

/** What is common to a round in full and a shrunk one: enough to judge an act that arrives late. */
export interface RoundCore {
  id: RoundId;
  stage: StageId;
  organ: OrganId;
  method: RoundMethod;
  revision: number;
  phase: RoundPhase;
  /** Index into `electorates`; absent until it opened. */
  electorate?: number;
  reopens?: RoundId;
  openedAt?: Instant;
  /** The announced expiry (of a suspended round: the one that stood when it was suspended). */
  expiry?: Instant;
  /** When its outcome counts from: a ruling's own time, a silence's expiry (case 17). What was received later is late. */
  concludedAt?: Instant;
  /** The passing of the period concluded it: what was stamped in time then counts as undelivered (design §5 step 4). */
  byPeriod?: true;
  /** Why it was not adopted, lapsed or did not open. */
  because?: string;
  /** Open contests. */
  contests?: Contest[];
  circulatedAt?: Instant;
  firstSequence: number;
  lastSequence: number;
  /** Hash of the last event that touched it. */
  hash: Sha256;
}

type Period = NonNullable<DocumentEventData<'round-requested'>['period']>;

/** The last round, in full. */
export interface RoundState extends RoundCore {
  /** The stage's rules as they stood when it was requested (I2: a round ends under the version it opened under). */
  rules: ConsensusRules;
  procedureVersion: number;
  meeting?: string;
  period?: Period;
  requestedAt: Instant;
  chair?: PartyId;
  quorum?: { needed: number; of: number; appliesTo: QuorumRule['appliesTo'] };
  /** The electorate less those that were suspended or left (I2). */
  members: PartyId[];
  reduced: PartyId[];
  /** Entitled, and left out when the electorate was frozen: by the organ, the stage, or as the State concerned (case 24). */
  excluded?: Exclusion[];
  /** Current positions, one a State at most. */
  positions: PositionRecord[];
  /** Ms that were left when it was suspended. */
  remaining?: number;
  suspendedBecause?: 'chair' | 'block';
  suspendedAt?: Instant;
  extensions: number;
  /** Reminders done for the present expiry, in minutes before it. */
  reminded: number[];
  /** An electorate that shrank ended the last block: the Chair confirms whatever the procedure says (I2). */
  confirmationNeeded?: true;
  /** When the last live block ended: a ruling of an earlier time was made over it (I1). */
  unblockedAt?: Instant;
  /** The editorial revision that it goes on under: acts under way on the earlier text still count (I5, case 6). */
  carriedOver?: { from: number; at: Instant };
  provisional?: { awaiting: PartyId[]; confirmBy: Instant };
  frozenBy?: PartyId[] | 'unnamed';
  /** The ruling that it was adopted, as made; `present` counts distinct members of the electorate, `needed` is the quorum of that time: who leaves later changes neither (I2, RoP 1.2). */
  ruling?: { accepted: boolean; ruledAt: Instant; present: number; needed: number; subjectToSilence?: Period };
  /**
   * The room approved it subject to silence: from `since` on it is a round by silence, whose quorum was the room's (case 15). `word`: what it
   * will be once it is adopted.
   */
  conditional?: { ruledAt: Instant; since: Instant; word: string };
  word?: string;
  basis?: string;
}

/** A round before the last one: outcome, counts, place in the record (I13). */
export interface ClosedRound extends RoundCore {
  /** Kinds that blocked beside objection and amendment. */
  blocking: ('reserved' | 'more-time')[];
  circulation: ConsensusRules['circulation'];
  /** Who decides on its contest, where its stage's rules name them. */
  who?: ConsensusRules['who'];
  word?: string;
  /** Positions by kind. */
  counts: Partial<Record<PositionKind, number>>;
}

export const initialState = (): DocumentState => ({ v: 1, document: null });

/** Brings a carried snapshot up to this version (I13). Throws on one that this code does not know. */
export function upcast(snapshot: unknown): DocumentState {
  const version = (snapshot as { v?: unknown } | null)?.v;
  if (version !== 1) throw new Error(`A snapshot of a document in version ${String(version)} is not known here.`);
  return snapshot as DocumentState;
}
