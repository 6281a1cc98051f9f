import type { PartyId } from '../../schemas/identifiers.ts';
import type { EntryIntoForceRule } from '../../schemas/procedure.ts';
import type { LegalDate } from '../../schemas/time.ts';
import { addDays } from '../shared/as-of.ts';

/** An instrument in due form, by the calendar date of its receipt at the depositary's seat. */
export interface Deposit {
  party: PartyId;
  depositedOn: LegalDate;
}

export interface EntryIntoForce {
  needed: number;
  /** Parties with an instrument; one that deposited twice counts once, from its first. */
  deposited: number;
  missing: number;
  /** The day on which the last one that was needed came, with all who deposited on it: within a day there is no order (case 49). */
  trigger?: { parties: PartyId[]; date: LegalDate };
  entersIntoForceOn?: LegalDate;
  derivation: string[];
}

/** The first instrument of each party, by date. */
function firsts(instruments: readonly Deposit[]): Deposit[] {
  const byParty = new Map<PartyId, Deposit>();
  for (const deposit of instruments) {
    const known = byParty.get(deposit.party);
    if (known === undefined || deposit.depositedOn < known.depositedOn) byParty.set(deposit.party, deposit);
  }
  return [...byParty.values()].sort(
    (one, other) => compare(one.depositedOn, other.depositedOn) || compare(one.party, other.party),
  );
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/**
 * When a treaty enters into force by its own rule, or how many instruments are missing (cases 46, 47). Calendar arithmetic on whole days;
 * the day of the deposit is day 0, so that "the 30th day after" is the deposit's date plus 30. Who deposits after the trigger has a date
 * of his own by the treaty's clause, which this rule does not have. The order of `instruments` has no meaning.
 */
export function entryIntoForce(rule: EntryIntoForceRule, instruments: readonly Deposit[]): EntryIntoForce {
  const deposits = firsts(instruments);
  const needed = rule.instruments;
  const deposited = deposits.length;
  const counted = [`${needed} instruments are needed (${rule.source})`, `${deposited} are deposited`];
  const last = deposits[needed - 1];
  const counts = { needed, deposited, missing: Math.max(0, needed - deposited) };
  if (last === undefined) return { ...counts, derivation: [...counted, `${counts.missing} missing`] };
  const date = last.depositedOn;
  const parties = deposits.filter((each) => each.depositedOn === date).map((each) => each.party);
  const entersIntoForceOn = addDays(date, rule.days);
  const derivation = [
    ...counted,
    `instrument no. ${needed} came on ${date} (${parties.join(', ')})`,
    `${date} + ${rule.days} days, the day of deposit being day 0: ${entersIntoForceOn}`,
  ];
  return { ...counts, trigger: { parties, date }, entersIntoForceOn, derivation };
}
