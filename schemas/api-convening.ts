/** Bodies of the acts by which a meeting is convened, and what its reads answer with. */
import { z } from 'zod';
import { contentInput, instantInput, partiesInput } from './api-inputs.ts';
import { contentReference } from './content.ts';
import { meetingDates } from './effects.ts';
import { documentId, organId, partyId, roundId, stageId, streamId } from './identifiers.ts';
import { attends, guests } from './meeting-convening-commands.ts';
import { notice } from './meeting-convening-events.ts';
import { instant } from './time.ts';

export const conveningBodies = {
  'convene-meeting': z.strictObject({
    sentAt: instantInput,
    parties: partiesInput
      .min(1)
      .optional()
      .describe('Whom, where it is not every Member State that belongs to the organ'),
    also: partiesInput.min(1).optional().describe('Observers and partners that are invited beside them'),
    guests: guests.optional().describe('Others, by name (RoP 1.4)'),
    text: contentInput.optional(),
  }),
  'record-invitation-reply': z.strictObject({
    party: partyId,
    attends,
    headOfDelegation: contentInput.optional().describe('The level, such as "Minister"; no name'),
    at: instantInput,
  }),
  'postpone-meeting': z.strictObject({ reason: contentInput.optional() }),
} as const;

const text = z.string().nullable().optional();

/** The last convocation, and all who were invited by it or before. */
export const convocationView = z
  .object({
    sentAt: instant,
    dates: meetingDates.describe('The days that it named; when the meeting has moved since, others stand now'),
    current: z.boolean().describe('Whether it names the days that stand'),
    parties: z.array(partyId),
    observers: z.array(partyId).describe('Those of them that are no Member State of the organ'),
    guests: z.array(z.string()),
    text: contentReference.optional(),
    textText: text,
    notice,
    times: z.int().describe('How many convocations there were'),
  })
  .meta({ id: 'Convocation' });

/** Shown to the offices, and to its own State; the others see how many come (I14). */
export const replyView = z
  .object({
    party: partyId,
    attends,
    headOfDelegation: contentReference.optional(),
    headOfDelegationText: text,
    at: instant,
    current: z.boolean().describe('It speaks of the days that stand'),
  })
  .meta({ id: 'InvitationReply' });

export const forecastView = z
  .object({
    expected: z.int(),
    declined: z.int(),
    undecided: z.int(),
    noReply: z.int(),
    needed: z.int().optional().describe('Absent where the body has no basic quorum on record'),
    of: z.int(),
    met: z.enum(['yes', 'no', 'maybe']),
  })
  .meta({ id: 'QuorumForecast' });

/** What the room shows of the convening. */
export const conveningView = {
  postponedAt: instant.nullable().describe('Since when it has no days, though it had some'),
  convocation: convocationView.nullable(),
  replies: z.array(replyView).describe('In protocol order; yours, or all for the offices'),
  forecast: forecastView.nullable().describe('What the replies let expect of the quorum (RoP 1.2)'),
};

const outcome = z.object({
  document: documentId,
  stream: streamId,
  title: contentReference,
  titleText: text,
  round: roundId,
  stage: stageId,
  organ: organId,
  outcome: z
    .string()
    .describe('How the document has it now: `adopted`, `adopted-provisionally`, `broken`, `frozen`, `not-adopted`'),
  word: z.string().nullable().describe('The word of success of its stage'),
  concludedAt: instant,
});

/** What silence decided that is to be announced in a meeting, and what was announced in it. */
export const announcementsView = z
  .object({
    meeting: streamId,
    since: instant.nullable().describe('When the last meeting of the same organ was opened; null: none was'),
    due: z.array(outcome).describe('Ended since then, and announced in no meeting yet; the first first'),
    announced: z.array(outcome.extend({ announcedAt: instant })).describe('In this meeting'),
  })
  .meta({ id: 'Announcements' });
