import { resolve } from 'node:path';
import { readConfiguration } from '../../activities/configuration.ts';
import { issueToken, personas, type Persona } from '../../activities/identity/demonstration-issuer.ts';
import { loadRoster } from '../../activities/rules-files/index.ts';
import { CommandError } from '../command-error.ts';
import { runningEnvironment } from '../environment.ts';
import { organisationMeant } from '../named-organisation.ts';
import { presentPersona } from './present-persona.ts';

/** `npx nemcon token PERSONA`: prints the token alone, so that a script can take it. */
export async function tokenCommand(
  persona: string | undefined,
  options: { list?: boolean; organisation?: string; data: string },
): Promise<void> {
  const configuration = demonstration(options.data);
  const organisation = organisationMeant(options.organisation, configuration);
  const roster = await loadRoster(organisation, configuration.RULES_DIRECTORY);
  const known = personas(roster);
  if (options.list === true || persona === undefined) {
    for (const { id, name } of known) console.log(`${id.padEnd(22)}${name}`);
    return;
  }
  const found = known.find(({ id }) => id === persona);
  if (!found) throw new CommandError(unknownPersona(persona, known));
  const now = await presentPersona(found, roster, options.data, configuration);
  console.log(await issueToken(configuration, organisation, now));
}

/** The configuration of a laptop, whatever the shell has set; rules and organisation are those of the running start, if one runs. */
export function demonstration(data: string): ReturnType<typeof readConfiguration> {
  const { RULES_DIRECTORY, NEMCON_ORGANISATION } = { ...process.env, ...runningEnvironment(data) };
  const laptop = { NEMCON_DEMO: '1', HOST: '127.0.0.1', NEMCON_DATA: resolve(data) };
  return readConfiguration({ ...process.env, RULES_DIRECTORY, NEMCON_ORGANISATION, ...laptop });
}

function unknownPersona(persona: string, known: Persona[]): string {
  const near = known.filter(({ id }) => id.includes(persona.slice(-2))).slice(0, 3);
  const hint = near.length > 0 ? ` Perhaps ${near.map(({ id }) => id).join(', ')}?` : '';
  return `There is no persona "${persona}".${hint} npx nemcon token --list names them all.`;
}
