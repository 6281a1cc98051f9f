import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraphChanges, wordRuns, type Run } from './word-diff.ts';

const without = (runs: readonly Run[], kind: Run['kind']): string =>
  runs
    .filter((run) => run.kind !== kind)
    .map(({ text }) => text)
    .join('');

describe('the difference of two texts', () => {
  test('a word that was replaced is told, and nothing else', () => {
    expect(wordRuns('exchange information once a year', 'exchange information twice a year')).toEqual([
      { kind: 'same', text: 'exchange information ' },
      { kind: 'removed', text: 'once ' },
      { kind: 'added', text: 'twice ' },
      { kind: 'same', text: 'a year' },
    ]);
  });

  test('both texts can be read back from it, whatever they are', () => {
    const word = fc.constantFrom('a', 'b ', 'c\n', '  ', 'the ', 'States ');
    const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = wordRuns(before, after);
        expect(without(runs, 'added')).toBe(before);
        expect(without(runs, 'removed')).toBe(after);
      }),
    );
  });

  test('it is as short as it can be: a text against itself has no change', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(wordRuns(text, text).every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });

  test('a paragraph that changed a little is one that changed; a new one is new; one that went is told', () => {
    const before = '1. They reaffirm their commitments.\n\n2. They meet once a year in Astana.\n\n3. Nothing else.';
    const after =
      '1. They reaffirm their commitments.\n\n2. They meet twice a year in Astana.\n\n4. It enters into force.';
    expect(paragraphChanges(before, after).map(({ kind }) => kind)).toEqual(['same', 'changed', 'added', 'removed']);
  });

  test('texts that share nothing, and are long, are told as one taken out and one put in', () => {
    const before = Array.from({ length: 3_000 }, (_, index) => `old${index}`).join(' ');
    const after = Array.from({ length: 3_000 }, (_, index) => `new${index}`).join(' ');
    expect(wordRuns(before, after).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
