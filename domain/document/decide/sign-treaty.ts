import type { Refusal } from '../../../schemas/decider.ts';
import type { SignatureAwaits } from '../../../schemas/document-treaty-events.ts';
import type { PartyId, StageId } from '../../../schemas/identifiers.ts';
import type { StageType } from '../../../schemas/procedure.ts';
import { refusal } from '../../shared/refusal.ts';
import { emit, type Draft, type Handler } from '../draft.ts';
import { openStage } from '../ending.ts';
import { stageRecord, stageRules } from '../lookups.ts';
import { isFuture, trackOf } from '../treaty-clause.ts';
import { followTreatyAct } from '../treaty-determination.ts';
import { attestedSigner } from '../signatures.ts';

/** Why a stage takes no act of the treaty desk; one whose signatories the procedure names is signed by these (`record-signature`). */
export function treatyStageFault({ document }: Draft, stage: StageId, type: StageType): Refusal | undefined {
  if (document.withdrawnAt !== undefined) return refusal('document-withdrawn', 'case 35');
  const rules = stageRules(document, stage);
  if (rules === undefined) return refusal('stage-unknown', 'design §6', { stage });
  if (rules.type !== type || rules.signatories !== undefined)
    return refusal('act-not-of-stage', 'design §3 stage', { stage });
  return stageRecord(document, stage)?.state === 'open' ? undefined : refusal('stage-not-open', 'I1', { stage });
}

export function dateFault({ now }: Draft, date: string, notBefore = ''): Refusal | undefined {
  if (isFuture(date, now)) return refusal('date-in-future', 'design §5', { date });
  return date < notBefore ? refusal('dates-out-of-order', 'design §5', { date, notBefore }) : undefined;
}

/** A State signs, where the States sign as they choose. Its signature may wait for the State's confirmation (VCLT 8, 12; case 57). */
export const signTreaty: Handler<'sign-treaty'> = (draft, { payload }) => {
  const { stage, party, signedOn, fullPowers, adReferendum = false, ...how } = payload;
  const fault = treatyStageFault(draft, stage, 'signature') ?? dateFault(draft, signedOn);
  if (fault) return fault;
  if (hasSigned(draft, party)) return refusal('signed-already', 'I9', { party });
  const awaits: SignatureAwaits[] = [
    ...(adReferendum ? (['ad-referendum'] as const) : []),
    ...(fullPowers === 'missing' ? (['full-powers'] as const) : []),
  ];
  const data = { stage, party, signedOn, fullPowers, ...how, adReferendum, awaits };
  emit(draft, 'treaty-signed', data, { kind: 'legal-date', date: signedOn });
  followTreatyAct(draft, { party, on: signedOn });
  return undefined;
};

function hasSigned({ document }: Draft, party: PartyId): boolean {
  return (
    trackOf(document.agenda?.treaty?.tracks, party)?.signature !== undefined ||
    attestedSigner(document, party) === 'attested'
  );
}

/** The State confirms what was signed ad referendum or without full powers: it counts from the date of the signature (VCLT 8, 12(2)(b)). */
export const confirmTreatySignature: Handler<'confirm-treaty-signature'> = (draft, { payload }) => {
  const { document } = draft;
  const { party, on, ...how } = payload;
  if (document.withdrawnAt !== undefined) return refusal('document-withdrawn', 'case 35');
  const signature = trackOf(document.agenda?.treaty?.tracks, party)?.signature;
  if (signature?.awaits === undefined) return refusal('nothing-to-confirm', 'VCLT 12(2)(b)', { party });
  const fault = dateFault(draft, on, signature.on);
  if (fault) return fault;
  const { stage, on: signedOn, awaits: confirms } = signature;
  const data = { stage, party, signedOn, on, confirms, ...how };
  emit(draft, 'treaty-signature-confirmed', data, { kind: 'legal-date', date: signedOn });
  followTreatyAct(draft, { party, on: signedOn });
  return undefined;
};

/** Nobody can sign any more. Who has not signed can accede; what follows opens, unless it has been open together with the signature. */
export const closeForSignature: Handler<'close-for-signature'> = (draft, { payload: { stage } }) => {
  const fault = treatyStageFault(draft, stage, 'signature');
  if (fault) return fault;
  emit(draft, 'stage-completed', { stage, word: 'signed' });
  const next = stageRules(draft.document, stage)?.next;
  if (next !== undefined && stageRecord(draft.document, next)?.state === 'planned') openStage(draft, next);
  return undefined;
};
