import type { DocumentEventData } from '../../schemas/document-events.ts';
import type { RoundId, StageId } from '../../schemas/identifiers.ts';
import type { Evidence } from '../../schemas/attested.ts';
import type { Instant } from '../../schemas/time.ts';
import { emit, type Draft } from './draft.ts';
import { completeStage, lapsePoints } from './ending.ts';
import { isPositive, isUnderWay } from './phases.ts';
import { closeExtension, extendValidity } from './validity.ts';
import { extensionBy, validityOf } from './validity-terms.ts';
import type { RoundState, ValidityRecord } from './state.ts';

/**
 * Completes a stage of consensus by its decision. Where the stage was open for an extension alone, what it was adopted for goes on: only the
 * end of its validity is another (case 45).
 */
export function completeDecision(draft: Draft, stage: StageId, word: string, round?: RoundId): void {
  const term = extensionBy(draft.document, stage);
  if (term === undefined) return completeStage(draft, stage, word, round);
  emit(draft, 'stage-completed', { stage, word, ...(round === undefined ? {} : { round }) });
  extendValidity(draft, term, round);
}

/** Whether a round under way may still turn out to have decided before an instant: in a room that nobody has told of yet, or by its expiry. */
function mayHaveDecided(round: RoundState, before: Instant): boolean {
  if (round.phase === 'frozen') return false;
  if (isPositive(round)) return (round.concludedAt ?? before) < before;
  if (round.openedAt === undefined || round.openedAt >= before) return false;
  if (round.method === 'meeting' && !round.conditional) return true;
  return round.phase !== 'suspended' && round.expiry !== undefined && round.expiry < before;
}

/**
 * What was adopted is valid no more. Nothing is adopted by that, and nobody's position is touched. An extension that is under way does not
 * prolong by itself: its round lapses, unless it may have decided before the end (a ruling not yet recorded, a confirmation to come).
 */
export function expireValidity(
  draft: Draft,
  term: ValidityRecord,
  how: {
    because: DocumentEventData<'validity-expired'>['because'];
    endedAt: Instant;
    event?: string;
    evidence?: Evidence[];
  },
): void {
  const { stage, source } = term;
  emit(draft, 'validity-expired', { stage, word: 'expired', ...how, source }, how.endedAt);
  const expired = validityOf(draft.document, stage);
  if (expired?.extension === undefined) return;
  const { round: last } = draft.document;
  const round = last && (isUnderWay(last) || last.phase === 'frozen') ? last : undefined;
  if (round?.stage === expired.extension.by) {
    if (mayHaveDecided(round, how.endedAt)) return;
    emit(draft, 'round-lapsed', { round: round.id, because: 'validity-expired' });
    lapsePoints(draft, round, 'case 45');
  }
  closeExtension(draft, expired, 'validity-expired');
}
