import type { OrganisationCommand, Roster } from '../../schemas/organisation-commands.ts';
import type { Instant } from '../../schemas/time.ts';
import { permits } from '../capabilities.ts';
import { handOver, noteMeetingOpening } from './decide-chair.ts';
import { applyEffect } from './decide-effect.ts';
import { accredit, endAccreditation } from './accreditation.ts';
import { recordStep, registerCandidate, withdrawCandidature } from './candidates.ts';
import { setSeat } from './seats.ts';
import { overrideCompetence } from './competence.ts';
import { decideElectorate } from './decide-electorate.ts';
import { stateMembership } from './decide-membership.ts';
import { decideParty } from './decide-parties.ts';
import { recordPastFact } from './decide-past-fact.ts';
import { happened, refuse, type OrganisationDecision } from './decision.ts';
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
    case 'reinstate-party':
    case 'record-departure':
    case 'admit-party':
      return decideParty(organisation, command, now);
    case 'hand-over-chair':
      return handOver(organisation, command, now);
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
    case 'set-seat':
      return setSeat(organisation, command, now);
    case 'accredit-representative':
      return accredit(organisation, command.payload, now);
    case 'end-accreditation':
      return endAccreditation(organisation, command.payload, now);
    case 'register-candidate':
      return registerCandidate(organisation, command.payload, now);
    case 'record-candidate-step':
      return recordStep(organisation, command, now);
    case 'withdraw-candidature':
      return withdrawCandidature(organisation, command.payload, now);
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
