import { refusal } from '../../shared/refusal.ts';
import { emit, type Handler } from '../draft.ts';
import { lapsePoints } from '../ending.ts';
import { isAdopted, roundUnderWay } from '../lookups.ts';
import { packageComposed, packageHold } from '../package-hold.ts';
import { isUndecided } from '../phases.ts';

/** Before the decision; after it there is only repeal (case 35). */
export const withdrawDocument: Handler<'withdraw-document'> = (draft, { payload }) => {
  const { document } = draft;
  if (document.withdrawnAt !== undefined) return refusal('document-withdrawn', 'case 35');
  if (isAdopted(document)) return refusal('document-adopted', 'case 35');
  // Whoever is in a package, or relies on one, is freed by the Chair first (case 37).
  const held = packageHold(document) ?? packageComposed(document);
  if (held) return held;
  const round = roundUnderWay(document);
  if (round && !isUndecided(round)) return refusal('round-under-way', 'case 35', { round: round.id });
  if (round) {
    emit(draft, 'round-lapsed', { round: round.id, because: 'document-withdrawn' });
    lapsePoints(draft, round, 'document withdrawn');
  }
  for (const period of document.commentPeriods)
    if (period.state === 'open')
      emit(draft, 'comment-period-closed', { period: period.id, because: 'document-withdrawn' });
  for (const call of document.agenda?.calls ?? [])
    if (call.state === 'open') emit(draft, 'call-closed', { call: call.id, because: 'document-withdrawn' });
  emit(draft, 'document-withdrawn', payload.reason === undefined ? {} : { reason: payload.reason });
  return undefined;
};
