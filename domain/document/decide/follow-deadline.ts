import { refusal } from '../../shared/refusal.ts';
import { emit, type Handler } from '../draft.ts';
import { followerOf } from '../followers.ts';

/**
 * The meeting that this follows has other days, or none (case 28): its deadline is the one that the meeting computed (I12). One that has
 * passed by now is recorded and not taken over, and neither does one that has passed begin again: no word is cut off backwards, and what is
 * over stays over (case 9: an extension comes before the expiry).
 */
export const followDeadline: Handler<'follow-deadline'> = (draft, { payload }) => {
  const { document, now } = draft;
  const { subject, meeting, deadline } = payload;
  const follower = followerOf(document, subject);
  // Closed, and so long ago that the state keeps no more of it.
  if (follower === undefined) return refusal('deadline-not-followed', 'case 28', { subject });
  if (follower.follows?.meeting !== meeting) return refusal('deadline-not-followed', 'case 28', { subject });
  if (follower.state === 'closed' || document.withdrawnAt !== undefined) return undefined;
  const stands = follower.deadline;
  if (stands?.at === deadline?.at && stands?.zone === deadline?.zone && stands?.wallTime === deadline?.wallTime)
    return undefined;
  const over = (stands !== undefined && stands.at <= now) || (deadline !== undefined && deadline.at <= now);
  emit(draft, 'deadline-followed', { ...payload, ...(over ? { kept: true } : {}) });
  return undefined;
};
