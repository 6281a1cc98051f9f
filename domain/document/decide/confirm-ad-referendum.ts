import { refusal } from '../../shared/refusal.ts';
import { adopt } from '../adoption.ts';
import { emit, type Handler } from '../draft.ts';
import { isLate } from '../periods.ts';
import { isContested } from '../phases.ts';
import { recordRefused } from '../record-refused.ts';
import { roundInFull } from '../round-in-full.ts';

/** A State confirms what it had agreed to ad referendum; with the last one the adoption is final (case 38). */
export const confirmAdReferendum: Handler<'confirm-ad-referendum'> = (draft, { payload, actor, receipt }) => {
  const round = roundInFull(draft.document, payload.round);
  if ('code' in round) return round;
  const party = actor.party ?? '';
  const { provisional } = round;
  if (round.phase !== 'adopted-provisionally' || !provisional?.awaiting.includes(party))
    return refusal('nothing-to-confirm', 'case 38', { round: round.id });
  if (isLate(receipt.receivedAt, provisional.confirmBy))
    return recordRefused(draft, refusal('expiry-passed', 'I3', { round: round.id }));
  emit(draft, 'ad-referendum-confirmed', { round: round.id, party, by: 'state' }, receipt.receivedAt);
  // Over a contested outcome the confirmation is kept; the Chair decides first (I11).
  if (provisional.awaiting.length === 1 && !isContested(round)) adopt(draft, 'ad-referendum-confirmed', draft.now);
  return undefined;
};
