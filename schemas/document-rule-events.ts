/** Events of clauses that came with language 2 of the rules. Version 1 of each. */
import { z } from 'zod';
import { roundId, stageId } from './identifiers.ts';

const round = roundId;
const rule = z.string().max(100);

export const documentRuleEventData = {
  /** No consensus in this stage. `referredTo`: another organ decides in its place, in that stage; without it the document has failed. */
  'stage-failed': z.strictObject({ stage: stageId, round, rule, referredTo: stageId.optional() }),
} as const;
