import type { AsOf, Certainty } from '../../schemas/dated-fact.ts';
import type { InstrumentAct } from '../../schemas/document-treaty-commands.ts';
import type { PartyId } from '../../schemas/identifiers.ts';
import type { LegalDate } from '../../schemas/time.ts';
import { certaintyOn } from '../shared/as-of.ts';
import { entryIntoForceBy } from '../treaty/index.ts';
import { attestedSigner } from './signatures.ts';
import type {
  DocumentRecord,
  DocumentState,
  DomesticActRecord,
  Instrument,
  TreatyRecord,
  TreatyTrack,
} from './state.ts';
import { reportedBy } from './treaty-blocks.ts';
import { clauseOf, clauseStage, trackOf, treatyActs } from './treaty-clause.ts';

/** How one State stands to the treaty. */
export interface TreatyStatusRow {
  party: PartyId;
  /** With effect, on the day asked about. */
  signed: Certainty;
  /** The day that the signature bears, of one that was made here. */
  signedOn?: LegalDate;
  signedAdReferendum: boolean;
  /** What the signature waits for; it has no effect until then (VCLT 8, 12). */
  awaits?: string[];
  instrument?: { act: InstrumentAct; on: LegalDate; inDueForm: boolean; signature: Instrument['signature'] };
  /** Instruments that were withdrawn by the day asked about. */
  withdrawn?: { act: InstrumentAct; on: LegalDate; withdrawnOn: LegalDate }[];
  /** Domestic acts that are reported; they count for nothing (case 46). */
  reported: Pick<DomesticActRecord, 'act' | 'when' | 'reportedOn' | 'evidence'>[];
  /** Bound by an instrument that counts. */
  bound: Certainty;
  /** As it is determined, on or after the day asked about too. */
  inForceOn?: LegalDate;
  inForce: Certainty;
  derivation?: string[];
}

export interface TreatyStatus {
  stage: string;
  /** Of several conditions at once, each. */
  conditions: { words: string; needed: number; deposited: number; missing: number; fulfilled: boolean }[];
  needed?: number;
  deposited: number;
  missing?: number;
  determined?: { on: LegalDate; trigger: { date: LegalDate; parties: PartyId[] }; derivation: string[] };
  inForce: Certainty;
  disputed: { party: PartyId; on: LegalDate; rule: string }[];
  /** Whether a State without a row signed: not known where States signed that the record does not name (I15). */
  othersSigned: Certainty;
  rows: TreatyStatusRow[];
}

/** Without a day asked about, whatever is on the record. */
const LAST_DAY = '9999-12-31';

/**
 * The status table of a treaty: for each State that has done something, and for the treaty itself. `asOf`: the day asked about; without
 * one, as the record stands now, dates to come included as `inForceOn`, with `inForce` by what has happened. `knownAt` is the state's:
 * fold the prefix. `undefined`: the document has no stage of consent to be bound.
 */
export function treatyStatus({ document }: DocumentState, asOf?: AsOf): TreatyStatus | undefined {
  const stage = document?.procedure.stages.find(({ type }) => type === 'consent-to-be-bound');
  if (!document || stage === undefined) return undefined;
  const treaty = document.agenda?.treaty;
  const day = asOf?.latest ?? LAST_DAY;
  const rules = clauseStage(document);
  const clause = rules && clauseOf(rules);
  const acts = treatyActs(document).filter(({ on }) => on <= day);
  const progress = clause ? entryIntoForceBy(clause, acts, rules.weights).progress : [];
  const conditions = progress.map(({ words, have, need, fulfilled }) => ({
    words,
    needed: need,
    deposited: have,
    missing: Math.max(0, need - have),
    fulfilled,
  }));
  const first = conditions.find((each) => !each.fulfilled) ?? conditions[0];
  const rows = partiesOf(document).map((party) => rowOf(document, party, asOf));
  return {
    stage: rules?.id ?? stage.id,
    conditions,
    ...(first === undefined ? {} : { needed: first.needed, missing: first.missing }),
    deposited: first?.deposited ?? rows.filter(({ bound }) => bound === 'yes').length,
    ...determinedBy(treaty, day),
    inForce: since(treaty?.inForce?.on ?? treaty?.determined?.on, asOf, treaty?.inForce !== undefined),
    disputed: (treaty?.disputes ?? [])
      .filter(({ on }) => on <= day)
      .map(({ party, on, rule }) => ({ party, on, rule })),
    // No State has this name.
    othersSigned: attestedSigner(document, '') === 'not-named' ? 'not-known' : 'no',
    rows,
  };
}

/** It was determined by what had come by then. */
function determinedBy(treaty: TreatyRecord | undefined, day: LegalDate): Pick<TreatyStatus, 'determined'> {
  if (treaty?.determined === undefined || treaty.determined.trigger.date > day) return {};
  const { on, trigger, derivation } = treaty.determined;
  return { determined: { on, trigger, derivation } };
}

/** Whether a date had come: of the day asked about, or, without one, as `now` says. */
function since(date: LegalDate | undefined, asOf: AsOf | undefined, now: boolean): Certainty {
  if (date === undefined) return 'no';
  if (asOf === undefined) return now ? 'yes' : 'no';
  return certaintyOn({ from: { attested: { date } } }, asOf);
}

function partiesOf(document: DocumentRecord): PartyId[] {
  const { signatures = [], treaty } = document.agenda ?? {};
  const attested = signatures.flatMap(({ by }) => (Array.isArray(by) ? by : []));
  return [...new Set([...attested, ...Object.keys(treaty?.tracks ?? {}), ...reportedBy(document)])].sort();
}

function rowOf(document: DocumentRecord, party: PartyId, asOf: AsOf | undefined): TreatyStatusRow {
  const { domesticActs = [], treaty } = document.agenda ?? {};
  const day = asOf?.latest ?? LAST_DAY;
  const { signature, instrument, withdrawn = [], inForceOn, derivation } = trackOf(treaty?.tracks, party) ?? {};
  const known = signature !== undefined && signature.on <= day;
  const gone = withdrawn.filter((each) => each.withdrawnOn <= day);
  const dated = treaty?.inForce !== undefined && inForceOn !== undefined && inForceOn <= treaty.inForce.on;
  return {
    party,
    signed: signedBy(document, party, asOf),
    ...(known ? { signedOn: signature.on } : {}),
    signedAdReferendum: known && signature.adReferendum === true,
    ...(known && signature.awaits ? { awaits: signature.awaits } : {}),
    ...standing([...withdrawn.filter((each) => each.withdrawnOn > day), ...(instrument ? [instrument] : [])], day),
    ...(gone.length === 0
      ? {}
      : { withdrawn: gone.map(({ act, receivedOn: on, withdrawnOn }) => ({ act, on, withdrawnOn })) }),
    reported: domesticActs
      .filter((act) => act.party === party)
      .map(({ act, when, reportedOn, evidence }) => ({
        act,
        when,
        ...(reportedOn === undefined ? {} : { reportedOn }),
        evidence,
      })),
    bound: boundBy({ ...(instrument ? { instrument } : {}), withdrawn }, asOf),
    ...(inForceOn === undefined ? {} : { inForceOn }),
    inForce: since(inForceOn, asOf, dated),
    ...(derivation === undefined ? {} : { derivation }),
  };
}

function standing(instruments: readonly Instrument[], day: LegalDate): Pick<TreatyStatusRow, 'instrument'> {
  const found = instruments.find(({ receivedOn }) => receivedOn <= day);
  if (found === undefined) return {};
  const { act, receivedOn, countsFrom, signature } = found;
  const inDueForm = countsFrom !== undefined && countsFrom <= day;
  return { instrument: { act, on: inDueForm ? countsFrom : receivedOn, inDueForm, signature } };
}

const best = (all: readonly Certainty[]): Certainty =>
  all.includes('yes') ? 'yes' : all.includes('not-known') ? 'not-known' : 'no';

function signedBy(document: DocumentRecord, party: PartyId, asOf: AsOf | undefined): Certainty {
  const { signatures = [], treaty } = document.agenda ?? {};
  const signature = trackOf(treaty?.tracks, party)?.signature;
  const here = signature !== undefined && signature.awaits === undefined ? [since(signature.on, asOf, true)] : [];
  const attested = signatures
    .filter(({ by }) => Array.isArray(by) && by.includes(party))
    .map(({ when, recordedAt }): Certainty =>
      asOf === undefined ? 'yes' : certaintyOn({ from: { attested: when ?? {}, recorded: recordedAt } }, asOf),
    );
  const unnamed = attestedSigner(document, party) === 'not-named' ? (['not-known'] as const) : [];
  return best([...here, ...attested, ...unnamed]);
}

function boundBy({ instrument, withdrawn = [] }: TreatyTrack, asOf: AsOf | undefined): Certainty {
  if (asOf === undefined) return instrument?.countsFrom === undefined ? 'no' : 'yes';
  const all: (Instrument & { withdrawnOn?: LegalDate })[] = [...withdrawn, ...(instrument ? [instrument] : [])];
  const spans = all.map(({ countsFrom, withdrawnOn }): Certainty => {
    if (countsFrom === undefined) return 'no';
    const to = withdrawnOn === undefined ? {} : { to: { attested: { date: withdrawnOn } } };
    return certaintyOn({ from: { attested: { date: countsFrom } }, ...to }, asOf);
  });
  return best(spans);
}
