import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { procedure } from '../../schemas/procedure.ts';
import { faultsOfProcedure } from './prove-procedure.ts';
import { loadRoster, RULES_ROOT } from './index.ts';
import { parseRulesFile } from './read-rules-file.ts';

const FILE = 'docs/use/procedure.example.yaml';
const EXAMPLE = readFileSync(`${RULES_ROOT}/${FILE}`, 'utf8');
const roster = await loadRoster('cica');

function faults(from: string | RegExp, to: string): string[] {
  const text = EXAMPLE.replace(from, to);
  if (from !== '' && text === EXAMPLE) throw new Error(`The example does not hold "${String(from)}".`);
  return faultsOfProcedure(parseRulesFile(FILE, text, procedure), roster).map(
    ({ line, path, message, remedy }) => `${line}: ${path}: ${message} ${remedy}`,
  );
}

describe('the example of docs/use/procedures.md', () => {
  test('is a procedure that can be used', () => {
    expect(faults('', '')).toEqual([]);
  });

  test.each([
    ['a list that names no Member State', 'except: [kz]', 'except: [by]', /electorate\.except\[0\]: "by" is no Member/],
    ['an electorate of nobody', 'except: [kz]', 'only: [by]', /electorate: Nobody would take part\./],
    [
      'a silence shorter than the least',
      'minimum: 1440, usual',
      'minimum: 30000, usual',
      /conditional\.usual: It is sh/,
    ],
    [
      'a stage that is referred to itself',
      'referTo: working-group',
      'referTo: senior-officials',
      /onFailure: "senior-officials" would be referred to itself/,
    ],
    [
      'a stage to which nothing refers any more',
      '{ referTo: working-group }',
      'stay',
      /Nothing leads to .*working-group/,
    ],
  ])('told with line and remedy: %s', (_, from, to, fault) => {
    const [first = '', ...others] = faults(from, to);
    expect([first, ...others].join('\n')).toMatch(fault);
    expect(first).toMatch(/^\d+: stages\[\d\]/);
  });

  test('a stage that is referred to is followed to its end too', () => {
    expect(faults(/(- id: working-group\n\s+type: consensus\n)\s+next: in-effect\n/, '$1').join()).toContain(
      'The stage "working-group" is a dead end.',
    );
  });

  test('in language 1 each of its clauses is refused, and told how to be used', () => {
    expect(() => faults('language: 2', 'language: 1')).toThrow(/write "language: 2" above/);
  });
});
