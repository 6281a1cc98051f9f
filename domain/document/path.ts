import type { StageId } from '../../schemas/identifiers.ts';
import type { Procedure } from '../../schemas/procedure.ts';
import { stageRecord } from './lookups.ts';
import type { DocumentRecord } from './state.ts';

/** The stages that a document passes if nothing sends it back: from the first one, by `next`. */
export function pathOf({ stages }: Procedure): StageId[] {
  const path: StageId[] = [];
  let stage = stages[0];
  while (stage !== undefined && !path.includes(stage.id)) {
    path.push(stage.id);
    const { next } = stage;
    stage = stages.find((each) => each.id === next);
  }
  return path;
}

/** The stages before one on that path; none where the path does not lead to it. */
export function stagesBefore(procedure: Procedure, id: StageId): StageId[] {
  const path = pathOf(procedure);
  return path.slice(0, Math.max(0, path.indexOf(id)));
}

/** Stages before one of which the record tells nothing: neither done nor attested, and not noted as unrecorded yet (I15). */
export function unrecordedBefore(document: DocumentRecord, id: StageId): StageId[] {
  return stagesBefore(document.procedure, id).filter((before) => {
    const state = stageRecord(document, before)?.state;
    return state === 'planned' || state === 'open' || state === 'held';
  });
}
