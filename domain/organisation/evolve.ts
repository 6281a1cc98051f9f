import type { EventPlace } from '../../schemas/decider.ts';
import type { Roster } from '../../schemas/organisation-commands.ts';
import type { OrganisationEvent } from '../../schemas/organisation-events.ts';
import { entryOf, inProtocolOrder, partyAdmitted } from './evolve-admission.ts';
import {
  basicQuorumSet,
  competenceGranted,
  competenceWithdrawn,
  organDissolved,
  renamed,
  workingLanguagesSet,
} from './evolve-changes.ts';
import { chairDesignated, chairHandedOver } from './evolve-chair.ts';
import { coordinatorAppointed, decisionAttributed, organEstablished, statusGranted } from './evolve-effects.ts';
import { partyDeparted, partyReinstated, partySuspended, statusEnded } from './evolve-parties.ts';
import { pastFactRecorded } from './evolve-past.ts';
import { competenceOverridden } from './competence.ts';
import { accreditationEnded, representativeAccredited } from './accreditation.ts';
import {
  candidateRegistered,
  candidateStepRecorded,
  candidaturesGranted,
  candidatureWithdrawn,
} from './evolve-candidates.ts';
import { seatSet, seatsOfMembers } from './evolve-seats.ts';
import { registeredRound } from './lookups.ts';
import type { Organisation, OrganisationState } from './state.ts';

/** Folds one event in; gives a new state and leaves the one it was given as it is. */
export function evolve(state: OrganisationState, event: OrganisationEvent, place: EventPlace): OrganisationState {
  if (event.name === 'organisation-established')
    return { v: 1, organisation: established(event.data.roster, place.sequence) };
  const { organisation } = state;
  if (!organisation) return state;
  const after = settled(changed(organisation, event, place), place);
  return after === organisation ? state : { v: 1, organisation: after };
}

/** What follows from any change of a standing, whatever event made it. */
function settled(organisation: Organisation, place: EventPlace): Organisation {
  return candidaturesGranted(seatsOfMembers(organisation, place), place);
}

function changed(organisation: Organisation, event: OrganisationEvent, place: EventPlace): Organisation {
  const { sequence } = place;
  switch (event.name) {
    case 'party-suspended':
      return partySuspended(organisation, event.data, place);
    case 'party-reinstated':
      return partyReinstated(organisation, event.data, place);
    case 'party-departed':
      return partyDeparted(organisation, event.data, place);
    case 'party-admitted':
      return partyAdmitted(organisation, event.data, place);
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
      return decisionAttributed(organisation, event.data, place);
    case 'past-fact-recorded':
      return pastFactRecorded(organisation, event.data, place);
    case 'electorate-frozen': {
      const { document, round, organ, stage } = event.data;
      return { ...organisation, rounds: [...organisation.rounds, { document, round, organ, stage, sequence }] };
    }
    case 'competence-overridden':
      return competenceOverridden(organisation, event.data, place);
    case 'seat-set':
      return seatSet(organisation, event.data, place);
    case 'representative-accredited':
      return representativeAccredited(organisation, event.data);
    case 'accreditation-ended':
      return accreditationEnded(organisation, event.data);
    case 'candidate-registered':
      return candidateRegistered(organisation, event.data, place);
    case 'candidate-step-recorded':
      return candidateStepRecorded(organisation, event.data, place);
    case 'candidature-withdrawn':
      return candidatureWithdrawn(organisation, event.data, place);
    case 'round-deregistered': {
      const gone = registeredRound(organisation, event.data.document, event.data.round);
      return gone ? { ...organisation, rounds: organisation.rounds.filter((entry) => entry !== gone) } : organisation;
    }
    default:
      return changedByDecision(organisation, event, place);
  }
}

/** What a decision changes of statuses, names, organs, competences and the organisation's own rules. */
function changedByDecision(organisation: Organisation, event: OrganisationEvent, place: EventPlace): Organisation {
  switch (event.name) {
    case 'status-ended':
      return statusEnded(organisation, event.data, place);
    case 'party-renamed':
      return renamed(organisation, 'party-name', event.data.party, event.data, place);
    case 'organ-renamed':
      return renamed(organisation, 'organ-name', event.data.organ, event.data, place);
    case 'office-renamed':
      return renamed(organisation, 'office-name', event.data.office, event.data, place);
    case 'organisation-renamed':
      return renamed(organisation, 'organisation-name', organisation.id, event.data, place);
    case 'organ-dissolved':
      return organDissolved(organisation, event.data, place);
    case 'competence-granted':
      return competenceGranted(organisation, event.data, place);
    case 'competence-withdrawn':
      return competenceWithdrawn(organisation, event.data, place);
    case 'working-languages-set':
      return workingLanguagesSet(organisation, event.data, place);
    case 'basic-quorum-set':
      return basicQuorumSet(organisation, event.data, place);
    default:
      // What is only recorded: refused acts and the answers to deliveries.
      return organisation;
  }
}

function established(roster: Roster, sequence: number): Organisation {
  const { id, names, liveSince, seatZone, workingLanguages, documentLanguage, organs, offices, chair } = roster;
  const { competences, admission, languagesEvidence } = roster;
  return {
    id,
    names,
    liveSince,
    seatZone,
    workingLanguages,
    ...(languagesEvidence === undefined ? {} : { languagesEvidence }),
    documentLanguage,
    parties: inProtocolOrder(roster.parties.map((party) => entryOf(party, sequence))),
    organs,
    ...(roster.quorum === undefined ? {} : { quorum: roster.quorum }),
    offices: offices ?? [],
    chair: { ...chair, since: sequence },
    rounds: [],
    ...(competences === undefined ? {} : { competences }),
    ...(admission === undefined ? {} : { admission }),
  };
}
