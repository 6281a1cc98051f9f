import type { StageType } from '../../../schemas/procedure.ts';
import { refusal } from '../../shared/refusal.ts';
import type { Handler } from '../draft.ts';
import { completeStage as complete } from '../ending.ts';
import { revisionNumber, stageRecord, stageRules } from '../lookups.ts';

/** The word of a stage that the Secretariat's act ends. Signature and consent end by the signatures and instruments themselves. */
const WORDS: Partial<Record<StageType, string>> = {
  proposed: 'taken-up',
  drafting: 'drafted',
  implementation: 'implemented',
};

/** Ends a stage that no round decides: a proposal taken up, a drafting that has its text, an implementation that has come to its end. */
export const completeStage: Handler<'complete-stage'> = (draft, { payload: { stage } }) => {
  const { document } = draft;
  if (document.withdrawnAt !== undefined) return refusal('document-withdrawn', 'case 35');
  const rules = stageRules(document, stage);
  if (rules === undefined) return refusal('stage-unknown', 'design §6', { stage });
  if (stageRecord(document, stage)?.state !== 'open') return refusal('stage-not-open', 'I1', { stage });
  if (rules.type === 'consensus') return refusal('stage-decided-by-round', 'I1', { stage });
  const word = WORDS[rules.type];
  if (word === undefined) return refusal('stage-not-completable', 'design §3 stage', { stage });
  if (rules.type === 'drafting' && revisionNumber(document) === 0) return refusal('revision-missing', 'I1', { stage });
  complete(draft, stage, word);
  return undefined;
};
