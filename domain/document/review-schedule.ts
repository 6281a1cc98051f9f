import type { StageId } from '../../schemas/identifiers.ts';
import type { Instant } from '../../schemas/time.ts';
import { emit, type Draft } from './draft.ts';
import { stageRecord, stageRules } from './lookups.ts';
import { addToInstant } from './validity-span.ts';
import { expiredValidity } from './validity-terms.ts';
import type { DocumentRecord, ReviewDue } from './state.ts';

/**
 * When the next review falls due, where the procedure says so in months: counted from an instant, computed once and stored (I12). A cycle
 * has no end of its own: each review that is recorded schedules the next.
 */
export function scheduleReview(draft: Draft, stage: StageId, from: Instant, because: string): void {
  const every = stageRules(draft.document, stage)?.review?.every;
  if (typeof every !== 'object') return;
  const { at: dueAt, derivation } = addToInstant(from, every);
  emit(draft, 'review-scheduled', { stage, dueAt, derivation: [because, ...derivation] });
}

/** The review that is scheduled in an open stage; what is valid no more is reviewed no more. */
export function reviewDueIn(document: DocumentRecord, stage: StageId): ReviewDue | undefined {
  if (stageRecord(document, stage)?.state !== 'open' || expiredValidity(document) !== undefined) return undefined;
  return document.agenda?.reviewsDue?.find((each) => each.stage === stage);
}
