/** Rules as data (design §6): a procedure is versioned, pinned at registration, in a numbered rule `language`. */
import { z } from 'zod';
import { effectKind } from './effects.ts';
import { entryIntoForceClause } from './entry-into-force.ts';
import { itemId, organId, partyId, stageId } from './identifiers.ts';
import { role } from './actor.ts';
import {
  clauseSource,
  conditionalApproval,
  consensusMinus,
  contradictionRule,
  electorateRule,
  failureRule,
  periodUnit,
  softTerm,
  timeOfDay,
  validityRule,
} from './procedure-clauses.ts';
import { minutes } from './time.ts';

export const documentKind = z
  .enum([
    'proposal',
    'statement',
    'decision',
    'guidelines',
    'regulations',
    'memorandum',
    'plan-of-action',
    'road-map',
    'catalogue',
    'rules',
    'charter',
    'convention',
    'protocol',
    'application-for-status',
    'appointment',
    'package',
    'declaration',
    'amendment',
    'review-cycle',
  ])
  .meta({ id: 'DocumentKind' });
export type DocumentKind = z.infer<typeof documentKind>;

export const roundMethod = z.enum(['meeting', 'silence', 'written']).meta({ id: 'RoundMethod' });
export type RoundMethod = z.infer<typeof roundMethod>;

export const stageType = z.enum([
  'proposed',
  'drafting',
  'consensus',
  'signature',
  'consent-to-be-bound',
  'in-effect',
  'implementation',
  'review',
]);
export type StageType = z.infer<typeof stageType>;

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
  numerator: z.int().min(1).max(1000),
  denominator: z.int().min(1).max(1000),
  /**
   * Of the frozen electorate. From language 2 also of all Member States, those included whose seat is vacant, contested or suspended
   * (case 22).
   */
  of: z.enum(['electorate', 'members']),
  /** Fractions round up (RoP 1.2: at least two thirds). From language 2 also down, or `above`: more than the fraction. */
  rounding: z.enum(['up', 'down', 'above']),
  appliesTo: z.array(roundMethod).max(3),
  source: z.string().max(200),
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
  organ: organId,
  methods: z.array(roundMethod).min(1).max(3),
  /** The word of success (design §3). */
  success: z.enum(['recommended', 'approved', 'adopted']),
  quorum: quorumRule,
  /** The shortest period that may be announced for silence or written answers, and the one taken where none is named. */
  period: z.strictObject({
    /** In `unit`: minutes, unless language 2 says days. */
    minimum: minutes,
    usual: minutes,
    unit: periodUnit.optional(),
    /** A period in days ends at this time of the day at the organ's seat; without it, at the time at which it began. */
    endsAt: timeOfDay.optional(),
    /** Where it would end on a day that is no working day at the organ's seat (case 12). */
    roll: z.enum(['none', 'next-working-day']).optional(),
    source: clauseSource.optional(),
  }),
  /** The last minutes of a silence period in which the intake's evidence must have no hole over the tolerance (I4). */
  protectedEnd: minutes,
  holeTolerance: minutes,
  /** Who turns silence that held into an adoption (I6, case 17). */
  confirmation: z.enum(['chair', 'none']),
  /** Which kinds block; objection and amendment always do, whatever stands here (design §3). */
  blocking: z.strictObject({ reserved: z.boolean(), moreTime: z.boolean() }),
  /** What a block does to a round by silence, by kind. */
  onBlock: z.strictObject({
    objection: blockEffect,
    amendment: blockEffect,
    reserved: blockEffect,
    moreTime: blockEffect,
  }),
  /** Where a broken or not adopted round sends the document; `stay` keeps the stage open for a new round. */
  onFailure: failureRule,
  /** How often the period may be extended (case 9). */
  extensions: z.int().min(0).max(20),
  /** Minutes before expiry at which those who have not answered are reminded. */
  reminders: z.array(minutes).max(10),
  /** When the round's positions become visible to the other members (I14). */
  circulation: z.enum(['at-once', 'at-close', 'by-chair']),
  /** Whether positions survive a revision that is declared editorial (I5, case 6). */
  editorialCarryOver: z.boolean(),
  /** Ad referendum positions: confirmation due within so many minutes, and what silence then means (case 38). */
  adReferendum: z.strictObject({ confirmWithin: minutes, silence: z.enum(['confirms', 'lapses']) }),
  who: z.partialRecord(acts, z.array(role).min(1).max(8)).optional(),
  /** From language 2 (`procedure-clauses`). */
  electorate: electorateRule.optional(),
  conditional: conditionalApproval.optional(),
  consensusMinus: consensusMinus.optional(),
  contradictions: contradictionRule.optional(),
  /** Whether a document may be decided here as part of a package (case 37). */
  packages: z.boolean().optional(),
  /** The article that a clause of this stage rests on, by the clause's name. */
  sources: z.record(z.string().max(60), clauseSource).optional(),
});
export type ConsensusRules = z.infer<typeof consensusRules>;

/** One who signs: a party, or somebody whom the document names only by role (`partner`). */
const signatory = z.strictObject({ id: itemId, name: z.string().min(1).max(200), party: partyId.optional() });

/** When a treaty enters into force: so many days after the N-th instrument. The first form; `entryIntoForceClause` says the same and more. */
export const entryIntoForceRule = z.strictObject({
  kind: z.literal('nth-instrument'),
  instruments: z.int().min(1).max(300),
  days: z.int().min(0).max(3650),
  source: z.string().min(1).max(300),
});
export type EntryIntoForceRule = z.infer<typeof entryIntoForceRule>;

export const stageRules = z.strictObject({
  id: stageId,
  type: stageType,
  next: stageId.optional(),
  /** It opens together with that stage: a text is open for accession while it is open for signature. */
  opensWith: stageId.optional(),
  /** Which kinds of the document's effects the success of this stage causes (design §3 "effect"). */
  effects: z.array(effectKind).max(10).optional(),
  /** Only with type `signature`: all of them sign, then the stage is completed. Absent where the States sign as they choose. */
  signatories: z.array(signatory).min(2).max(20).optional(),
  /** Only with type `consent-to-be-bound`. */
  entryIntoForce: entryIntoForceRule.optional(),
  /** In its place, the treaty's whole clause; only with type `consent-to-be-bound`. */
  entryIntoForceClause: entryIntoForceClause.optional(),
  /** What each State weighs in a condition of the kind `weight`, in parts of its `of`; only with a clause. */
  weights: z.record(partyId, z.int().min(0)).optional(),
  /** Only with type `review`: one dimension a review, so often. */
  review: z
    .strictObject({
      /** From language 2 also a number of months. */
      every: z.union([z.literal('year'), z.strictObject({ months: z.int().min(1).max(600) })]),
      dimensions: z.literal('one-each'),
    })
    .optional(),
  /** From language 2, only with type `in-effect`. */
  validity: validityRule.optional(),
  /** From language 2: terms that only warn. */
  softTerms: z.array(softTerm).min(1).max(10).optional(),
  /** Only with type `consensus`. */
  consensus: consensusRules.optional(),
});
export type StageRules = z.infer<typeof stageRules>;

/** What a stage of a treaty may not say. */
function faultsOfTreatyStage(stage: StageRules, ids: ReadonlySet<string>): string[] {
  const { id, opensWith, entryIntoForce, entryIntoForceClause: clause, weights } = stage;
  const faults: string[] = [];
  if (opensWith !== undefined && (opensWith === id || !ids.has(opensWith)))
    faults.push(`There is no other stage "${opensWith}" to open with.`);
  if (entryIntoForce !== undefined && clause !== undefined)
    faults.push('A stage has one rule of entry into force: "entryIntoForce" or "entryIntoForceClause".');
  if (weights !== undefined && clause === undefined) faults.push('Weights go with "entryIntoForceClause".');
  return faults;
}

/** What a stage says that only language 2 can say, as paths within the stage. */
function secondLanguage({ validity, softTerms, review, consensus }: StageRules): (string | number)[][] {
  const used: (string | number)[][] = [];
  if (validity) used.push(['validity']);
  if (softTerms) used.push(['softTerms']);
  if (typeof review?.every === 'object') used.push(['review', 'every']);
  if (!consensus) return used;
  const { quorum, period, onFailure } = consensus;
  const say = (...path: string[]) => used.push(['consensus', ...path]);
  for (const clause of [
    'electorate',
    'conditional',
    'consensusMinus',
    'contradictions',
    'packages',
    'sources',
  ] as const)
    if (consensus[clause] !== undefined) say(clause);
  for (const clause of ['unit', 'endsAt', 'roll', 'source'] as const)
    if (period[clause] !== undefined) say('period', clause);
  if (quorum.of !== 'electorate') say('quorum', 'of');
  if (quorum.rounding !== 'up') say('quorum', 'rounding');
  if (onFailure === 'fail' || (typeof onFailure === 'object' && 'referTo' in onFailure)) say('onFailure');
  for (const act of Object.keys(consensus.who ?? {})) if (!FIRST_WHO.has(act)) say('who', act);
  return used;
}

/** The acts whose roles a stage could name in language 1. */
const FIRST_WHO: ReadonlySet<string> = new Set([
  'open-round',
  'extend-round',
  'suspend-round',
  'confirm-adoption',
  'reopen-round',
  'record-ruling',
  'withdraw-round',
]);

/** One consistent rule set. The order of stages is the order in which a reader sees them; `next` is what binds. */
export const procedure = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)
      .max(100),
    version: z.int().min(1),
    /** The rule language: a meaning never changes within a number (design §5). */
    language: z.union([z.literal(1), z.literal(2)]),
    kind: documentKind,
    name: z.string().min(1).max(200),
    source: z.string().max(500),
    stages: z.array(stageRules).min(1).max(20),
  })
  .superRefine((value, context) => {
    const ids = new Set(value.stages.map((stage) => stage.id));
    if (ids.size !== value.stages.length)
      context.addIssue({ code: 'custom', path: ['stages'], message: 'Two stages have the same id.' });
    value.stages.forEach((stage, index) => {
      const at = (field: string) => ['stages', index, field];
      if (stage.next !== undefined && !ids.has(stage.next))
        context.addIssue({ code: 'custom', path: at('next'), message: `There is no stage "${stage.next}".` });
      for (const message of faultsOfTreatyStage(stage, ids))
        context.addIssue({ code: 'custom', path: at('opensWith'), message });
      if ((stage.type === 'consensus') !== (stage.consensus !== undefined))
        context.addIssue({
          code: 'custom',
          path: at('consensus'),
          message: 'A stage has consensus rules if and only if its type is consensus.',
        });
      const belongs = {
        signatories: 'signature',
        entryIntoForce: 'consent-to-be-bound',
        entryIntoForceClause: 'consent-to-be-bound',
        weights: 'consent-to-be-bound',
        review: 'review',
        validity: 'in-effect',
      } as const;
      for (const [field, type] of Object.entries(belongs))
        if (stage[field as keyof typeof belongs] !== undefined && stage.type !== type)
          context.addIssue({
            code: 'custom',
            path: at(field),
            message: `Only a stage of the type ${type} has "${field}".`,
          });
      const back = stage.consensus?.onFailure;
      const target = typeof back !== 'object' ? undefined : 'returnTo' in back ? back.returnTo : back.referTo;
      if (target !== undefined && !ids.has(target))
        context.addIssue({
          code: 'custom',
          path: at('consensus'),
          message: `There is no stage "${target}" to ${typeof back === 'object' && 'referTo' in back ? 'refer' : 'return'} to.`,
        });
      if (stage.validity?.extendedBy !== undefined && !ids.has(stage.validity.extendedBy))
        context.addIssue({
          code: 'custom',
          path: at('validity'),
          message: `There is no stage "${stage.validity.extendedBy}" to extend by.`,
        });
      if (value.language === 1)
        for (const path of secondLanguage(stage))
          context.addIssue({
            code: 'custom',
            path: ['stages', index, ...path],
            message: `"${path.at(-1) ?? ''}" is said here as only language 2 can say it: write "language: 2" above.`,
          });
    });
  })
  .meta({ id: 'Procedure' });
export type Procedure = z.infer<typeof procedure>;
