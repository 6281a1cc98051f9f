/** Where the entries of a long list stand, and which of them are looked at. Pure; lengths are px. */

/**
 * The top of each entry, and at last the height of all: what has been measured as it was, the rest as it is guessed.
 * @param heights what was measured, by entry; most entries are none of it
 */
export function topsOf<T extends object>(
  items: readonly T[],
  heights: Pick<WeakMap<T, number>, 'get'>,
  guess: number,
): Float64Array {
  const tops = new Float64Array(items.length + 1);
  let top = 0;
  let index = 0;
  for (const item of items) {
    tops[index] = top;
    index += 1;
    top += heights.get(item) ?? guess;
  }
  tops[index] = top;
  return tops;
}

/** The entry at a height; the first or the last where it is beyond them. */
export function entryAt(tops: Float64Array, y: number): number {
  let low = 0;
  let high = Math.max(tops.length - 2, 0);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The first and the last entry between two heights; the last is −1 where there are none. */
export interface Span {
  first: number;
  last: number;
}
export const spanOf = (tops: Float64Array, from: number, to: number): Span =>
  tops.length < 2 ? { first: 0, last: -1 } : { first: entryAt(tops, from), last: entryAt(tops, to) };

/** An entry that is in the page. */
export interface Placed {
  index: number;
  /** Room before it, for those that are not in the page, px. */
  before: number;
  /** Room after it: of the last one only. */
  after: number;
}

/** Those of a span and one more, which stays in the page wherever one looks, each with the room that the others would take. */
export function placed(tops: Float64Array, { first, last }: Span, kept: number): Placed[] {
  const count = tops.length - 1;
  const indexes: number[] = [];
  if (kept >= 0 && kept < first) indexes.push(kept);
  for (let index = first; index <= last; index += 1) indexes.push(index);
  if (kept > last && kept < count) indexes.push(kept);
  const at = (index: number): number => tops[index] ?? 0;
  return indexes.map((index, place) => ({
    index,
    before: at(index) - at(place === 0 ? 0 : (indexes[place - 1] ?? 0) + 1),
    after: place === indexes.length - 1 ? at(count) - at(index + 1) : 0,
  }));
}
