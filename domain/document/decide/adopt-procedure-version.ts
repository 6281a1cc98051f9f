import { refusal } from '../../shared/refusal.ts';
import { emit, type Handler } from '../draft.ts';
import { contestedRound, roundUnderWay, stageRules } from '../lookups.ts';
import { packageComposed, packageHold } from '../package-hold.ts';
import { isSound } from '../sound-procedure.ts';

/** Re-pins the procedure between rounds, by a decision that is named; a round ends under the version it opened under (I2). */
export const adoptProcedureVersion: Handler<'adopt-procedure-version'> = (draft, { payload }) => {
  const { document } = draft;
  const { procedure, decision } = payload;
  if (document.withdrawnAt !== undefined) return refusal('document-withdrawn', 'case 35');
  if (procedure.kind !== document.kind) return refusal('kind-mismatch', 'design §6', { kind: document.kind });
  const { id, version } = document.procedure;
  if (procedure.id !== id || procedure.version <= version) return refusal('procedure-not-newer', 'I2', { id, version });
  const round = roundUnderWay(document);
  if (round) return refusal('procedure-pinned-by-round', 'I2', { round: round.id });
  const contested = contestedRound(document);
  if (contested) return refusal('contest-open', 'I11', { round: contested.id });
  const held = packageHold(document) ?? packageComposed(document);
  if (held) return held;
  // An open stage that the new version does not know, or knows as something else, would never end.
  const lost = document.stages.find((stage) => {
    const next = procedure.stages.find((each) => each.id === stage.id);
    return stage.state === 'open' && next?.type !== stageRules(document, stage.id)?.type;
  });
  if (lost) return refusal('stage-unknown', 'design §6', { stage: lost.id });
  if (!isSound(procedure)) return refusal('request-malformed', 'design §6', { procedure: procedure.id });
  emit(draft, 'procedure-version-adopted', { procedure, decision });
  return undefined;
};
