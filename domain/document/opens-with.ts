import type { StageId } from '../../schemas/identifiers.ts';
import type { Procedure, StageRules } from '../../schemas/procedure.ts';

/** The stages that open together with one, and with those: a text is open for accession while it is open for signature. */
export function opensTogether({ stages }: Procedure, id: StageId): StageRules[] {
  const found: StageRules[] = [];
  const look = (with_: StageId): void => {
    for (const stage of stages) {
      if (stage.opensWith !== with_ || stage.id === id || found.includes(stage)) continue;
      found.push(stage);
      look(stage.id);
    }
  };
  look(id);
  return found;
}
