import type { DeliveryRequest } from '../../schemas/decider.ts';
import type { DocumentPayload } from '../../schemas/document-commands.ts';
import type { MeetingEvent } from '../../schemas/meeting-events.ts';
import type { MeetingRecord } from './state.ts';

/** A document is told of each deadline of its own that the meeting's days have moved (case 28). */
export function deadlineDeliveries({ stream }: MeetingRecord, event: MeetingEvent): DeliveryRequest[] {
  if (event.name !== 'deadlines-fixed' || event.data.document === undefined) return [];
  const { because, document: target, deadlines } = event.data;
  return deadlines.flatMap(({ subject, resolved }) => {
    if (subject === undefined) return [];
    const payload: DocumentPayload<'follow-deadline'> = {
      subject,
      meeting: stream,
      because,
      ...(resolved === undefined ? {} : { deadline: resolved }),
    };
    return [{ target, kind: 'follow-deadline', payload }];
  });
}
