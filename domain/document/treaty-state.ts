import type { DocumentEventData } from '../../schemas/document-events.ts';
import type { InstrumentAct } from '../../schemas/document-treaty-commands.ts';
import type { SignatureAwaits, SignatureBehind } from '../../schemas/document-treaty-events.ts';
import type { PartyId, StageId } from '../../schemas/identifiers.ts';
import type { Instant, LegalDate } from '../../schemas/time.ts';

/** What the depositary's register holds of a treaty: a track for each State, and the treaty's own date. */
export interface TreatyRecord {
  tracks: Record<PartyId, TreatyTrack>;
  /** The date as it was determined, with how (I12). */
  determined?: Determination;
  /** It entered into force here. */
  inForce?: { on: LegalDate; sequence: number };
  /** What no clause decides (case 48). */
  disputes?: (Pick<DocumentEventData<'entry-into-force-disputed'>, 'party' | 'on' | 'rule'> & {
    at: Instant;
    sequence: number;
  })[];
}

export type Determination = Pick<
  DocumentEventData<'entry-into-force-determined'>,
  'stage' | 'on' | 'trigger' | 'derivation'
> & { sequence: number };

/** One State and the treaty. */
export interface TreatyTrack {
  signature?: TreatySignature;
  /** The one that stands, or that is not in due form yet. */
  instrument?: Instrument;
  /** Those that were withdrawn, oldest first: they still tell on which day the clause was fulfilled. */
  withdrawn?: (Instrument & { withdrawnOn: LegalDate })[];
  /** When the treaty enters, or entered, into force for it. */
  inForceOn?: LegalDate;
  /** How, where the date is the State's own. */
  derivation?: string[];
}

export interface TreatySignature {
  stage: StageId;
  on: LegalDate;
  adReferendum?: true;
  fullPowers: DocumentEventData<'treaty-signed'>['fullPowers'];
  /** It has no effect until then. */
  awaits?: SignatureAwaits[];
  confirmedOn?: LegalDate;
  recordedAt: Instant;
  sequence: number;
}

export interface Instrument {
  stage: StageId;
  act: InstrumentAct;
  receivedOn: LegalDate;
  /** The day from which it counts; absent: it is not in due form (case 49). */
  countsFrom?: LegalDate;
  signature: SignatureBehind;
  recordedAt: Instant;
  sequence: number;
}
