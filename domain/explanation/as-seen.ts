import type { PartyId } from '../../schemas/identifiers.ts';
import { maySeePosition, type Viewer } from '../visibility.ts';
import type { DocumentRecord, DocumentState, PositionRecord, RoundState } from '../document/index.ts';

/** Whether somebody sees every position of every round, of whatever class (I14). */
export function seesAllPositions(viewer: Viewer | undefined): boolean {
  const hidden = { circulation: 'by-chair', roundConcluded: false, circulated: false } as const;
  return maySeePosition(viewer, { ...hidden, position: { party: '', class: 'named' } });
}

/**
 * A document as somebody may know it: the positions that he may not see were never stated, and those who are known only by these are not named
 * (I14). Undefined where what it waits for is a position that he does not see: then nothing can be said of what would lift it.
 */
export function asSeenBy(viewer: Viewer | undefined, state: DocumentState): DocumentState | undefined {
  const { document } = state;
  if (document === null || seesAllPositions(viewer) || document.round === null) return state;
  const { round } = document;
  const sees = (record: PositionRecord) => seesPosition(viewer, round, record);
  const positions = round.positions.filter(sees);
  const known = new Set(positions.map(({ party }) => party));
  if (waitsUnseen(round, positions, known)) return undefined;
  return { ...state, document: withRound(document, { ...round, positions, ...named(round, known) }) };
}

function seesPosition(viewer: Viewer | undefined, round: RoundState, { party, class: own }: PositionRecord): boolean {
  const { circulation } = round.rules;
  const roundConcluded = round.concludedAt !== undefined;
  const circulated = round.circulatedAt !== undefined;
  return maySeePosition(viewer, { circulation, roundConcluded, circulated, position: { party, class: own } });
}

/** Paused by a position, or waiting for a confirmation, that is not seen. */
function waitsUnseen(round: RoundState, positions: readonly PositionRecord[], known: ReadonlySet<PartyId>): boolean {
  if (round.phase === 'suspended' && round.suspendedBecause === 'block' && !round.confirmationNeeded)
    return positions.length === 0;
  return (round.provisional?.awaiting ?? []).some((party) => !known.has(party));
}

function named({ frozenBy }: RoundState, known: ReadonlySet<PartyId>): Partial<RoundState> {
  if (frozenBy === undefined || frozenBy === 'unnamed') return {};
  return frozenBy.every((party) => known.has(party)) ? {} : { frozenBy: 'unnamed' };
}

const withRound = (document: DocumentRecord, round: RoundState): DocumentRecord => ({ ...document, round });
