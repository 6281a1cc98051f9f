import type { OrganisationPayload } from '../../schemas/organisation-commands.ts';
import type { OrganisationEventData } from '../../schemas/organisation-events.ts';
import type { Instant } from '../../schemas/time.ts';
import { happened, type OrganisationDecision } from './decision.ts';
import { takesPart } from './lookups.ts';
import type { Organisation } from './state.ts';

/** Who is a member now, for the quorum of a meeting: a State that was admitted as an earlier item of the same sitting counts (case 18). */
export function stateMembership(
  organisation: Organisation,
  { meeting, check }: OrganisationPayload<'state-membership'>,
  now: Instant,
): OrganisationDecision {
  const { chair } = organisation;
  const { members, of, quorum } = membershipNow(organisation);
  const data = { meeting, check, members, of, chair: chair.party, ...(quorum === undefined ? {} : { quorum }) };
  return { events: [happened('membership-stated', data, now)] };
}

/** Who takes part now, of how many Member States, and by which quorum: for a meeting, and for what its replies let expect of it. */
export function membershipNow({
  parties,
  quorum,
}: Organisation): Pick<OrganisationEventData<'membership-stated'>, 'members' | 'of' | 'quorum'> {
  return {
    members: parties.filter(takesPart).map(({ id }) => id),
    of: parties.filter(({ standing }) => standing.status === 'member').length,
    ...(quorum === undefined ? {} : { quorum }),
  };
}
