import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadRules } from '../../api/load-rules.ts';
import { writeOwnBody } from './own-body.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nemcon-own-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the files of the walk-through are a whole body: a roster of five and one procedure', async () => {
  expect(writeOwnBody(folder)).toEqual([
    'organisations/lake-commission.yaml',
    'procedures/lake-commission/decision.yaml',
  ]);
  const rules = await loadRules({ RULES_DIRECTORY: folder });
  expect([...rules.keys()]).toEqual(['lake-commission']);
  const body = rules.get('lake-commission');
  expect(body?.roster.parties.map(({ id }) => id)).toEqual(['alder', 'birch', 'cedar', 'linden', 'rowan']);
  expect(body?.procedures.map(({ id, language }) => [id, language])).toEqual([['lake-commission/decision', 2]]);
});

test('an empty folder is no set of rules', async () => {
  await expect(loadRules({ RULES_DIRECTORY: folder })).rejects.toThrow('RULES_DIRECTORY: there is no roster');
});
