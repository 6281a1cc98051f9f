import { nameOf, organisationFacts, type OrganisationState } from '../domain/organisation/index.ts';
import type { OrganId, PartyId } from '../schemas/identifiers.ts';
import type { Instant } from '../schemas/time.ts';
import type { WorkingLanguage } from './messages/index.ts';
import { day } from './times.ts';

/** What the sentences need to know of an organisation beside the event. */
export interface Names {
  organisation: string;
  /** A party by the name that it bore at that time (case 60); its id where the roster does not know it. */
  party: (id: PartyId, language: WorkingLanguage, at: Instant) => string;
  /** An organ, in the same way. */
  organ: (id: OrganId, language: WorkingLanguage, at: Instant) => string;
  seatZone: string;
  /** Zone of a party's capital. */
  zoneOf: (id: PartyId) => string | undefined;
}

export function namesOf(state: OrganisationState, id: string): Names {
  const { organisation } = state;
  const seatZone = organisation?.seatZone ?? 'UTC';
  const zones = new Map(organisation?.parties.map(({ id: party, zone }) => [party, zone]));
  const borne = (what: Parameters<typeof nameOf>[1], language: WorkingLanguage, at: Instant): string | undefined => {
    const date = day(at, seatZone);
    // The roster may have a name in the document language only: no other name is made up for a State.
    return (nameOf(state, what, date, language, at) ?? nameOf(state, what, date, undefined, at))?.name;
  };
  return {
    organisation: organisation ? (currentName(state, organisation.id) ?? id.toUpperCase()) : id.toUpperCase(),
    party: (party, language, at) => borne({ party }, language, at) ?? party,
    organ: (organ, language, at) => borne({ organ }, language, at) ?? organ,
    seatZone,
    zoneOf: (party) => zones.get(party),
  };
}

/** The name that the organisation bears: the first that has not ended. */
function currentName(state: OrganisationState, id: string): string | undefined {
  const names = organisationFacts(state).filter(({ kind, subject }) => kind === 'organisation-name' && subject === id);
  return names.find(({ to }) => to === undefined)?.value;
}
