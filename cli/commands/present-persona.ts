import type { Configuration } from '../../activities/configuration.ts';
import { presentChair, type Persona } from '../../activities/identity/demonstration-issuer.ts';
import type { Roster } from '../../schemas/organisation-commands.ts';
import { commandEnvironment } from '../environment.ts';
import { organisationNow } from '../organisation-now.ts';

/** A persona as the running program has it: of a Chair whoever holds it now. Where nothing runs, the roster's. */
export async function presentPersona(
  persona: Persona,
  roster: Roster,
  data: string,
  configuration: Configuration,
): Promise<Persona> {
  if (persona.id !== 'chair') return persona;
  return presentChair(persona, roster, await chairOf(roster.id, data, configuration));
}

async function chairOf(organisation: string, data: string, configuration: Configuration): Promise<string | undefined> {
  try {
    const { HOST = '127.0.0.1', PORT } = commandEnvironment(data);
    return (await organisationNow(`http://${HOST}:${PORT}`, organisation, configuration)).chair.party;
  } catch {
    return undefined;
  }
}
