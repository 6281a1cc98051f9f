import type { Task } from '../../schemas/decider.ts';
import { isUnfixed } from './deadlines-to-fix.ts';
import { invitedMembers, ofStandingDays, standingReplies } from './convening-lookups.ts';
import type { MeetingRecord, MeetingState } from './state.ts';

/**
 * What the Member States are asked by a convocation: whether they come. Until they say so, and again when the days have moved. Nothing
 * follows from silence: who has not answered may come all the same. By when, where the meeting has a deadline for replies.
 */
export function meetingTasks({ meeting }: MeetingState): Task[] {
  const { convened, state, stream } = meeting ?? {};
  if (!meeting || !convened || !stream || state !== 'announced' || meeting.dates === undefined) return [];
  const answered = new Set(standingReplies(meeting).map(({ party }) => party));
  const since = ofStandingDays(meeting, convened.sequence) ? convened.at : (meeting.datesSet.at(-1)?.setAt ?? 0);
  const due = dueOf(meeting);
  return invitedMembers(convened)
    .filter((party) => !answered.has(party))
    .map((party) => ({
      id: `${stream}/invitation/${party}/record-invitation-reply`,
      stream,
      subject: 'invitation',
      assignee: { kind: 'party', party },
      act: 'record-invitation-reply',
      since,
      ...due,
      onSilence: 'nothing',
      rule: 'design §3 task',
    }));
}

/** The meeting's own deadline for replies, as it stands by its days; of several the first. */
function dueOf(meeting: MeetingRecord): Pick<Task, 'dueAt' | 'derivation'> {
  const [first] = (meeting.deadlines ?? [])
    .flatMap((each) =>
      each.purpose === 'reply' && each.for === undefined && each.fixed && !isUnfixed(meeting, each) ? [each.fixed] : [],
    )
    .sort((one, other) => one.at - other.at);
  return first === undefined ? {} : { dueAt: first.at, derivation: first.derivation };
}
