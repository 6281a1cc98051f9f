/** What explanations answer with: ways to the next stage, and proofs of outcomes. */
import { z } from 'zod';
import { partyId, sha256, stageId, streamId } from './identifiers.ts';
import { role } from './actor.ts';
import { instant } from './time.ts';

export const workingLanguage = z.enum(['en', 'ru']).describe('The working languages (RoP 1.9)');

export const ruleReferenceView = z
  .object({ id: z.string(), version: z.int(), source: z.string() })
  .meta({ id: 'RuleReference' });

const counterfactual = z.object({
  state: z.string(),
  event: z.string().optional(),
  because: z.string().optional(),
  at: instant.optional(),
  waitsFor: z.string().optional(),
  rule: z.string(),
});

const wayAct = z.object({
  who: z.union([
    z.object({ kind: z.literal('party'), party: partyId }),
    z.object({ kind: z.literal('office'), office: role }),
  ]),
  act: z.string(),
  payload: z.record(z.string(), z.unknown()).describe('A sketch: texts stand for texts, a period is the usual one'),
  rule: z.string(),
  clause: z.string().optional().describe('The clause of the procedure that asks for it'),
  by: instant.optional().describe('It has to be received before this instant (I3)'),
  notBefore: instant.optional(),
  at: instant.describe('When it was tried'),
  any: z
    .object({ needed: z.int(), of: z.array(partyId) })
    .optional()
    .describe('As many others of these do as well'),
  without: counterfactual.describe('What happens in the end if this act alone stays out'),
});

export const waysView = z
  .object({
    stage: stageId.optional(),
    none: z.string().optional().describe('Why there is no way to name'),
    withheld: z.boolean().optional().describe('Positions that you may not see are left out of it (I14)'),
    ways: z.array(
      z.object({
        acts: z.array(wayAct),
        assumes: z.array(z.enum(['nobody-blocks'])),
        milestones: z.array(z.object({ event: z.string(), by: z.enum(['act', 'time']), at: instant }).loose()),
        reaches: z.object({ stage: stageId, word: z.string(), at: instant, opens: z.array(stageId) }),
      }),
    ),
    language: workingLanguage,
    text: z.string().describe('The same in plain sentences'),
  })
  .meta({ id: 'Ways' });

/** One claim; the claims that it rests on lie below it. */
export const proofNodeView: z.ZodType = z
  .object({
    claim: z.string(),
    about: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
    holds: z.boolean(),
    rule: ruleReferenceView,
    events: z.array(z.object({ id: z.string(), hash: sha256 })),
    children: z.array(z.lazy(() => proofNodeView)),
  })
  .meta({ id: 'ProofNode' });

export const proofView = z
  .object({
    v: z.literal(1),
    stream: streamId,
    sequence: z.int(),
    event: z.string(),
    root: proofNodeView,
    partial: z
      .boolean()
      .describe('Positions that you may not see are left out: such a proof cannot be checked as a whole'),
    language: workingLanguage,
    text: z.string().describe('The same in plain sentences'),
  })
  .meta({ id: 'Proof' });

export const outcomeView = z
  .object({ sequence: z.int(), event: z.string(), recorded: instant, proof: z.string().describe('Where its proof is') })
  .meta({ id: 'ProvableOutcome' });
