import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadRoster } from '../rules-files/index.ts';
import { mapClaims } from './map-claims.ts';
import { readClaimsFile } from './read-claims-file.ts';

const roster = await loadRoster('cica');
let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'nemcon-claims-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(text: string) {
  const file = join(folder, 'claims.yaml');
  writeFileSync(file, text);
  return readClaimsFile(file, [roster]);
}

const GOOD = `organisation: { fixed: cica }
roles:
  claim: groups
  table: { a: secretariat, b: focal-point }
states:
  claim: state
  table: { KAZ: kz }
`;

test('the example of the docs fits, and lets a delegation and the Chair in', async () => {
  const example = fileURLToPath(new URL('../../docs/operate/oidc-claims.example.yaml', import.meta.url));
  const { mapping, doubts } = await readClaimsFile(example, [roster]);
  expect(doubts).toEqual([]);
  const group = (name: string) => `cn=nemcon-${name},ou=groups,dc=example,dc=org`;
  const groups = [group('role-delegations'), group('state-KAZ'), 'cn=all-staff,ou=groups,dc=example,dc=org'];
  expect(mapClaims({ groups }, mapping)).toEqual({ organisation: 'cica', role: 'focal-point', party: 'kz' });
  expect(mapClaims({ groups: [...groups, group('role-chair')] }, mapping)).toMatchObject({ role: 'chair' });
  expect(mapClaims({ groups: [...groups, group('role-secretariat')] }, mapping)).toBe('role-ambiguous');
  const states = Object.values(mapping.states?.table ?? {});
  const members = roster.parties.filter(({ statuses }) => statuses.some(({ status }) => status === 'member'));
  expect(states.toSorted()).toEqual(members.map(({ id }) => id).toSorted());
});

test('Norway is a text', async () => {
  const { mapping } = await read(GOOD.replace('KAZ: kz', 'NO: kz'));
  expect(mapping.states?.table).toEqual({ NO: 'kz' });
});

test('a State of no roster is a doubt with its line: it may have been admitted since', async () => {
  const { doubts } = await read(GOOD.replace('KAZ: kz', 'KAZ: kx'));
  expect(doubts).toMatchObject([{ line: 7, path: 'states.table.KAZ', message: 'No roster has "kx".' }]);
});

describe('a fault is named by line and remedy', () => {
  test.each([
    [
      'a role that is none',
      GOOD.replace('secretariat', 'secretary'),
      'claims.yaml:4:12: roles.table.a: "secretary" is',
    ],
    [
      'the program’s own role',
      GOOD.replace('secretariat', 'system'),
      'roles.table.a: "system" is not allowed here. Use',
    ],
    ['a field that is none', `${GOOD}role: x\n`, '"role" is no field of this part. Did you mean "roles"?'],
    ['no roles', 'organisation: { fixed: cica }\n', 'roles: This field is missing.'],
    [
      'a party of another form',
      GOOD.replace('KAZ: kz', 'KAZ: Kazakhstan'),
      'states.table.KAZ: "Kazakhstan" does not have',
    ],
    ['a pattern with two stars', `${GOOD}  pattern: 'a*b*'\n`, 'claims.yaml:8:3: states.pattern: "a*b*" does not have'],
    ['no organisation', GOOD.replace('fixed: cica', ''), 'Give one: fixed, or claim.'],
    ['two organisations', GOOD.replace('fixed: cica', 'fixed: cica, claim: x'), 'Give one: fixed, or claim.'],
    [
      'a fixed one with a table',
      GOOD.replace('fixed: cica', 'fixed: cica, table: { a: cica }'),
      'Remove pattern and table.',
    ],
    [
      'a body without a roster',
      GOOD.replace('fixed: cica', 'fixed: other'),
      'claims.yaml:1:17: organisation.fixed: There is no roster of "other". Use cica.',
    ],
    [
      'the same in a table',
      GOOD.replace('fixed: cica', 'claim: x, table: { A: other }'),
      'organisation.table.A: There is no roster',
    ],
    ['an empty table', GOOD.replace('{ KAZ: kz }', '{}'), 'states.table: The table is empty.'],
    [
      'a focal point without States',
      GOOD.slice(0, GOOD.indexOf('states')),
      'roles.table.b: A focal-point acts for a State',
    ],
    [
      'an order with a role twice',
      GOOD.replace('states:', '  order: [secretariat, secretariat]\nstates:'),
      'stands twice',
    ],
    [
      'an order with a role that nobody gets',
      GOOD.replace('states:', '  order: [secretariat, chair]\nstates:'),
      'claims.yaml:5:24: roles.order[1]: The table gives nobody the role "chair".',
    ],
  ])('%s', async (_, text, message) => {
    await expect(read(text)).rejects.toThrow(message);
  });

  test('a file that is not there', async () => {
    await expect(readClaimsFile(join(folder, 'none.yaml'), [roster])).rejects.toThrow('There is no such file.');
  });
});
