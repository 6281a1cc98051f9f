import { commentPeriodFault } from '../comment-periods.ts';
import { emit, type Handler } from '../draft.ts';

export const closeCommentPeriod: Handler<'close-comment-period'> = (draft, { payload: { period } }) => {
  const fault = commentPeriodFault(draft.document, period);
  if (fault) return fault;
  emit(draft, 'comment-period-closed', { period, because: 'closed' });
  return undefined;
};
