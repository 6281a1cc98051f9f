import type { Actor } from '../../schemas/actor.ts';
import type { OrganId, PartyId, RoundId, StreamId } from '../../schemas/identifiers.ts';
import type { Instant, PartialDate } from '../../schemas/time.ts';
import { dayAsked, nameOn } from './dated-facts.ts';
import { factsAbout } from './fact-book.ts';
import type { NameKind } from './fact-ids.ts';
import type {
  Organisation,
  OrganisationOrgan,
  OrganisationParty,
  OrganisationState,
  RegisteredRound,
} from './state.ts';

/** A Member State that takes part in decisions now: not suspended, not departed. */
export function isEntitled(party: OrganisationParty): boolean {
  return party.standing.entitled !== undefined && party.standing.entitled.until === undefined;
}

/** Entitled, and somebody is recognised to sit for it (case 22). */
export function takesPart(party: OrganisationParty): boolean {
  return isEntitled(party) && party.seat === undefined;
}

/** All Member States that take part in decisions now, in protocol order (RoP 1.2, 1.7). Empty before the organisation exists. */
export function membersNow(state: OrganisationState): PartyId[] {
  return state.organisation?.parties.filter(takesPart).map((party) => party.id) ?? [];
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

export function organOf(organisation: Organisation, id: OrganId): OrganisationOrgan | undefined {
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
 * The name of a party, an organ, an office or the organisation itself on a day, in a language (the organisation's document language unless told);
 * undefined where there is no such thing, or no name for it in that language that can have been borne then. `date` is at the seat; `at` the
 * instant meant, epoch ms, for names that were given here on that day; without it the days are those of UTC.
 */
export function nameOf(
  state: OrganisationState,
  what: { party: string } | { organ: string } | { office: string } | { organisation: string },
  date: PartialDate,
  language?: string,
  at?: Instant,
): { name: string; certainty: 'yes' | 'not-known' } | undefined {
  const { organisation } = state;
  if (!organisation) return undefined;
  const [kind, subject]: [NameKind, string] =
    'party' in what
      ? ['party-name', what.party]
      : 'organ' in what
        ? ['organ-name', what.organ]
        : 'office' in what
          ? ['office-name', what.office]
          : ['organisation-name', what.organisation];
  const names = factsAbout(organisation, { kind, subject });
  const found = nameOn(names, dayAsked(date, at), language ?? organisation.documentLanguage);
  return found && { name: found.name, certainty: found.certainty };
}
