import { refusal } from '../../shared/refusal.ts';
import { emit, type Handler } from '../draft.ts';
import { stageRecord, stageRules } from '../lookups.ts';

/** How a document stands to another one: each relation once, and none to itself. */
export const relateDocument: Handler<'relate-document'> = (draft, { payload }) => {
  const { document } = draft;
  const { relation, to } = payload;
  if (document.withdrawnAt !== undefined) return refusal('document-withdrawn', 'case 35');
  if (to === document.stream) return refusal('relation-to-itself', 'API', { to });
  const known = document.agenda?.relations?.some((each) => each.relation === relation && each.to === to);
  if (known) return refusal('relation-exists', 'I9', { relation, to });
  emit(draft, 'document-related', payload);
  return undefined;
};

/** Which meeting a stage waits for; the meeting's days are its own (case 28). Without a meeting it waits for none any more. */
export const scheduleStage: Handler<'schedule-stage'> = (draft, { payload }) => {
  const { document } = draft;
  const { stage } = payload;
  if (document.withdrawnAt !== undefined) return refusal('document-withdrawn', 'case 35');
  if (stageRules(document, stage) === undefined) return refusal('stage-unknown', 'design §6', { stage });
  const state = stageRecord(document, stage)?.state;
  if (state !== 'planned' && state !== 'open') return refusal('stage-not-open', 'design §3 stage', { stage });
  emit(draft, 'stage-scheduled', payload);
  return undefined;
};

/** Each consideration of a pending matter is an event: it stays pending all the same (case 34). */
export const recordConsideration: Handler<'record-consideration'> = (draft, { payload }) => {
  if (draft.document.withdrawnAt !== undefined) return refusal('document-withdrawn', 'case 35');
  emit(draft, 'consideration-recorded', payload);
  return undefined;
};

/** What is expected beside the adoption: an inauguration, a recommitment. */
export const planOutcome: Handler<'plan-outcome'> = (draft, { payload }) => {
  const { document } = draft;
  const { outcome } = payload;
  if (document.withdrawnAt !== undefined) return refusal('document-withdrawn', 'case 35');
  if (document.agenda?.outcomes?.some((each) => each.id === outcome))
    return refusal('outcome-exists', 'I9', { outcome });
  emit(draft, 'outcome-planned', payload);
  return undefined;
};

export const recordOutcome: Handler<'record-outcome'> = (draft, { payload }) => {
  const { document } = draft;
  const { outcome } = payload;
  if (document.withdrawnAt !== undefined) return refusal('document-withdrawn', 'case 35');
  const planned = document.agenda?.outcomes?.find((each) => each.id === outcome);
  if (planned === undefined) return refusal('outcome-unknown', 'API', { outcome });
  if (planned.state !== 'planned') return refusal('outcome-settled', 'I7', { outcome });
  emit(draft, 'outcome-recorded', payload);
  return undefined;
};
