import type { Procedure } from '../../schemas/procedure.ts';

/** Whether a procedure can be followed at all: it has a stage, and rules for each stage of consensus. The edges check the rest. */
export function isSound({ stages }: Procedure): boolean {
  return stages.length > 0 && stages.every((stage) => (stage.type === 'consensus') === (stage.consensus !== undefined));
}
