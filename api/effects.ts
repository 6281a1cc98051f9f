import type { EffectInput } from '../schemas/api-effects.ts';
import type { OrganId } from '../schemas/identifiers.ts';
import type { Effect } from '../schemas/effects.ts';
import { knownParty, type ActContext } from './act-definition.ts';
import { optionalMeeting } from './attested.ts';
import { Problem } from './problem.ts';

/**
 * An effect as the command carries it: its meeting by the stream, its party known to the organisation. Throws `meeting-unknown` and
 * `party-unknown`, `organ-unknown` and `office-unknown`. An organ that is established is new, so its form is all that can be checked.
 */
export async function effectOf(input: EffectInput, context: ActContext): Promise<Effect> {
  switch (input.kind) {
    case 'establish-organ':
    case 'rename-organisation':
    case 'set-working-languages':
    case 'set-basic-quorum':
      return input;
    case 'rename-organ':
    case 'dissolve-organ':
      return { ...input, organ: await knownOrgan(input.organ, context) };
    case 'grant-competence':
    case 'withdraw-competence':
      return { ...input, organ: await knownOrgan(input.organ, context) };
    case 'rename-office':
      return { ...input, office: knownOffice(input.office, context) };
    case 'set-meeting-date':
      return { ...input, meeting: await context.streamOf('meeting', input.meeting) };
    case 'appoint-chair': {
      const { meeting, ...rest } = input;
      return { ...rest, party: await knownParty(input.party, context), ...(await optionalMeeting(meeting, context)) };
    }
    default:
      return { ...input, party: await knownParty(input.party, context) };
  }
}

async function knownOrgan(organ: OrganId, context: ActContext): Promise<OrganId> {
  if ((await context.unknownOrgan([organ])) !== undefined) throw new Problem('organ-unknown', { about: { organ } });
  return organ;
}

/** Offices are those of the roster: no act makes one. */
function knownOffice(office: OrganId, context: ActContext): OrganId {
  const known = context.roster().offices?.some(({ id }) => id === office);
  if (!known) throw new Problem('office-unknown', { about: { office } });
  return office;
}
