/** Events of a document's deadlines that follow a meeting, version 1. */
import { z } from 'zod';
import { streamId } from './identifiers.ts';
import { fixedBecause, followerSubject } from './meeting-deadline-rule.ts';
import { resolvedDeadline } from './time.ts';

export const documentDeadlineEventData = {
  /** From now on this is the deadline; without one it is open-ended. */
  'deadline-followed': z.strictObject({
    subject: followerSubject,
    meeting: streamId,
    because: fixedBecause,
    deadline: resolvedDeadline.optional(),
    /** The deadline that stood stands: what the meeting gave had passed, or that one had (no word is cut off backwards). */
    kept: z.literal(true).optional(),
  }),
} as const;
