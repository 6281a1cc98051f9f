import type { DeliveryRequest, EventPlace } from '../../schemas/decider.ts';
import type { DocumentPayload } from '../../schemas/document-commands.ts';
import type { MeetingPayload } from '../../schemas/meeting-commands.ts';
import type { OrganisationEvent } from '../../schemas/organisation-events.ts';
import type { DecisionReference } from '../../schemas/attested.ts';
import type { PartyId } from '../../schemas/identifiers.ts';
import { partyOf } from './lookups.ts';
import type { Organisation, OrganisationState } from './state.ts';

/**
 * What an event of the organisation asks of documents (design §5 "Freezing an electorate"): the frozen electorate to the one that
 * asked for it, a suspension or a departure to each registered round in whose electorate the State still is (I2, case 25).
 */
export function deliveries(state: OrganisationState, event: OrganisationEvent, place: EventPlace): DeliveryRequest[] {
  const { organisation } = state;
  if (!organisation) return [];
  switch (event.name) {
    case 'electorate-frozen': {
      const { document, round, members, chair, excluded, quorumBase, basicQuorum } = event.data;
      const payload: DocumentPayload<'admit-electorate'> = {
        round,
        members,
        chair,
        chairSequence: organisation.chair.since,
        sequence: place.sequence,
        ...(excluded === undefined ? {} : { excluded }),
        ...(quorumBase === undefined ? {} : { quorumBase }),
        ...(basicQuorum === undefined ? {} : { basicQuorum }),
      };
      return [{ target: document, kind: 'admit-electorate', payload }];
    }
    case 'membership-stated': {
      const { meeting, ...membership } = event.data;
      const payload: MeetingPayload<'admit-membership'> = membership;
      return [{ target: meeting, kind: 'admit-membership', payload }];
    }
    case 'party-suspended':
      return reductions(organisation, event.data, 'suspended', place);
    case 'party-departed':
      return reductions(organisation, event.data, 'departed', place);
    default:
      return [];
  }
}

function reductions(
  organisation: Organisation,
  { party, decision: named, by }: { party: PartyId; decision: string; by?: DecisionReference | undefined },
  reason: 'suspended' | 'departed',
  { stream, sequence }: EventPlace,
): DeliveryRequest[] {
  // Whoever sees the round may not see the document that decided: the event here names it to those who may (I14).
  const decision = by === undefined ? named : `${stream}#${sequence}`;
  const entitled = partyOf(organisation, party)?.standing.entitled;
  // A State that was suspended before it left is out of every electorate already.
  if (!entitled || (entitled.until ?? sequence) !== sequence) return [];
  return organisation.rounds
    .filter((entry) => entry.sequence > entitled.from)
    .map(({ document, round }) => {
      const payload: DocumentPayload<'reduce-electorate'> = { round, party, reason, decision };
      return { target: document, kind: 'reduce-electorate', payload };
    });
}
