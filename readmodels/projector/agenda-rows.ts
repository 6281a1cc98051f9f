/** Rows beside documents and rounds: meetings, dated facts, and what joins documents with each other and with meetings. */
import type { AttestedTime, Evidence } from '../../schemas/attested.ts';
import type { ContentReference } from '../../schemas/content.ts';
import type { DatedFact, FactEnd, FactTime } from '../../schemas/dated-fact.ts';
import type { Relation } from '../../schemas/document-agenda-commands.ts';
import type { PartyId, StreamId } from '../../schemas/identifiers.ts';
import type { Sourced } from '../../schemas/organisation-facts.ts';
import type { Instant } from '../../schemas/time.ts';
import type { MeetingRecord } from '../../domain/meeting/index.ts';
import type { Owned } from './rows.ts';

export interface MeetingRow extends Owned {
  id: string;
  kind: MeetingRecord['kind'];
  organ: string | null;
  number: number | null;
  series: string | null;
  title: ContentReference;
  mode: string | null;
  place: string | null;
  takes_decisions: boolean;
  state: MeetingRecord['state'];
  /** The days that stand, as partial dates. */
  date_from: string | null;
  date_to: string | null;
  /** What lists are ordered by: the first day as far as it is known or attested. */
  day: string | null;
  dates_set: MeetingRecord['datesSet'];
  /** When it was, of one that is attested (I15). */
  attested: AttestedTime | null;
  evidence: Evidence[];
  registered_at: Instant;
  opened_at: Instant | null;
  closed_at: Instant | null;
  cancelled_at: Instant | null;
  refused_deliveries: MeetingRecord['refusedDeliveries'];
  sequence: number;
  hash: string;
  recorded: Instant;
}

/** One `DatedFact`; of the organisation it is public, of a document or meeting it has that one's class. */
export interface FactRow extends Owned {
  id: string;
  kind: DatedFact['kind'];
  subject: string;
  value: string;
  /** Of a name (case 60). */
  language: string | null;
  title: string | null;
  /** The days that the beginning can mean; null where nothing bounds them. */
  from_earliest: string | null;
  from_latest: string | null;
  /** The instant at which it counted here. */
  from_at: Instant | null;
  /** By then it had happened, of one that is attested. */
  from_recorded: Instant | null;
  to_earliest: string | null;
  to_latest: string | null;
  to_at: Instant | null;
  to_recorded: Instant | null;
  /** As stated; `to_stated` null: it has not ended. */
  from_stated: FactTime | null;
  to_stated: FactTime | null;
  attested: boolean;
  evidence: Evidence[];
  sourced: Sourced | null;
  decision_document: StreamId | null;
  decision_stage: string | null;
  /** By what it ended, where nothing came in its place that says so. */
  ended_by: FactEnd | null;
  sequence: number;
}

/** `stream` amends, implements, … `to_stream`; the other direction is a query. */
export interface RelationRow extends Owned {
  relation: Relation;
  to_stream: StreamId;
  evidence: Evidence[];
  sequence: number;
}

/** What of a document waits for a meeting. */
export interface ScheduleRow extends Owned {
  kind: 'stage' | 'outcome';
  /** The stage or the outcome. */
  item: string;
  meeting: StreamId;
  /** Of the stage: `open`, `planned`; of the outcome: `planned`. */
  state: string;
}

export interface NominationRow extends Owned {
  nomination: string;
  call: string;
  party: PartyId;
  nominee: ContentReference;
  received_at: Instant;
  state: 'standing' | 'late' | 'withdrawn';
  withdrawn_at: Instant | null;
  sequence: number;
}

export interface AgendaTables {
  meetings: MeetingRow;
  facts: FactRow;
  relations: RelationRow;
  schedules: ScheduleRow;
  nominations: NominationRow;
}

export const agendaKeys = {
  meetings: ['stream'],
  facts: ['stream', 'id'],
  relations: ['stream', 'relation', 'to_stream'],
  schedules: ['stream', 'kind', 'item'],
  nominations: ['stream', 'nomination'],
} as const satisfies { [T in keyof AgendaTables]: readonly (keyof AgendaTables[T])[] };
