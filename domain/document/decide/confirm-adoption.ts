import { refusal } from '../../shared/refusal.ts';
import { adopt, adoptionHindrance } from '../adoption.ts';
import { emit, type Handler } from '../draft.ts';
import { roundInFull } from '../round-in-full.ts';

/**
 * The Chair turns silence that held, a held round or complete answers into an adoption (I4, I6). What was decided by silence counts
 * from its expiry, not from the Chair's letter (case 17).
 */
export const confirmAdoption: Handler<'confirm-adoption'> = (draft, { payload }) => {
  const round = roundInFull(draft.document, payload.round);
  if ('code' in round) return round;
  if (round.phase !== 'silence-held' && round.phase !== 'held' && round.phase !== 'answers-complete')
    return refusal('nothing-to-confirm', 'I6', { round: round.id });
  const hindrance = adoptionHindrance(draft.document, round);
  if (hindrance) return hindrance;
  const silent = round.method === 'silence' && round.expiry !== undefined;
  const at = silent ? (round.expiry ?? draft.now) : draft.now;
  if (round.phase === 'held') emit(draft, 'silence-held', { round: round.id, expiry: at }, at);
  return adopt(draft, 'chair-confirmation', at);
};
