/** How a client states what history says and who says so (I15): evidence, and times as precise as their source. */
import { z } from 'zod';
import { contentInput } from './api-inputs.ts';
import { APPROXIMATE_DATE, DATE_OR_BOUNDS, isApproximateDate, isDateOrBounds } from './attested.ts';
import { partyId } from './identifiers.ts';
import { partialDate } from './time.ts';

/** The first and the last day that a partial date can mean. The 31st stands for the last day of any month: it is only compared. */
const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10);
const lastDay = (date: string): string => (date.length === 4 ? `${date}-12-31` : `${date}-31`.slice(0, 10));

/** Whether the calendar has the day. What is no date at all is told by its pattern. */
function exists(date: string): boolean {
  const [year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date)?.slice(1).map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return true;
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}

/** `2021`, `2021-06` or `2021-06-15`. */
export const partialDateInput = partialDate
  .refine(exists, 'There is no such day in the calendar.')
  .meta({ id: 'StatedPartialDate' });

/** A day of the calendar, `2024-09-18`. */
export const dayInput = z.iso.date({ error: 'Give a day that exists, such as 2024-09-18.' }).meta({ id: 'StatedDay' });

interface Bounds {
  from?: string | undefined;
  to?: string | undefined;
}
const inOrder = ({ from, to }: Bounds): boolean =>
  from === undefined || to === undefined || firstDay(from) <= lastDay(to);

/** When something was, as far as the record tells; its words are content (I14). */
export const attestedTimeInput = z
  .strictObject({
    date: partialDateInput.optional(),
    notBefore: partialDateInput.optional(),
    notAfter: partialDateInput.optional(),
    approximate: z.literal(true).optional(),
    words: contentInput.optional(),
  })
  .refine(isDateOrBounds, DATE_OR_BOUNDS)
  .refine(isApproximateDate, APPROXIMATE_DATE)
  .refine(({ notBefore, notAfter }) => inOrder({ from: notBefore, to: notAfter }), {
    error: 'The bounds are in the wrong order.',
    path: ['notAfter'],
  })
  .meta({ id: 'StatedAttestedTime' });
export type AttestedTimeInput = z.infer<typeof attestedTimeInput>;

/** Where it is said: the source, the place in it, and the words. */
export const evidenceInput = z
  .strictObject({
    source: z.string().min(1).max(300),
    place: z.string().min(1).max(120),
    words: contentInput.optional(),
  })
  .meta({ id: 'StatedEvidence' });
export type EvidenceInput = z.infer<typeof evidenceInput>;

const SAY_WHERE = 'Say where it is said: at least one source with its place.';
export const evidenceListInput = z
  .array(evidenceInput, { error: ({ input }) => (input === undefined ? SAY_WHERE : undefined) })
  .min(1, SAY_WHERE)
  .max(20);

/** The days of a meeting, as precisely as they are known. */
export const meetingDatesInput = z
  .strictObject({ from: partialDateInput, to: partialDateInput.optional() })
  .refine(inOrder, { error: 'A meeting does not end before it begins.', path: ['to'] })
  .meta({ id: 'StatedMeetingDates' });

const NAME_THEM = 'Name at least one party, or say "unnamed".';
/** `unnamed`: by States that the source does not name. */
export const partiesOrUnnamedInput = z.union(
  [
    z
      .array(partyId)
      .min(1, NAME_THEM)
      .max(250)
      .refine((all) => new Set(all).size === all.length, 'A party is named twice.'),
    z.literal('unnamed'),
  ],
  { error: NAME_THEM },
);
