/** Links to calendars: what is asked for, and what is answered. */
import { z } from 'zod';
import { role } from './actor.ts';
import { workingLanguage } from './api-notices.ts';
import { partyId } from './identifiers.ts';
import { instant } from './time.ts';

/** Longest lead of an alarm, minutes: four weeks. */
const LONGEST_LEAD = 40_320;

export const calendarFeedBody = z.strictObject({
  language: workingLanguage.optional().describe('In which words; the `Accept-Language` header where it is missing'),
  alarm: z
    .int()
    .min(0)
    .max(LONGEST_LEAD)
    .optional()
    .describe('An alarm so many minutes before each meeting and deadline; none where it is missing'),
  label: z.string().trim().min(1).max(80).optional().describe('To tell your links apart, such as `telephone`'),
});
export type CalendarFeedBody = z.infer<typeof calendarFeedBody>;

const feed = {
  id: z.uuid(),
  role: role.describe('What the link shows is what this role may see'),
  party: partyId.nullable(),
  language: workingLanguage,
  alarm: z.int().nullable(),
  label: z.string().nullable(),
  createdAt: instant.describe('By the clock of the server, not of the body'),
  expiresAt: instant.describe('After that it answers as if it had never been there'),
};

export const calendarFeedView = z
  .object({ ...feed, lastFetchedAt: instant.nullable().describe('To the minute; null where nobody has fetched it') })
  .meta({ id: 'CalendarFeed' });

export const calendarFeedCreated = z
  .object({
    ...feed,
    url: z.url().describe('The secret link. It is told this once, and cannot be had again'),
  })
  .meta({ id: 'CalendarFeedCreated' });

/** Whose links are revoked; one's own where nothing is said. */
export const revocationQuery = {
  party: partyId.optional().describe('Every link of this State: the Secretariat, or the State itself'),
  role: role.optional().describe('Every link of this role: the Secretariat'),
};

export const calendarFeedsRevoked = z.object({ revoked: z.int() });
