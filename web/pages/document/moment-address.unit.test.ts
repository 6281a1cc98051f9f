import { describe, expect, test } from 'vitest';
import { momentAt, sequenceIn, sequenceOf } from './moment-address.ts';
import { momentsOf, type Entry } from './moments.ts';

const entry = (sequence: number, recorded: number): Entry => ({ sequence, recorded }) as Entry;
/** One act recorded two events; the fourth one may not be seen (I14). */
const moments = momentsOf([entry(1, 100), entry(2, 200), entry(3, 200), entry(5, 300)]);

describe('the moment in the address', () => {
  test.each([
    [{ at: 3 }, 3],
    [{ at: '3' }, 3],
    [{}, undefined],
    [{ at: 'soon' }, undefined],
    [{ at: 0 }, undefined],
    [{ at: -2 }, undefined],
    [{ at: 1.5 }, undefined],
  ])('%j names event %s', (search, sequence) => {
    expect(sequenceIn(search)).toBe(sequence);
  });

  test.each([
    [1, 100],
    [2, 200],
    [3, 200],
    [4, 200],
    [5, 300],
    [99, 300],
  ])('after event %i it is the moment of %i', (sequence, at) => {
    expect(momentAt(moments, sequence)?.at).toBe(at);
  });

  test('before what may be seen it is the first; of nothing there is none', () => {
    expect(momentAt([{ at: 50, entries: [entry(7, 50)] }], 3)?.at).toBe(50);
    expect(momentAt([], 3)).toBeUndefined();
  });

  test('a moment is named by its last event, and found by that name', () => {
    for (const moment of moments) expect(momentAt(moments, sequenceOf(moment))).toBe(moment);
    expect(moments.map(sequenceOf)).toEqual([1, 3, 5]);
  });
});
