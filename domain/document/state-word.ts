import type { StageType } from '../../schemas/procedure.ts';
import { contestedRound, isAdopted, isFailed, openDecisionStages, openStagesOf, roundUnderWay } from './lookups.ts';
import { expiredValidity } from './validity-terms.ts';
import type { DocumentRecord } from './state.ts';

/** After the text is decided: what it waits for, in the order in which it comes. */
const AFTER: readonly StageType[] = ['signature', 'consent-to-be-bound'];
/** What a document is in for good, where no decision of its text is on the record. */
const STANDING: readonly StageType[] = ['in-effect', 'implementation', 'review'];

/**
 * How a document stands in one word: `withdrawn`, `contested`, `frozen`, the phase of its round (`approved-subject-to-silence` while that
 * silence runs, case 15); `open` while its text is undecided;
 * `signature` or `consent-to-be-bound` while it waits for these; `expired` where its validity has ended; `failed` where no consensus ended it; else `adopted`. In force, in implementation or under review it is
 * `adopted` all the same: those are stages beside each other, and each has its own state (design §3). One that stands in such a stage
 * without a decision on the record has the stage's word (`in-effect`, `review`).
 */
export function stateWord(document: DocumentRecord): string {
  const { round } = document;
  if (document.withdrawnAt !== undefined) return 'withdrawn';
  if (contestedRound(document)) return 'contested';
  if (document.frozen) return 'frozen';
  if (round && roundUnderWay(document))
    return round.conditional && round.phase === 'open' ? 'approved-subject-to-silence' : round.phase;
  const decisions = openDecisionStages(document);
  // Valid no more, and nothing was adopted in its place (case 45).
  if (decisions.length === 0 && expiredValidity(document) !== undefined) return 'expired';
  if (decisions.length > 0) return round && decisions.some((stage) => stage.id === round.stage) ? round.phase : 'open';
  // Late-comers may still sign and accede; the treaty itself waits for nothing any more.
  if (document.agenda?.treaty?.inForce !== undefined) return 'in-effect';
  const waits = AFTER.find((type) => openStagesOf(document, type).length > 0);
  if (waits !== undefined) return waits;
  if (isFailed(document)) return 'failed';
  if (isAdopted(document)) return 'adopted';
  return STANDING.find((type) => openStagesOf(document, type).length > 0) ?? 'open';
}
