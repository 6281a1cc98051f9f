/** Facts with their time, as every aggregate keeps them in its state (design §5 "Two clocks"). Types only: the core uses them. */
import type { AttestedTime, DecisionReference, Evidence } from './attested.ts';
import type { Sourced } from './organisation-facts.ts';
import type { Instant } from './time.ts';

/**
 * When something began or ended: what the record attests, or the instant at which it counted here. Neither is turned into the other.
 * `recorded`: when it was recorded as past; however imprecise its date, by then it had happened.
 */
export type FactTime = { attested: AttestedTime; recorded?: Instant } | { at: Instant };

/** What ended a fact: the decision on record, or where it is said, and the event that recorded it. */
export interface FactEnd {
  decision?: DecisionReference;
  evidence?: Evidence[];
  sequence: number;
}

/** One fact that held, holds or will hold `[from, to)`. */
export interface DatedFact {
  /** What it is about, `stage/summit/adopted`, `status/kw/member`; unique within its stream. */
  id: string;
  kind:
    | 'stage'
    | 'freeze'
    | 'signature'
    | 'domestic-act'
    | 'instrument'
    | 'in-force'
    | 'consideration'
    | 'review'
    | 'outcome'
    | 'status'
    | 'organ'
    | 'chair'
    | 'next-chair'
    | 'coordinator'
    | 'series'
    | 'suspension'
    | 'party-name'
    | 'organ-name'
    | 'office-name'
    | 'organisation-name'
    | 'competence'
    | 'working-languages'
    | 'basic-quorum'
    | 'seat'
    | 'candidature'
    | 'candidate-step'
    | 'meeting';
  /** A stage, a party, an organ, an area; the organisation itself. */
  subject: string;
  /** `open`, the word of success, the status, the name. */
  value: string;
  /** Of a name. */
  language?: string;
  /** What an organ, an area or a series is called, as the source or the decision says it. */
  title?: string;
  /** Absent: the record does not tell since when. */
  from?: FactTime;
  /** Absent: it has not ended. */
  to?: FactTime;
  /** Of a point in time rather than a stretch: what happened, happened; it "holds" ever after. */
  attested: boolean;
  evidence?: Evidence[];
  /** Of a fact that came with the roster. */
  sourced?: Sourced;
  decision?: DecisionReference;
  /** By what it ended, where nothing of its kind came in its place that says so itself. */
  endedBy?: FactEnd;
  /** Of the event that recorded it. */
  sequence: number;
}

/**
 * The day that is asked about, resolved outside in the zone of the body's seat: the calendar days that a partial date can mean, and the
 * instant at which the last of them ends.
 */
export interface AsOf {
  earliest: string;
  latest: string;
  /** First instant of `earliest`. */
  from: Instant;
  /** First instant after `latest`. */
  until: Instant;
}

/** Three-valued: the record says yes, says no, or cannot tell. */
export type Certainty = 'yes' | 'no' | 'not-known';
