/**
 * Commands of the meeting aggregate: its days, which may move, its opening and closing; what is done in the room stands in
 * `meeting-room-commands`.
 */
import { z } from 'zod';
import type { CommandEnvelope } from './actor.ts';
import { attestedTime, evidenceList, type LiveSince, type SeatDay } from './attested.ts';
import { contentReference, visibility } from './content.ts';
import { documentPayloads } from './document-commands.ts';
import { applyEffect, meetingDates } from './effects.ts';
import { meetingId, organId, organisationId } from './identifiers.ts';
import { meetingConveningPayloads, type ConveningFacts, type SilenceFacts } from './meeting-convening-commands.ts';
import { meetingDeadlinePayloads } from './meeting-deadline-commands.ts';
import type { ResolvedWallTime } from './meeting-deadline-rule.ts';
import { meetingRoomPayloads } from './meeting-room-commands.ts';
import { seriesId } from './organisation-facts.ts';
import { instant } from './time.ts';

export const meetingKind = z.enum(['regular', 'informal', 'conference', 'gathering']).meta({ id: 'MeetingKind' });
export const meetingMode = z.enum(['in-person', 'online', 'hybrid']).meta({ id: 'MeetingMode' });

/** What a meeting is. `gathering`: without documents for consensus. */
export const meetingFacts = {
  kind: meetingKind,
  organ: organId.optional(),
  number: z.int().min(1).max(10_000).optional(),
  series: seriesId.optional(),
  title: contentReference,
  visibility,
  mode: meetingMode.optional(),
  place: z.string().min(1).max(120).optional(),
  takesDecisions: z.boolean(),
};

const creation = { organisation: organisationId, id: meetingId };

export const meetingPayloads = {
  ...meetingRoomPayloads,
  ...meetingConveningPayloads,
  ...meetingDeadlinePayloads,
  /** Creates the stream. */
  'announce-meeting': z.strictObject({
    ...creation,
    ...meetingFacts,
    dates: meetingDates.optional(),
    evidence: evidenceList.optional(),
  }),
  /** Creates the stream of a meeting that was held before the body decided here (I15). */
  'record-past-meeting': z.strictObject({ ...creation, ...meetingFacts, when: attestedTime, evidence: evidenceList }),
  're-date-meeting': z.strictObject({ dates: meetingDates, reason: contentReference.optional() }),
  'move-meeting': z.strictObject({
    place: z.string().min(1).max(120).optional(),
    mode: meetingMode.optional(),
    reason: contentReference.optional(),
  }),
  'open-meeting': z.strictObject({ openedAt: instant }),
  'close-meeting': z.strictObject({ closedAt: instant }),
  'cancel-meeting': z.strictObject({ reason: contentReference.optional() }),
  /** Delivered by a document whose decision sets the days. */
  'apply-effect': applyEffect,
  'record-delivery': documentPayloads['record-delivery'],
} as const;

export type MeetingCommandKind = keyof typeof meetingPayloads;
export type MeetingPayload<K extends MeetingCommandKind> = z.output<(typeof meetingPayloads)[K]>;
export type MeetingCommand = {
  [K in MeetingCommandKind]: CommandEnvelope & {
    kind: K;
    payload: MeetingPayload<K>;
    facts?: {
      liveSince?: LiveSince;
      seatDay?: SeatDay;
      convening?: ConveningFacts;
      silence?: SilenceFacts;
      resolved?: ResolvedWallTime[];
    };
  };
}[MeetingCommandKind];
