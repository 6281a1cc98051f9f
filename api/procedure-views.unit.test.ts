import { expect, test } from 'vitest';
import { loadProcedures, loadRoster } from '../activities/rules-files/index.ts';
import { byProcedure, citationsOf, rulesNamedIn } from './procedure-views.ts';

const procedures = await loadProcedures(await loadRoster('cica'));

test('a rule is named whole, or not at all', () => {
  expect(rulesNamedIn('RoP 1.2')).toEqual(['RoP 1.2']);
  expect(rulesNamedIn('RoP 14.2; renewal of October 2022, RoP 14.1.3')).toEqual(['RoP 14.2']);
  expect(rulesNamedIn('RoP 1.21 and RoP 1.2.3')).toEqual([]);
  expect(rulesNamedIn('Convention on the Privileges and Immunities, Art. 9')).toEqual([]);
});

test('versions stand together, the oldest first', () => {
  const found = byProcedure([...procedures].reverse());
  expect(found.get('cica/convention')?.map(({ version }) => version)).toEqual([1, 2]);
  expect([...found.values()].flat()).toHaveLength(procedures.length);
});

test('each clause is cited with the stage that it stands in, and the whole first', () => {
  const convention = procedures.find(({ id, version }) => id === 'cica/convention' && version === 2)!;
  const citations = citationsOf(convention);
  expect(citations[0]).toMatchObject({ stage: null, clause: 'source', source: convention.source });
  expect(citations).toContainEqual({
    stage: 'senior-officials-committee',
    clause: 'quorum',
    source: 'RoP 1.2',
    rules: ['RoP 1.2'],
  });
  expect(citations.find(({ clause }) => clause === 'entryIntoForce')).toMatchObject({ stage: 'consent-to-be-bound' });
});

test('every procedure that is shipped can be told', () => {
  for (const procedure of procedures) expect(citationsOf(procedure).length).toBeGreaterThan(0);
});
