/** Events of the meeting aggregate, past tense, version 1. */
import { z } from 'zod';
import { attestedTime, decisionReference, evidenceList } from './attested.ts';
import { contentReference } from './content.ts';
import { documentEventData } from './document-events.ts';
import { meetingDates } from './effects.ts';
import { meetingFacts, meetingMode } from './meeting-commands.ts';
import { meetingConveningEventData } from './meeting-convening-events.ts';
import { meetingDeadlineEventData } from './meeting-deadline-events.ts';
import { meetingRoomEventData } from './meeting-room-events.ts';
import { instant, type EffectiveTime } from './time.ts';

export const meetingEventData = {
  ...meetingRoomEventData,
  ...meetingConveningEventData,
  ...meetingDeadlineEventData,
  'meeting-announced': z.strictObject({
    ...meetingFacts,
    dates: meetingDates.optional(),
    evidence: evidenceList.optional(),
  }),
  'past-meeting-recorded': z.strictObject({ ...meetingFacts, when: attestedTime, evidence: evidenceList }),
  'meeting-re-dated': z.strictObject({
    dates: meetingDates,
    /** The days before, where there were any. */
    from: meetingDates.optional(),
    reason: contentReference.optional(),
    /** Where a decision set them. */
    decision: decisionReference.optional(),
    /** A decision of the past (I15) tells how the days stood, or by what they stand; it never moves days that are known. */
    attested: z.boolean().optional(),
  }),
  'meeting-moved': z.strictObject({
    place: z.string().max(120).optional(),
    mode: meetingMode.optional(),
    reason: contentReference.optional(),
  }),
  'meeting-opened': z.strictObject({ openedAt: instant }),
  'meeting-closed': z.strictObject({ closedAt: instant }),
  'meeting-cancelled': z.strictObject({ reason: contentReference.optional() }),
  'act-refused': documentEventData['act-refused'],
  'delivery-accepted': documentEventData['delivery-accepted'],
  'delivery-refused': documentEventData['delivery-refused'],
} as const;

export type MeetingEventName = keyof typeof meetingEventData;
export type MeetingEventData<N extends MeetingEventName> = z.output<(typeof meetingEventData)[N]>;
export type MeetingEvent = {
  [N in MeetingEventName]: { name: N; data: MeetingEventData<N>; effective: EffectiveTime };
}[MeetingEventName];
