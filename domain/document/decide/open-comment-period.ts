import { refusal } from '../../shared/refusal.ts';
import { emit, type Handler } from '../draft.ts';
import { deadlineFault } from '../followers.ts';
import { revisionNumber } from '../lookups.ts';

/** Invites comments, with a deadline or open-ended: silence is never an answer here (case 32). */
export const openCommentPeriod: Handler<'open-comment-period'> = (draft, { payload }) => {
  const { document, now } = draft;
  if (document.withdrawnAt !== undefined) return refusal('document-withdrawn', 'case 35');
  const open = document.commentPeriods.find(
    (period) => period.state === 'open' && period.audience === payload.audience,
  );
  if (open) return refusal('comment-period-open', 'design §6', { period: open.id });
  if (payload.revision !== undefined && payload.revision > revisionNumber(document))
    return refusal('revision-unknown', 'I1', { revision: payload.revision });
  const fault = deadlineFault(payload, document, now);
  if (fault) return fault;
  emit(draft, 'comment-period-opened', { period: `c${document.commentPeriodCount + 1}`, ...payload });
  return undefined;
};
