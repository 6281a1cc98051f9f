import { refusal } from '../../shared/refusal.ts';
import { adopt } from '../adoption.ts';
import { emit, type Handler } from '../draft.ts';
import { notAdopted } from '../ending.ts';
import { anyRound, lastRound } from '../lookups.ts';
import { conclusionOf } from '../periods.ts';
import { isContested } from '../phases.ts';

/** The term for confirming has run out: what silence then means is the procedure's word, never a default (case 38). */
export const concludeAdReferendum: Handler<'conclude-ad-referendum'> = (draft, { payload: { round: id } }) => {
  const round = lastRound(draft.document, id);
  if (round === undefined)
    return refusal(anyRound(draft.document, id) ? 'round-concluded' : 'round-unknown', 'I3', { round: id });
  if (round.phase !== 'adopted-provisionally' || !round.provisional)
    return refusal('nothing-to-confirm', 'case 38', { round: id });
  if (isContested(round)) return refusal('contest-open', 'I11', { round: id });
  if (draft.now < conclusionOf(round.provisional.confirmBy)) return refusal('too-early', 'I3', { round: id });
  if (round.rules.adReferendum.silence === 'lapses') {
    notAdopted(draft, round, 'ad-referendum-lapsed');
    return undefined;
  }
  for (const party of round.provisional.awaiting)
    emit(draft, 'ad-referendum-confirmed', { round: id, party, by: 'silence' });
  return adopt(draft, 'ad-referendum-confirmed', draft.now);
};
