import { beforeAll, describe, expect, test } from 'vitest';
import { parseRulesFile } from '../../activities/rules-files/index.ts';
import { caseFile, type CaseFile, type Mutant } from './case-file.ts';
import { runMutants, runsOf, survives, type MutantResult } from './mutants.ts';

const STORY = `
case: 1
title: an objection breaks the silence
expected: as said
basis: a test
given:
  - { act: open-round, by: chair, method: silence, period: 3 d }
when:
  - { act: state-position, by: jo, position: objection, at: expiry - 1 s }
then: { round: { phase: broken } }
mutants:
`;
const breaks = {
  file: 'domain/document/statement-effects.ts',
  replace: 'if (breaker) return breakSilence(draft, round, breaker.party, breaker.position, at);',
} as const;
const MUTANTS: Mutant[] = [
  { rule: 'killed', ...breaks, with: '' },
  {
    rule: 'survives',
    file: 'domain/document/blocking.ts',
    replace: "case 'reserved':",
    with: "case 'reserved' as string:",
  },
  { rule: 'throws', ...breaks, with: "throw new TypeError('lost');" },
  { rule: 'has no text', ...breaks, replace: 'no such text', with: '' },
  { rule: 'changes nothing', ...breaks, with: breaks.replace },
  { rule: 'of another file', file: 'domain/proving/prove.ts', replace: 'export', with: '' },
  {
    rule: 'refuses what is given',
    file: 'domain/capabilities.ts',
    replace: "'open-round': both,",
    with: "'open-round': system,",
  },
  { rule: 'as data', procedure: { consensus: { onBlock: { objection: 'pause' } } }, document: 'A' },
];

let results: ReadonlyMap<string, MutantResult>;
let file: CaseFile;
beforeAll(async () => {
  const text = `${STORY}${MUTANTS.map((mutant) => `  - ${JSON.stringify(mutant)}\n`).join('')}`;
  file = parseRulesFile('case.yaml', text, caseFile).value;
  results = await runMutants(await runsOf('t', file));
}, 60_000);

describe('a mutant', () => {
  const verdict = (rule: string): string | undefined => {
    const index = file.mutants.findIndex((mutant) => mutant.rule === rule);
    return survives(file.mutants[index] as Mutant, results.get(`t-${index + 1}`));
  };

  test.each(['killed', 'as data'])('is noticed by an expectation: %s', (rule) => {
    expect(verdict(rule)).toBeUndefined();
  });

  test('under which the case passes is named', () => {
    expect(verdict('survives')).toContain('the case passes with this rule switched off');
  });

  test.each([
    ['throws', 'lost'],
    ['has no text', 'stands 0 times'],
    ['changes nothing', 'changes nothing'],
    ['of another file', 'not among the modules'],
    ['refuses what is given', 'Given chair open-round'],
  ])('that %s shows nothing', (rule, why) => {
    expect(verdict(rule)).toContain('the mutant is faulty');
    expect(verdict(rule)).toContain(why);
  });

  test('leaves the others alone: each has its own modules', () => {
    expect(results.get('t-1')?.failed).toEqual(['round.phase: expected "broken", is "open"']);
  });
});
