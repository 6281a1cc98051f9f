import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ConfigurationError, type Configuration } from '../activities/configuration.ts';
import {
  loadCalendars,
  loadProcedures,
  loadRoster,
  RULES_ROOT,
  RulesFileError,
} from '../activities/rules-files/index.ts';
import type { OrganisationId } from '../schemas/identifiers.ts';
import type { Rules } from './act-context.ts';

/**
 * Every organisation that has a roster in the folder of the rules, with its procedures and calendars: one deployment serves them all.
 * Rejects with a `ConfigurationError` where there is none, and with a `RulesFileError` that lists the faults of all.
 */
export async function loadRules({
  RULES_DIRECTORY,
}: Pick<Configuration, 'RULES_DIRECTORY'>): Promise<Map<OrganisationId, Rules>> {
  const root = RULES_DIRECTORY === undefined ? RULES_ROOT : resolve(RULES_DIRECTORY);
  const folder = join(root, 'organisations');
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.yaml')).sort();
  if (names.length === 0) throw new ConfigurationError(`RULES_DIRECTORY: there is no roster (*.yaml) in ${folder}.`);
  const read = await Promise.allSettled(names.map((name) => rulesOf(name.slice(0, -'.yaml'.length), root)));
  const findings = read.flatMap((each) => {
    if (each.status === 'fulfilled') return [];
    if (each.reason instanceof RulesFileError) return each.reason.findings;
    throw each.reason;
  });
  if (findings.length > 0) throw new RulesFileError(findings);
  return new Map(read.flatMap((each) => (each.status === 'fulfilled' ? [[each.value.roster.id, each.value]] : [])));
}

async function rulesOf(organisation: string, root: string): Promise<Rules> {
  const roster = await loadRoster(organisation, root);
  const procedures = await loadProcedures(roster, root);
  return { roster, procedures, calendars: await loadCalendars(roster, root) };
}
