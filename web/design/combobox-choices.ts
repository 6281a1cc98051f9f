import { folded, foldedWords } from '../language/folded.ts';

/** What can be chosen: its value, how it is called, and what tells it from others of the same name. */
export interface Choice {
  value: string;
  label: string;
  about?: string;
}

/** As many are shown at once; whoever looks for another one writes more of its name. */
export const SHOWN = 50;

/** Those that have every word that was written, in their order, and how many there are in all. */
export function matching(choices: readonly Choice[], written: string): { shown: Choice[]; found: number } {
  const words = foldedWords(written);
  const all =
    words.length === 0
      ? choices
      : choices.filter(({ label, about = '' }) => {
          const text = folded(`${label} ${about}`);
          return words.every((word) => text.includes(word));
        });
  return { shown: all.slice(0, SHOWN), found: all.length };
}

/** How far the keys go that go more than one. */
const PAGE = 10;

/**
 * Where a key leads in an open list: round from the last to the first and back, by pages up to the ends.
 * @param at the place of the marked one; −1: none is marked
 * @returns its new place; undefined: the key does not move in the list
 */
export function movedBy(key: string, at: number, length: number): number | undefined {
  if (length === 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return at + 1 < length ? at + 1 : 0;
    case 'ArrowUp':
      return at > 0 ? at - 1 : length - 1;
    case 'PageDown':
      return Math.min(at + PAGE, length - 1);
    case 'PageUp':
      return Math.max(at - PAGE, 0);
    default:
      return undefined;
  }
}
