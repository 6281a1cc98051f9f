/** The rows of schema `read`, one interface a table; built in one place, whoever asks: projector, rebuild, `knownAt`. */
import type { ContentReference, VisibilityClass } from '../../schemas/content.ts';
import type { Role } from '../../schemas/actor.ts';
import type { Block, Explanation } from '../../schemas/decider.ts';
import type { Initiator } from '../../schemas/document-commands.ts';
import type { DocumentEventData } from '../../schemas/document-events.ts';
import type { Effect } from '../../schemas/effects.ts';
import type { PartyId, StreamId } from '../../schemas/identifiers.ts';
import type { ChairTerm, DatedName, Organ, Party, Sourced } from '../../schemas/organisation-commands.ts';
import type { ConsensusRules, DocumentKind, PositionKind, RoundMethod } from '../../schemas/procedure.ts';
import type { EffectiveTime, Instant, ResolvedDeadline } from '../../schemas/time.ts';
import type { Contest, DocumentRecord, RoundPhase, RoundState, StageRecord } from '../../domain/document/state.ts';
import type { ChairNow, Organisation } from '../../domain/organisation/index.ts';
import { agendaKeys, type AgendaTables } from './agenda-rows.ts';

export type * from './agenda-rows.ts';

/** Whose a row is and who may see it (I14). */
export interface Owned {
  organisation: string;
  stream: StreamId;
  class: VisibilityClass;
  named: PartyId[];
}

export interface StreamRow {
  stream: StreamId;
  organisation: string;
  aggregate: 'document' | 'organisation' | 'meeting';
  sequence: number;
  hash: string;
  recorded: Instant;
  state: unknown;
}

export interface DocumentRow extends Owned {
  id: string;
  kind: DocumentKind;
  title: ContentReference;
  sponsors: PartyId[];
  initiators: Initiator[];
  /** What its adoption changes elsewhere. */
  effects: Effect[];
  /** A freeze that stands, by a round or attested (I15). */
  frozen: DocumentRecord['frozen'];
  procedure: string;
  procedure_version: number;
  state: string;
  stage: string | null;
  open_stages: string[];
  stages: StageRecord[];
  on_silence: NonNullable<Explanation['onSilence']> | null;
  revision: number;
  round: string | null;
  round_phase: RoundPhase | null;
  expiry: Instant | null;
  refused_deliveries: DocumentRecord['refusedDeliveries'];
  registered_at: Instant;
  withdrawn_at: Instant | null;
  sequence: number;
  hash: string;
  recorded: Instant;
}

export interface RevisionRow extends Owned {
  revision: number;
  texts: ContentReference[];
  editorial: boolean;
  added_at: Instant;
  circulated_at: Instant | null;
}

export interface CommentPeriodRow extends Owned {
  period: string;
  state: 'open' | 'closed';
  audience: 'members' | 'experts';
  revision: number | null;
  deadline: ResolvedDeadline | null;
  opened_at: Instant;
  closed_at: Instant | null;
  comments: number;
}

export interface CommentRow extends Owned {
  sequence: number;
  period: string;
  party: PartyId | null;
  text: ContentReference;
  received_at: Instant;
  late: boolean;
}

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
  rule: string;
}

export interface TaskRow extends Owned {
  id: string;
  subject: string;
  party: PartyId | null;
  office: string | null;
  /** Of each Member State of the day but for those in `excepted`; `read.asked` names them. */
  members: boolean;
  excepted: PartyId[];
  act: string;
  since: Instant;
  due_at: Instant | null;
  on_silence: string;
  rule: string;
}

export interface OrganisationRow {
  stream: StreamId;
  organisation: string;
  names: DatedName[];
  live_since: Instant;
  seat_zone: string;
  working_languages: string[];
  document_language: string;
  chair: ChairNow & { from?: ChairTerm['from'] };
  offices: unknown[];
  /** The next Chair, until its term begins (RoP 14.2). */
  designated: NonNullable<Organisation['designated']> | null;
  sequence: number;
  hash: string;
  recorded: Instant;
}

export interface PartyRow {
  stream: StreamId;
  organisation: string;
  party: PartyId;
  ordinal: number;
  type: Party['type'];
  names: Party['names'];
  statuses: Party['statuses'];
  zone: string | null;
  status: string;
  entitled: boolean;
  suspended: string | null;
  chair: boolean;
}

export interface OrganRow {
  stream: StreamId;
  organisation: string;
  organ: string;
  ordinal: number;
  names: Organ['names'];
  electorate: Organ['electorate'];
  seat: string | null;
  evidence: Sourced;
}

export interface TimelineRow extends Owned {
  sequence: number;
  type: string;
  name: string;
  hash: string;
  recorded: Instant;
  effective: EffectiveTime;
  actor_token: string;
  actor_role: Role;
  actor_party: PartyId | null;
  command: string;
  command_id: string;
  round: string | null;
  party: PartyId | null;
  reveals: PartyId[] | null;
  position_class: VisibilityClass | null;
  /** Other documents and meetings that the event names; shown to those who may see all of them. */
  refers: StreamId[] | null;
}

/** All tables with rows of their own, and what names a row in them. */
export interface ReadTables extends AgendaTables {
  streams: StreamRow;
  documents: DocumentRow;
  revisions: RevisionRow;
  comment_periods: CommentPeriodRow;
  comments: CommentRow;
  rounds: RoundRow;
  positions: PositionRow;
  points: PointRow;
  blocks: BlockRow;
  tasks: TaskRow;
  organisations: OrganisationRow;
  parties: PartyRow;
  organs: OrganRow;
  timeline: TimelineRow;
}
export type TableName = keyof ReadTables;

export const primaryKeys = {
  streams: ['stream'],
  documents: ['stream'],
  revisions: ['stream', 'revision'],
  comment_periods: ['stream', 'period'],
  comments: ['stream', 'sequence'],
  rounds: ['stream', 'round'],
  positions: ['stream', 'sequence', 'party'],
  points: ['stream', 'point'],
  blocks: ['stream', 'ordinal'],
  tasks: ['id'],
  organisations: ['stream'],
  parties: ['stream', 'party'],
  organs: ['stream', 'organ'],
  timeline: ['stream', 'sequence'],
  ...agendaKeys,
} as const satisfies { [T in TableName]: readonly (keyof ReadTables[T])[] };
export const tableNames = Object.keys(primaryKeys) as TableName[];
