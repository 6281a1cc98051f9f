import type { Refusal } from '../../schemas/decider.ts';
import type { FollowsMeeting } from '../../schemas/meeting-deadline-rule.ts';
import type { Instant, ResolvedDeadline } from '../../schemas/time.ts';
import { refusal } from '../shared/refusal.ts';
import type { Call } from './agenda-state.ts';
import type { CommentPeriod, DocumentRecord } from './state.ts';

/** What may have its deadline from a meeting (case 28): a comment period, a call for nominations. Never a round, whose announced expiry is frozen. */
export type Follower = CommentPeriod | Call;

const PERIODS = 'comment-period/';
const CALLS = 'call/';

/** `comment-period/c1`, as the meeting names it. */
export const subjectOfPeriod = (id: string): string => `${PERIODS}${id}`;
export const subjectOfCall = (id: string): string => `${CALLS}${id}`;

export function followerOf(document: DocumentRecord, subject: string): Follower | undefined {
  const id = subject.slice(subject.indexOf('/') + 1);
  return subject.startsWith(PERIODS)
    ? document.commentPeriods.find((period) => period.id === id)
    : document.agenda?.calls?.find((call) => call.id === id);
}

/** Why something cannot be opened with the deadline that was named: two of them, none of this body's meetings, or one that has passed. */
export function deadlineFault(
  { deadline, follows }: { deadline?: ResolvedDeadline | undefined; follows?: FollowsMeeting | undefined },
  { stream }: DocumentRecord,
  now: Instant,
): Refusal | undefined {
  if (follows !== undefined) {
    if (deadline !== undefined) return refusal('request-malformed', 'case 28', { both: 'deadline, follows' });
    const organisation = stream.slice(0, stream.indexOf('/'));
    if (!follows.meeting.startsWith(`${organisation}/meeting/`))
      return refusal('meeting-unknown', 'API', { meeting: follows.meeting });
  }
  if (deadline !== undefined && deadline.at <= now)
    return refusal('period-too-short', 'design §6', { at: deadline.at });
  return undefined;
}
