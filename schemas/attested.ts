/**
 * What history says and who says so: facts that this program did not decide are *attested*, with source and place (I15). Their dates are as
 * precise as the source and no more.
 */
import { z } from 'zod';
import { contentReference } from './content.ts';
import { stageId, streamId } from './identifiers.ts';
import { partialDate } from './time.ts';

/** Where it is said: the source, the place in it (slide, page, article), and the words, which are content (I14). */
export const evidence = z
  .strictObject({
    source: z.string().min(1).max(300),
    place: z.string().min(1).max(120),
    words: contentReference.optional(),
  })
  .meta({ id: 'Evidence' });
export type Evidence = z.infer<typeof evidence>;

export const evidenceList = z.array(evidence).min(1).max(20);

interface StatedTime {
  date?: string | undefined;
  notBefore?: string | undefined;
  notAfter?: string | undefined;
  approximate?: true | undefined;
}

/** What holds of every attested time, as it is stated and as it is recorded. */
export const isDateOrBounds = ({ date, notBefore, notAfter }: StatedTime): boolean =>
  date === undefined || (notBefore ?? notAfter) === undefined;
export const DATE_OR_BOUNDS = { error: 'Give either a date or its bounds.', path: ['date'] };
export const isApproximateDate = ({ approximate, date }: StatedTime): boolean =>
  approximate === undefined || date !== undefined;
export const APPROXIMATE_DATE = { error: 'Only a date can be approximate.', path: ['approximate'] };

/**
 * When something was, as far as the record tells: a partial date, or bounds, or nothing at all. `approximate`: inferred from the
 * source's words ("just a month ago"), which are kept; it may be one unit of its precision earlier or later.
 */
export const attestedTime = z
  .strictObject({
    date: partialDate.optional(),
    notBefore: partialDate.optional(),
    notAfter: partialDate.optional(),
    approximate: z.literal(true).optional(),
    words: contentReference.optional(),
  })
  .refine(isDateOrBounds, DATE_OR_BOUNDS)
  .refine(isApproximateDate, APPROXIMATE_DATE)
  .meta({ id: 'AttestedTime' });
export type AttestedTime = z.infer<typeof attestedTime>;

/** The day from which a body decides here, and no longer in the past (I15): resolved outside, in the zone of its seat. */
export const liveSince = z.strictObject({ day: z.iso.date() });
export type LiveSince = z.infer<typeof liveSince>;

/** The calendar day at the seat of the body on which an act was received: resolved outside. */
export const seatDay = z.strictObject({ day: z.iso.date() });
export type SeatDay = z.infer<typeof seatDay>;

/** The decision that a fact rests on: a stage of a document. */
export const decisionReference = z
  .strictObject({ document: streamId, stage: stageId })
  .meta({ id: 'DecisionReference' });
export type DecisionReference = z.infer<typeof decisionReference>;
