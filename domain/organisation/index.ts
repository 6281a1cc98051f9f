import type { Decider } from '../../schemas/decider.ts';
import type { OrganisationCommand } from '../../schemas/organisation-commands.ts';
import type { OrganisationEvent } from '../../schemas/organisation-events.ts';
import { decide } from './decide.ts';
import { deliveries } from './deliveries.ts';
import { evolve } from './evolve.ts';
import { initialState, upcast, type OrganisationState } from './state.ts';

export { chairNow, holdsChair, membersNow, nameOf, takesPart } from './lookups.ts';
export { candidateOf } from './candidates.ts';
export { dayAsked, nameOn } from './dated-facts.ts';
export { nameAmong, nameAt, namesTold, type ToldName } from './names-told.ts';
export { languagesOf, quorumIn } from './rule-values.ts';
export { membershipNow } from './decide-membership.ts';
export { organisationFacts } from './facts.ts';
export { mayInOrganisation } from './may.ts';
export type {
  ChairNow,
  Organisation,
  OrganisationParty,
  OrganisationState,
  RegisteredRound,
  Standing,
} from './state.ts';

/** The organisation's pure core, as its host sees it. Nothing falls due here: its terms end by events (RoP 14.2). */
export const organisationDecider: Decider<OrganisationState, OrganisationCommand, OrganisationEvent> = {
  aggregate: 'organisation',
  initial: initialState,
  decide,
  evolve,
  due: () => undefined,
  deliveries,
  exists: (state) => state.organisation !== null,
  upcast,
};
