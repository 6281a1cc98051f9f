import { refusal } from '../../shared/refusal.ts';
import type { Handler } from '../draft.ts';
import { aboutFreeze } from '../lookups.ts';
import { requestRound, termsFault } from '../round-terms.ts';

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
