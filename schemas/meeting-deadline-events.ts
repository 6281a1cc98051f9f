/** Events of deadlines that are relative to a meeting, version 1 of each. */
import { z } from 'zod';
import { contentReference } from './content.ts';
import { itemId, streamId } from './identifiers.ts';
import { deadlinePurpose } from './meeting-deadline-commands.ts';
import { fixedBecause, followerSubject, relativeToMeeting } from './meeting-deadline-rule.ts';
import { resolvedDeadline } from './time.ts';

/** Also what documents have: a comment period, a call for nominations. */
export const anyDeadlinePurpose = z.enum([...deadlinePurpose.options, 'comments', 'nominations']);
export type AnyDeadlinePurpose = z.infer<typeof anyDeadlinePurpose>;

/** Of which document, where it is not the meeting's own: who may not see the document does not see the event (I14). */
const follower = z.strictObject({ document: streamId, subject: followerSubject });

export const meetingDeadlineEventData = {
  'meeting-deadline-set': z.strictObject({
    deadline: itemId,
    purpose: anyDeadlinePurpose,
    title: contentReference.optional(),
    rule: relativeToMeeting,
    for: follower.optional(),
  }),
  'meeting-deadline-removed': z.strictObject({
    deadline: itemId,
    purpose: anyDeadlinePurpose,
    /** `replaced`: by an absolute cut-off; `over`: what followed is closed. */
    because: z.enum(['removed', 'replaced', 'over']),
    for: follower.optional(),
  }),
  /**
   * One for each change: the meeting's own deadlines, or those of one document, as they stand by the days of the meeting now (I12). Without
   * `resolved` a deadline has no instant: no days are told, or there is no such time.
   */
  'deadlines-fixed': z.strictObject({
    because: fixedBecause,
    document: streamId.optional(),
    deadlines: z
      .array(
        z.strictObject({
          deadline: itemId,
          purpose: anyDeadlinePurpose,
          subject: followerSubject.optional(),
          /** As the rule computes it; the zone is the rule's. */
          wallTime: z.string().max(32).optional(),
          resolved: resolvedDeadline.optional(),
          /** It had passed when it was fixed: a meeting was brought forward, or a deadline was set late. */
          passed: z.literal(true).optional(),
        }),
      )
      .min(1)
      .max(100),
  }),
} as const;
