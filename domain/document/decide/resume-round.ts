import type { Refusal } from '../../../schemas/decider.ts';
import type { DocumentPayload } from '../../../schemas/document-commands.ts';
import type { Instant } from '../../../schemas/time.ts';
import { refusal } from '../../shared/refusal.ts';
import { blockHindrance, completeAnswers } from '../adoption.ts';
import { emit, type Handler } from '../draft.ts';
import { expiryFrom, type Expiry } from '../periods.ts';
import { phaseFault, roundInFull } from '../round-in-full.ts';
import { comesTooLate } from '../validity-terms.ts';
import type { RoundState } from '../state.ts';
import { resumedExpiry } from '../statement-effects.ts';

/** A held round needs a stated period (I4); a suspended one runs on for what was left, or longer where the Chair says so, never shorter. */
function expiryOf(
  round: RoundState,
  period: DocumentPayload<'resume-round'>['period'],
  now: Instant,
): Expiry | Refusal {
  if (round.phase === 'held') {
    if (period === undefined) return refusal('period-missing', 'I4', { round: round.id });
    const stated = expiryFrom(period, now, 'reopened');
    return stated.at > now ? stated : refusal('period-too-short', 'I4', { round: round.id });
  }
  const left = resumedExpiry(round, now);
  if (period === undefined) return left;
  const stated = expiryFrom(period, now, 'resumed');
  return stated.at >= left.at ? stated : refusal('period-too-short', 'case 10', { round: round.id, least: left.at });
}

export const resumeRound: Handler<'resume-round'> = (draft, { payload }) => {
  const round = roundInFull(draft.document, payload.round);
  if ('code' in round) return round;
  if (round.phase === 'open') return refusal('not-suspended', 'I4', { round: round.id });
  if (round.phase !== 'suspended' && round.phase !== 'held')
    return round.phase === 'requested' ? phaseFault(round) : refusal('not-suspended', 'I4', { round: round.id });
  // A silence that runs over a live block would end in an adoption over it (I1).
  const block = round.method === 'silence' ? blockHindrance(round) : undefined;
  if (block) return block;
  const expiry = expiryOf(round, payload.period, draft.now);
  if ('code' in expiry) return expiry;
  // A silence that would hold after the end of what it was to extend extends nothing (case 45).
  if (round.method !== 'meeting' && comesTooLate(draft.document, round.stage, expiry.at))
    return refusal('validity-expired', 'case 45', { stage: round.stage });
  emit(draft, 'round-resumed', { round: round.id, expiry });
  completeAnswers(draft);
  return undefined;
};
