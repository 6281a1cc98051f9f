/** How a client states texts, times and deadlines; the API turns them into what commands carry (I12, I14). */
import { z } from 'zod';
import { language, visibilityClass } from './content.ts';
import { partyId, sha256 } from './identifiers.ts';
import { timeOfDay } from './procedure-clauses.ts';
import { instant, minutes } from './time.ts';

/** Longest text that is given within a request, in UTF-16 units; longer ones are uploaded. */
export const LONGEST_TEXT = 100_000;

/** A text given within the request, or content that was uploaded before. Its class is the document's or the position's unless told. */
export const contentInput = z
  .strictObject({
    text: z.string().min(1).max(LONGEST_TEXT).optional(),
    sha256: sha256.optional(),
    language,
    class: visibilityClass.optional(),
  })
  .refine((value) => (value.text === undefined) !== (value.sha256 === undefined), {
    error: 'Give either "text" or the "sha256" of uploaded content.',
    path: ['text'],
  })
  .meta({ id: 'StatedContent' });
export type ContentInput = z.infer<typeof contentInput>;

/** An instant as epoch ms, or in ISO 8601 with its offset. */
export const instantInput = z
  .union([instant, z.iso.datetime({ offset: true }).transform((text) => Date.parse(text))], {
    error: 'Give epoch milliseconds, or ISO 8601 with an offset such as 2024-12-01T10:00:00+05:00.',
  })
  .meta({ id: 'StatedInstant' });

/** A wall time in an IANA zone; it is resolved to an instant here, with its derivation (I12). */
export const deadlineInput = z
  .strictObject({
    wallTime: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/, 'Give a local time such as 2024-12-01T18:00.'),
    zone: z.string().min(1).max(64),
  })
  .meta({ id: 'StatedDeadline' });
export type DeadlineInput = z.infer<typeof deadlineInput>;

/** So many days; where they end is computed here, by the calendar of the organ's seat (I12, case 12). Without `at`, as the rules say. */
const daysInput = z.strictObject({
  kind: z.literal('days'),
  days: z.int().min(1).max(3660),
  unit: z.enum(['calendar-days', 'working-days']),
  at: timeOfDay.optional(),
});
export type DaysInput = z.infer<typeof daysInput>;

export const periodInput = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('minutes'), minutes: minutes.min(1) }),
    daysInput,
    z.strictObject({ kind: z.literal('until'), deadline: deadlineInput }),
  ])
  .meta({ id: 'StatedPeriod' });
export type PeriodInput = z.infer<typeof periodInput>;

export const partiesInput = z
  .array(partyId)
  .max(250)
  .refine((all) => new Set(all).size === all.length, 'A party is named twice.');

/** Of what has a class: the class `named` goes with a list of parties, and no other does. */
export const namesItsParties = (value: { class: string; named?: string[] | undefined }): boolean =>
  (value.class === 'named') === (value.named !== undefined);
export const NAMES_ITS_PARTIES = {
  error: 'The parties are named if and only if the class is "named".',
  path: ['named'],
};

export const pointInput = z
  .strictObject({
    paragraph: z.string().min(1).max(60),
    text: contentInput.optional(),
    proposedText: contentInput.optional(),
  })
  .meta({ id: 'StatedPoint' });
export type PointInput = z.infer<typeof pointInput>;

/** A procedure by its id; the current version unless told. */
export const procedureInput = z
  .strictObject({ id: z.string().min(1).max(100), version: z.int().min(1).optional() })
  .meta({ id: 'StatedProcedure' });
