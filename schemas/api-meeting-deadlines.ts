/** Bodies of the acts on a meeting's deadlines, what follows a meeting, and how both are shown. */
import { z } from 'zod';
import { contentInput } from './api-inputs.ts';
import { contentReference } from './content.ts';
import { itemId, meetingId, streamId } from './identifiers.ts';
import { deadlinePurpose } from './meeting-deadline-commands.ts';
import { anyDeadlinePurpose } from './meeting-deadline-events.ts';
import { meetingDeadlineRule, relativeToMeeting } from './meeting-deadline-rule.ts';
import { instant } from './time.ts';

export const meetingDeadlineBodies = {
  'set-meeting-deadline': z.strictObject({
    deadline: itemId.describe('A name for the deadline, such as `papers`; of one that there is, it sets another rule'),
    purpose: deadlinePurpose,
    title: contentInput.optional(),
    rule: relativeToMeeting.describe(
      'So many calendar days from the first or last day of the meeting, negative before it',
    ),
  }),
  'remove-meeting-deadline': z.strictObject({}),
} as const;

/** Instead of an instant: so many days from a meeting. */
export const followsInput = z
  .strictObject({ meeting: meetingId, ...meetingDeadlineRule })
  .meta({ id: 'StatedRelativeToMeeting' });
export type FollowsInput = z.infer<typeof followsInput>;

/** Where something may have an instant or a meeting for its deadline. */
export const oneDeadline = ({ deadline, follows }: { deadline?: unknown; follows?: unknown }): boolean =>
  deadline === undefined || follows === undefined;
export const ONE_DEADLINE = { error: 'A deadline is an instant, or follows a meeting; not both.', path: ['follows'] };

const when = {
  wallTime: z.string().describe('Local time by the rule, such as 2024-12-05T18:00'),
  zone: z.string(),
  at: instant.nullable().describe('Null where there is no such instant, or it is being fixed'),
};

export const meetingDeadlineView = z
  .object({
    deadline: z.string(),
    purpose: anyDeadlinePurpose,
    title: contentReference.optional(),
    titleText: z.string().nullable().optional(),
    rule: relativeToMeeting,
    document: streamId.optional().describe('Of what follows the meeting: its document'),
    subject: z.string().optional().describe('`comment-period/c1`, `call/n1`'),
    fixed: z
      .object({ ...when, derivation: z.array(z.string()).describe('How it came about (I12)') })
      .nullable()
      .describe('Null until the days of the meeting are told'),
    passed: z.boolean(),
    pending: z.boolean().describe('The days have just changed, and it is being fixed by them'),
  })
  .meta({ id: 'MeetingDeadline' });

/** One that a meeting's other days would move. */
export const movedDeadline = {
  deadline: z.string().optional(),
  purpose: anyDeadlinePurpose.optional(),
  fromTime: z.object(when).nullable().optional().describe('Where a deadline stands'),
  toTime: z.object(when).nullable().optional().describe('Where it would stand; null: not known from these days'),
  passed: z.boolean().optional().describe('It would have passed'),
};
