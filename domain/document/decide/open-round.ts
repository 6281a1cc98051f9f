import { refusal } from '../../shared/refusal.ts';
import type { Handler } from '../draft.ts';
import { aboutFreeze, revisionNumber } from '../lookups.ts';
import { requestRound, termsFault } from '../round-terms.ts';

/** The same, called in a meeting: the method is the room's, the text the current one unless the agenda names another (I1). */
export const callRound: Handler<'call-round'> = (draft, { payload }) => {
  const { document, now } = draft;
  if (document.frozen && document.withdrawnAt === undefined)
    return refusal('round-frozen', 'design §3 freeze', aboutFreeze(document.frozen));
  const { revision = revisionNumber(document), stage, meeting, day } = payload;
  const terms = { stage, meeting, method: 'meeting' as const, revision, ...(day === undefined ? {} : { day }) };
  const fault = termsFault(document, terms, now);
  if (fault) return fault;
  requestRound(draft, terms);
  return undefined;
};

export const openRound: Handler<'open-round'> = (draft, { payload }) => {
  const { document, now } = draft;
  // A frozen matter has one way out, and it is not a round like any other (design §3 "freeze").
  if (document.frozen && document.withdrawnAt === undefined)
    return refusal('round-frozen', 'design §3 freeze', aboutFreeze(document.frozen));
  const fault = termsFault(document, payload, now);
  if (fault) return fault;
  requestRound(draft, payload);
  return undefined;
};
