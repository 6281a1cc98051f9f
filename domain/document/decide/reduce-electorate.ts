import { refusal } from '../../shared/refusal.ts';
import { adopt, completeAnswers } from '../adoption.ts';
import { hasLiveBlock } from '../blocking.ts';
import { lapsePoints } from '../ending.ts';
import { electorateTooSmall } from '../quorum.ts';
import { emit, type Draft, type Handler } from '../draft.ts';
import { anyRound, roundUnderWay } from '../lookups.ts';
import type { RoundState } from '../state.ts';

/** What the smaller electorate means for the round: nobody left, answers complete, or nobody left to confirm. */
function follow(draft: Draft, id: string): void {
  const round = draft.document.round;
  if (round?.id !== id) return;
  if (round.phase !== 'requested' && round.members.length === 0) {
    emit(draft, 'round-lapsed', { round: id, because: 'electorate-empty' });
    return;
  }
  // Fewer than the quorum are left of all Member States: nothing can be agreed here any more (cases 22, 25).
  if (round.phase !== 'requested' && electorateTooSmall(round)) {
    emit(draft, 'round-lapsed', { round: id, because: 'quorum-lost' });
    lapsePoints(draft, round, 'round closed');
    return;
  }
  completeAnswers(draft);
  if (round.phase === 'adopted-provisionally' && round.provisional?.awaiting.length === 0)
    adopt(draft, 'ad-referendum-confirmed', draft.now);
}

function livePoints(round: RoundState, party: string): string[] {
  return round.positions
    .filter((record) => record.party === party)
    .flatMap((record) => record.points.map((point) => point.id));
}

/**
 * A State of the electorate was suspended or left: its positions block no more. Where that ends the last block, nothing is adopted
 * without the Chair's confirmation (I2, case 25). The suspension may overtake the electorate itself: then it is kept for the opening.
 */
export const reduceElectorate: Handler<'reduce-electorate'> = (draft, { payload }) => {
  const { document } = draft;
  if (anyRound(document, payload.round) === undefined) return refusal('round-unknown', 'API', { round: payload.round });
  const round = roundUnderWay(document);
  // A round that is over keeps the electorate it was decided by (I2): nothing to do, and nothing to complain of.
  if (round?.id !== payload.round || round.reduced.includes(payload.party)) return undefined;
  if (round.phase !== 'requested' && !round.members.includes(payload.party)) return undefined;
  const members = round.members.filter((party) => party !== payload.party);
  const lastBlock = hasLiveBlock(round) && !hasLiveBlock({ ...round, members });
  const points = livePoints(round, payload.party);
  emit(draft, 'electorate-reduced', { ...payload, lastBlock });
  if (points.length > 0) emit(draft, 'points-lapsed', { round: round.id, points, rule: `I2: ${payload.reason}` });
  follow(draft, round.id);
  return undefined;
};
