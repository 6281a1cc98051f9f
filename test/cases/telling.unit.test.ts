import { describe, expect, test } from 'vitest';
import { INSTANT, instantOf, lengthOf } from './instants.ts';
import { differences } from './subset.ts';

describe('instants', () => {
  const named = (name: string): number =>
    ({ now: 1000, expiry: 5000, 'opening of B': 2000, 'first-end': 3000 })[name] ?? NaN;

  test.each([
    ['2024-09-18T09:00+05:00', 1_726_632_000_000],
    ['2024-09-18', 1_726_632_000_000],
    ['2024-09-18T04:00Z - 1 s', 1_726_631_999_000],
    ['expiry', 5000],
    ['expiry - 1 s', 4000],
    ['expiry - 1 ms', 4999],
    ['opening of B + 1 s 5 ms', 3005],
    ['first-end + 1 s', 4000],
    ['+ 2 s', 3000],
    ['+2 s - 1 s', 2000],
  ])('%s', (text, at) => {
    expect(INSTANT.test(text)).toBe(true);
    expect(instantOf(text, named)).toBe(at);
  });

  test.each(['', 'tomorrow at noon', '2024-09-18T09:00', 'expiry -', 'expiry + 1', 'expiry + 1 year'])(
    'not "%s"',
    (text) => {
      expect(INSTANT.test(text)).toBe(false);
    },
  );

  test('a length needs a unit', () => {
    expect(lengthOf('1 d 12 h')).toBe(129_600_000);
    expect(() => lengthOf('14')).toThrow('no length of time');
  });
});

describe('what was expected, as a subset', () => {
  const compare = (expected: unknown, actual: unknown) => differences(expected, actual, () => 7);

  test.each([
    [{ a: 1 }, { a: 1, b: 2 }],
    [[{ a: 1 }], [{ a: 1, b: 2 }]],
    [{ includes: [2] }, [1, 2, 3]],
    [{ lacks: [4] }, [1, 2, 3]],
    [{ size: 3 }, [1, 2, 3]],
    [{ a: { absent: true } }, { b: 1 }],
    [{ a: { instant: 'expiry' } }, { a: 7 }],
  ])('%j fits %j', (expected, actual) => {
    expect(compare(expected, actual)).toEqual([]);
  });

  test.each([
    [{ a: 1 }, { a: 2 }, 'a: expected 1, is 2'],
    [{ a: 1 }, {}, 'a: expected 1, is nothing'],
    [{ a: { b: [1] } }, { a: { b: [1, 2] } }, 'a.b: expected [1], is [1,2]'],
    [{ includes: [4] }, [1], ': expected among them 4, are [1]'],
    [{ lacks: [1] }, [1], ': expected none like 1, are [1]'],
    [{ size: 2 }, [1], ': expected 2 of them, are 1'],
    [{ a: { absent: true } }, { a: 0 }, 'a: expected nothing, is 0'],
    [{ a: 1 }, null, 'value: expected {"a":1}, is null'],
    [[], 'text', 'value: expected [], is "text"'],
  ])('%j does not fit %j', (expected, actual, why) => {
    expect(compare(expected, actual)).toEqual([why]);
  });
});
