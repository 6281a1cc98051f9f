import type { IntakeEvidence } from '../../schemas/document-commands.ts';
import type { Instant } from '../../schemas/time.ts';
import { MINUTE } from '../shared/time.ts';
import { runsSince } from './periods.ts';
import type { RoundState } from './state.ts';

/** The protected end of a silence period: where the intake must be shown to have been open (I4). */
export function protectedWindow(round: RoundState, expiry: Instant): { from: Instant; to: Instant } {
  const from = expiry - round.rules.protectedEnd * MINUTE;
  return { from: Math.min(expiry, Math.max(from, runsSince(round) ?? from)), to: expiry };
}

/**
 * The evidence that holds a round, or `undefined` where none has to. No evidence at all is one hole as long as the window; what the
 * evidence does not cover is a hole; `off` asks nothing (design §5, intake step 5).
 */
export function holdingEvidence(
  round: RoundState,
  expiry: Instant,
  evidence: IntakeEvidence | undefined,
): IntakeEvidence | undefined {
  if (evidence?.state === 'off') return undefined;
  const { from, to } = protectedWindow(round, expiry);
  const read = evidence ?? { from, to, state: 'read', holes: [{ from, to }] };
  const holes = [...read.holes, { from, to: Math.min(read.from, to) }, { from: Math.max(read.to, from), to }];
  return longestHole(holes, from, to) > round.rules.holeTolerance * MINUTE ? read : undefined;
}

/** Length in ms of the longest stretch of a window that holes cover; holes that touch are one. */
function longestHole(holes: { from: Instant; to: Instant }[], from: Instant, to: Instant): number {
  const inside = holes
    .map((hole) => ({ from: Math.max(hole.from, from), to: Math.min(hole.to, to) }))
    .filter((hole) => hole.to > hole.from)
    .sort((one, other) => one.from - other.from);
  let longest = 0;
  let begin = 0;
  let end = -1;
  for (const hole of inside) {
    if (hole.from > end) begin = hole.from;
    end = Math.max(end, hole.to);
    longest = Math.max(longest, end - begin);
  }
  return longest;
}
