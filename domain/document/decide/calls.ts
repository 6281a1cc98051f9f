import { callDue, callFault, callOf } from '../calls.ts';
import { refusal } from '../../shared/refusal.ts';
import { emit, type Handler } from '../draft.ts';
import { deadlineFault } from '../followers.ts';
import { isLate } from '../periods.ts';

/** A party's nominations in a call have running numbers of four digits at most. */
const LAST_NOMINATION = 9999;

/** Invites nominations, with a deadline or open-ended. Several calls may run side by side, each with its own purpose (case 32). */
export const openCall: Handler<'open-call'> = (draft, { payload }) => {
  const { document, now } = draft;
  if (document.withdrawnAt !== undefined) return refusal('document-withdrawn', 'case 35');
  const fault = deadlineFault(payload, document, now);
  if (fault) return fault;
  emit(draft, 'call-opened', { call: `n${(document.agenda?.callCount ?? 0) + 1}`, ...payload });
  return undefined;
};

/**
 * A State nominates: as many as it likes, each on its own. It counts by its receipt (I3): stamped before the deadline it is in time even
 * if it arrives after the closing; a late one is recorded and does not count. Silence is never a nomination (case 32).
 */
export const submitNomination: Handler<'submit-nomination'> = (draft, { payload, actor, receipt }) => {
  const { document } = draft;
  const { call: id, nominee } = payload;
  if (document.withdrawnAt !== undefined) return refusal('document-withdrawn', 'case 35');
  const call = callOf(document, id);
  if (call === undefined) return callFault(document, id);
  const { receivedAt } = receipt;
  const late = isLate(receivedAt, call.deadline?.at);
  const expired = call.deadline !== undefined && call.closedAt !== undefined && call.closedAt > call.deadline.at;
  if (call.state === 'closed' && (late || !expired)) return refusal('call-closed', 'case 32', { call: id });
  const party = actor.party ?? '';
  const number = (Object.hasOwn(call.counts, party) ? (call.counts[party] ?? 0) : 0) + 1;
  if (number > LAST_NOMINATION) return refusal('snapshot-too-large', 'I13', { nominations: LAST_NOMINATION });
  const nomination = `${id}-${party}-${number}`;
  emit(draft, 'nomination-submitted', { call: id, nomination, party, nominee, receivedAt, late }, receivedAt);
  return undefined;
};

/** Only the State itself takes its nomination back; also after the closing, as long as the matter lives. */
export const withdrawNomination: Handler<'withdraw-nomination'> = (draft, { payload, actor }) => {
  const { document } = draft;
  const { call: id, nomination } = payload;
  if (document.withdrawnAt !== undefined) return refusal('document-withdrawn', 'case 35');
  const call = callOf(document, id);
  if (call === undefined) return callFault(document, id);
  const found = call.nominations.find((each) => each.id === nomination);
  if (found === undefined) return refusal('nomination-unknown', 'case 32', { nomination });
  if (found.party !== actor.party) return refusal('not-your-state', 'I11', { nomination });
  emit(draft, 'nomination-withdrawn', { call: id, nomination, party: found.party });
  return undefined;
};

export const closeCall: Handler<'close-call'> = (draft, { payload: { call } }) => {
  const fault = callFault(draft.document, call);
  if (fault) return fault;
  emit(draft, 'call-closed', { call, because: 'closed' });
  return undefined;
};

/** Falls due a drain after the deadline. */
export const concludeCall: Handler<'conclude-call'> = (draft, { payload: { call: id } }) => {
  const fault = callFault(draft.document, id);
  if (fault) return fault;
  const call = callOf(draft.document, id);
  const due = call && callDue(call);
  if (due === undefined || draft.now < due) return refusal('too-early', 'I3', { call: id });
  emit(draft, 'call-closed', { call: id, because: 'expired' }, call?.deadline?.at);
  return undefined;
};
