/** What happened to the convening of a meeting, past tense, version 1. */
import { z } from 'zod';
import { contentReference } from './content.ts';
import { meetingDates } from './effects.ts';
import { partyId } from './identifiers.ts';
import { attends, guests, MOST_INVITED } from './meeting-convening-commands.ts';
import { instant, legalDate } from './time.ts';

/** How much notice a convocation gives, against what the body's rule asks for (I12). */
export const notice = z
  .strictObject({
    required: z.strictObject({ days: z.int().min(0).max(3_650), source: z.string().max(500) }).optional(),
    /** The day from which it is counted, at the seat: that of dispatch is not counted itself. */
    from: legalDate,
    /** Whole days from there to the first day of the meeting. */
    given: z.int().min(0),
    short: z.boolean(),
    derivation: z.string().max(1_000),
  })
  .meta({ id: 'NoticeOfMeeting' });
export type Notice = z.infer<typeof notice>;

export const meetingConveningEventData = {
  'meeting-convened': z.strictObject({
    sentAt: instant,
    /** The days that the convocation names. */
    dates: meetingDates,
    /** In this convocation; who was invited before stays invited. */
    parties: z.array(partyId).min(1).max(MOST_INVITED),
    /** Those of them that are no Member State of the organ. */
    observers: z.array(partyId).min(1).max(MOST_INVITED).optional(),
    guests: guests.optional(),
    text: contentReference.optional(),
    notice,
  }),
  'invitation-reply-recorded': z.strictObject({
    party: partyId,
    attends,
    headOfDelegation: contentReference.optional(),
    at: instant,
  }),
  /** It is still to come, and has no days any more. */
  'meeting-postponed': z.strictObject({ from: meetingDates, reason: contentReference.optional() }),
} as const;
