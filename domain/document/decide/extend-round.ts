import { refusal } from '../../shared/refusal.ts';
import { emit, type Handler } from '../draft.ts';
import { expiryFrom, isLateFor } from '../periods.ts';
import { phaseFault, roundInFull } from '../round-in-full.ts';
import { comesTooLate } from '../validity-terms.ts';

/** Before the expiry, never shorter, so often as the procedure allows; positions stay (cases 9, 10). Minutes count from the expiry that stands. */
export const extendRound: Handler<'extend-round'> = (draft, { payload, receipt }) => {
  const round = roundInFull(draft.document, payload.round);
  if ('code' in round) return round;
  if (round.phase === 'suspended' || round.phase === 'held')
    return refusal('round-not-open', 'case 9', { round: round.id });
  if (round.phase !== 'open') return phaseFault(round);
  if (round.expiry === undefined) return refusal('period-not-applicable', 'I12', { round: round.id });
  if (isLateFor(round, receipt.receivedAt)) return refusal('expiry-passed', 'case 9', { round: round.id });
  if (round.extensions >= round.rules.extensions)
    return refusal('extensions-used-up', 'case 9', { allowed: round.rules.extensions });
  const expiry = expiryFrom(payload.period, round.expiry, 'extended from the expiry');
  if (expiry.at <= round.expiry || expiry.at <= draft.now)
    return refusal('extension-not-later', 'case 10', { expiry: round.expiry });
  // A silence that would hold after the end of what it was to extend extends nothing (case 45).
  if (comesTooLate(draft.document, round.stage, expiry.at))
    return refusal('validity-expired', 'case 45', { stage: round.stage });
  emit(draft, 'round-extended', { round: round.id, expiry });
  return undefined;
};
