import { refusal } from '../../shared/refusal.ts';
import { emit, type Handler } from '../draft.ts';
import { isLateFor } from '../periods.ts';
import { takesPositions } from '../phases.ts';
import { recordRefused } from '../record-refused.ts';
import { phaseFault, roundInFull } from '../round-in-full.ts';
import type { RoundState } from '../state.ts';
import { followLifting } from '../statement-effects.ts';

/** The State that a point id names and its running number, `undefined` where no State of the round ever numbered such a point. */
function ownerOf(round: RoundState, point: string): string | undefined {
  const inside = point.slice(round.id.length + 1);
  const cut = inside.lastIndexOf('-');
  const number = Number(inside.slice(cut + 1));
  const record = round.positions.find((each) => each.party === inside.slice(0, cut));
  return point.startsWith(`${round.id}-`) && record && number >= 1 && number <= record.lastPoint
    ? record.party
    : undefined;
}

/** Only the State itself lifts its point (design §3 "objection point"). */
export const liftPoint: Handler<'lift-point'> = (draft, { payload, actor, receipt }) => {
  const { point } = payload;
  const round = roundInFull(draft.document, payload.round);
  if ('code' in round) return round;
  if (!takesPositions(round)) return phaseFault(round);
  const owner = ownerOf(round, point);
  if (owner === undefined) return refusal('point-unknown', 'API', { point });
  if (owner !== actor.party)
    return recordRefused(draft, refusal('not-your-state', 'design §3 objection point', { point }));
  if (isLateFor(round, receipt.receivedAt))
    return recordRefused(draft, refusal('expiry-passed', 'I3', { round: round.id }));
  const live = round.positions.some((record) => record.points.some((each) => each.id === point));
  if (!live) return refusal('point-not-live', 'design §3 objection point', { point });
  emit(draft, 'point-lifted', { round: round.id, point, party: owner }, receipt.receivedAt);
  followLifting(draft);
  return undefined;
};
