/** What reads of procedures answer with: the rules as data, what each clause rests on, and what the rules that it names say. */
import { z } from 'zod';
import { documentKind } from './document-kind.ts';
import { organId, stageId } from './identifiers.ts';
import { procedure, stageType } from './procedure.ts';

const procedureId = procedure.shape.id;
const version = procedure.shape.version;

export const procedureSummaryView = z
  .object({
    id: procedureId,
    kind: documentKind,
    name: z.string(),
    source: z.string().describe('What the procedure as a whole rests on'),
    current: version.describe('The version that a document gets when it is registered now'),
    versions: z.array(version).describe('Every version, the oldest first: documents keep theirs (I2)'),
    stages: z.array(
      z.object({ id: stageId, type: stageType, organ: organId.nullable().describe('Who decides in it, by consensus') }),
    ),
  })
  .meta({ id: 'ProcedureSummary' });

export const citedRuleView = z
  .object({
    id: z.string(),
    version: z.int().describe('The number of the rule language since which it holds'),
    source: z.string(),
    says: z.string().describe('In the language that was asked for, by Accept-Language'),
  })
  .meta({ id: 'CitedRule' });

export const citationView = z
  .object({
    stage: stageId.nullable().describe('Null: the procedure as a whole'),
    clause: z.string().describe('`quorum`, `period`, …; `source` of the whole'),
    source: z.string().describe('As the procedure names it'),
    rules: z.array(z.string()).describe('Rules of the catalogue that the source names'),
  })
  .meta({ id: 'Citation' });

export const procedureVersionView = z
  .object({
    version,
    current: z.boolean(),
    procedure,
    citations: z
      .array(citationView)
      .describe('What a clause names itself; every other rests on the source of the whole'),
    rules: z.array(citedRuleView).describe('What the rules say that the citations name'),
  })
  .meta({ id: 'ProcedureVersion' });

export const procedureView = z
  .object({
    id: procedureId,
    current: version,
    versions: z.array(procedureVersionView).describe('The oldest first'),
  })
  .meta({ id: 'ProcedureRules' });
