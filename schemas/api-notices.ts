/** Notices: what a function was told, and whom an act would tell. */
import { z } from 'zod';
import { pageOf } from './api-reads.ts';
import { contentReference } from './content.ts';
import { documentId, meetingId, partyId, roundId, streamId } from './identifiers.ts';
import { instant } from './time.ts';

/** The two working languages (RoP 1.9). */
export const workingLanguage = z.enum(['en', 'ru']);

const urgency = z
  .enum(['at-once', 'asks', 'informs', 'quiet'])
  .describe('`quiet` stands in the list and is never mailed');

const asked = z
  .object({
    act: z.string().describe('The act that is asked for'),
    dueAt: instant.optional(),
    onSilence: z
      .string()
      .describe('What happens if nothing is done: `silence-is-consent`, `counts-as-missing`, `nothing`, …'),
    sentence: z.string(),
  })
  .meta({ id: 'Asked' });

const words = {
  message: z.string().describe('The message by its key; stable'),
  urgency,
  heading: z.string(),
  sentence: z.string(),
  asked: asked.optional(),
};

export const noticeView = z
  .object({
    id: z.int(),
    event: z.string().describe('`{stream}#{sequence}` of the event that it tells of'),
    name: z.string().describe('What kind of event that is, such as `round-opened`'),
    stream: streamId,
    sequence: z.int(),
    document: documentId.optional(),
    meeting: meetingId.optional(),
    round: roundId.optional(),
    recorded: instant,
    ...words,
    title: contentReference.nullable(),
    titleText: z.string().nullable().describe('The words of the title; null where they are long, or there is none'),
    read: z.boolean().describe('Whether you have read it; another person of your function may not have'),
  })
  .meta({ id: 'Notice' });

export const noticePage = pageOf(noticeView).extend({
  function: z
    .string()
    .nullable()
    .describe('Whose notices these are, such as `focal-point-kz`; null where you serve no function'),
  unread: z.int().describe('How many you have not read, on all pages'),
});

/** Either all up to one, or those named. */
export const readBody = z
  .strictObject({
    upTo: z.int().min(0).optional().describe('The newest notice that was read, and all before it'),
    ids: z.array(z.int().min(0)).min(1).max(1_000).optional(),
  })
  .refine((value) => (value.upTo === undefined) !== (value.ids === undefined), {
    error: 'Give either "upTo" or "ids".',
    path: ['upTo'],
  });
export const readAnswer = z.object({ unread: z.int() });

/** An act that is not done: its kind, the names in its path, its body. */
export const previewBody = z.strictObject({
  act: z.string().max(60).describe('The kind of the act, such as `open-round`'),
  params: z
    .record(z.string().max(20), z.string().max(200))
    .default({})
    .describe("Names in the act's path besides the document"),
  body: z.unknown().optional().describe('As the act itself would get it'),
});

export const previewAnswer = z
  .object({
    act: z.string(),
    events: z.array(z.string()).describe('What would happen, by name, in order'),
    whole: z
      .boolean()
      .describe(
        'False: something tells of positions that do not circulate to you; of that, only what you are told is shown',
      ),
    told: z.array(
      z.object({
        function: z.string(),
        party: partyId.optional(),
        event: z.string(),
        ...words,
      }),
    ),
  })
  .meta({ id: 'RecipientsPreview' });
