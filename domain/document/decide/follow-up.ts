import type { Refusal } from '../../../schemas/decider.ts';
import type { StageType } from '../../../schemas/procedure.ts';
import { refusal } from '../../shared/refusal.ts';
import { emit, type Handler } from '../draft.ts';
import { openStagesOf } from '../lookups.ts';
import { scheduleReview } from '../review-schedule.ts';
import { firstInstantOf } from '../treaty-clause.ts';
import type { DocumentRecord } from '../state.ts';

/** What follows an adoption happens in a stage of its own, while that is open. */
function stageFault(document: DocumentRecord, type: StageType): Refusal | undefined {
  if (document.withdrawnAt !== undefined) return refusal('document-withdrawn', 'case 35');
  if (!document.procedure.stages.some((stage) => stage.type === type))
    return refusal('stage-unknown', 'design §6', { type });
  return openStagesOf(document, type).length > 0 ? undefined : refusal('stage-not-open', 'design §3 stage', { type });
}

export const defineTask: Handler<'define-task'> = (draft, { payload }) => {
  const { document } = draft;
  const fault = stageFault(document, 'implementation');
  if (fault) return fault;
  if (document.agenda?.tasks?.some((task) => task.id === payload.task))
    return refusal('task-exists', 'I9', { task: payload.task });
  emit(draft, 'task-defined', payload);
  return undefined;
};

/** How far a task has come; each report is an event, the latest one stands. */
export const reportProgress: Handler<'report-progress'> = (draft, { payload }) => {
  const { document } = draft;
  const fault = stageFault(document, 'implementation');
  if (fault) return fault;
  if (!document.agenda?.tasks?.some((task) => task.id === payload.task))
    return refusal('task-unknown', 'API', { task: payload.task });
  emit(draft, 'progress-reported', payload);
  return undefined;
};

/** The first instant in UTC of the day on which a review was held, where the source tells the day and it lies behind. */
function heldAt(date: string | undefined): number | undefined {
  return date?.length === 10 ? firstInstantOf(date) : undefined;
}

export const recordReview: Handler<'record-review'> = (draft, { payload }) => {
  const fault = stageFault(draft.document, 'review');
  if (fault) return fault;
  emit(draft, 'review-recorded', payload);
  const from = heldAt(payload.when.date) ?? draft.now;
  for (const { id } of openStagesOf(draft.document, 'review'))
    scheduleReview(draft, id, from, 'the last review was held');
  return undefined;
};
