import type { PartyId } from '../../schemas/identifiers.ts';
import type { BlockEffect, ConsensusRules, PositionKind } from '../../schemas/procedure.ts';
import type { Instant } from '../../schemas/time.ts';
import { completeAnswers } from './adoption.ts';
import { hasLiveBlock } from './blocking.ts';
import { emit, type Draft } from './draft.ts';
import { followFailure, lapsePoints } from './ending.ts';
import { runsSince, type Expiry } from './periods.ts';
import { extensionBy } from './validity-terms.ts';
import type { RoundState } from './state.ts';

/** A State and the kind of its blocking position. */
export interface Blocker {
  party: PartyId;
  position: PositionKind;
}

/** What a block of a kind does to a round by silence; a kind that may not block has no effect. */
export function effectOf(rules: ConsensusRules, kind: PositionKind): BlockEffect | undefined {
  switch (kind) {
    case 'objection':
    case 'amendment':
    case 'reserved':
      return rules.onBlock[kind];
    case 'more-time':
      return rules.onBlock.moreTime;
    default:
      return undefined;
  }
}

/** Once broken, the procedure is over and not adopted; what is lifted later does not bring it back (OSCE Annex 1(A) step 3, cases 3, 4). */
export function breakSilence(draft: Draft, round: RoundState, by: PartyId, position: PositionKind, at: Instant): void {
  emit(draft, 'silence-broken', { round: round.id, by, position, rule: 'OSCE Annex 1(A) step 3' }, at);
  lapsePoints(draft, round, 'round closed');
  followFailure(draft, round);
}

/**
 * What positions that block do to a round by silence, at the instant of their receipt. The strongest effect wins where one paper
 * brings several: a broken silence is never paused. `superseded`: the State has replaced the position by a later act that was handled
 * first; a break is a break all the same, while a pause has ended already (case 3).
 */
export function applyBlocks(draft: Draft, blockers: readonly Blocker[], at: Instant, superseded = false): void {
  const round = draft.document.round;
  if (!round || round.method !== 'silence' || !['open', 'suspended', 'held'].includes(round.phase)) return;
  const having = (effect: BlockEffect) =>
    blockers.filter((blocker) => effectOf(round.rules, blocker.position) === effect);
  const breaker = having('end')[0];
  if (breaker) return breakSilence(draft, round, breaker.party, breaker.position, at);
  // What has ended is not frozen or paused: there is nothing to reopen or to go on with (case 45).
  const [stopper] = [...having('freeze'), ...having('pause')];
  if (stopper && extensionBy(draft.document, round.stage)?.expired)
    return breakSilence(draft, round, stopper.party, stopper.position, at);
  const freezers = having('freeze').map((blocker) => blocker.party);
  if (freezers.length > 0)
    return emit(draft, 'round-frozen', { round: round.id, by: freezers, rule: 'design §3 freeze' }, at);
  if (having('pause').length === 0 || superseded || round.phase === 'suspended') return;
  emit(draft, 'round-suspended', { round: round.id, because: 'block', remaining: remainingAt(round, at) }, at);
}

/** Ms left of a period at the receipt of an act that stops its clock. */
export function remainingAt(round: RoundState, at: Instant): number {
  const expiry = round.expiry ?? at;
  return Math.max(0, expiry - Math.max(at, runsSince(round) ?? at));
}

/** A silence that a block had paused runs on once the last block is lifted; one that the Chair suspended waits for the Chair (case 3). */
export function followLifting(draft: Draft): void {
  const round = draft.document.round;
  if (!round) return;
  completeAnswers(draft);
  const paused = round.phase === 'suspended' && round.suspendedBecause === 'block';
  // Where a State's suspension, not its word, ended the last block, the clock starts again by the Chair's act only (I2).
  if (!paused || hasLiveBlock(round) || round.confirmationNeeded) return;
  emit(draft, 'round-resumed', { round: round.id, expiry: resumedExpiry(round, draft.now) });
}

/** The expiry of a suspended round that goes on: what was left, from now (I12). */
export function resumedExpiry(round: RoundState, now: Instant): Expiry {
  const remaining = round.remaining ?? 0;
  return { at: now + remaining, derivation: [`resumed at ${now} (epoch ms)`, `+ ${remaining} ms that were left`] };
}
