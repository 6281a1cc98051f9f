import type { TreatyAct } from '../../schemas/entry-into-force.ts';
import type { PartyId } from '../../schemas/identifiers.ts';
import type { LegalDate } from '../../schemas/time.ts';

/** By which a State consents to be bound: four names for one thing, and succession (VCLT 11, 14, 15, 16). */
const CONSENT: readonly TreatyAct['act'][] = ['ratification', 'acceptance', 'approval', 'accession', 'succession'];

/** Where a treaty stands at the end of a day, from the acts received by then. */
export interface Standing {
  signatories: ReadonlySet<PartyId>;
  /** Party → the day of the instrument that stands. */
  instruments: ReadonlyMap<PartyId, LegalDate>;
}

export const compareActs = (one: TreatyAct, other: TreatyAct): number =>
  one.on < other.on ? -1 : one.on > other.on ? 1 : one.party < other.party ? -1 : one.party > other.party ? 1 : 0;

/**
 * Folds acts in the order of their dates; within a day there is no order (case 49). An instrument that is not in due form and one that is only
 * reported count for nothing (cases 46, 49); a State that deposits twice counts once, from its first; a withdrawn instrument counts no more
 * (case 48), and a new one counts from its own day.
 */
export function standingOn(acts: readonly TreatyAct[], day: LegalDate): Standing {
  const signatories = new Set<PartyId>();
  const instruments = new Map<PartyId, LegalDate>();
  for (const { party, act, on, inDueForm } of [...acts].sort(compareActs)) {
    if (on > day || !inDueForm) continue;
    if (act === 'signature') signatories.add(party);
    else if (act === 'withdrawal-of-instrument') instruments.delete(party);
    else if (CONSENT.includes(act) && !instruments.has(party)) instruments.set(party, on);
  }
  return { signatories, instruments };
}
