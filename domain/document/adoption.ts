import type { Refusal } from '../../schemas/decider.ts';
import type { DocumentEventData } from '../../schemas/document-events.ts';
import type { Instant } from '../../schemas/time.ts';
import { refusal } from '../shared/refusal.ts';
import { MINUTE } from '../shared/time.ts';
import { liveBlocks, missingAnswers } from './blocking.ts';
import { emit, type Draft } from './draft.ts';
import { completeDecision } from './extension.ts';
import { revisionNumber } from './lookups.ts';
import { packageFault } from './package-hold.ts';
import { adoptItems } from './package-round.ts';
import { isContested } from './phases.ts';
import { comesTooLate } from './validity-terms.ts';
import { quorumBase, quorumMet, quorumNeeded } from './quorum.ts';
import type { DocumentRecord, RoundState } from './state.ts';

export type Basis = DocumentEventData<'round-adopted'>['basis'];

/** Why nothing can be adopted in this round now, on whatever basis (I1). */
export function adoptionHindrance(document: DocumentRecord, round: RoundState): Refusal | undefined {
  if (round.revision !== revisionNumber(document))
    return refusal('revision-superseded', 'I1', { revision: round.revision });
  if (isContested(round)) return refusal('contest-open', 'I11', { round: round.id });
  return blockHindrance(round) ?? quorumHindrance(round) ?? packageFault(document);
}

export function blockHindrance(round: RoundState): Refusal | undefined {
  const blocking = liveBlocks(round);
  return blocking.length === 0
    ? undefined
    : refusal('live-block', 'I1', { parties: blocking.map((record) => record.party).join(',') });
}

export function quorumHindrance(round: RoundState, present?: number): Refusal | undefined {
  if (quorumMet(round, present)) return undefined;
  const of = quorumBase(round);
  const needed = quorumNeeded(round.rules.quorum, of);
  return refusal('quorum-missing', round.rules.quorum.source || 'RoP 1.2', { needed, of });
}

/**
 * The one way to an adoption. Checks I1 again on every basis; positions ad referendum make it provisional until they are confirmed
 * (case 38). `at` is when it counts from: the expiry of a silence, the time of a ruling (case 17).
 */
export function adopt(draft: Draft, basis: Basis, at: Instant): Refusal | undefined {
  const { round } = draft.document;
  if (!round) return refusal('round-unknown', 'API');
  const hindrance = adoptionHindrance(draft.document, round);
  if (hindrance) return hindrance;
  if (comesTooLate(draft.document, round.stage, round.concludedAt ?? at))
    return refusal('validity-expired', 'case 45', { stage: round.stage });
  const awaiting = round.provisional
    ? round.provisional.awaiting
    : round.positions
        .filter((record) => record.position === 'ad-referendum' && round.members.includes(record.party))
        .map((record) => record.party);
  if (awaiting.length > 0) {
    if (round.provisional) return refusal('nothing-to-confirm', 'case 38', { awaiting: awaiting.join(',') });
    const confirmBy = draft.now + round.rules.adReferendum.confirmWithin * MINUTE;
    emit(draft, 'round-adopted-provisionally', { round: round.id, awaiting, confirmBy }, at);
    return undefined;
  }
  const statements = round.positions.filter((record) => record.statement !== undefined).length;
  const word = round.rules.success;
  emit(draft, 'round-adopted', { round: round.id, word, revision: round.revision, basis, statements }, at);
  completeDecision(draft, round.stage, word, round.id);
  adoptItems(draft, round.id, draft.document.round?.concludedAt ?? at);
  return undefined;
}

/** Whether the Chair has to confirm before anything is adopted: by the procedure (I6), or because the last block ended with its State's place (I2). */
export function chairMustConfirm(round: RoundState): boolean {
  return round.rules.confirmation === 'chair' || round.confirmationNeeded === true;
}

/** Written method: once every member has joined the consensus in so many words, the answers are complete. */
export function completeAnswers(draft: Draft): void {
  const { round } = draft.document;
  if (round?.method !== 'written' || round.phase !== 'open' || round.members.length === 0) return;
  if (missingAnswers(round).length > 0) return;
  emit(draft, 'answers-completed', { round: round.id });
  if (!chairMustConfirm(round)) adopt(draft, 'answers', draft.now);
}
