import { describe, expect, test } from 'vitest';
import type { Block } from '../../../schemas/decider.ts';
import { PERSONS_ACTS } from '../../document/candidate-acts.ts';
import { explainedCodes, codeFor } from '../../words/codes.ts';
import { hasWord } from '../../words/glossary.ts';
import { CLAIMS } from '../proof/claims.ts';
import { actsEn } from './acts-en.ts';
import { actsRu } from './acts-ru.ts';
import { claimsEn } from './claims-en.ts';
import { claimsRu } from './claims-ru.ts';

const places = (template: string) => [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
const tables = [
  ['claims', claimsEn, claimsRu, CLAIMS],
  ['acts', actsEn, actsRu, PERSONS_ACTS],
] as const;

describe.each(tables)('the sentences of %s', (_name, en: Record<string, string>, ru: Record<string, string>, codes) => {
  test('stand in both languages for every code', () => {
    expect(Object.keys(en)).toEqual(expect.arrayContaining([...codes]));
    expect(Object.keys(ru).sort()).toEqual(Object.keys(en).sort());
  });

  test('say the same in both: with the same places', () => {
    for (const code of codes) expect([code, places(ru[code] ?? '')]).toEqual([code, places(en[code] ?? '')]);
  });

  test('in Russian no English word is left', () => {
    for (const code of codes) expect((ru[code] ?? '').replaceAll(/\{\w+\}/g, '')).not.toMatch(/[a-z]{2,}/i);
  });
});

test('a code has words in both languages', () => {
  for (const code of explainedCodes) {
    expect([code, codeFor(code, 'ru')]).toEqual([code, expect.stringMatching(/^[^a-z]+$/i)]);
    expect(codeFor(code, 'en')).not.toMatch(/[а-яё]/i);
  }
});

const KINDS: readonly Block['kind'][] = [
  ...(['position', 'frozen', 'confirmation', 'contest', 'held', 'period', 'answers', 'ruling', 'round'] as const),
  ...(['revision', 'circulation', 'stage', 'suspended', 'electorate', 'ad-referendum', 'meeting'] as const),
  ...(['signature', 'instruments'] as const),
];
test.each(KINDS)('what a document waits for has words: %s', (kind) => {
  expect(explainedCodes).toContain(`waits-${kind}`);
});

test('stands in one glossary: what notices say of a code, explanations say too, but where a sentence needs another form', () => {
  const other = ['ad-referendum', 'recommended', 'approved', 'adopted', 'not-adopted'];
  const twice = explainedCodes.filter((code) => hasWord(code) && !other.includes(code));
  expect(twice).toEqual([]);
});
