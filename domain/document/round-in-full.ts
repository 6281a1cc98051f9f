import type { Refusal } from '../../schemas/decider.ts';
import type { RoundId } from '../../schemas/identifiers.ts';
import { refusal } from '../shared/refusal.ts';
import { closedRound, lastRound } from './lookups.ts';
import type { DocumentRecord, RoundState } from './state.ts';

/** The last round, if it is the one named; an earlier one is concluded, another one unknown. */
export function roundInFull(document: DocumentRecord, id: RoundId): RoundState | Refusal {
  const round = lastRound(document, id);
  if (round) return round;
  return closedRound(document, id)
    ? refusal('round-concluded', 'I3', { round: id })
    : refusal('round-unknown', 'API', { round: id });
}

/** The same, with the refusal for a round that takes no acts: not yet open, or over. */
export function phaseFault(round: RoundState): Refusal {
  if (round.phase === 'requested' || round.phase === 'not-opened')
    return refusal('round-not-open', 'I3', { round: round.id });
  if (round.phase === 'frozen') return refusal('round-frozen', 'design §3 freeze', { round: round.id });
  return refusal('round-concluded', 'I3', { round: round.id });
}
