import type { Task } from '../../schemas/decider.ts';
import { invitedMembers, ofStandingDays, standingReplies } from './convening-lookups.ts';
import type { MeetingState } from './state.ts';

/**
 * What the Member States are asked by a convocation: whether they come. Until they say so, and again when the days have moved. Nothing
 * follows from silence: who has not answered may come all the same.
 */
export function meetingTasks({ meeting }: MeetingState): Task[] {
  const { convened, state, stream } = meeting ?? {};
  if (!meeting || !convened || !stream || state !== 'announced' || meeting.dates === undefined) return [];
  const answered = new Set(standingReplies(meeting).map(({ party }) => party));
  const since = ofStandingDays(meeting, convened.sequence) ? convened.at : (meeting.datesSet.at(-1)?.setAt ?? 0);
  return invitedMembers(convened)
    .filter((party) => !answered.has(party))
    .map((party) => ({
      id: `${stream}/invitation/${party}/record-invitation-reply`,
      stream,
      subject: 'invitation',
      assignee: { kind: 'party', party },
      act: 'record-invitation-reply',
      since,
      onSilence: 'nothing',
      rule: 'design §3 task',
    }));
}
