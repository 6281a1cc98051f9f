import type { ItemId, OrganId, PartyId, PersonToken, RoundId, StageId, StreamId } from '../../schemas/identifiers.ts';
import type { MeetingEventData } from '../../schemas/meeting-events.ts';
import type { Credentials, ItemRuling, Presence } from '../../schemas/meeting-room-commands.ts';
import type { Instant } from '../../schemas/time.ts';

/** How an item stands. `called`: its document was asked for a round; `open`: the round runs. */
export type ItemState =
  | 'late'
  | 'listed'
  | 'called'
  | 'not-opened'
  | 'open'
  | 'ruled'
  | 'adopted'
  | 'adopted-provisionally'
  | 'subject-to-silence'
  | 'not-adopted'
  | 'contested'
  | 'deferred'
  | 'referred'
  | 'withdrawn';

/** A State's block of an item, as the meeting knows it. */
export interface ItemBlock {
  party: PartyId;
  /** Registered on paper before the call, or said in the room. */
  source: 'written' | 'room';
  /** Of a written one, asked by name: absent until the State has answered. */
  answer?: 'stands' | 'joined';
  /** Of a written one: the event by which it went into the round unasked, because its State was not in the room (case 20). */
  entered?: number;
  /** Of a written one: what goes into the round once it is known to stand. */
  said?: WrittenWords;
}

/** The words of a paper, by hash, and who registered it (I11). */
export type WrittenWords = Omit<MeetingEventData<'written-block-registered'>, 'item' | 'document' | 'party'> & {
  registeredBy: PersonToken;
};

/** A document's stage on the agenda of a meeting. */
export interface AgendaItem {
  id: ItemId;
  document: StreamId;
  stage: StageId;
  revision?: number;
  state: ItemState;
  round?: RoundId;
  blocks: ItemBlock[];
  ruling?: {
    ruling: ItemRuling;
    ruledAt: Instant;
    enBloc?: true;
    deferredTo?: StreamId | undefined;
    referredTo?: OrganId | undefined;
  };
  /** Who spoke ad referendum in the room, by its last word; absent where nobody did (I13). */
  adReferendum?: PartyId[];
  /** Why it did not open, or was not adopted, as the document said. */
  because?: string;
  statements?: number;
}

export interface Attendance {
  party: PartyId;
  presence: Presence;
  credentials: Credentials;
  since: Instant;
}

/** The last check: at the opening, and whenever the quorum was challenged (RoP 1.2, case 19). */
export interface QuorumCheck {
  check: number;
  present: number;
  needed: number;
  of: number;
  met: boolean;
  at: Instant;
}

/** What a meeting knows of its room. Absent from a meeting that has no agenda and no attendance (I13). */
export interface Room {
  /** In the order in which they are taken. */
  items: AgendaItem[];
  cutOff?: Instant;
  attendance: Attendance[];
  /** Who is a member, as of the last check. */
  members: PartyId[];
  checks: number;
  /** Asked of the organisation, not answered yet. */
  checking?: number;
  quorum?: QuorumCheck;
  enBloc?: { items: ItemId[]; proposedAt: Instant };
  announced?: { document: StreamId; round: RoundId }[];
  recordClosedAt?: Instant;
}

export const emptyRoom = (): Room => ({ items: [], attendance: [], members: [], checks: 0 });
