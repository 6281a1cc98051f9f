/** Commands of a meeting's own deadlines, and of what in documents follows the meeting. */
import { z } from 'zod';
import { contentReference } from './content.ts';
import { itemId, streamId } from './identifiers.ts';
import { fixedBecause, followerSubject, relativeToMeeting } from './meeting-deadline-rule.ts';

/** What a deadline of a meeting is for. `cut-off`: from then on a new item needs the word of the Chair. */
export const deadlinePurpose = z
  .enum(['cut-off', 'circulation', 'accreditation', 'reply', 'statements', 'other'])
  .meta({ id: 'DeadlinePurpose' });
export type DeadlinePurpose = z.infer<typeof deadlinePurpose>;

export const meetingDeadlinePayloads = {
  /** A new deadline, or another rule for one that there is. */
  'set-meeting-deadline': z.strictObject({
    deadline: itemId,
    purpose: deadlinePurpose,
    title: contentReference.optional(),
    rule: relativeToMeeting,
  }),
  'remove-meeting-deadline': z.strictObject({ deadline: itemId }),

  /** Delivered by a document: what has a deadline relative to this meeting, and that it is over. */
  'follow-meeting': z.strictObject({ document: streamId, subject: followerSubject, rule: relativeToMeeting }),
  'stop-following': z.strictObject({ document: streamId, subject: followerSubject }),

  /**
   * Falls due at once where the days that stand are no longer those that deadlines were fixed by: the meeting's own (without `document`), or
   * those of one document. `after`: the sequence of the event that made it so.
   */
  'fix-deadlines': z.strictObject({ because: fixedBecause, after: z.int().min(1), document: streamId.optional() }),
} as const;
