import type { EventPlace } from '../../../schemas/decider.ts';
import type { RoundId } from '../../../schemas/identifiers.ts';
import type { ClosedRound, DocumentRecord, RoundCore, RoundState } from '../state.ts';
import { NOTHING, without, type Patch } from './evolver.ts';

/** Changes the last round, if it is the one named, and notes the place of the event that did. */
export function changeRound(
  document: DocumentRecord,
  id: RoundId,
  place: EventPlace,
  change: Partial<RoundState> = {},
  drop: readonly (keyof RoundState)[] = [],
): Patch {
  const { round } = document;
  if (round?.id !== id) return NOTHING;
  const changed: RoundState = { ...round, ...change, lastSequence: place.sequence, hash: place.hash };
  return { round: drop.length === 0 ? changed : without(changed, drop) };
}

/** Changes what a round keeps for ever, the last one or an earlier one. */
export function changeCore(
  document: DocumentRecord,
  id: RoundId,
  place: EventPlace,
  change: (core: RoundCore) => Partial<RoundCore>,
): Patch {
  const { round } = document;
  if (round?.id === id) return changeRound(document, id, place, change(round));
  const index = document.closedRounds.findIndex((closed) => closed.id === id);
  const closed = document.closedRounds[index];
  if (closed === undefined) return NOTHING;
  const changed: ClosedRound = { ...closed, ...change(closed), lastSequence: place.sequence, hash: place.hash };
  return { closedRounds: document.closedRounds.with(index, changed) };
}
