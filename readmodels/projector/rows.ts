/** The rows of schema `read`, one interface a table; built in one place, whoever asks: projector, rebuild, `knownAt`. */
import type { ContentReference, VisibilityClass } from '../../schemas/content.ts';
import type { Role } from '../../schemas/actor.ts';
import type { Explanation } from '../../schemas/decider.ts';
import type { Initiator } from '../../schemas/document-commands.ts';
import type { Effect } from '../../schemas/effects.ts';
import type { PartyId, StreamId } from '../../schemas/identifiers.ts';
import type { ChairTerm, Office, Organ, Party, Sourced } from '../../schemas/organisation-commands.ts';
import type { FollowsMeeting } from '../../schemas/meeting-deadline-rule.ts';
import type { DocumentKind } from '../../schemas/procedure.ts';
import type { EffectiveTime, Instant, ResolvedDeadline } from '../../schemas/time.ts';
import type { DocumentAgenda, DocumentRecord, RoundPhase, StageRecord } from '../../domain/document/state.ts';
import type { ChairNow, Organisation, ToldName } from '../../domain/organisation/index.ts';
import type { AdmissionRule, SeatState } from '../../schemas/organisation-seat-commands.ts';
import type { Candidate } from '../../domain/organisation/state.ts';
import type { AccreditationRow } from './accreditation-rows.ts';
import { agendaKeys, type AgendaTables } from './agenda-rows.ts';
import type { BlockRow, PointRow, PositionRow, RoundRow } from './round-rows.ts';

export type * from './accreditation-rows.ts';
export type * from './agenda-rows.ts';
export type * from './round-rows.ts';

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
  warnings: NonNullable<Explanation['warnings']>;
  /** How long what was adopted is valid (case 45). */
  validity: NonNullable<DocumentAgenda['validity']>;
  /** What is in a package, and the package that a document is in (case 37). */
  package: DocumentAgenda['package'] | null;
  in_package: DocumentAgenda['inPackage'] | null;
  /** The official symbol that the adopted text was issued under (case 42). */
  symbol: string | null;
  issued_at: Instant | null;
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
  follows: FollowsMeeting | null;
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
  /** How `due_at` came about, where a rule computes it (I12). */
  derivation: string[] | null;
  rule: string;
}

export interface OrganisationRow {
  stream: StreamId;
  organisation: string;
  names: ToldName[];
  live_since: Instant;
  seat_zone: string;
  working_languages: string[];
  document_language: string;
  chair: ChairNow & { from?: ChairTerm['from'] };
  offices: (Omit<Office, 'names'> & { names: ToldName[] })[];
  /** The next Chair, until its term begins (RoP 14.2). */
  designated: NonNullable<Organisation['designated']> | null;
  /** What a candidate does before a status can be granted to it. */
  admission: AdmissionRule[] | null;
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
  names: ToldName[];
  statuses: Party['statuses'];
  zone: string | null;
  status: string;
  entitled: boolean;
  suspended: string | null;
  chair: boolean;
  /** Null: it is no Member State. */
  seat: SeatState | null;
  /** Its last bid for a status. */
  candidature: Omit<Candidate, 'party'> | null;
}

export interface OrganRow {
  stream: StreamId;
  organisation: string;
  organ: string;
  ordinal: number;
  names: ToldName[];
  electorate: Organ['electorate'];
  seat: string | null;
  /** It decides no more. */
  dissolved: boolean;
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
  accreditations: AccreditationRow;
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
  accreditations: ['stream', 'accreditation'],
  organs: ['stream', 'organ'],
  timeline: ['stream', 'sequence'],
  ...agendaKeys,
} as const satisfies { [T in TableName]: readonly (keyof ReadTables[T])[] };
export const tableNames = Object.keys(primaryKeys) as TableName[];
