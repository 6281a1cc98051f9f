import { refusal } from '../../shared/refusal.ts';
import { emit, type Handler } from '../draft.ts';
import { contestedRound, isAdopted, revisionNumber } from '../lookups.ts';

/**
 * A text gets its official symbol when it is issued, and it is issued when it has been adopted: until then it has a title and an id, never a
 * number that could be taken for a decision's (case 42). One that is contested waits for the Chair (I11).
 */
export const issueDocument: Handler<'issue-document'> = (draft, { payload }) => {
  const { document, now } = draft;
  if (document.withdrawnAt !== undefined) return refusal('document-withdrawn', 'case 35');
  const { issued } = document.agenda ?? {};
  if (issued !== undefined) return refusal('symbol-given', 'case 42', { symbol: issued.symbol });
  const contested = contestedRound(document);
  if (contested) return refusal('contest-open', 'I11', { round: contested.id });
  if (!isAdopted(document)) return refusal('not-adopted-yet', 'case 42');
  if (payload.issuedAt > now) return refusal('time-in-future', 'I11', { issuedAt: payload.issuedAt });
  const revision = revisionNumber(document);
  emit(draft, 'document-issued', { ...payload, ...(revision > 0 ? { revision } : {}) }, payload.issuedAt);
  return undefined;
};
