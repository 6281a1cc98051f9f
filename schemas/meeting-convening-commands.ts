/** Commands by which a meeting is convened: invitations, their replies, and that its days are given up. */
import { z } from 'zod';
import { contentReference } from './content.ts';
import { partyId, type PartyId } from './identifiers.ts';
import type { MeetingRule } from './organisation-facts.ts';
import { instant, type LegalDate } from './time.ts';

/** Whether a delegation will come. */
export const attends = z.enum(['yes', 'no', 'undecided']).meta({ id: 'Attends' });
export type Attends = z.infer<typeof attends>;

/** So many parties are in an invitation, and so many guests. */
export const MOST_INVITED = 300;
export const MOST_GUESTS = 50;

const parties = z
  .array(partyId)
  .min(1)
  .max(MOST_INVITED)
  .refine((all) => new Set(all).size === all.length, 'A party is named twice.');

/** States and organisations that are neither members nor observers: invited by the Chair with the Members' consent (RoP 1.4). */
export const guests = z.array(z.string().min(1).max(120)).min(1).max(MOST_GUESTS);

export const meetingConveningPayloads = {
  'convene-meeting': z.strictObject({
    /** When the convocation went out. */
    sentAt: instant,
    /** Instead of all Member States that belong to the organ. */
    parties: parties.optional(),
    /** Beside them: observers, partners. */
    also: parties.optional(),
    guests: guests.optional(),
    text: contentReference.optional(),
  }),
  'record-invitation-reply': z.strictObject({
    party: partyId,
    attends,
    /** The level in words ("Minister"), never a name. */
    headOfDelegation: contentReference.optional(),
    at: instant,
  }),
  'postpone-meeting': z.strictObject({ reason: contentReference.optional() }),
} as const;

/** What the edge knows when a convocation is recorded: resolved outside, and so in the cause (design §5). */
export interface ConveningFacts {
  /** The day on which it went out, at the seat of the organ. */
  day: LegalDate;
  /** The Member States that belong to the organ then, in protocol order. */
  members: PartyId[];
  /** The body's rule for the notice of the organ's meetings, where it has one. */
  rule?: MeetingRule;
}

/** What the read model knows of a round whose outcome is to be announced. */
export interface SilenceFacts {
  standing: 'ended' | 'not-ended' | 'not-by-silence' | 'no-such-round';
}
