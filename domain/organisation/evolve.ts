import type { EventPlace } from '../../schemas/decider.ts';
import type { Party, Roster } from '../../schemas/organisation-commands.ts';
import type { OrganisationEvent } from '../../schemas/organisation-events.ts';
import type { PartyId } from '../../schemas/identifiers.ts';
import { registeredRound } from './lookups.ts';
import type { Organisation, OrganisationParty, OrganisationState, Standing } from './state.ts';

/** Folds one event in; gives a new state and leaves the one it was given as it is. */
export function evolve(state: OrganisationState, event: OrganisationEvent, place: EventPlace): OrganisationState {
  if (event.name === 'organisation-established')
    return { v: 1, organisation: established(event.data.roster, place.sequence) };
  const { organisation } = state;
  if (!organisation) return state;
  const after = changed(organisation, event, place.sequence);
  return after === organisation ? state : { v: 1, organisation: after };
}

function changed(organisation: Organisation, event: OrganisationEvent, sequence: number): Organisation {
  switch (event.name) {
    case 'party-suspended':
      return withStanding(organisation, event.data.party, (standing) => ({
        ...ended(standing, sequence),
        suspended: event.data.decision,
      }));
    case 'party-reinstated':
      return withStanding(organisation, event.data.party, ({ status }) => ({ status, entitled: { from: sequence } }));
    case 'party-departed':
      return withStanding(organisation, event.data.party, (standing) => ({
        ...ended(standing, sequence),
        status: 'departed',
      }));
    case 'party-admitted':
      return admitted(organisation, event.data.party, sequence);
    case 'chair-handed-over': {
      const { to: party, until, occasion } = event.data;
      return { ...organisation, chair: { party, until, occasion, since: sequence } };
    }
    case 'electorate-frozen': {
      const { document, round, organ, stage } = event.data;
      return { ...organisation, rounds: [...organisation.rounds, { document, round, organ, stage, sequence }] };
    }
    case 'round-deregistered': {
      const gone = registeredRound(organisation, event.data.document, event.data.round);
      return gone ? { ...organisation, rounds: organisation.rounds.filter((entry) => entry !== gone) } : organisation;
    }
    default:
      // What is only recorded: refused acts and the answers to deliveries.
      return organisation;
  }
}

function established(roster: Roster, sequence: number): Organisation {
  const { id, names, liveSince, seatZone, workingLanguages, documentLanguage, organs, offices, chair } = roster;
  return {
    id,
    names,
    liveSince,
    seatZone,
    workingLanguages,
    documentLanguage,
    parties: inProtocolOrder(roster.parties.map((party) => entryOf(party, sequence))),
    organs,
    offices: offices ?? [],
    chair: { ...chair, since: sequence },
    rounds: [],
  };
}

/** The entry of a party with what its own dated statuses say of it now: a status without an end has not ended. */
function entryOf(party: Party, sequence: number): OrganisationParty {
  const open = party.statuses.filter((fact) => fact.to === undefined).map((fact) => fact.status);
  const status = open.includes('member') ? 'member' : (open.at(-1) ?? 'none');
  return { ...party, standing: status === 'member' ? { status, entitled: { from: sequence } } : { status } };
}

function admitted(organisation: Organisation, party: Party, sequence: number): Organisation {
  const others = organisation.parties.filter((entry) => entry.id !== party.id);
  return { ...organisation, parties: inProtocolOrder([...others, entryOf(party, sequence)]) };
}

function inProtocolOrder(parties: OrganisationParty[]): OrganisationParty[] {
  return parties.sort((one, other) => one.order - other.order || (one.id < other.id ? -1 : 1));
}

function ended(standing: Standing, sequence: number): Standing {
  const { entitled } = standing;
  return entitled && entitled.until === undefined
    ? { ...standing, entitled: { ...entitled, until: sequence } }
    : standing;
}

function withStanding(organisation: Organisation, id: PartyId, change: (standing: Standing) => Standing): Organisation {
  const parties = organisation.parties.map((party) =>
    party.id === id ? { ...party, standing: change(party.standing) } : party,
  );
  return { ...organisation, parties };
}
