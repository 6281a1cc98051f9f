import type { Refusal } from '../../schemas/decider.ts';
import type { CommentPeriodId } from '../../schemas/identifiers.ts';
import { refusal } from '../shared/refusal.ts';
import { conclusionOf } from './periods.ts';
import type { CommentPeriod, DocumentRecord } from './state.ts';

/** Why a comment period is not open: it never was, or it is over (the state keeps the latest ones only). */
export function commentPeriodFault(document: DocumentRecord, id: CommentPeriodId): Refusal | undefined {
  const period = document.commentPeriods.find((each) => each.id === id);
  if (period?.state === 'open') return undefined;
  const number = Number(id.slice(1));
  const known =
    period !== undefined || (Number.isInteger(number) && number >= 1 && number <= document.commentPeriodCount);
  return known
    ? refusal('comment-period-closed', 'design §6', { period: id })
    : refusal('comment-period-unknown', 'API', { period: id });
}

/** When an open period with a deadline is concluded. */
export function commentsDue(period: CommentPeriod): number | undefined {
  return period.state === 'open' && period.deadline !== undefined ? conclusionOf(period.deadline.at) : undefined;
}
