/** The second and the third body are data: their rosters and procedures, as they stand in the repository. */
import { expect, test } from 'vitest';
import { loadProcedures, loadRoster } from '../../activities/rules-files/index.ts';
import { organisationDecider } from '../../domain/organisation/index.ts';
import { World } from '../../domain/world/index.ts';

const invented = await loadRoster('osce-like');
const assembly = await loadRoster('un-general-assembly');

test.each([
  ['osce-like', invented, 57],
  ['un-general-assembly', assembly, 193],
] as const)('%s: its members, in the English alphabetical order of their names', (_, { parties }, count) => {
  const names = parties.map((party) => party.names.find(({ language }) => language === 'en')?.name ?? '');
  expect(names).toHaveLength(count);
  expect(new Set(names).size).toBe(count);
  expect(names).toEqual(names.toSorted(new Intl.Collator('en', { ignorePunctuation: true }).compare));
  expect(parties.every(({ type, statuses }) => type === 'state' && statuses[0]?.status === 'member')).toBe(true);
});

test('nothing in the invented roster passes for a fact', () => {
  const evidence = JSON.stringify(invented).match(/"confidence":"[^"]+"/g) ?? [];
  expect(evidence.length).toBeGreaterThan(2 * 57);
  expect(new Set(evidence)).toEqual(new Set(['"confidence":"invented"']));
});

test('every Member of the Assembly has its name in English and in Russian, by the source named', () => {
  for (const { names } of assembly.parties) {
    expect(names.map(({ language }) => language)).toEqual(['en', 'ru']);
    expect(names[1]?.name).toMatch(/^[А-Яа-яЁё ,()’—-]+$/);
    expect(names.every(({ evidence }) => evidence.confidence === 'V' && /4\.2\.5/.test(evidence.source))).toBe(true);
  }
});

test('design §5: the same clock for all: each body decides from its own instant, in its own zone', () => {
  expect(new Date(assembly.liveSince).toISOString()).toBe('2020-03-24T04:00:00.000Z');
  expect([assembly.seatZone, invented.seatZone]).toEqual(['America/New_York', 'Europe/Vienna']);
});

test('procedures in the second language, each clause of substance with its source', async () => {
  const procedures = [...(await loadProcedures(invented)), ...(await loadProcedures(assembly))];
  expect(procedures.map(({ id }) => id)).toEqual([
    'osce-like/appointment',
    'osce-like/decision',
    'osce-like/mandate',
    'osce-like/measures',
    'osce-like/package',
    'un-general-assembly/decision',
    'un-general-assembly/declaration',
    'un-general-assembly/method-of-decision',
  ]);
  for (const { language, stages } of procedures) {
    expect(language).toBe(2);
    for (const { consensus } of stages) if (consensus) expect(consensus.period.source).toBeTruthy();
  }
});

test('I13: the state of 193 States stays below 256 kB', () => {
  const world = new World(assembly.liveSince);
  const stream = 'un-general-assembly/organisation';
  const command = {
    ...world.command('establish-organisation', { roster: assembly }, { way: 'timer', reference: 'test' }),
    actor: { token: 'person-of-secretariat-xxxx', role: 'secretariat' as const },
  };
  expect(world.carryOut(stream, command).refusal).toBeUndefined();
  expect(Buffer.byteLength(JSON.stringify(world.organisation(stream)))).toBeLessThan(128_000);
  expect(organisationDecider.due(world.organisation(stream))).toBeUndefined();
});
