import { expect, test } from 'vitest';
import { momentsOf, tellingOf, type Entry } from './moments.ts';

const entry = (sequence: number, recorded: number, name: string): Entry => ({ sequence, recorded, name }) as never;

test('what one act brought about is one moment, named by its outcome', () => {
  const moments = momentsOf([
    entry(1, 100, 'document-registered'),
    entry(2, 100, 'stage-opened'),
    entry(3, 250, 'position-stated'),
    entry(4, 250, 'silence-broken'),
    entry(5, 250, 'points-lapsed'),
  ]);
  expect(moments.map(({ at, entries }) => [at, entries.length])).toEqual([
    [100, 2],
    [250, 3],
  ]);
  expect(moments.map((moment) => tellingOf(moment)?.name)).toEqual(['document-registered', 'silence-broken']);
});
