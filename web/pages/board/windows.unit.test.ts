import { expect, test } from 'vitest';
import { entryAt, placed, spanOf, topsOf } from './windows.ts';

const items = Array.from({ length: 6 }, (_none, index) => ({ index }));
const [, second] = items;
const heights = new Map([[second as object, 40]]);
// 0–100, 100–140, 140–240, 240–340, 340–440, 440–540
const tops = topsOf(items, heights, 100);

test('entries stand one below the other, as high as measured, else as guessed', () => {
  expect([...tops]).toEqual([0, 100, 140, 240, 340, 440, 540]);
  expect([...topsOf([], heights, 100)]).toEqual([0]);
});

test.each([
  [-5, 0],
  [0, 0],
  [99, 0],
  [100, 1],
  [139, 1],
  [140, 2],
  [539, 5],
  [9_999, 5],
])('at %i px stands entry %i', (y, index) => {
  expect(entryAt(tops, y)).toBe(index);
});

test('of an empty list nothing is looked at', () => {
  const none = topsOf([], heights, 100);
  expect(spanOf(none, 0, 500)).toEqual({ first: 0, last: -1 });
  expect(placed(none, spanOf(none, 0, 500), 0)).toEqual([]);
});

test.each([
  ['inside', 3],
  ['before', 0],
  ['after', 5],
  ['none of the list', 9],
])('the room of all is the same, whatever is in the page: the kept one %s', (_where, kept) => {
  const span = spanOf(tops, 150, 260);
  const entries = placed(tops, span, kept);
  const height = entries.reduce(
    (sum, { index, before, after }) => sum + before + after + (tops[index + 1] as number) - (tops[index] as number),
    0,
  );
  expect(height).toBe(540);
  expect(entries.map(({ index }) => index)).toEqual([
    ...new Set([...(kept < span.first ? [kept] : []), 2, 3, ...(kept === 5 ? [5] : [])]),
  ]);
});
