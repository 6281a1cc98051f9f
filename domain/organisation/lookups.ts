import type { Actor } from '../../schemas/actor.ts';
import type { Organ } from '../../schemas/organisation-commands.ts';
import type { OrganId, PartyId, RoundId, StreamId } from '../../schemas/identifiers.ts';
import type { PartialDate } from '../../schemas/time.ts';
import { nameAt } from './dated-facts.ts';
import type { Organisation, OrganisationParty, OrganisationState, RegisteredRound } from './state.ts';

/** A Member State that takes part in decisions now: not suspended, not departed. */
export function isEntitled(party: OrganisationParty): boolean {
  return party.standing.entitled !== undefined && party.standing.entitled.until === undefined;
}

/** All Member States that take part in decisions now, in protocol order (RoP 1.2, 1.7). Empty before the organisation exists. */
export function membersNow(state: OrganisationState): PartyId[] {
  return state.organisation?.parties.filter(isEntitled).map((party) => party.id) ?? [];
}

/** The State that holds the Chair now; undefined before the organisation exists. */
export function chairNow(state: OrganisationState): PartyId | undefined {
  return state.organisation?.chair.party;
}

/**
 * Whether an actor speaks as the Chair for the State that holds it now. The outgoing Chair loses this at once, by the event of the
 * handover (RoP 14.2, case 26); authority is judged with it at each act's receipt (I2).
 */
export function holdsChair(state: OrganisationState, actor: Pick<Actor, 'role' | 'party'>): boolean {
  return actor.role === 'chair' && actor.party !== undefined && actor.party === chairNow(state);
}

export function partyOf(organisation: Organisation, id: PartyId): OrganisationParty | undefined {
  return organisation.parties.find((party) => party.id === id);
}

export function organOf(organisation: Organisation, id: OrganId): Organ | undefined {
  return organisation.organs.find((organ) => organ.id === id);
}

export function registeredRound(
  organisation: Organisation,
  document: StreamId,
  round: RoundId,
): RegisteredRound | undefined {
  return organisation.rounds.find((entry) => entry.document === document && entry.round === round);
}

/**
 * The name of a party, an organ or an office on a day, in a language (the organisation's document language unless told); undefined
 * where there is no such thing, or no name for it in that language that can have been borne then.
 */
export function nameOf(
  state: OrganisationState,
  what: { party: string } | { organ: string } | { office: string },
  date: PartialDate,
  language?: string,
): { name: string; certainty: 'yes' | 'not-known' } | undefined {
  const { organisation } = state;
  if (!organisation) return undefined;
  const [list, id] =
    'party' in what
      ? [organisation.parties, what.party]
      : 'organ' in what
        ? [organisation.organs, what.organ]
        : [organisation.offices, what.office];
  const named = list.find((entry) => entry.id === id);
  return named && nameAt(named.names, date, language ?? organisation.documentLanguage);
}
