/**
 * Three times, three types (design §5 "Identity, time, tenancy"): none is silently turned into another.
 */
import { z } from 'zod';

/** The last instant that ECMAScript dates can name, in epoch ms. */
const LAST_INSTANT = 8_640_000_000_000_000;

/** What the system did: UTC, whole milliseconds since the epoch. */
export const instant = z.int().min(0).max(LAST_INSTANT).meta({ id: 'Instant', description: 'Epoch milliseconds, UTC' });
export type Instant = z.infer<typeof instant>;

/** What history says: `2021`, `2021-06` or `2021-06-15`; never more precise than its source. */
export const partialDate = z
  .string()
  .regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    'Give a year, a month or a day, such as 2021, 2021-06 or 2021-06-15.',
  )
  .meta({ id: 'PartialDate' });
export type PartialDate = z.infer<typeof partialDate>;

/** A calendar date at the depositary's seat, for treaty acts. */
export const legalDate = z.iso.date().meta({ id: 'LegalDate' });
export type LegalDate = z.infer<typeof legalDate>;

/** When an event counts. */
export const effectiveTime = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('instant'), at: instant }),
  z.strictObject({ kind: z.literal('partial-date'), date: partialDate }),
  z.strictObject({ kind: z.literal('legal-date'), date: legalDate }),
]);
export type EffectiveTime = z.infer<typeof effectiveTime>;

/**
 * A deadline as it was resolved outside the core, with its derivation (I12). The instant is what was announced and is frozen;
 * wall time, zone and the version of the zone data say how it was reached (case 13).
 */
export const resolvedDeadline = z.strictObject({
  at: instant,
  /** Local wall time as it was announced, `2024-03-01T18:00`. */
  wallTime: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/),
  /** IANA zone of the wall time. */
  zone: z.string().min(1).max(64),
  tzdata: z.string().min(1).max(32),
  derivation: z.array(z.string().max(300)).max(20),
  /**
   * How many whole days the period holds, counted when it was announced, in the unit in which the rule counts: what its minimum is compared
   * with (case 12). The calendar's version says by which holidays; a later version moves nothing.
   */
  counted: z
    .strictObject({
      unit: z.enum(['calendar-days', 'working-days']),
      days: z.int().min(0).max(100_000),
      calendar: z.string().max(60).optional(),
      calendarVersion: z.int().min(1).optional(),
    })
    .optional(),
});
export type ResolvedDeadline = z.infer<typeof resolvedDeadline>;

/** Whole minutes. */
export const minutes = z
  .int()
  .min(0)
  .max(60 * 24 * 366 * 100);
export type Minutes = z.infer<typeof minutes>;
