/** A deadline that hangs on a meeting: so many days before or after it, at a wall time in a zone. It follows the meeting when it moves (case 28). */
import { z } from 'zod';
import { streamId } from './identifiers.ts';
import type { ResolvedDeadline } from './time.ts';

export const meetingDeadlineRule = {
  base: z.enum(['first-day', 'last-day']),
  /** Calendar days; negative: before that day. */
  days: z.int().min(-3_650).max(3_650),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  /** IANA zone of the wall time. */
  zone: z.string().min(1).max(64),
};

export const relativeToMeeting = z.strictObject(meetingDeadlineRule).meta({ id: 'RelativeToMeeting' });
export type RelativeToMeeting = z.infer<typeof relativeToMeeting>;

/** What has such a deadline names the meeting. */
export const followsMeeting = z
  .strictObject({ meeting: streamId, ...meetingDeadlineRule })
  .meta({ id: 'FollowsMeeting' });
export type FollowsMeeting = z.infer<typeof followsMeeting>;

/** The same as it is shown: the meeting where the reader may see it (I14). */
export const followsView = z
  .object({ ...meetingDeadlineRule, meeting: streamId.optional() })
  .describe(
    'Its deadline is relative to a meeting, and moves with it (case 28); without `deadline`: its days are not known',
  )
  .meta({ id: 'Following' });

/** What of a document follows a meeting: `comment-period/c1`, `call/n1`. */
export const followerSubject = z.string().regex(/^(?:comment-period\/c|call\/n)[1-9]\d{0,5}$/);

/** Why deadlines were fixed anew. */
export const fixedBecause = z.enum(['set', 're-dated', 'postponed', 'cancelled']).meta({ id: 'FixedBecause' });
export type FixedBecause = z.infer<typeof fixedBecause>;

/** A local time that somebody outside the core resolves. */
export interface WallTime {
  /** `2024-12-05T18:00` */
  wallTime: string;
  zone: string;
}

/** How it was resolved; `null`: there is no such instant, or the zone is not known there. */
export interface ResolvedWallTime extends WallTime {
  deadline: ResolvedDeadline | null;
}
