/**
 * Clauses that came with language 2 of the rules (design §6). A procedure in language 1 cannot use them, so that what it says keeps the
 * meaning that it had when it was written (design §5). Every clause names the article that it rests on.
 */
import { z } from 'zod';
import { itemId, partyId, stageId } from './identifiers.ts';
import { minutes } from './time.ts';

/** The article or decision that a clause rests on. */
export const clauseSource = z
  .string()
  .min(1)
  .max(300)
  .meta({ description: 'The article or decision that the clause rests on.' });
const states = z.array(partyId).min(1).max(300);

/** Who joins in, where it is not all Member States: an organ of some of them, or all but some. Cut from those entitled when the round opens (I2). */
export const electorateRule = z
  .union([
    z.strictObject({ only: states.meta({ description: 'Only these States join in.' }), source: clauseSource }),
    z.strictObject({ except: states.meta({ description: 'All Member States but these.' }), source: clauseSource }),
  ])
  .meta({ id: 'ElectorateRule' });
export type ElectorateRule = z.infer<typeof electorateRule>;

/** A ruling may approve "subject to a silence" of so many minutes: until it has held, nothing is approved (case 15). */
export const conditionalApproval = z.strictObject({
  minimum: minutes.min(1).meta({ description: 'The shortest silence, in minutes.' }),
  usual: minutes.min(1).meta({ description: 'The silence where the ruling names none, in minutes.' }),
  source: clauseSource,
});
export type ConditionalApproval = z.infer<typeof conditionalApproval>;

/** A round may be opened without the States that it concerns, where this kind of decision permits it (case 24). */
export const consensusMinus = z.strictObject({
  most: z.int().min(1).max(20).meta({ description: 'How many States may be left out at most.' }),
  source: clauseSource,
});
export type ConsensusMinus = z.infer<typeof consensusMinus>;

/** How a period is counted. Days are resolved outside the core, by the working calendar of the organ's seat, and announced as an instant (I12, case 12). */
export const periodUnit = z.enum(['minutes', 'calendar-days', 'working-days']);
export type PeriodUnit = z.infer<typeof periodUnit>;

/** A wall time of a day, `18:00`. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give a time of day such as 18:00.');

/** Two people of one State said opposite things (case 31): the latest counts, or the State counts as objecting until it is clear. */
export const contradictionRule = z.enum(['latest-counts', 'blocks-until-clarified']);
export type ContradictionRule = z.infer<typeof contradictionRule>;

/** A term whose passing warns and does nothing else, such as "in principle one year before" (RoP 14.1.5, case 29). */
export const softTerm = z
  .strictObject({
    id: itemId.meta({ description: 'Names the term within the stage.' }),
    within: minutes.min(1).meta({ description: 'The stage should be done within so many minutes.' }),
    from: z.enum(['registration', 'stage-opened']).meta({ description: 'From when the term runs.' }),
    source: clauseSource,
  })
  .meta({ id: 'SoftTerm' });
export type SoftTerm = z.infer<typeof softTerm>;

const span = z.union([
  z.strictObject({ days: z.int().min(1).max(36_500).meta({ description: 'So many days.' }) }),
  z.strictObject({ months: z.int().min(1).max(1200).meta({ description: 'So many months.' }) }),
  z.strictObject({
    endOfMonth: z.int().min(0).max(1200).meta({
      description: 'To the end of the n-th month after the month in which it begins; 0: of that month (A/DEC/74/544).',
    }),
  }),
]);
export type ValiditySpan = z.infer<typeof span>;

/** How long what was adopted is in effect (case 45): for a span, or until an event that somebody records. */
export const validityRule = z
  .strictObject({
    until: z
      .union([
        span,
        z.strictObject({
          event: z.string().min(1).max(200).meta({ description: 'The event that ends it, in words.' }),
        }),
      ])
      .meta({ description: 'For a span of time, or until an event that somebody records.' }),
    remindBefore: minutes.meta({
      description: 'Minutes before the end at which the Secretariat gets the task to see to an extension.',
    }),
    extendedBy: stageId
      .optional()
      .meta({ description: 'The stage of consensus by which it is extended; absent where it cannot be.' }),
    extendsFor: span.optional().meta({
      description:
        'By how much each extension prolongs it, from the end that stands; without it, by "until" once more.',
    }),
    source: clauseSource,
  })
  .meta({ id: 'ValidityRule' });
export type ValidityRule = z.infer<typeof validityRule>;

/** Where a failed round sends the document: it stays, goes back, is referred to another organ with its own electorate, or has failed. */
export const failureRule = z.union([
  z.literal('stay').meta({ description: 'The stage stays open for a new round.' }),
  z.literal('fail').meta({ description: 'From language 2: the matter has failed.' }),
  z.strictObject({ returnTo: stageId.meta({ description: 'The stage that the document goes back to.' }) }),
  z.strictObject({
    referTo: stageId.meta({ description: 'From language 2: the stage of another organ, with its own electorate.' }),
  }),
]);
export type FailureRule = z.infer<typeof failureRule>;
