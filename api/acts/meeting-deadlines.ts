import { meetingDeadlineBodies as bodies, type FollowsInput } from '../../schemas/api-meeting-deadlines.ts';
import type { FollowsMeeting } from '../../schemas/meeting-deadline-rule.ts';
import { optional, type ActContext, type ActDefinition } from '../act-definition.ts';
import { knownZone } from '../deadline.ts';
import { act } from './shared.ts';

const at = '/meetings/:meeting/deadlines';
const aggregate = 'meeting';

/** Deadlines that hang on a meeting and follow it when it moves (case 28). */
export const meetingDeadlineActs: readonly ActDefinition[] = [
  act({
    aggregate,
    kind: 'set-meeting-deadline',
    path: at,
    params: ['meeting'],
    body: bodies['set-meeting-deadline'],
    summary: 'Set a deadline so many days from the meeting; it moves when the meeting moves (case 28)',
    payload: async (_params, { title, rule, ...body }, context) => ({
      ...body,
      rule: { ...rule, zone: knownZone(rule.zone) },
      ...(await optional('title', title, context)),
    }),
  }),
  act({
    aggregate,
    kind: 'remove-meeting-deadline',
    path: `${at}/:deadline/removal`,
    params: ['meeting', 'deadline'],
    body: bodies['remove-meeting-deadline'],
    summary: 'Lift a deadline of the meeting',
    payload: ({ deadline }) => ({ deadline }),
  }),
];

/** What of a document shall follow a meeting that the actor may see, or nothing. Throws `meeting-unknown`, `date-invalid`. */
export async function followsOf(
  follows: FollowsInput | undefined,
  context: ActContext,
): Promise<{ follows?: FollowsMeeting }> {
  if (follows === undefined) return {};
  const meeting = await context.streamOf('meeting', follows.meeting);
  return { follows: { ...follows, meeting, zone: knownZone(follows.zone) } };
}
