/** What a meeting tells a document of deadlines that follow it. */
import { z } from 'zod';
import { streamId } from './identifiers.ts';
import { fixedBecause, followerSubject } from './meeting-deadline-rule.ts';
import { resolvedDeadline } from './time.ts';

export const documentDeadlinePayloads = {
  /** Delivered by the meeting. Without `deadline`: it has none until days are told. */
  'follow-deadline': z.strictObject({
    subject: followerSubject,
    meeting: streamId,
    because: fixedBecause,
    deadline: resolvedDeadline.optional(),
  }),
} as const;
