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

/** By date; within a day withdrawals first, then by party: the order in which acts are written down has no meaning (case 49). */
export function compareActs(one: TreatyAct, other: TreatyAct): number {
  const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
  const late = ({ act }: TreatyAct): string => (act === 'withdrawal-of-instrument' ? '0' : '1');
  return compare(one.on, other.on) || compare(late(one), late(other)) || compare(one.party, other.party);
}

/**
 * Folds acts in the order of their dates; within a day there is no order (case 49). An instrument that is not in due form and one that is only
 * reported count for nothing (cases 46, 49); a State that deposits twice counts once, from its first; a withdrawn instrument counts no more
 * (case 48), and a new one counts from its own day. On one day, a State that had an instrument has replaced it; one that had none has none.
 */
export function standingOn(acts: readonly TreatyAct[], day: LegalDate): Standing {
  const signatories = new Set<PartyId>();
  const instruments = new Map<PartyId, LegalDate>();
  /** Party → the day on which it withdrew what it only deposited then. */
  const undone = new Map<PartyId, LegalDate>();
  for (const { party, act, on, inDueForm } of [...acts].sort(compareActs)) {
    if (on > day || !inDueForm) continue;
    if (act === 'signature') signatories.add(party);
    else if (act === 'withdrawal-of-instrument') {
      if (!instruments.delete(party)) undone.set(party, on);
    } else if (CONSENT.includes(act) && !instruments.has(party) && undone.get(party) !== on) instruments.set(party, on);
  }
  return { signatories, instruments };
}
