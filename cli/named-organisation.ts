import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Configuration } from '../activities/configuration.ts';
import { RULES_ROOT } from '../activities/rules-files/index.ts';
import { organisationId } from '../schemas/identifiers.ts';
import { CommandError } from './command-error.ts';

/** The body that comes with an agenda, so that a first start has something to show. */
const FIRST = 'cica';

/** The folder of the rules that a start takes: the program's own, unless `RULES_DIRECTORY` names another one. */
export const rulesFolder = ({ RULES_DIRECTORY }: Pick<Configuration, 'RULES_DIRECTORY'>): string =>
  RULES_DIRECTORY === undefined ? RULES_ROOT : resolve(RULES_DIRECTORY);

/**
 * Which organisation a start is about: the one that is named; else CICA; else, in a folder of rules without CICA, the only one there is.
 * Rejects with a `CommandError` that lists the choice.
 */
export async function organisationToStart(
  named: string | undefined,
  configuration: Pick<Configuration, 'RULES_DIRECTORY' | 'NEMCON_ORGANISATION'>,
): Promise<string> {
  const folder = join(rulesFolder(configuration), 'organisations');
  const known = (await readdir(folder).catch(() => []))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
  if (known.length === 0)
    throw new CommandError(`There is no roster in ${folder}: write one, organisations/{organisation}.yaml.`);
  const wanted = named ?? configuration.NEMCON_ORGANISATION ?? (known.includes(FIRST) ? FIRST : undefined);
  if (wanted === undefined && known.length > 1)
    throw new CommandError(`Which organisation? Name one with --organisation: ${known.join(', ')}.`);
  const chosen = wanted ?? known[0] ?? '';
  if (!known.includes(chosen))
    throw new CommandError(`There is no roster of "${chosen}" in ${folder}; there are ${known.join(', ')}.`);
  return chosen;
}

/** Which organisation a command is about: the one that is named, else that of the running start or of the environment, else CICA. */
export function organisationMeant(
  named: string | undefined,
  { NEMCON_ORGANISATION }: Pick<Configuration, 'NEMCON_ORGANISATION'>,
): string {
  const meant = named ?? NEMCON_ORGANISATION ?? FIRST;
  if (!organisationId.safeParse(meant).success)
    throw new CommandError(
      `"${meant}" is no name of an organisation: small letters, digits and hyphens, such as cica.`,
    );
  return meant;
}
