import { nameOf, type OrganisationState } from '../domain/organisation/index.ts';
import type { PartyId } from '../schemas/identifiers.ts';
import type { Instant } from '../schemas/time.ts';
import type { WorkingLanguage } from './messages/index.ts';
import { day } from './times.ts';

/** What the sentences need to know of an organisation beside the event. */
export interface Names {
  organisation: string;
  /** A party by the name that it bore at that time (case 60); its id where the roster does not know it. */
  party: (id: PartyId, language: WorkingLanguage, at: Instant) => string;
  seatZone: string;
  /** Zone of a party's capital. */
  zoneOf: (id: PartyId) => string | undefined;
}

export function namesOf(state: OrganisationState, id: string): Names {
  const { organisation } = state;
  const seatZone = organisation?.seatZone ?? 'UTC';
  const zones = new Map(organisation?.parties.map(({ id: party, zone }) => [party, zone]));
  const current = organisation?.names.find(({ to }) => to === undefined)?.name;
  return {
    organisation: current ?? id.toUpperCase(),
    party: (party, language, at) => {
      const date = day(at, seatZone);
      // The roster may have a name in the document language only: no other name is made up for a State.
      const found = nameOf(state, { party }, date, language) ?? nameOf(state, { party }, date);
      return found?.name ?? party;
    },
    seatZone,
    zoneOf: (party) => zones.get(party),
  };
}
