import { emit, type Handler } from '../draft.ts';
import { requestedRound } from './admit-electorate.ts';

/** The organisation has no electorate for this round: it never opens. */
export const declineElectorate: Handler<'decline-electorate'> = (draft, { payload }) => {
  const round = requestedRound(draft, payload.round);
  if ('code' in round) return round;
  emit(draft, 'round-not-opened', { round: round.id, code: payload.code });
  return undefined;
};
