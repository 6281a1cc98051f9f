import { refusal } from '../../shared/refusal.ts';
import { emit, type Handler } from '../draft.ts';
import { anyRound, lastRound } from '../lookups.ts';
import { periodRuns } from '../phases.ts';
import { reminderAt } from '../periods.ts';

/**
 * Reminds those who have not answered. One that comes after the expiry, or after a later reminder has fallen due, is noted and tells
 * nobody: after an outage a State is not reminded twice in one breath, nor of a period that is over.
 */
export const issueReminder: Handler<'issue-reminder'> = (draft, { payload: { round: id, minutesBefore } }) => {
  const round = lastRound(draft.document, id);
  if (round === undefined)
    return refusal(anyRound(draft.document, id) ? 'round-concluded' : 'round-unknown', 'I3', { round: id });
  if (!periodRuns(round) || round.expiry === undefined) return refusal('round-not-open', 'I3', { round: id });
  const { expiry, positions, members, reminded } = round;
  if (!round.rules.reminders.includes(minutesBefore) || reminded.includes(minutesBefore)) return undefined;
  if (draft.now < reminderAt(expiry, minutesBefore)) return refusal('too-early', 'I3', { round: id });
  const overtaken =
    draft.now >= expiry ||
    round.rules.reminders.some((minutes) => minutes < minutesBefore && draft.now >= reminderAt(expiry, minutes));
  const answered = new Set(positions.map((record) => record.party));
  emit(draft, 'reminder-issued', {
    round: id,
    minutesBefore,
    awaiting: overtaken ? [] : members.filter((party) => !answered.has(party)),
  });
  return undefined;
};
