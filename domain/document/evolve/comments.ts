import type { CommentPeriod, DocumentRecord } from '../state.ts';
import { without, type Evolvers } from './evolver.ts';

/** So many comment periods are kept in the state; all of them stand in the record (I13). */
const PERIODS_KEPT = 20;

function changePeriod(
  document: DocumentRecord,
  id: string,
  change: (period: CommentPeriod) => CommentPeriod,
): CommentPeriod[] {
  return document.commentPeriods.map((period) => (period.id === id ? change(period) : period));
}

/** Open periods are never dropped: they wait for somebody or for their deadline. */
function pruned(periods: readonly CommentPeriod[]): CommentPeriod[] {
  const surplus = periods.length - PERIODS_KEPT;
  if (surplus <= 0) return [...periods];
  const closed = periods.filter((period) => period.state === 'closed').slice(0, surplus);
  return periods.filter((period) => !closed.includes(period));
}

export const commentEvolvers: Evolvers<'comment-period-opened' | 'comment-submitted' | 'comment-period-closed'> = {
  'comment-period-opened': (document, { data }, place) => {
    const opened: CommentPeriod = {
      id: data.period,
      state: 'open',
      audience: data.audience,
      openedAt: place.recorded,
      comments: 0,
      commented: [],
      ...(data.revision === undefined ? {} : { revision: data.revision }),
      ...(data.deadline === undefined ? {} : { deadline: data.deadline }),
      ...(data.follows === undefined ? {} : { follows: data.follows }),
    };
    return {
      commentPeriods: pruned([...document.commentPeriods, opened]),
      commentPeriodCount: document.commentPeriodCount + 1,
    };
  },
  'comment-submitted': (document, { data }) => ({
    commentPeriods: changePeriod(document, data.period, (period) => {
      const counted = { ...period, comments: period.comments + 1 };
      if (
        period.commented === undefined ||
        data.party === undefined ||
        data.late ||
        period.commented.includes(data.party)
      )
        return counted;
      return { ...counted, commented: [...period.commented, data.party] };
    }),
  }),
  'comment-period-closed': (document, { data }, place) => ({
    commentPeriods: changePeriod(document, data.period, (period) =>
      without({ ...period, state: 'closed', closedAt: place.recorded }, ['commented']),
    ),
  }),
};
