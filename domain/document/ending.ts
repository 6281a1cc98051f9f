import type { DocumentEventData } from '../../schemas/document-events.ts';
import type { StageId } from '../../schemas/identifiers.ts';
import { emit, type Draft } from './draft.ts';
import { openDecisionStages, stageRecord, stageRules } from './lookups.ts';
import { opensTogether } from './opens-with.ts';
import { missingSignatories } from './signatures.ts';
import { clauseStage } from './treaty-clause.ts';
import { followTreatyAct } from './treaty-determination.ts';
import { scheduleReview } from './review-schedule.ts';
import { determineValidity, failExtension, undoExtension } from './validity.ts';
import { sourceOf } from './clause-source.ts';
import type { RoundState } from './state.ts';

/** So many points fit in one event. */
const POINTS_AN_EVENT = 2000;

/** All live points of a round lapse by a rule: they stay readable in the record, and stand in nobody's way (design §3). */
export function lapsePoints(draft: Draft, round: RoundState, rule: string): void {
  const points = round.positions.flatMap((record) => record.points.map((point) => point.id));
  for (let begin = 0; begin < points.length; begin += POINTS_AN_EVENT) {
    emit(draft, 'points-lapsed', { round: round.id, points: points.slice(begin, begin + POINTS_AN_EVENT), rule });
  }
}

export type NotAdopted = DocumentEventData<'round-not-adopted'>['because'];

/** Ends a round without adoption, and sends the document where the procedure says. */
export function notAdopted(draft: Draft, round: RoundState, because: NotAdopted, at: number = draft.now): void {
  emit(draft, 'round-not-adopted', { round: round.id, because }, at);
  lapsePoints(draft, round, 'round closed');
  // A refused method and an upheld contest say nothing against the text: the stage stays open for another round (case 8, I11).
  if (because !== 'method-objected' && because !== 'contest-upheld') followFailure(draft, round);
}

/**
 * `onFailure`: the stage stays open for a new round; the document goes back to another stage; the matter is referred to another organ, whose
 * stage opens in place of this one, with its own electorate (NATO 2003, domain §3.3); or the document has failed.
 */
export function followFailure(draft: Draft, round: RoundState): void {
  if (failExtension(draft, round)) return;
  const { onFailure } = round.rules;
  if (onFailure === 'stay') return;
  const { stage, id } = round;
  const told = { stage, round: id, rule: sourceOf(round.rules, 'onFailure') };
  if (onFailure === 'fail') return emit(draft, 'stage-failed', told);
  if ('referTo' in onFailure) {
    emit(draft, 'stage-failed', { ...told, referredTo: onFailure.referTo });
    return openStage(draft, onFailure.referTo);
  }
  emit(draft, 'stage-returned', { stage, to: onFailure.returnTo, round: id, rule: 'design §6' });
  openStage(draft, onFailure.returnTo);
}

/** Opens a stage that is not open. */
export function openStage(draft: Draft, id: StageId): void {
  const rules = stageRules(draft.document, id);
  if (rules === undefined || stageRecord(draft.document, id)?.state === 'open') return;
  emit(draft, 'stage-opened', { stage: id, type: rules.type });
  determineValidity(draft, id);
  scheduleReview(draft, id, draft.now, 'the stage opened');
  for (const stage of opensTogether(draft.document.procedure, id))
    if (stageRecord(draft.document, stage.id)?.state === 'planned') openStage(draft, stage.id);
  // A clause may name a day and no instrument: then the date is known from the beginning (I12).
  if (clauseStage(draft.document)?.id === id) followTreatyAct(draft);
  // Signed by all before it opened, as it is attested: there is nobody to wait for (I15).
  if (rules.signatories && missingSignatories(draft.document, rules).length === 0) completeStage(draft, id, 'signed');
}

/** A contested outcome does not stand: its stage opens again, the one that was opened after it waits (I11). */
export function reopenStage(draft: Draft, id: StageId, round: string): void {
  if (stageRecord(draft.document, id)?.state === 'open' || undoExtension(draft, id, round)) return;
  const { next } = stageRules(draft.document, id) ?? {};
  const after = next !== undefined && stageRecord(draft.document, next)?.state === 'open' ? next : undefined;
  const from = after ?? openDecisionStages(draft.document)[0]?.id ?? id;
  emit(draft, 'stage-returned', { stage: from, to: id, round, rule: 'I11' });
  openStage(draft, id);
}

/** Completes a stage with its word and opens the next. */
export function completeStage(draft: Draft, id: StageId, word: string, round?: string): void {
  emit(draft, 'stage-completed', round === undefined ? { stage: id, word } : { stage: id, word, round });
  const next = stageRules(draft.document, id)?.next;
  if (next !== undefined) openStage(draft, next);
}
