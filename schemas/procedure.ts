/** Rules as data (design §6): a procedure is versioned, pinned at registration, in a numbered rule `language`. */
import { z } from 'zod';
import { documentKind } from './document-kind.ts';
import { effectKind } from './effects.ts';
import { entryIntoForceClause } from './entry-into-force.ts';
import { itemId, partyId, stageId } from './identifiers.ts';
import { consensusRules } from './consensus-rules.ts';
import { softTerm, validityRule } from './procedure-clauses.ts';

export * from './consensus-rules.ts';

export { documentKind, type DocumentKind } from './document-kind.ts';

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

/** One who signs: a party, or somebody whom the document names only by role (`partner`). */
const signatory = z.strictObject({
  id: itemId.meta({ description: 'Names the one who signs.' }),
  name: z.string().min(1).max(200).meta({ description: 'What the one who signs is called.' }),
  party: partyId.optional().meta({ description: 'The party that signs; absent where only the role is known.' }),
});

/** When a treaty enters into force: so many days after the N-th instrument. The first form; `entryIntoForceClause` says the same and more. */
export const entryIntoForceRule = z.strictObject({
  kind: z.literal('nth-instrument'),
  instruments: z.int().min(1).max(300).meta({ description: 'How many instruments.' }),
  days: z.int().min(0).max(3650).meta({ description: 'So many days after the last of them; its day is day 0.' }),
  source: z.string().min(1).max(300).meta({ description: 'The article of the treaty.' }),
});
export type EntryIntoForceRule = z.infer<typeof entryIntoForceRule>;

export const stageRules = z.strictObject({
  id: stageId.meta({ description: 'Names the stage within the procedure.' }),
  type: stageType.meta({ description: 'What kind of step it is.' }),
  next: stageId.optional().meta({ description: 'The stage that opens when this one is done.' }),
  opensWith: stageId.optional().meta({
    description: 'It opens together with that stage: a text is open for accession while it is open for signature.',
  }),
  effects: z
    .array(effectKind)
    .max(40)
    .optional()
    .meta({ description: "Which kinds of the document's effects the success of this stage causes." }),
  signatories: z.array(signatory).min(2).max(20).optional().meta({
    description:
      'Only with type signature: all of them sign, then the stage is completed. Absent where the States sign as they choose.',
  }),
  entryIntoForce: entryIntoForceRule
    .optional()
    .meta({ description: 'Only with type consent-to-be-bound: so many days after the N-th instrument.' }),
  entryIntoForceClause: entryIntoForceClause
    .optional()
    .meta({ description: 'In place of entryIntoForce: the whole clause of the treaty.' }),
  weights: z.record(partyId, z.int().min(0)).optional().meta({
    description: 'What each State weighs in a condition of the kind weight, in parts of its "of"; only with a clause.',
  }),
  review: z
    .strictObject({
      every: z
        .union([
          z.literal('year'),
          z.strictObject({ months: z.int().min(1).max(600).meta({ description: 'Each so many months.' }) }),
        ])
        .meta({ description: 'Each year; from language 2 also each so many months.' }),
      dimensions: z.literal('one-each').meta({ description: 'One dimension a review.' }),
    })
    .optional()
    .meta({ description: 'Only with type review: how often it is held.' }),
  validity: validityRule.optional().meta({
    description: 'From language 2, only with type in-effect: how long what was adopted is in effect (case 45).',
  }),
  softTerms: z
    .array(softTerm)
    .min(1)
    .max(10)
    .optional()
    .meta({ description: 'From language 2: terms that warn when they pass and do nothing else (case 29).' }),
  consensus: consensusRules.optional().meta({ description: 'Only with type consensus: how the stage is decided.' }),
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
      .max(100)
      .meta({ description: 'The body and the name of the procedure, such as cica/statement.' }),
    version: z
      .int()
      .min(1)
      .meta({ description: 'A changed procedure gets the next version; documents keep theirs (I2).' }),
    language: z
      .union([z.literal(1), z.literal(2)])
      .meta({ description: 'The number of the rule language: what a clause means never changes within a number.' }),
    kind: documentKind.meta({ description: 'The kind of document that it is for.' }),
    name: z.string().min(1).max(200).meta({ description: 'What people call it.' }),
    source: z.string().max(500).meta({ description: 'What the procedure as a whole rests on.' }),
    stages: z
      .array(stageRules)
      .min(1)
      .max(20)
      .meta({ description: 'The stages in the order in which a reader sees them; "next" is what binds.' }),
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
