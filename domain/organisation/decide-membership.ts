import type { OrganisationPayload } from '../../schemas/organisation-commands.ts';
import type { Instant } from '../../schemas/time.ts';
import { happened, type OrganisationDecision } from './decision.ts';
import { isEntitled } from './lookups.ts';
import type { Organisation } from './state.ts';

/** Who is a member now, for the quorum of a meeting: a State that was admitted as an earlier item of the same sitting counts (case 18). */
export function stateMembership(
  organisation: Organisation,
  { meeting, check }: OrganisationPayload<'state-membership'>,
  now: Instant,
): OrganisationDecision {
  const { parties, chair, quorum } = organisation;
  const data = {
    meeting,
    check,
    members: parties.filter(isEntitled).map(({ id }) => id),
    of: parties.filter(({ standing }) => standing.status === 'member').length,
    chair: chair.party,
    ...(quorum === undefined ? {} : { quorum }),
  };
  return { events: [happened('membership-stated', data, now)] };
}
