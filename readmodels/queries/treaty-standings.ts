import type { PartyId } from '../../schemas/identifiers.ts';
import type { DocumentRow, PartyRow } from '../projector/rows.ts';
import { partyTreaty, type PartyTreaty, type TreatyDocument } from './party-treaties.ts';
import { treatyOf, type Treaty } from './treaty.ts';

/** How one State stands to a treaty, with what is not in order yet. */
export interface TreatyStanding extends Omit<PartyTreaty, 'row'> {
  party: PartyId;
  /** What its signature waits for; without that it has no effect (VCLT 8, 12). */
  awaits: string[];
  /** An instrument that the depositary received and that is not in due form: it does not count yet (case 49). */
  notInDueForm: { act: string; on: string } | null;
}

export interface TreatyStandings {
  row: DocumentRow;
  treaty: Treaty;
  states: TreatyStanding[];
}

/**
 * Each treaty with the States that have done something about it, or may have: what the record denies is left out.
 * @param parties all parties of the body, in protocol order (RoP 1.7); so are the States of each treaty
 * @param liveSince the day from which the body decides here
 */
export function treatyStandings(
  documents: readonly TreatyDocument[],
  parties: readonly Pick<PartyRow, 'party' | 'entitled'>[],
  liveSince: string | undefined,
): TreatyStandings[] {
  const members = parties.filter(({ entitled }) => entitled).map(({ party }) => party);
  return documents.flatMap(({ row, record }) => {
    const treaty = treatyOf(record, members, liveSince);
    if (treaty === undefined) return [];
    const states = parties.flatMap(({ party }) => {
      const told = partyTreaty(row, treaty, party);
      if (told === undefined) return [];
      const { row: _row, ...standing } = told;
      const own = treaty.parties.find((each) => each.party === party);
      const { instrument } = own ?? {};
      const notInDueForm = instrument && !instrument.inDueForm ? { act: instrument.act, on: instrument.on } : null;
      return [{ party, ...standing, awaits: own?.awaits ?? [], notInDueForm }];
    });
    return [{ row, treaty, states }];
  });
}
