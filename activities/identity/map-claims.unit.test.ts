import { describe, expect, test } from 'vitest';
import { claimValues, partMatched } from './claim-values.ts';
import { OWN_CLAIM, type ClaimsMapping } from './claims-mapping.ts';
import { mapClaims } from './map-claims.ts';

const TABLES: ClaimsMapping = {
  organisation: { fixed: 'cica' },
  roles: {
    claim: 'realm_access.roles',
    table: { 'nemcon-secretariat': 'secretariat', delegate: 'focal-point', chair: 'chair', guest: 'observer' },
  },
  states: { claim: 'country', table: { KAZ: 'kz', MNG: 'mn', KZ: 'kz' } },
};
const token = (roles: unknown, more: Record<string, unknown> = {}) => ({ realm_access: { roles }, ...more });

describe('a role and a State by table', () => {
  test.each([
    ['one role of several groups', token(['offline_access', 'nemcon-secretariat']), { role: 'secretariat' }],
    ['a focal point of its State', token(['delegate'], { country: 'KAZ' }), { role: 'focal-point', party: 'kz' }],
    ['one text instead of a list', token('delegate', { country: ['MNG'] }), { role: 'focal-point', party: 'mn' }],
    ['two words for one State', token(['delegate'], { country: ['KZ', 'KAZ'] }), { role: 'focal-point', party: 'kz' }],
    ['an observer without a State', token(['guest']), { role: 'observer' }],
    ['an office acts for no State', token(['nemcon-secretariat'], { country: 'KAZ' }), { role: 'secretariat' }],
  ])('%s', (_, payload, office) => {
    expect(mapClaims(payload, TABLES)).toEqual({ organisation: 'cica', ...office });
  });

  test.each([
    ['no claim', {}, 'role-missing'],
    ['an empty list', token([]), 'role-missing'],
    ['nothing that the table knows', token(['offline_access']), 'role-unknown'],
    ['a value in other letters', token(['Delegate'], { country: 'KAZ' }), 'role-unknown'],
    ['a name of every object', token(['constructor', '__proto__', 'toString']), 'role-unknown'],
    ['a claim of another form', token({ 0: 'chair' }), 'role-malformed'],
    ['a list with something else', token(['chair', 7]), 'role-malformed'],
    ['two roles', token(['delegate', 'nemcon-secretariat'], { country: 'KAZ' }), 'role-ambiguous'],
    ['a focal point of nothing', token(['delegate']), 'state-missing'],
    ['a focal point of an unknown State', token(['delegate'], { country: 'XXX' }), 'state-unknown'],
    ['a focal point of two States', token(['delegate'], { country: ['KAZ', 'MNG'] }), 'state-ambiguous'],
    ['a Chair without its State', token(['chair']), 'state-missing'],
    ['an observer of an unknown State', token(['guest'], { country: 'XXX' }), 'state-unknown'],
    ['an observer of a number', token(['guest'], { country: 398 }), 'state-malformed'],
  ])('%s gives no office', (_, payload, reason) => {
    expect(mapClaims(payload, TABLES)).toBe(reason);
  });
});

describe('several roles', () => {
  const ordered = { ...TABLES, roles: { ...TABLES.roles, order: ['chair' as const, 'focal-point' as const] } };

  test('a stated order takes the first, however the token lists them', () => {
    for (const roles of [
      ['delegate', 'chair'],
      ['chair', 'delegate'],
    ])
      expect(mapClaims(token(roles, { country: 'KAZ' }), ordered)).toMatchObject({ role: 'chair', party: 'kz' });
  });

  test('an order that does not name one of them decides nothing', () => {
    expect(mapClaims(token(['delegate', 'nemcon-secretariat'], { country: 'KAZ' }), ordered)).toBe('role-ambiguous');
    expect(mapClaims(token(['delegate', 'chair', 'guest'], { country: 'KAZ' }), ordered)).toBe('role-ambiguous');
  });
});

describe('groups of a directory', () => {
  const groups: ClaimsMapping = {
    organisation: { claim: 'body', table: { CICA: 'cica' } },
    roles: { claim: 'groups', pattern: 'cn=role-*,dc=org', table: { delegations: 'focal-point' } },
    states: { claim: 'groups', pattern: 'cn=state-*,dc=org', table: { KAZ: 'kz' } },
  };
  const member = (...names: string[]) => ({ body: 'CICA', groups: names });

  test('the part under the star is looked up, other groups are passed over', () => {
    expect(mapClaims(member('cn=staff,dc=org', 'cn=role-delegations,dc=org', 'cn=state-KAZ,dc=org'), groups)).toEqual({
      organisation: 'cica',
      role: 'focal-point',
      party: 'kz',
    });
  });

  test('what matches and is not known refuses, even beside something known', () => {
    const known = ['cn=role-delegations,dc=org', 'cn=state-KAZ,dc=org'];
    expect(mapClaims(member(...known, 'cn=state-XXX,dc=org'), groups)).toBe('state-unknown');
    expect(mapClaims(member(...known, 'cn=role-new,dc=org'), groups)).toBe('role-unknown');
    expect(mapClaims(member('cn=role-delegations,dc=org', 'cn=state-KAZ,dc=org,dc=evil'), groups)).toBe(
      'state-missing',
    );
  });

  test('another body, none, and two', () => {
    const groupsOf = (body: unknown) => mapClaims({ ...member('cn=role-delegations,dc=org'), body }, groups);
    expect(groupsOf('UN')).toBe('organisation-unknown');
    expect(groupsOf(undefined)).toBe('organisation-missing');
    const two = { ...groups, organisation: { claim: 'body' } };
    expect(mapClaims({ ...member('cn=role-delegations,dc=org'), body: ['cica', 'other'] }, two)).toBe(
      'organisation-ambiguous',
    );
  });

  test('a pattern is letters around one star', () => {
    expect(partMatched('a-x-b', 'a-*-b')).toBe('x');
    expect(partMatched('a--b', 'a-*-b')).toBeUndefined();
    expect(partMatched('a-b', 'a-*-b')).toBeUndefined();
    expect(partMatched('aXxb', 'a.*b')).toBeUndefined();
  });
});

describe('without a file the claim nemcon', () => {
  const own = (nemcon: unknown) => mapClaims({ nemcon }, OWN_CLAIM);

  test('says it in the words of the program', () => {
    expect(own({ organisation: 'cica', role: 'focal-point', party: 'kz' })).toEqual({
      organisation: 'cica',
      role: 'focal-point',
      party: 'kz',
    });
    expect(own({ organisation: 'cica', role: 'secretariat' })).toEqual({ organisation: 'cica', role: 'secretariat' });
  });

  test.each([
    ['no claim', undefined, 'organisation-missing'],
    ['a text', 'secretariat', 'organisation-missing'],
    ['the program’s own role', { organisation: 'cica', role: 'system' }, 'role-unknown'],
    ['a focal point without its State', { organisation: 'cica', role: 'focal-point' }, 'state-missing'],
    ['a State of another form', { organisation: 'cica', role: 'focal-point', party: 'KZ ' }, 'state-unknown'],
  ])('%s gives no office', (_, nemcon, reason) => {
    expect(own(nemcon)).toBe(reason);
  });
});

test('a path leads through parts of objects; a name with a colon is one name', () => {
  const payload = { a: { b: ['x'] }, 'https://example.org/roles': 'y', 'a.b': 'z', empty: '', none: null };
  expect(claimValues(payload, 'a.b')).toEqual(['x']);
  expect(claimValues(payload, 'https://example.org/roles')).toEqual(['y']);
  expect(claimValues(payload, 'a.b.0')).toEqual(['x']);
  expect(claimValues(payload, 'a.c')).toEqual([]);
  expect(claimValues(payload, 'constructor.name')).toEqual([]);
  expect(claimValues(payload, 'empty')).toEqual([]);
  expect(claimValues(payload, 'none')).toEqual([]);
});
