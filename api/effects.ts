import type { EffectInput } from '../schemas/api-effects.ts';
import type { Effect } from '../schemas/effects.ts';
import { knownParty, type ActContext } from './act-definition.ts';
import { optionalMeeting } from './attested.ts';

/**
 * An effect as the command carries it: its meeting by the stream, its party known to the organisation. Throws `meeting-unknown` and
 * `party-unknown`. An organ that is established is new, so its form is all that can be checked.
 */
export async function effectOf(input: EffectInput, context: ActContext): Promise<Effect> {
  switch (input.kind) {
    case 'establish-organ':
      return input;
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
