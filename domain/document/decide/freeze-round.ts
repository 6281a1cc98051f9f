import { refusal } from '../../shared/refusal.ts';
import { emit, type Handler } from '../draft.ts';
import { isLateFor } from '../periods.ts';
import { phaseFault, roundInFull } from '../round-in-full.ts';
import { comesTooLate } from '../validity-terms.ts';

/** The room is blocked by Member States that the record does not name; the matter rests until the Chair reopens it (design §3 "freeze"). */
export const freezeRound: Handler<'freeze-round'> = (draft, { payload, receipt }) => {
  const round = roundInFull(draft.document, payload.round);
  if ('code' in round) return round;
  if (round.phase !== 'open' && round.phase !== 'suspended' && round.phase !== 'held') return phaseFault(round);
  if (round.phase === 'open' && isLateFor(round, receipt.receivedAt))
    return refusal('expiry-passed', 'I3', { round: round.id });
  // What has ended cannot be reopened: a freeze of its extension would last for ever (case 45). The round is taken back instead.
  if (comesTooLate(draft.document, round.stage, receipt.receivedAt))
    return refusal('validity-expired', 'case 45', { stage: round.stage });
  const statement = payload.statement === undefined ? {} : { statement: payload.statement };
  emit(draft, 'round-frozen', { round: round.id, by: 'unnamed', rule: 'design §3 freeze', ...statement });
  return undefined;
};
