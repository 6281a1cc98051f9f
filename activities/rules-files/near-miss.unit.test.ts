import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearMiss } from './near-miss.ts';

const WORDS = ['quorum', 'period', 'onFailure', 'onBlock', 'returnTo', 'referTo', 'V', 'S'];

test.each([
  ['quorom', 'quorum'],
  ['qourum', 'quorum'],
  ['periods', 'period'],
  ['onfailure', 'onFailure'],
  ['OnBlok', 'onBlock'],
  ['returnsTo', 'returnTo'],
  ['chair', undefined],
  ['M', undefined],
  ['', undefined],
])('%s: perhaps %s', (word, meant) => {
  expect(nearMiss(word, WORDS)).toBe(meant);
});

test('a word that is there is its own, and one swap of neighbours is near', () => {
  fc.assert(
    fc.property(fc.constantFrom(...WORDS.slice(0, 6)), fc.nat(), (word, at) => {
      expect(nearMiss(word, WORDS)).toBe(word);
      const index = at % (word.length - 1);
      const swapped = word.slice(0, index) + word.charAt(index + 1) + word.charAt(index) + word.slice(index + 2);
      expect(nearMiss(swapped, WORDS)).toBe(word);
    }),
  );
});
