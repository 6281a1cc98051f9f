import type { Configuration } from '../../activities/configuration.ts';
import { issueToken, personas } from '../../activities/identity/demonstration-issuer.ts';
import { loadRoster } from '../../activities/rules-files/index.ts';
import { CommandError } from '../command-error.ts';
import { presentPersona } from '../commands/present-persona.ts';
import { demonstration } from '../commands/token.ts';
import { runningEnvironment } from '../environment.ts';
import { organisationMeant } from '../named-organisation.ts';
import { ApiClient } from './api-client.ts';

/** What every command that speaks with an API takes. */
export interface RemoteOptions {
  /** A persona of the laptop issuer. */
  as: string;
  /** A token of an installation; instead of a persona. */
  token?: string;
  address?: string;
  organisation?: string;
  language: string;
  json?: boolean;
  data: string;
}

/**
 * The API that the options mean: `--address`, else that of the running start; as the persona, or with the token (`NEMCON_TOKEN` too). Throws a
 * `CommandError` where there is none.
 */
export async function connect(options: RemoteOptions): Promise<ApiClient> {
  const { language } = options;
  if (language !== 'en' && language !== 'ru') throw new CommandError('--language is en or ru.');
  const given = options.token ?? process.env['NEMCON_TOKEN'];
  const named = options.address ?? process.env['NEMCON_ADDRESS'];
  const address = (named ?? runningAddress(options.data)).replace(/\/+$/, '');
  if (given !== undefined && given !== '') {
    const organisation = options.organisation ?? process.env['NEMCON_ORGANISATION'] ?? organisationIn(given) ?? 'cica';
    return new ApiClient({ address, token: given, organisation, language });
  }
  const configuration = demonstration(options.data);
  const organisation = organisationMeant(options.organisation, configuration);
  const token = await tokenOf(options, organisation, configuration);
  return new ApiClient({ address, token, organisation, language });
}

async function tokenOf({ as, data }: RemoteOptions, organisation: string, configuration: Configuration) {
  const roster = await loadRoster(organisation, configuration.RULES_DIRECTORY);
  const found = personas(roster).find(({ id }) => id === as);
  if (found === undefined)
    throw new CommandError(`There is no persona "${as}"; npx nemcon token --list names them all.`);
  const persona = await presentPersona(found, roster, data, configuration);
  return issueToken(configuration, organisation, persona);
}

function runningAddress(data: string): string {
  const { HOST = '127.0.0.1', PORT } = runningEnvironment(data);
  if (PORT === undefined)
    throw new CommandError(
      `Nothing runs from ${data}: run npm start in another terminal, or name an API with --address and --token.`,
    );
  return `http://${HOST}:${PORT}`;
}

/** Whose token it is, by its claims; whether it is true is for the API to check. */
function organisationIn(token: string): string | undefined {
  try {
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as {
      nemcon?: { organisation?: string };
    };
    return claims.nemcon?.organisation;
  } catch {
    return undefined;
  }
}
