import type { OrganisationEventName } from '../../schemas/organisation-events.ts';
import { nobody, tell, type Trigger } from '../trigger.ts';

const everybody = ['party', 'members', 'chair', 'secretariat', 'depositary', 'observers'] as const;

/** Who is told of which event of the organisation. An attested effect of a past decision is told to nobody (I15). */
export const organisationTriggers: Record<OrganisationEventName, Trigger> = {
  'organisation-established': nobody('it is how the body begins here'),
  'party-suspended': [tell(everybody, 'party-suspended', 'at-once')],
  'party-reinstated': [tell(everybody, 'party-reinstated', 'at-once')],
  'party-departed': [tell(everybody, 'party-departed', 'at-once')],
  // Case 18: a State that is admitted during a round is informed; it counts from the next one.
  'party-admitted': [tell(['party'], 'party-admitted-to-it', 'at-once'), tell(everybody, 'party-admitted', 'at-once')],
  'chair-handed-over': [tell(everybody, 'chair-handed-over', 'at-once')],
  'status-granted': [tell(everybody, 'status-granted', 'at-once')],
  'organ-established': [tell(everybody, 'organ-established', 'informs')],
  'chair-designated': [tell(everybody, 'chair-designated', 'informs')],
  'coordinator-appointed': [tell(everybody, 'coordinator-appointed', 'informs')],
  'status-ended': [tell(everybody, 'status-ended', 'at-once')],
  'party-renamed': [tell(everybody, 'renamed', 'informs')],
  'organ-renamed': [tell(everybody, 'renamed', 'informs')],
  'office-renamed': [tell(everybody, 'renamed', 'informs')],
  'organisation-renamed': [tell(everybody, 'renamed', 'informs')],
  'organ-dissolved': [tell(everybody, 'organ-dissolved', 'informs')],
  // Which organ decides, and how many are needed, concerns those who decide.
  'competence-granted': [tell(['members', 'chair', 'secretariat'], 'competence-granted', 'informs')],
  'competence-withdrawn': [tell(['members', 'chair', 'secretariat'], 'competence-withdrawn', 'informs')],
  'working-languages-set': [tell(everybody, 'working-languages-set', 'informs')],
  'basic-quorum-set': [tell(['members', 'chair', 'secretariat'], 'basic-quorum-set', 'at-once')],
  'decision-attributed': nobody('the fact was known; only its decision is named now'),
  'past-fact-recorded': nobody('what was before the body decided here is attested, and told to nobody (I15)'),
  // Case 44: that an organ decides what its competence does not cover concerns every Member State.
  'competence-overridden': [tell(['members', 'chair', 'secretariat'], 'competence-overridden', 'informs')],
  // Case 22: who takes part changes for everybody.
  'seat-set': [tell(everybody, 'seat-set', 'at-once')],
  // Case 30: the function goes on, whoever holds it; the others see it in the list.
  'representative-accredited': [tell(['party', 'secretariat'], 'representative-accredited', 'informs')],
  'accreditation-ended': [tell(['party', 'secretariat'], 'accreditation-ended', 'informs')],
  'candidate-registered': [tell(everybody, 'candidate-registered', 'informs')],
  'candidate-step-recorded': [tell(['party', 'members', 'chair', 'secretariat'], 'candidate-step-recorded', 'informs')],
  'candidature-withdrawn': [tell(everybody, 'candidature-withdrawn', 'informs')],
  'electorate-frozen': nobody('the electorate is told when the round opens'),
  'membership-stated': nobody('it is between the parts of the program'),
  'round-deregistered': nobody('it is between the parts of the program'),
  'act-refused': [tell(['secretariat'], 'act-refused', 'informs')],
  'delivery-accepted': nobody('it is between the parts of the program'),
  'delivery-refused': [tell(['secretariat'], 'delivery-refused', 'asks', { asks: 'look-into-delivery' })],
};
