import type { Configuration } from '../../activities/configuration.ts';
import { issueToken, personas } from '../../activities/identity/demonstration-issuer.ts';
import { loadRoster } from '../../activities/rules-files/index.ts';
import { demonstration } from '../commands/token.ts';
import { CommandError } from '../command-error.ts';
import { ActClient } from './act-client.ts';
import { loadAgenda, type Loaded } from './load-agenda.ts';
import { readAgenda } from './read-agenda.ts';

export type { Loaded, RefusedAct } from './load-agenda.ts';

/**
 * Establishes a body in a running program, as its Secretariat, and loads its agenda, where it has one: CICA, unless told. What the API
 * refuses is in the answer, and stops nothing else: on data of an earlier start the business may have gone on, so that its past can no
 * longer be told. Rejects where an answer never came.
 */
export async function loadAgendaInto(options: {
  address: string;
  dataDirectory: string;
  organisation?: string;
  /** Where the rules lie and who signs tokens; that of a laptop, unless told. */
  configuration?: Configuration;
}): Promise<Loaded> {
  const { organisation = 'cica', configuration = demonstration(options.dataDirectory) } = options;
  const agenda = await readAgenda(organisation);
  const roster = await loadRoster(organisation, configuration.RULES_DIRECTORY);
  const secretariat = personas(roster).find(({ id }) => id === 'secretariat');
  if (!secretariat) throw new CommandError(`The roster of ${organisation} has no Secretariat.`);
  return loadAgenda(agenda, new ActClient(options.address, await issueToken(configuration, organisation, secretariat)));
}

/** The same, if nothing was refused: on new data nothing may be. Throws otherwise, naming each act with its row. */
export function assertLoaded(loaded: Loaded): Loaded {
  if (loaded.refused.length > 0) throw new CommandError(refusedText(loaded));
  return loaded;
}

/** What was refused, a line each: the row, the item and the API's own words. */
export function refusedText({ refused }: Loaded): string {
  const lines = refused.map(({ case: row, idempotencyKey, problem }) => `  ${row}  ${idempotencyKey}: ${problem}`);
  return [`Of the agenda ${refused.length} acts were refused:`, ...lines].join('\n');
}
