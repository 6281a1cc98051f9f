import { refusal } from '../../shared/refusal.ts';
import { commentPeriodFault, commentsDue } from '../comment-periods.ts';
import { emit, type Handler } from '../draft.ts';

/** Falls due a drain after the deadline; a period without one never ends by time (case 32). */
export const concludeCommentPeriod: Handler<'conclude-comment-period'> = (draft, { payload: { period: id } }) => {
  const fault = commentPeriodFault(draft.document, id);
  if (fault) return fault;
  const period = draft.document.commentPeriods.find((each) => each.id === id);
  const due = period && commentsDue(period);
  if (due === undefined || draft.now < due) return refusal('too-early', 'I3', { period: id });
  emit(draft, 'comment-period-closed', { period: id, because: 'expired' }, period?.deadline?.at);
  return undefined;
};
