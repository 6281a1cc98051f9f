import type { OrganisationCommand, OrganisationPayload, Roster } from '../../schemas/organisation-commands.ts';
import type { Instant } from '../../schemas/time.ts';
import { permits } from '../capabilities.ts';
import { handOver, noteMeetingOpening } from './decide-chair.ts';
import { applyEffect } from './decide-effect.ts';
import { overrideCompetence } from './competence.ts';
import { decideElectorate } from './decide-electorate.ts';
import { stateMembership } from './decide-membership.ts';
import { recordPastFact } from './decide-past-fact.ts';
import { happened, refuse, type OrganisationDecision } from './decision.ts';
import { isEntitled, partyOf } from './lookups.ts';
import type { Organisation, OrganisationState } from './state.ts';

/** Decides one command on the organisation. `now` is the body's clock, epoch ms; nothing else is read but state and command. */
export function decide(state: OrganisationState, command: OrganisationCommand, now: Instant): OrganisationDecision {
  const forbidden = permits(command.kind, command.actor);
  if (forbidden) return { events: [], refusal: forbidden };
  const { organisation } = state;
  if (command.kind === 'establish-organisation') {
    return organisation ? refuse('organisation-exists', 'I9') : establish(command.payload.roster, now);
  }
  if (!organisation) return refuse('organisation-unknown', 'API');
  return decideEstablished(organisation, command, now);
}

function decideEstablished(
  organisation: Organisation,
  command: Exclude<OrganisationCommand, { kind: 'establish-organisation' }>,
  now: Instant,
): OrganisationDecision {
  switch (command.kind) {
    case 'suspend-party':
      return suspend(organisation, command.payload, now);
    case 'reinstate-party':
      return reinstate(organisation, command.payload, now);
    case 'record-departure':
      return depart(organisation, command.payload, now);
    case 'admit-party':
      return admit(organisation, command.payload, now);
    case 'hand-over-chair':
      return handOver(organisation, command.payload, now);
    case 'record-past-fact':
      return recordPastFact(organisation, command, now);
    case 'override-competence':
      return overrideCompetence(organisation, command.payload, now);
    case 'apply-effect':
      return applyEffect(organisation, command.payload, now);
    case 'note-meeting-opening':
      return noteMeetingOpening(organisation, command.payload, now);
    case 'state-membership':
      return stateMembership(organisation, command.payload, now);
    case 'freeze-electorate':
    case 'deregister-round':
    case 'record-delivery':
      return decideElectorate(organisation, command, now);
    default:
      return refuse('command-unknown', 'API');
  }
}

function establish(roster: Roster, now: Instant): OrganisationDecision {
  const ids = roster.parties.map((party) => party.id);
  const double = ids.find((id, index) => ids.indexOf(id) !== index);
  if (double !== undefined) return refuse('party-exists', 'I9', { party: double });
  const chair = roster.parties.find((party) => party.id === roster.chair.party);
  const holds = chair?.statuses.some((fact) => fact.status === 'member' && fact.to === undefined) ?? false;
  if (!holds) return refuse('party-not-member', 'RoP 14.2', { party: roster.chair.party });
  return { events: [happened('organisation-established', { roster }, now)] };
}

function suspend(
  organisation: Organisation,
  payload: OrganisationPayload<'suspend-party'>,
  now: Instant,
): OrganisationDecision {
  const party = partyOf(organisation, payload.party);
  if (!party) return refuse('party-unknown', 'API', { party: payload.party });
  if (party.standing.status !== 'member') return refuse('party-not-member', 'RoP 1.2', { party: party.id });
  if (!isEntitled(party)) return refuse('party-suspended', 'API', { party: party.id });
  // The Chair is always held by a State that takes part in decisions: somebody must be able to confirm and to reopen.
  if (organisation.chair.party === party.id) return refuse('chair-holds-office', 'RoP 14.2', { party: party.id });
  return { events: [happened('party-suspended', payload, now)] };
}

function reinstate(
  organisation: Organisation,
  payload: OrganisationPayload<'reinstate-party'>,
  now: Instant,
): OrganisationDecision {
  const party = partyOf(organisation, payload.party);
  if (!party) return refuse('party-unknown', 'API', { party: payload.party });
  if (party.standing.status !== 'member' || isEntitled(party))
    return refuse('party-not-suspended', 'API', { party: party.id });
  return { events: [happened('party-reinstated', payload, now)] };
}

function depart(
  organisation: Organisation,
  payload: OrganisationPayload<'record-departure'>,
  now: Instant,
): OrganisationDecision {
  const party = partyOf(organisation, payload.party);
  if (!party) return refuse('party-unknown', 'API', { party: payload.party });
  if (party.standing.status !== 'member') return refuse('party-not-member', 'RoP 1.2', { party: party.id });
  if (organisation.chair.party === party.id) return refuse('chair-holds-office', 'RoP 14.2', { party: party.id });
  return { events: [happened('party-departed', payload, now)] };
}

/** A new party, or one that was known in another capacity (an observer that becomes a Member State, a State that comes back). */
function admit(
  organisation: Organisation,
  payload: OrganisationPayload<'admit-party'>,
  now: Instant,
): OrganisationDecision {
  const known = partyOf(organisation, payload.party.id);
  if (known?.standing.status === 'member') return refuse('party-exists', 'I9', { party: known.id });
  return { events: [happened('party-admitted', payload, now)] };
}
