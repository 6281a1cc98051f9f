import type { SignatureBehind } from '../../../schemas/document-treaty-events.ts';
import type { InstrumentAct } from '../../../schemas/document-treaty-commands.ts';
import type { PartyId } from '../../../schemas/identifiers.ts';
import type { LegalDate } from '../../../schemas/time.ts';
import { addDays } from '../../shared/as-of.ts';
import { refusal } from '../../shared/refusal.ts';
import { emit, type Handler } from '../draft.ts';
import { openStage } from '../ending.ts';
import { attestedSigner } from '../signatures.ts';
import type { DocumentRecord, Instrument } from '../state.ts';
import { firstInstantOf, trackOf } from '../treaty-clause.ts';
import { followTreatyAct } from '../treaty-determination.ts';
import { dateFault, treatyStageFault } from './sign-treaty.ts';

const instrumentOf = ({ agenda }: DocumentRecord, party: PartyId): Instrument | undefined =>
  trackOf(agenda?.treaty?.tracks, party)?.instrument;

/** By which a State that has signed consents; the others need no signature (VCLT 14, 15; case 50). */
const OF_SIGNATORIES: readonly InstrumentAct[] = ['ratification', 'acceptance', 'approval'];

/** On which signature an instrument rests; `undefined`: it needs one, and there is none with effect. */
function signatureBehind(document: DocumentRecord, party: PartyId, act: InstrumentAct): SignatureBehind | undefined {
  const open = document.procedure.stages.some((stage) => stage.type === 'signature' && stage.signatories === undefined);
  if (!OF_SIGNATORIES.includes(act) || !open) return 'not-needed';
  const signature = trackOf(document.agenda?.treaty?.tracks, party)?.signature;
  if (signature !== undefined) return signature.awaits === undefined ? 'signed' : undefined;
  return attestedSigner(document, party);
}

/**
 * The first day on which a State that withdrew its instrument can deposit another one: that of the withdrawal, or the next where it
 * withdrew what it had deposited on that very day: within a day there is no order (case 49).
 */
function earliestAfterWithdrawal({ agenda }: DocumentRecord, party: PartyId): LegalDate | undefined {
  const last = trackOf(agenda?.treaty?.tracks, party)?.withdrawn?.at(-1);
  return last && (last.countsFrom === last.withdrawnOn ? addDays(last.withdrawnOn, 1) : last.withdrawnOn);
}

/**
 * An instrument arrived at the depositary's seat. It counts from the day of its receipt in due form, not from that of its signature or
 * of a domestic act (case 46); one that is not in due form counts for nothing until it is cured (case 49).
 */
export const receiveInstrument: Handler<'receive-instrument'> = (draft, { payload }) => {
  const { document } = draft;
  const { stage, party, act, receivedOn } = payload;
  const fault = treatyStageFault(draft, stage, 'consent-to-be-bound');
  if (fault) return fault;
  if (instrumentOf(document, party)?.countsFrom !== undefined)
    return refusal('instrument-received-already', 'I9', { party });
  const outOfTime = dateFault(draft, receivedOn, earliestAfterWithdrawal(document, party));
  if (outOfTime) return outOfTime;
  const signature = signatureBehind(document, party, act);
  if (signature === undefined) return refusal('signature-missing', 'VCLT 14', { party });
  emit(draft, 'instrument-received', { ...payload, signature }, { kind: 'legal-date', date: receivedOn });
  followTreatyAct(draft, { party, on: receivedOn });
  return undefined;
};

/** What the instrument lacked came: it counts from then (case 49, VCLT 77(1)(d)). */
export const cureInstrument: Handler<'cure-instrument'> = (draft, { payload }) => {
  const { document } = draft;
  const { party, on, ...how } = payload;
  if (document.withdrawnAt !== undefined) return refusal('document-withdrawn', 'case 35');
  const instrument = instrumentOf(document, party);
  if (instrument === undefined) return refusal('instrument-missing', 'case 49', { party });
  if (instrument.countsFrom !== undefined) return refusal('instrument-received-already', 'I9', { party });
  const { stage, act, receivedOn } = instrument;
  const outOfTime = dateFault(draft, on, receivedOn);
  if (outOfTime) return outOfTime;
  emit(draft, 'instrument-cured', { stage, party, act, receivedOn, on, ...how }, { kind: 'legal-date', date: on });
  followTreatyAct(draft, { party, on });
  return undefined;
};

/** A State takes its instrument back before the treaty is in force for it (case 48). Later that is a denunciation, another matter (VCLT 54, 56). */
export const withdrawInstrument: Handler<'withdraw-instrument'> = (draft, { payload }) => {
  const { document } = draft;
  const { party, receivedOn: withdrawnOn, ...how } = payload;
  if (document.withdrawnAt !== undefined) return refusal('document-withdrawn', 'case 35');
  const instrument = instrumentOf(document, party);
  if (instrument === undefined) return refusal('instrument-missing', 'case 48', { party });
  const { stage, act, receivedOn, countsFrom = receivedOn } = instrument;
  const outOfTime = dateFault(draft, withdrawnOn, countsFrom);
  if (outOfTime) return outOfTime;
  const inForceOn = trackOf(document.agenda?.treaty?.tracks, party)?.inForceOn;
  if (inForceOn !== undefined && withdrawnOn >= inForceOn)
    return refusal('instrument-in-force', 'case 48', { party, on: inForceOn });
  const data = { stage, party, act, receivedOn, withdrawnOn, ...how };
  emit(draft, 'instrument-withdrawn', data, { kind: 'legal-date', date: withdrawnOn });
  followTreatyAct(draft, { party, on: withdrawnOn });
  return undefined;
};

/**
 * The date that the clause gives has come. The stage of consent stays open for those who come later, each with a date of its own; what
 * follows it opens beside it (design §3: a document stands in a set of stages).
 */
export const enterIntoForce: Handler<'enter-into-force'> = (draft, { payload: { stage } }) => {
  const { document, now } = draft;
  const { determined, inForce, tracks = {} } = document.agenda?.treaty ?? {};
  if (document.withdrawnAt !== undefined) return refusal('document-withdrawn', 'case 35');
  if (determined?.stage !== stage || inForce !== undefined) return refusal('entry-not-determined', 'I12', { stage });
  const { on } = determined;
  if (now < firstInstantOf(on)) return refusal('too-early', 'I12', { on });
  const parties = Object.entries(tracks)
    .filter(([, track]) => track.inForceOn !== undefined && track.inForceOn <= on)
    .map(([party]) => party)
    .sort();
  emit(draft, 'treaty-entered-into-force', { stage, on, parties }, { kind: 'legal-date', date: on });
  const next = document.procedure.stages.find((each) => each.id === stage)?.next;
  if (next !== undefined && draft.document.stages.find((each) => each.id === next)?.state === 'planned')
    openStage(draft, next);
  return undefined;
};
