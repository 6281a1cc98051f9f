/**
 * When a treaty enters into force, as an expression (design §6): a condition that the acts of States fulfil on some day, what is added to
 * that day, and the rule for whoever comes later. Entry into force is data, not code.
 */
import { z } from 'zod';
import { partyId } from './identifiers.ts';
import { legalDate } from './time.ts';

const count = z.int().min(1).max(300);

/** What is added to a day. `day-of-deposit + days`: the day of the deposit is day 0, so that "the 30th day after" is `{ days: 30 }`. */
const span = z.union([
  z.strictObject({ days: z.int().min(0).max(3650) }),
  z.strictObject({ months: z.int().min(1).max(120) }),
]);
export type Span = z.infer<typeof span>;

/**
 * `firstOfMonth`: "on the first day of the sixth month after the month in which …" is `{ firstOfMonth: 6 }`; "on the first day of the month
 * after the 60th day following …" is `{ firstOfMonth: 1, after: { days: 60 } }`.
 */
export const offset = z
  .union([span, z.strictObject({ firstOfMonth: z.int().min(1).max(60), after: span.optional() })])
  .meta({ id: 'EntryIntoForceOffset' });
export type Offset = z.infer<typeof offset>;

const simpleConditions = [
  /** At least so many instruments. */
  z.strictObject({ kind: z.literal('instruments'), atLeast: count }),
  /**
   * At least a fraction of the signatory States has an instrument; fractions round up. `countedOn`: the signatories as they are on the day
   * asked about (a later signature may raise the threshold, case 55), or as they were on a fixed day.
   */
  z.strictObject({
    kind: z.literal('fraction-of-signatories'),
    numerator: count,
    denominator: count,
    countedOn: z.union([z.literal('current'), legalDate]),
  }),
  /** All signatories, as they are on the day asked about. */
  z.strictObject({ kind: z.literal('all-signatories') }),
  /** These States, or at least so many of them. */
  z.strictObject({ kind: z.literal('named'), parties: z.array(partyId).min(1).max(300), atLeast: count.optional() }),
  /** The instruments stand for at least so much of a weight that the file gives for each State, in parts of `of`. */
  z.strictObject({ kind: z.literal('weight'), atLeast: z.int().min(1), of: z.int().min(1) }),
] as const;
const simpleCondition = z.discriminatedUnion('kind', simpleConditions);
export type SimpleCondition = z.infer<typeof simpleCondition>;

export const condition = z
  .discriminatedUnion('kind', [
    ...simpleConditions,
    /** Two or more at once: the day on which the last of them is fulfilled. */
    z.strictObject({ kind: z.literal('all-of'), conditions: z.array(simpleCondition).min(2).max(5) }),
    /** Not before a day, whatever the instruments: "the later of two". */
    z.strictObject({ kind: z.literal('fixed-date'), date: legalDate }),
  ])
  .meta({ id: 'EntryIntoForceCondition' });
export type Condition = z.infer<typeof condition>;

export const entryIntoForceClause = z
  .strictObject({
    condition,
    then: offset,
    /** Of a State whose instrument comes after the day on which the condition was fulfilled: from its own deposit, and never before the treaty's. */
    lateComers: offset.optional(),
    /** Not before this day. */
    notBefore: legalDate.optional(),
    source: z.string().min(1).max(300),
  })
  .meta({ id: 'EntryIntoForceClause' });
export type EntryIntoForceClause = z.infer<typeof entryIntoForceClause>;

export const treatyActKind = z.enum([
  'signature',
  'ratification',
  'acceptance',
  'approval',
  'accession',
  'succession',
  'withdrawal-of-instrument',
  'reported',
]);
export type TreatyActKind = z.infer<typeof treatyActKind>;

/** One act as the depositary registered it: the date of receipt in due form, at its seat. `reported` counts for nothing (case 46). */
export const treatyAct = z.strictObject({
  party: partyId,
  act: treatyActKind,
  on: legalDate,
  /** `false`: received, and not in due form; it counts for nothing until it is cured (case 49). */
  inDueForm: z.boolean().default(true),
});
export type TreatyAct = z.output<typeof treatyAct>;
