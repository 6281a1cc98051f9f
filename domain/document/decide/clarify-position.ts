import { refusal } from '../../shared/refusal.ts';
import { isUnclear } from '../blocking.ts';
import { emit, type Handler } from '../draft.ts';
import { isLateFor } from '../periods.ts';
import { takesPositions } from '../phases.ts';
import { recordRefused } from '../record-refused.ts';
import { phaseFault, roundInFull } from '../round-in-full.ts';
import { followLifting } from '../statement-effects.ts';

/**
 * Which of two contradicting positions of a State stands, as the State has told on paper; until then it counts as objecting (case 31). It counts by
 * the paper's receipt, as every word of a State does (I3, I11).
 */
export const clarifyPosition: Handler<'clarify-position'> = (draft, { payload }) => {
  const { party, position, channel, receivedAt, paper } = payload;
  const round = roundInFull(draft.document, payload.round);
  if ('code' in round) return round;
  if (!takesPositions(round)) return phaseFault(round);
  if (receivedAt > draft.now) return refusal('time-in-future', 'I11', { receivedAt });
  const record = round.positions.find((each) => each.party === party);
  if (record === undefined || !isUnclear(round.rules, record))
    return refusal('nothing-to-clarify', 'case 31', { party });
  // What was on its way before the contradiction cannot tell of it.
  if (receivedAt < record.receivedAt)
    return refusal('nothing-to-clarify', 'case 31', { party, since: record.receivedAt });
  if (position !== record.position && position !== record.contradicted?.position)
    return refusal('position-not-stated', 'case 31', { party, position });
  if (isLateFor(round, receivedAt))
    return recordRefused(draft, refusal('expiry-passed', 'I3', { round: round.id }), party);
  emit(draft, 'position-clarified', { round: round.id, party, position, channel, receivedAt, paper }, receivedAt);
  followLifting(draft);
  return undefined;
};
