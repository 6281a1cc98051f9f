import type { ConsensusRules, Procedure } from '../../schemas/procedure.ts';
import { circulated, procedureWith, RULES, type Scenario } from './document-scenario.ts';

/** The procedure of the scenarios in language 2: `soc` with these rules, `mc` after it with those, and `dpc` beside them. */
export function secondProcedure(soc: Partial<ConsensusRules> = {}, mc: Partial<ConsensusRules> = {}): Procedure {
  const first = procedureWith();
  const stages = first.stages.map((stage) =>
    stage.consensus === undefined
      ? stage
      : { ...stage, consensus: { ...stage.consensus, ...(stage.id === 'soc' ? soc : mc) } },
  );
  const dpc = { ...RULES, organ: 'defence-planning-committee', success: 'adopted' } as const;
  return { ...first, language: 2, stages: [...stages, { id: 'dpc', type: 'consensus', consensus: { ...dpc } }] };
}

export const circulatedUnder = (soc: Partial<ConsensusRules> = {}, mc: Partial<ConsensusRules> = {}): Scenario =>
  circulated({}, secondProcedure(soc, mc));

/** A stage's state by its name. */
export const stageStates = ({ state }: Scenario): Record<string, string> =>
  Object.fromEntries((state.document?.stages ?? []).map((stage) => [stage.id, stage.state]));
