import { refusal } from '../../shared/refusal.ts';
import { emit, type Handler } from '../draft.ts';
import { anyRound } from '../lookups.ts';
import { isUnderWay } from '../phases.ts';

/** Where the procedure leaves it to the Chair when the other members see the positions (I14). */
export const circulatePositions: Handler<'circulate-positions'> = (draft, { payload: { round: id } }) => {
  const round = anyRound(draft.document, id);
  if (round === undefined) return refusal('round-unknown', 'API', { round: id });
  if (round.openedAt === undefined) return refusal('round-not-open', 'I3', { round: id });
  const circulation = 'rules' in round ? round.rules.circulation : round.circulation;
  if (circulation === 'at-close' && isUnderWay(round)) return refusal('too-early', 'I14', { round: id });
  if (circulation !== 'by-chair' || round.circulatedAt !== undefined)
    return refusal('positions-circulated', 'I14', { round: id });
  emit(draft, 'positions-circulated', { round: id });
  return undefined;
};
