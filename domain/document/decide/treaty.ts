import { refusal } from '../../shared/refusal.ts';
import { emit, type Handler } from '../draft.ts';
import { completeStage } from '../ending.ts';
import { stageRecord, stageRules } from '../lookups.ts';
import { missingSignatories } from '../signatures.ts';

/** One of the signatories that the procedure names has signed; with the last one the stage is completed. */
export const recordSignature: Handler<'record-signature'> = (draft, { payload }) => {
  const { document } = draft;
  const { stage, signatory } = payload;
  if (document.withdrawnAt !== undefined) return refusal('document-withdrawn', 'case 35');
  const rules = stageRules(document, stage);
  if (rules === undefined) return refusal('stage-unknown', 'design §6', { stage });
  if (rules.type !== 'signature') return refusal('stage-not-completable', 'design §3 stage', { stage });
  if (!rules.signatories?.some((each) => each.id === signatory))
    return refusal('signatory-unknown', 'design §6', { signatory });
  // Before "not open": after the last signature the stage is over, and who signs again did sign.
  if (!missingSignatories(document, rules).some((each) => each.id === signatory))
    return refusal('signed-already', 'I9', { signatory });
  if (stageRecord(document, stage)?.state !== 'open') return refusal('stage-not-open', 'I1', { stage });
  emit(draft, 'signature-recorded', payload, { kind: 'legal-date', date: payload.signedOn });
  if (missingSignatories(draft.document, rules).length === 0) completeStage(draft, stage, 'signed');
  return undefined;
};

/** News of a domestic act: shown, and counted for nothing until the instrument is deposited (case 46). */
export const reportDomesticAct: Handler<'report-domestic-act'> = (draft, { payload }) => {
  const { document } = draft;
  if (document.withdrawnAt !== undefined) return refusal('document-withdrawn', 'case 35');
  if (!document.procedure.stages.some((stage) => stage.type === 'consent-to-be-bound'))
    return refusal('stage-unknown', 'case 46', { type: 'consent-to-be-bound' });
  emit(draft, 'domestic-act-reported', payload);
  return undefined;
};
