/** How a stage of consensus is decided: organ, methods, quorum, period, what blocks, what a block does, and what follows (design §6). */
import { z } from 'zod';
import { organId } from './identifiers.ts';
import { role } from './actor.ts';
import {
  clauseSource,
  conditionalApproval,
  consensusMinus,
  contradictionRule,
  electorateRule,
  failureRule,
  periodUnit,
  timeOfDay,
} from './procedure-clauses.ts';
import { minutes } from './time.ts';

export const roundMethod = z.enum(['meeting', 'silence', 'written']).meta({ id: 'RoundMethod' });
export type RoundMethod = z.infer<typeof roundMethod>;

/** What one member says in a round (design §3). */
export const positionKind = z
  .enum([
    'support',
    'no-objection',
    'support-with-statement',
    'support-with-reservation',
    'disassociate',
    'ad-referendum',
    'more-time',
    'reserved',
    'amendment',
    'objection',
  ])
  .meta({ id: 'PositionKind' });
export type PositionKind = z.infer<typeof positionKind>;

/** What a blocking position does to a round by silence: end it, pause its clock, or freeze it without a term (cases 3, 33). */
export const blockEffect = z.enum(['end', 'pause', 'freeze']);
export type BlockEffect = z.infer<typeof blockEffect>;

export const quorumRule = z.strictObject({
  numerator: z.int().min(1).max(1000).meta({ description: 'The quorum is this many parts …' }),
  denominator: z.int().min(1).max(1000).meta({ description: '… of so many: 2 of 3 for two thirds.' }),
  of: z.enum(['electorate', 'members']).meta({
    description:
      'Of the electorate as it was frozen. From language 2 also of all Member States, those included whose seat is vacant, contested or suspended (case 22).',
  }),
  rounding: z.enum(['up', 'down', 'above']).meta({
    description:
      'Fractions round up (at least the fraction). From language 2 also down, or above: more than the fraction.',
  }),
  appliesTo: z
    .array(roundMethod)
    .max(3)
    .meta({ description: 'The methods for which it must be reached: usually the meeting alone.' }),
  source: z.string().max(200).meta({ description: 'The article that says so.' }),
});
export type QuorumRule = z.infer<typeof quorumRule>;

const acts = z.enum([
  'freeze-round',
  'resume-round',
  'resolve-contest',
  'object-to-method',
  'state-position',
  'confirm-ad-referendum',
  'open-round',
  'extend-round',
  'suspend-round',
  'confirm-adoption',
  'reopen-round',
  'record-ruling',
  'withdraw-round',
]);

export const consensusRules = z.strictObject({
  organ: organId.meta({ description: 'The organ that decides here, by its id in the roster.' }),
  methods: z
    .array(roundMethod)
    .min(1)
    .max(3)
    .meta({ description: 'How it may decide: in a meeting, by silence, or by written answers of all.' }),
  success: z
    .enum(['recommended', 'approved', 'adopted'])
    .meta({ description: 'The word of success: recommended, approved or adopted.' }),
  quorum: quorumRule.meta({ description: 'How many must be present.' }),
  period: z
    .strictObject({
      minimum: minutes.meta({
        description: 'The shortest period that may be announced, in the unit: minutes, unless language 2 says days.',
      }),
      usual: minutes.meta({ description: 'The period as it usually is, in the same unit.' }),
      unit: periodUnit.optional().meta({
        description:
          "From language 2: what the period is counted in. Days are those at the organ's seat, by its working calendar, and the day of the event is not counted.",
      }),
      endsAt: timeOfDay.optional().meta({
        description:
          "From language 2: a period in days ends at this time of the day at the organ's seat; without it, at the time at which it began.",
      }),
      roll: z.enum(['none', 'next-working-day']).optional().meta({
        description:
          "From language 2: where it would end on a day that is no working day at the organ's seat, it moves to the next working day, or stays (case 12).",
      }),
      source: clauseSource.optional().meta({ description: 'The article that the period rests on.' }),
    })
    .meta({
      description:
        'The shortest period that may be announced for silence or written answers, and the one taken where none is named.',
    }),
  protectedEnd: minutes.meta({
    description: 'The last minutes of a silence in which the program must have been able to take objections in (I4).',
  }),
  holeTolerance: minutes.meta({
    description: 'Minutes without that evidence which are tolerated in the protected end.',
  }),
  confirmation: z
    .enum(['chair', 'none'])
    .meta({ description: 'Who turns silence that held into an adoption: the Chair, or nobody (I6, case 17).' }),
  blocking: z
    .strictObject({
      reserved: z.boolean().meta({ description: 'A reserved position: the freeze.' }),
      moreTime: z.boolean().meta({ description: 'Asking for more time.' }),
    })
    .meta({ description: 'Which further kinds of position block; objection and amendment always do.' }),
  onBlock: z
    .strictObject({
      objection: blockEffect.meta({ description: 'An objection.' }),
      amendment: blockEffect.meta({ description: 'An amendment.' }),
      reserved: blockEffect.meta({ description: 'A reserved position, where it blocks.' }),
      moreTime: blockEffect.meta({ description: 'Asking for more time, where it blocks.' }),
    })
    .meta({
      description:
        'What a block does to a round by silence, by the kind of position: end it, pause its clock, or freeze it without a term (cases 3, 33).',
    }),
  onFailure: failureRule.meta({ description: 'Where a broken or not adopted round sends the document.' }),
  extensions: z.int().min(0).max(20).meta({ description: 'How often the period may be extended (case 9).' }),
  reminders: z
    .array(minutes)
    .max(10)
    .meta({ description: 'Minutes before the expiry at which those who have not answered are reminded.' }),
  circulation: z.enum(['at-once', 'at-close', 'by-chair']).meta({
    description:
      'When the positions become visible to the other members: at once, at the close, or when the Chair circulates them (I14).',
  }),
  editorialCarryOver: z
    .boolean()
    .meta({ description: 'Whether positions survive a revision that is declared editorial (I5, case 6).' }),
  adReferendum: z
    .strictObject({
      confirmWithin: minutes.meta({ description: 'Minutes from the adoption.' }),
      silence: z.enum(['confirms', 'lapses']).meta({ description: 'What it means if no confirmation comes.' }),
    })
    .meta({
      description:
        'Positions ad referendum: confirmation is due within so many minutes, and silence then confirms them or lets them lapse (case 38).',
    }),
  who: z
    .partialRecord(acts, z.array(role).min(1).max(8))
    .optional()
    .meta({ description: 'Which roles may do an act here, where they are not the usual ones.' }),
  electorate: electorateRule
    .optional()
    .meta({ description: 'From language 2: who joins in, where it is not all Member States.' }),
  conditional: conditionalApproval
    .optional()
    .meta({ description: 'From language 2: the room may approve subject to a silence (case 15).' }),
  consensusMinus: consensusMinus
    .optional()
    .meta({ description: 'From language 2: a round may be opened without the States that it concerns (case 24).' }),
  contradictions: contradictionRule
    .optional()
    .meta({ description: 'From language 2: what counts if two people of one State say opposite things (case 31).' }),
  packages: z
    .boolean()
    .optional()
    .meta({ description: 'From language 2: whether a document may be decided here as part of a package (case 37).' }),
  sources: z.record(z.string().max(60), clauseSource).optional().meta({
    description: 'From language 2: the article that a clause of this stage rests on, by the name of the clause.',
  }),
});
export type ConsensusRules = z.infer<typeof consensusRules>;
