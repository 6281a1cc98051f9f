import type { Refusal } from '../../../schemas/decider.ts';
import { refusal } from '../../shared/refusal.ts';
import type { Draft, Handler } from '../draft.ts';
import { aboutFreeze, revisionNumber } from '../lookups.ts';
import { requestRound, termsFault, type RoundTerms } from '../round-terms.ts';

/** A round that is asked for, unless the terms or the matter forbid it. */
function open(draft: Draft, terms: RoundTerms & { day?: string }): Refusal | undefined {
  const { document, now } = draft;
  // A frozen matter has one way out, and it is not a round like any other (design §3 "freeze").
  if (document.frozen && document.withdrawnAt === undefined)
    return refusal('round-frozen', 'design §3 freeze', aboutFreeze(document.frozen));
  const fault = termsFault(document, terms, now);
  if (fault) return fault;
  requestRound(draft, terms);
  return undefined;
}

export const openRound: Handler<'open-round'> = (draft, { payload }) => open(draft, payload);

/** The same, called in a meeting: the method is the room's, the text the current one unless the agenda names another (I1). */
export const callRound: Handler<'call-round'> = (draft, { payload }) => {
  const { stage, meeting, day, revision = revisionNumber(draft.document) } = payload;
  return open(draft, { stage, meeting, method: 'meeting', revision, ...(day === undefined ? {} : { day }) });
};
