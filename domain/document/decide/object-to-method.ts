import { refusal } from '../../shared/refusal.ts';
import { emit, type Handler } from '../draft.ts';
import { notAdopted } from '../ending.ts';
import { isLateFor } from '../periods.ts';
import { recordRefused } from '../record-refused.ts';
import { phaseFault, roundInFull } from '../round-in-full.ts';

/** A State refuses silence as such: the matter goes to a meeting, for as long as the text is the same (OSCE Annex 1(A) step 1, case 8). */
export const objectToMethod: Handler<'object-to-method'> = (draft, { payload, actor, receipt }) => {
  const round = roundInFull(draft.document, payload.round);
  if ('code' in round) return round;
  if (round.method !== 'silence') return refusal('not-silence', 'case 8', { round: round.id });
  if (round.phase !== 'open' && round.phase !== 'suspended' && round.phase !== 'held') return phaseFault(round);
  const party = actor.party ?? '';
  if (!round.members.includes(party))
    return recordRefused(draft, refusal('not-in-electorate', 'I2', { round: round.id }));
  if (isLateFor(round, receipt.receivedAt))
    return recordRefused(draft, refusal('expiry-passed', 'I3', { round: round.id }));
  const { statement } = payload;
  emit(
    draft,
    'method-objected',
    { round: round.id, party, ...(statement === undefined ? {} : { statement }) },
    receipt.receivedAt,
  );
  notAdopted(draft, round, 'method-objected', receipt.receivedAt);
  return undefined;
};
