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
  z.strictObject({
    days: z.int().min(0).max(3650).meta({ description: 'So many days; the day of the deposit is day 0.' }),
  }),
  z.strictObject({ months: z.int().min(1).max(120).meta({ description: 'So many months.' }) }),
]);
export type Span = z.infer<typeof span>;

/**
 * `firstOfMonth`: "on the first day of the sixth month after the month in which …" is `{ firstOfMonth: 6 }`; "on the first day of the month
 * after the 60th day following …" is `{ firstOfMonth: 1, after: { days: 60 } }`.
 */
export const offset = z
  .union([
    span,
    z.strictObject({
      firstOfMonth: z.int().min(1).max(60).meta({ description: 'On the first day of the n-th month that follows.' }),
      after: span.optional().meta({ description: 'What is added before the month is looked for.' }),
    }),
  ])
  .meta({ id: 'EntryIntoForceOffset' });
export type Offset = z.infer<typeof offset>;

const simpleConditions = [
  /** At least so many instruments. */
  z.strictObject({ kind: z.literal('instruments'), atLeast: count.meta({ description: 'So many instruments.' }) }),
  /**
   * At least a fraction of the signatory States has an instrument; fractions round up. `countedOn`: the signatories as they are on the day
   * asked about (a later signature may raise the threshold, case 55), or as they were on a fixed day.
   */
  z.strictObject({
    kind: z.literal('fraction-of-signatories'),
    numerator: count.meta({ description: 'This many parts …' }),
    denominator: count.meta({ description: '… of so many, of the signatory States; fractions round up.' }),
    countedOn: z.union([z.literal('current'), legalDate]).meta({
      description: 'The signatories as they are on the day asked about, or as they were on a fixed day (case 55).',
    }),
  }),
  /** All signatories, as they are on the day asked about. */
  z.strictObject({ kind: z.literal('all-signatories') }),
  /** These States, or at least so many of them. */
  z.strictObject({
    kind: z.literal('named'),
    parties: z.array(partyId).min(1).max(300).meta({ description: 'These States.' }),
    atLeast: count.optional().meta({ description: 'Or at least so many of them.' }),
  }),
  /** The instruments stand for at least so much of a weight that the file gives for each State, in parts of `of`. */
  z.strictObject({
    kind: z.literal('weight'),
    atLeast: z.int().min(1).meta({ description: 'The weight that is needed …' }),
    of: z.int().min(1).meta({ description: '… in parts of so many.' }),
  }),
] as const;
const simpleCondition = z.discriminatedUnion('kind', simpleConditions);
export type SimpleCondition = z.infer<typeof simpleCondition>;

export const condition = z
  .discriminatedUnion('kind', [
    ...simpleConditions,
    /** Two or more at once: the day on which the last of them is fulfilled. */
    z.strictObject({
      kind: z.literal('all-of'),
      conditions: z
        .array(simpleCondition)
        .min(2)
        .max(5)
        .meta({ description: 'All of these at once: the day on which the last of them is fulfilled.' }),
    }),
    /** Not before a day, whatever the instruments: "the later of two". */
    z.strictObject({
      kind: z.literal('fixed-date'),
      date: legalDate.meta({ description: 'On this day, whatever the instruments.' }),
    }),
  ])
  .meta({ id: 'EntryIntoForceCondition' });
export type Condition = z.infer<typeof condition>;

export const entryIntoForceClause = z
  .strictObject({
    condition: condition.meta({ description: 'What the acts of States have to fulfil.' }),
    then: offset.meta({ description: 'What is added to the day on which it is fulfilled.' }),
    lateComers: offset.optional().meta({
      description:
        "Of a State whose instrument comes later: from its own deposit, and never before the treaty's entry into force.",
    }),
    notBefore: legalDate.optional().meta({ description: 'Not before this day.' }),
    source: z.string().min(1).max(300).meta({ description: 'The article of the treaty.' }),
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
