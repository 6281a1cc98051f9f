/** A document of a scenario within a body of five Member States, for explanations. */
import { organisationDecider, type OrganisationState } from '../../organisation/index.ts';
import { OrganisationStream, party, rosterOf } from '../../organisation/testing/organisation-stream.ts';
import { FIVE, type Scenario } from '../../testing/document-scenario.ts';
import type { Standing } from '../trial.ts';

const ORGANISATION = 'cica/organisation';

function organisationOf(members: readonly string[]): OrganisationState {
  const stream = new OrganisationStream();
  const roster = rosterOf(
    members.map((id, index) => party(id, 10 * (index + 1), 'member')),
    'kz',
  );
  stream.act('establish-organisation', { roster });
  return stream.state;
}
const five = organisationOf(FIVE);

/** Where a scenario stands, at its own clock. */
export function standingOf(scenario: Scenario, organisation: OrganisationState = five): Standing {
  if (!organisationDecider.exists(organisation)) throw new Error('There is no organisation.');
  return {
    stream: scenario.stream,
    state: scenario.state,
    now: scenario.now,
    others: [{ stream: ORGANISATION, state: organisation, sequence: 1000 }],
  };
}
