import { basename, dirname, resolve } from 'node:path';
import type { Roster } from '../../schemas/organisation-commands.ts';
import { readRulesFile, RulesFileError, type Finding, type RulesFile } from '../rules-files/index.ts';
import { claimsMapping, type ClaimsMapping } from './claims-mapping.ts';
import { STATE_OF_ROLE } from './office.ts';

/** A mapping that can be used, and what somebody should look at. */
export interface ReadClaims {
  mapping: ClaimsMapping;
  /** States that no roster of today has: a slip of the pen, or a State that was admitted since. */
  doubts: Finding[];
}

/**
 * Reads the file that says what a provider's claims mean, and checks it beside the rosters. Rejects with a `RulesFileError` that names
 * every fault by line and remedy.
 */
export async function readClaimsFile(path: string, rosters: readonly Roster[]): Promise<ReadClaims> {
  const whole = resolve(path);
  const read = await readRulesFile(basename(whole), claimsMapping, dirname(whole));
  const faults = [...sourceFaults(read), ...orderFaults(read), ...organisationFaults(read, rosters)];
  if (faults.length > 0) throw new RulesFileError(faults);
  return { mapping: read.value, doubts: unknownParties(read, rosters) };
}

/** What the schema does not see: where the organisation comes from, empty tables, a role that needs a State with none to be had. */
function sourceFaults({ value, finding }: RulesFile<ClaimsMapping>): Finding[] {
  const { organisation, roles, states } = value;
  const faults: Finding[] = [];
  if ((organisation.fixed === undefined) === (organisation.claim === undefined))
    faults.push(
      finding(['organisation'], 'The organisation is either fixed or read from a claim.', 'Give one: fixed, or claim.'),
    );
  if (organisation.fixed !== undefined && (organisation.pattern ?? organisation.table) !== undefined)
    faults.push(finding(['organisation'], 'A fixed organisation is looked up nowhere.', 'Remove pattern and table.'));
  for (const name of ['organisation', 'roles', 'states'] as const) {
    const table = value[name]?.table;
    if (table !== undefined && Object.keys(table).length === 0)
      faults.push(finding([name, 'table'], 'The table is empty.', 'Add a value, or remove the table.'));
  }
  const needing = Object.entries(roles.table ?? {}).find(([, role]) => STATE_OF_ROLE[role] === 'needed');
  if (states === undefined && needing !== undefined)
    faults.push(
      finding(
        ['roles', 'table', needing[0]],
        `A ${needing[1]} acts for a State, and no claim says which.`,
        'Add states.',
      ),
    );
  return faults;
}

function orderFaults({ value: { roles }, finding }: RulesFile<ClaimsMapping>): Finding[] {
  const given = roles.table === undefined ? undefined : Object.values(roles.table);
  return (roles.order ?? []).flatMap((role, index, order) => {
    if (order.indexOf(role) !== index)
      return [finding(['roles', 'order', index], `"${role}" stands twice in the order.`, 'Remove one of them.')];
    if (given !== undefined && !given.includes(role))
      return [finding(['roles', 'order', index], `The table gives nobody the role "${role}".`, 'Remove it here.')];
    return [];
  });
}

function organisationFaults({ value, finding }: RulesFile<ClaimsMapping>, rosters: readonly Roster[]): Finding[] {
  const { fixed, table } = value.organisation;
  const served = rosters.map(({ id }) => id);
  const named: [PropertyKey[], string | undefined][] = [
    [['organisation', 'fixed'], fixed],
    ...Object.entries(table ?? {}).map(([key, id]): [PropertyKey[], string] => [['organisation', 'table', key], id]),
  ];
  return named.flatMap(([path, id]) =>
    id === undefined || served.includes(id)
      ? []
      : [finding(path, `There is no roster of "${id}".`, `Use ${served.join(', or ')}.`)],
  );
}

function unknownParties({ value, finding }: RulesFile<ClaimsMapping>, rosters: readonly Roster[]): Finding[] {
  const parties = new Set(rosters.flatMap((roster) => roster.parties.map(({ id }) => id)));
  return Object.entries(value.states?.table ?? {})
    .filter(([, party]) => !parties.has(party))
    .map(([key, party]) =>
      finding(
        ['states', 'table', key],
        `No roster has "${party}".`,
        'Correct it, unless the State was admitted since.',
      ),
    );
}
