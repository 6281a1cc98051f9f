import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

/** RFC 8785 over what we allow: strings, integers, booleans, null, arrays, plain objects. */
describe('canonical JSON (RFC 8785)', () => {
  test('RFC 8785 §3.2.3: members are sorted by UTF-16 code units', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(canonicalJson(value)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis","€":"Euro Sign","😀":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    );
  });

  test('RFC 8785 §3.2.2.2: strings are escaped in one way only', () => {
    expect(canonicalJson({ string: "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\u0022/" })).toBe(
      '{"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  test('members without a value are left out, whatever their order', () => {
    expect(canonicalJson({ b: 1, a: undefined, c: { e: null, d: [] } })).toBe('{"b":1,"c":{"d":[],"e":null}}');
  });

  test.each([
    ['a fraction', { a: 1.5 }, '$.a'],
    ['an integer that JSON cannot hold exactly', { a: [2 ** 53] }, '$.a[0]'],
    ['a negative zero', { a: -0 }, '$.a'],
    ['not a number', { a: Number.NaN }, '$.a'],
    ['half of a surrogate pair', { a: '\ud800' }, '$.a'],
    ['half of a surrogate pair in a name', { '\udc00': 1 }, '$'],
    ['a date', { a: new Date(0) }, '$.a'],
    ['a map', { a: new Map() }, '$.a'],
    ['a function', { a: () => 1 }, '$.a'],
    ['a big integer', { a: 1n }, '$.a'],
  ])('%s is refused, and its place named', (_what, value, place) => {
    expect(() => canonicalJson(value)).toThrow(place);
  });

  test('parsing gives the value back, and the order of members makes no difference', () => {
    const leaf = fc
      .oneof(fc.string({ unit: 'grapheme' }), fc.maxSafeInteger(), fc.boolean(), fc.constant(null))
      .filter((value) => !Object.is(value, -0));
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(
          fc.string({ unit: 'grapheme', maxLength: 8 }).filter((key) => key !== '__proto__'),
          tie('tree'),
          { maxKeys: 5, noNullPrototype: true },
        ),
      ),
    }));
    const reversed = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(reversed)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, member]) => [key, reversed(member)]),
            )
          : value;
    fc.assert(
      fc.property(tree, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(value);
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
      }),
    );
  });
});
