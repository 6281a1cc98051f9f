import type { DeliveryRequest, EventPlace } from '../../schemas/decider.ts';
import type { DocumentEvent } from '../../schemas/document-events.ts';
import type { MeetingPayload } from '../../schemas/meeting-commands.ts';
import type { FollowsMeeting } from '../../schemas/meeting-deadline-rule.ts';
import { followerOf, subjectOfCall, subjectOfPeriod } from './followers.ts';
import type { DocumentState } from './state.ts';

/** The meeting learns what has a deadline relative to it, and that it is over (case 28). */
export function followerDeliveries(
  { document }: DocumentState,
  event: DocumentEvent,
  { stream }: EventPlace,
): DeliveryRequest[] {
  switch (event.name) {
    case 'comment-period-opened':
      return follow(stream, subjectOfPeriod(event.data.period), event.data.follows);
    case 'call-opened':
      return follow(stream, subjectOfCall(event.data.call), event.data.follows);
    case 'comment-period-closed':
      return stop(document, stream, subjectOfPeriod(event.data.period));
    case 'call-closed':
      return stop(document, stream, subjectOfCall(event.data.call));
    default:
      return [];
  }
}

function follow(document: string, subject: string, follows: FollowsMeeting | undefined): DeliveryRequest[] {
  if (follows === undefined) return [];
  const { meeting: target, ...rule } = follows;
  const payload: MeetingPayload<'follow-meeting'> = { document, subject, rule };
  return [{ target, kind: 'follow-meeting', payload }];
}

function stop(document: DocumentState['document'], stream: string, subject: string): DeliveryRequest[] {
  const target = document ? followerOf(document, subject)?.follows?.meeting : undefined;
  if (target === undefined) return [];
  const payload: MeetingPayload<'stop-following'> = { document: stream, subject };
  return [{ target, kind: 'stop-following', payload }];
}
