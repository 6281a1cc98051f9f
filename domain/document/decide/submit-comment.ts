import { refusal } from '../../shared/refusal.ts';
import { emit, type Handler } from '../draft.ts';
import { isLate } from '../periods.ts';
import { commentPeriodFault } from '../comment-periods.ts';

/** A State's comment. It counts by its receipt (I3): stamped before the deadline it is in time even if it arrives after the closing. */
export const submitComment: Handler<'submit-comment'> = (draft, { payload, actor, receipt }) => {
  const { document } = draft;
  const { period: id, text } = payload;
  if (document.withdrawnAt !== undefined) return refusal('document-withdrawn', 'case 35');
  const period = document.commentPeriods.find((each) => each.id === id);
  if (period === undefined) return commentPeriodFault(document, id);
  const late = isLate(receipt.receivedAt, period.deadline?.at);
  const expired =
    period.deadline !== undefined && period.closedAt !== undefined && period.closedAt > period.deadline.at;
  if (period.state === 'closed' && (late || !expired))
    return refusal('comment-period-closed', 'design §6', { period: id });
  const party = actor.party === undefined ? {} : { party: actor.party };
  emit(
    draft,
    'comment-submitted',
    { period: id, ...party, text, receivedAt: receipt.receivedAt, late },
    receipt.receivedAt,
  );
  return undefined;
};
