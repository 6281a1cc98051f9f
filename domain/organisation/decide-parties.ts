import type { Refusal } from '../../schemas/decider.ts';
import type { OrganisationCommand } from '../../schemas/organisation-commands.ts';
import type { Instant } from '../../schemas/time.ts';
import { refusal, refused } from '../shared/index.ts';
import { conditionsFault } from './candidates.ts';
import { happened, type OrganisationDecision } from './decision.ts';
import { isEntitled, partyOf } from './lookups.ts';
import { namedFault, namedInEvent } from './named-source.ts';
import type { Organisation, OrganisationParty } from './state.ts';

type PartyCommand = Extract<
  OrganisationCommand,
  { kind: 'suspend-party' | 'reinstate-party' | 'record-departure' | 'admit-party' }
>;

/** What was decided or happened outside this program, as the Secretariat records it: by a decision in words or on record, with its evidence. */
export function decideParty(organisation: Organisation, command: PartyCommand, now: Instant): OrganisationDecision {
  const fault =
    factsFault(organisation, command) ?? namedFault(organisation.id, command.payload.decision, command.facts);
  if (fault) return refused(fault);
  const named = namedInEvent(command.payload);
  switch (command.kind) {
    case 'suspend-party':
      return { events: [happened('party-suspended', { party: command.payload.party, ...named }, now)] };
    case 'reinstate-party':
      return { events: [happened('party-reinstated', { party: command.payload.party, ...named }, now)] };
    case 'record-departure':
      return { events: [happened('party-departed', { party: command.payload.party, ...named }, now)] };
    case 'admit-party':
      return { events: [happened('party-admitted', { party: command.payload.party, ...named }, now)] };
  }
}

function factsFault(organisation: Organisation, command: PartyCommand): Refusal | undefined {
  if (command.kind === 'admit-party') return admissionFault(organisation, command.payload.party);
  const party = partyOf(organisation, command.payload.party);
  if (!party) return refusal('party-unknown', 'API', { party: command.payload.party });
  switch (command.kind) {
    case 'suspend-party':
      return suspensionFault(organisation, party);
    case 'reinstate-party':
      return reinstatementFault(party);
    case 'record-departure':
      return departureFault(organisation, party);
  }
}

/** Only a Member State that takes part can be suspended (RoP 1.2); the Chair never: somebody must be able to confirm and to reopen. */
export function suspensionFault({ chair }: Organisation, party: OrganisationParty): Refusal | undefined {
  if (party.standing.status !== 'member') return refusal('party-not-member', 'RoP 1.2', { party: party.id });
  if (!isEntitled(party)) return refusal('party-suspended', 'API', { party: party.id });
  return chair.party === party.id ? refusal('chair-holds-office', 'RoP 14.2', { party: party.id }) : undefined;
}

export function reinstatementFault(party: OrganisationParty): Refusal | undefined {
  const suspended = party.standing.status === 'member' && !isEntitled(party);
  return suspended ? undefined : refusal('party-not-suspended', 'API', { party: party.id });
}

/** A Member State leaves; the one that holds the Chair hands it over first (RoP 14.2). */
export function departureFault({ chair }: Organisation, party: OrganisationParty): Refusal | undefined {
  if (party.standing.status !== 'member') return refusal('party-not-member', 'RoP 1.2', { party: party.id });
  return chair.party === party.id ? refusal('chair-holds-office', 'RoP 14.2', { party: party.id }) : undefined;
}

/** A new party, or one that was known in another capacity (an observer that becomes a Member State, a State that comes back). */
function admissionFault(
  organisation: Organisation,
  { id, statuses }: Extract<PartyCommand, { kind: 'admit-party' }>['payload']['party'],
): Refusal | undefined {
  if (partyOf(organisation, id)?.standing.status === 'member') return refusal('party-exists', 'I9', { party: id });
  const open = statuses.filter(({ to }) => to === undefined);
  return open.map(({ status }) => conditionsFault(organisation, id, status)?.refusal).find(Boolean);
}
