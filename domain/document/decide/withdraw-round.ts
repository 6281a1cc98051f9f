import { refusal } from '../../shared/refusal.ts';
import { emit, type Handler } from '../draft.ts';
import { lapsePoints } from '../ending.ts';
import { isUndecided, isUnderWay } from '../phases.ts';
import { phaseFault, roundInFull } from '../round-in-full.ts';

/** Takes a question back before it is answered. Once consensus was reached only the Chair's acts end the round. */
export const withdrawRound: Handler<'withdraw-round'> = (draft, { payload }) => {
  const round = roundInFull(draft.document, payload.round);
  if ('code' in round) return round;
  if (!isUnderWay(round)) return phaseFault(round);
  if (!isUndecided(round)) return refusal('round-concluded', 'I6', { round: round.id });
  emit(draft, 'round-withdrawn', {
    round: round.id,
    ...(payload.reason === undefined ? {} : { reason: payload.reason }),
  });
  lapsePoints(draft, round, 'round closed');
  return undefined;
};
