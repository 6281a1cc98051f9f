import type { Refusal } from '../../schemas/decider.ts';
import type { Instant } from '../../schemas/time.ts';
import { refusal } from '../shared/refusal.ts';
import { MINUTE } from '../shared/time.ts';
import { emit, type Draft } from './draft.ts';
import { expiryFrom, type Period } from './periods.ts';
import { extensionBy } from './validity-terms.ts';
import type { DocumentRecord, RoundState } from './state.ts';

/** How long the silence is where the ruling does not say. */
export const usualPeriod = ({ rules }: RoundState): Period => ({
  kind: 'minutes',
  minutes: rules.conditional?.usual ?? 1,
});

/** Why the room cannot approve a text subject to a silence of that length, from an instant on (case 15). */
export function conditionalFault(
  document: DocumentRecord,
  round: RoundState,
  period: Period,
  now: Instant,
): Refusal | undefined {
  const { conditional } = round.rules;
  if (conditional === undefined) return refusal('conditional-not-allowed', 'case 15', { stage: round.stage });
  // Its silence would hold after the end of what it was to extend (case 45).
  if (extensionBy(document, round.stage)?.expired)
    return refusal('validity-expired', 'case 45', { stage: round.stage });
  // A State refused silence for this text: it goes by no other way either (case 8).
  const { stage, revision } = round;
  if (document.silenceBarred.some((each) => each.stage === stage && each.revision === revision))
    return refusal('method-barred', 'OSCE Annex 1(A) step 1', { stage, revision });
  const { minimum, source } = conditional;
  const short = period.kind === 'minutes' ? period.minutes < minimum : period.deadline.at < now + minimum * MINUTE;
  return short ? refusal('period-too-short', source, { minimum }) : undefined;
}

/**
 * The room has approved it, subject to silence: from now the round is one by silence. What breaks it returns the text to the organ's stage; what
 * held is confirmed or adopted as any silence is. Until then nothing is approved (case 15).
 */
export function approveSubjectToSilence(draft: Draft, round: RoundState, period: Period, ruledAt: Instant): undefined {
  const { at, derivation, announced } = expiryFrom(period, draft.now, 'approved subject to silence');
  const source = round.rules.conditional?.source ?? 'case 15';
  const expiry = { at, derivation: [...derivation, source], ...(announced === undefined ? {} : { announced }) };
  const word = round.rules.success;
  emit(draft, 'approved-subject-to-silence', { round: round.id, expiry, ruledAt, word }, ruledAt);
  return undefined;
}
