import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { issueToken, personas } from '../../activities/identity/demonstration-issuer.ts';
import { loadRoster } from '../../activities/rules-files/index.ts';
import { loadPlan, pathOf, type PlannedAct } from '../../cases/load-plan.ts';
import { openBusiness } from '../../cases/open-business.ts';
import { demonstration } from '../commands/token.ts';
import { ActClient } from './act-client.ts';
import { CommandError } from '../command-error.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Loaded {
  organisation: string;
  /** Acts that this loading carried out. */
  carriedOut: number;
  /** Acts that an earlier loading had carried out. */
  known: number;
}

/**
 * Establishes the organisation and loads the first of its open business: an ordinary client of the API, whose keys stay the same for
 * ever, so that a second loading changes nothing (I9). Throws with the API's own problem where an act is refused.
 */
export async function loadFirstOpenBusiness(options: { address: string; dataDirectory: string }): Promise<Loaded> {
  const business = openBusiness.parse(parse(await readFile(join(root, 'cases/cica/first-open-business.yaml'), 'utf8')));
  const { organisation } = business;
  const configuration = demonstration(options.dataDirectory);
  const roster = await loadRoster(organisation, configuration.RULES_DIRECTORY);
  const secretariat = personas(roster).find(({ id }) => id === 'secretariat');
  if (!secretariat) throw new CommandError(`The roster of ${organisation} has no Secretariat.`);
  const client = new ActClient(options.address, await issueToken(configuration, organisation, secretariat));

  const loaded: Loaded = { organisation, carriedOut: 0, known: 0 };
  const count = (repeated: boolean): void => void (loaded[repeated ? 'known' : 'carriedOut'] += 1);
  const established = await client.act(
    `/v1/${organisation}/establishment`,
    { roster: organisation },
    `load/${organisation}/establishment`,
  );
  count(established.repeated);
  const documents = new Map<string, string>();
  for (const act of loadPlan(business)) count(await carryOut(client, act, documents));
  return loaded;
}

async function carryOut(client: ActClient, act: PlannedAct, documents: Map<string, string>): Promise<boolean> {
  const answer = await client.act(pathOf(act, documents.get(act.item)), act.body, act.idempotencyKey);
  if (act.registers && answer.id) documents.set(act.item, answer.id);
  return answer.repeated;
}
