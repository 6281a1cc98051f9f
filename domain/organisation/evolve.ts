import type { EventPlace } from '../../schemas/decider.ts';
import type { Roster } from '../../schemas/organisation-commands.ts';
import type { OrganisationEvent } from '../../schemas/organisation-events.ts';
import { entryOf, inProtocolOrder, partyAdmitted, statusesEnded } from './evolve-admission.ts';
import { chairDesignated, chairHandedOver } from './evolve-chair.ts';
import { coordinatorAppointed, decisionAttributed, organEstablished, statusGranted } from './evolve-effects.ts';
import { pastFactRecorded } from './evolve-past.ts';
import { competenceOverridden } from './competence.ts';
import { registeredRound } from './lookups.ts';
import { withStanding } from './standings.ts';
import type { Organisation, OrganisationState, Standing } from './state.ts';

/** Folds one event in; gives a new state and leaves the one it was given as it is. */
export function evolve(state: OrganisationState, event: OrganisationEvent, place: EventPlace): OrganisationState {
  if (event.name === 'organisation-established')
    return { v: 1, organisation: established(event.data.roster, place.sequence) };
  const { organisation } = state;
  if (!organisation) return state;
  const after = changed(organisation, event, place);
  return after === organisation ? state : { v: 1, organisation: after };
}

function changed(organisation: Organisation, event: OrganisationEvent, place: EventPlace): Organisation {
  const { sequence } = place;
  switch (event.name) {
    case 'party-suspended':
      return withStanding(organisation, event.data.party, (standing) => ({
        ...ended(standing, sequence),
        suspended: event.data.decision,
      }));
    case 'party-reinstated':
      return withStanding(organisation, event.data.party, ({ status }) => ({ status, entitled: { from: sequence } }));
    case 'party-departed':
      return withStanding(statusesEnded(organisation, event.data.party, place), event.data.party, (standing) => ({
        ...ended(standing, sequence),
        status: 'departed',
      }));
    case 'party-admitted':
      return partyAdmitted(organisation, event.data.party, place);
    case 'status-granted':
      return statusGranted(organisation, event.data, place);
    case 'organ-established':
      return organEstablished(organisation, event.data, place);
    case 'coordinator-appointed':
      return coordinatorAppointed(organisation, event.data, place);
    case 'chair-designated':
      return chairDesignated(organisation, event.data, place);
    case 'chair-handed-over':
      return chairHandedOver(organisation, event.data, place);
    case 'decision-attributed':
      return decisionAttributed(organisation, event.data);
    case 'past-fact-recorded':
      return pastFactRecorded(organisation, event.data, place);
    case 'electorate-frozen': {
      const { document, round, organ, stage } = event.data;
      return { ...organisation, rounds: [...organisation.rounds, { document, round, organ, stage, sequence }] };
    }
    case 'competence-overridden':
      return competenceOverridden(organisation, event.data, place);
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
  const { competences } = roster;
  return {
    id,
    names,
    liveSince,
    seatZone,
    workingLanguages,
    documentLanguage,
    parties: inProtocolOrder(roster.parties.map((party) => entryOf(party, sequence))),
    organs,
    ...(roster.quorum === undefined ? {} : { quorum: roster.quorum }),
    offices: offices ?? [],
    chair: { ...chair, since: sequence },
    rounds: [],
    ...(competences === undefined ? {} : { competences }),
  };
}

function ended(standing: Standing, sequence: number): Standing {
  const { entitled } = standing;
  return entitled && entitled.until === undefined
    ? { ...standing, entitled: { ...entitled, until: sequence } }
    : standing;
}
