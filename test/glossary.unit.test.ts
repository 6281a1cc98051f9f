import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { codeFor } from '../domain/words/codes.ts';

/** The table of terms is one with the words of the codes: whoever changes the one is led to the other. */
interface Term {
  en: string;
  ru: string;
  source: string;
  code: string | undefined;
}

const page = readFileSync(new URL('../docs/glossary.md', import.meta.url), 'utf8');
const terms: Term[] = page
  .split('\n')
  .filter((line) => /^\|(?!---| English )/.test(line))
  .map((line) => {
    const [, en = '', ru = '', source = '', code = ''] = line.split('|').map((cell) => cell.trim());
    return { en, ru, source, code: /^`([^`]+)`$/.exec(code)?.[1] };
  });
const coded = terms.filter((term): term is Term & { code: string } => term.code !== undefined);

describe('docs/glossary.md', () => {
  test('has terms, most of the ones with a code among them', () => {
    expect(terms.length).toBeGreaterThan(50);
    expect(coded.length).toBeGreaterThan(25);
  });

  test('every term has both languages, and says where the Russian one comes from', () => {
    expect(terms.filter(({ en, ru, source }) => en === '' || ru === '' || source === '')).toEqual([]);
  });

  test.each(coded)('$code is called so in English and in Russian', ({ code, en, ru }) => {
    expect([codeFor(code, 'en'), codeFor(code, 'ru')]).toEqual([en, ru]);
  });

  test('no code stands in the table twice', () => {
    const codes = coded.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)]);
  });
});
