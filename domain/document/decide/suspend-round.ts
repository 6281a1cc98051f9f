import { refusal } from '../../shared/refusal.ts';
import { emit, type Handler } from '../draft.ts';
import { isLateFor } from '../periods.ts';
import { phaseFault, roundInFull } from '../round-in-full.ts';
import { remainingAt } from '../statement-effects.ts';

/** Stops a period's clock; while it stands still nothing expires, and positions are still taken. */
export const suspendRound: Handler<'suspend-round'> = (draft, { payload, receipt }) => {
  const round = roundInFull(draft.document, payload.round);
  if ('code' in round) return round;
  if (round.phase === 'suspended' || round.phase === 'held')
    return refusal('round-not-open', 'I3', { round: round.id });
  if (round.phase !== 'open') return phaseFault(round);
  if (round.expiry === undefined) return refusal('period-not-applicable', 'I12', { round: round.id });
  if (isLateFor(round, receipt.receivedAt)) return refusal('expiry-passed', 'I3', { round: round.id });
  const reason = payload.reason === undefined ? {} : { reason: payload.reason };
  emit(draft, 'round-suspended', {
    round: round.id,
    because: 'chair',
    remaining: remainingAt(round, receipt.receivedAt),
    ...reason,
  });
  return undefined;
};
