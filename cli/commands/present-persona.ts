import type { Configuration } from '../../activities/configuration.ts';
import type { Persona } from '../../activities/identity/demonstration-issuer.ts';
import type { Roster } from '../../schemas/organisation-commands.ts';
import { commandEnvironment } from '../environment.ts';
import { organisationNow } from '../organisation-now.ts';

/**
 * The persona of the Chair as the running program has it: the roster names the Chair of the first day, and a Chair's term ends with an event
 * (RoP 14.2). Another State's Chair is another person. Where nothing runs, the roster's.
 */
export async function presentChair(
  persona: Persona,
  roster: Roster,
  data: string,
  configuration: Configuration,
): Promise<Persona> {
  const party = await chairOf(roster.id, data, configuration);
  if (party === undefined || party === persona.party) return persona;
  const name = roster.parties.find(({ id }) => id === party)?.names.at(-1)?.name ?? party;
  return { ...persona, id: `chair-${party}`, party, name: `Chair (${name})` };
}

async function chairOf(organisation: string, data: string, configuration: Configuration): Promise<string | undefined> {
  try {
    const { HOST = '127.0.0.1', PORT } = commandEnvironment(data);
    return (await organisationNow(`http://${HOST}:${PORT}`, organisation, configuration)).chair.party;
  } catch {
    return undefined;
  }
}
