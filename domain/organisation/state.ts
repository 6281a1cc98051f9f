import type { Organ, Office, ChairTerm, DatedName, Party, PartyStatus } from '../../schemas/organisation-commands.ts';
import type { AdmissionRule, CandidateFor, Capacity, SeatState } from '../../schemas/organisation-seat-commands.ts';
import type { BasicQuorum, Competence, Sourced } from '../../schemas/organisation-facts.ts';
import type {
  OrganId,
  OrganisationId,
  PartyId,
  PersonToken,
  RoundId,
  StageId,
  StreamId,
} from '../../schemas/identifiers.ts';
import type { AttestedTime, DecisionReference } from '../../schemas/attested.ts';
import type { DatedFact } from '../../schemas/dated-fact.ts';
import type { Instant, LegalDate } from '../../schemas/time.ts';

/**
 * Where a party stands now. `entitled` is the last stretch, in sequences of this stream, in which it took part in decisions
 * (RoP 1.2): open while it does, closed by the event that suspended it or recorded its departure.
 */
export interface Standing {
  status: PartyStatus | 'departed' | 'none';
  /** The decision that suspended it. */
  suspended?: string;
  entitled?: { from: number; until?: number };
}

export interface OrganisationParty extends Party {
  standing: Standing;
  /** The sequence of the event that admitted it, of one that is not of the roster: its statuses stand in `facts`. */
  admitted?: number;
  /** Nobody is recognised to sit for it now (case 22). Absent: its seat is filled, or it has none. */
  seat?: Exclude<SeatState, 'filled'>;
}

/** An organ; `dissolved`: the sequence of the event by which it decides no more. */
export interface OrganisationOrgan extends Organ {
  dissolved?: number;
}

/** Somebody who holds a function of a party now; papers and times stand in the record. */
export interface Accreditation {
  /** `a1`, `a2`, ... */
  id: string;
  party: PartyId;
  person: PersonToken;
  capacity: Capacity;
  from?: LegalDate;
}

/** The last bid of a party for a status. */
export interface Candidate {
  party: PartyId;
  /** Absent where a roster says `applicant` and nothing else, and it was withdrawn. */
  for?: CandidateFor;
  /** The sequence of the event that registered it. */
  since: number;
  /** Conditions that it has met. */
  steps: string[];
  /** Absent: it is pending (case 34). */
  outcome?: 'granted' | 'withdrawn';
  /** The sequence of the event that ended it. */
  ended?: number;
}

/**
 * A round whose electorate was frozen here and which has not ended. Its members stand in the event `electorate-frozen` with the
 * sequence `sequence` and never change (I2); who of them can still be taken out follows from `Standing.entitled`, so that a
 * registration stays a few bytes however many members and rounds there are (I13).
 */
export interface RegisteredRound {
  document: StreamId;
  round: RoundId;
  organ: OrganId;
  stage: StageId;
  sequence: number;
}

/** The Chair now; `since` is the sequence of the event that made it so (RoP 14.2: an event, not a date). */
export interface ChairNow {
  party: PartyId;
  until: string;
  since: number;
  from?: ChairTerm['from'];
  evidence?: ChairTerm['evidence'];
  occasion?: string;
}

/** What is known of the organisation once it is established. */
export interface Organisation {
  id: OrganisationId;
  names: DatedName[];
  liveSince: Instant;
  seatZone: string;
  workingLanguages: string[];
  /** Where the roster has them from. */
  languagesEvidence?: Sourced;
  documentLanguage: string;
  /** In protocol order (RoP 1.7). */
  parties: OrganisationParty[];
  organs: OrganisationOrgan[];
  /** The body's basic quorum, where the roster has one, or a decision set one (RoP 1.2). */
  quorum?: BasicQuorum;
  /** A decision set it here: new rounds are told (the roster's own is proved of procedures before they are used). */
  quorumDecided?: true;
  offices: Office[];
  chair: ChairNow;
  rounds: RegisteredRound[];
  /**
   * Facts that came after the roster, or whose decision is known: attested ones and effects of decisions, oldest first. `organisationFacts`
   * gives these and the roster's own together. Absent until there is one (I13).
   */
  facts?: DatedFact[];
  /** Which organ decides which kind of document (case 44), and the decisions by which one decides all the same. Absent until there is one. */
  competences?: Competence[];
  competenceOverrides?: { document: StreamId; organ: OrganId; decision: string; sequence: number }[];
  /** What a candidate does before a status can be granted to it, and the bids that there were, the last one of each party. */
  admission?: AdmissionRule[];
  candidates?: Candidate[];
  /** Who holds a function of a party now; `last`: how many were recorded. Absent until there is one. */
  accredited?: { last: number; current: Accreditation[] };
  /** The next Chair, until its term begins (RoP 14.2). */
  designated?: {
    party: PartyId;
    meeting?: StreamId;
    until: string;
    decision: DecisionReference;
    attested: boolean;
    when?: AttestedTime;
  };
}

/** The state of the organisation aggregate: plain JSON, carried from run to run (I13). */
export interface OrganisationState {
  v: 1;
  organisation: Organisation | null;
}

export const initialState = (): OrganisationState => ({ v: 1, organisation: null });

/** Brings a carried snapshot up to this version. Throws on one that this code does not know. */
export function upcast(snapshot: unknown): OrganisationState {
  const version = (snapshot as { v?: unknown } | null)?.v;
  if (version !== 1) throw new Error(`A snapshot of an organisation in version ${String(version)} is not known here.`);
  return snapshot as OrganisationState;
}
