import { expect, test } from 'vitest';
import { z } from 'zod';
import { acts } from '../../api/acts/index.ts';
import { operationOf } from '../../api/act-definition.ts';
import { codeFor } from '../../domain/words/codes.ts';
import { fields as english } from '../language/messages/en/fields.ts';
import { fields as russian } from '../language/messages/ru/fields.ts';

interface Json {
  properties?: Record<string, Json>;
  [more: string]: unknown;
}

interface Found {
  names: Set<string>;
  values: Set<string>;
}

/** Every field and every word of a body, wherever they stand in it. */
function walk(part: unknown, found: Found): void {
  if (Array.isArray(part)) return part.forEach((each) => walk(each, found));
  if (typeof part !== 'object' || part === null) return;
  const { properties = {}, enum: words = [], ...rest } = part as Json & { enum?: unknown[] };
  for (const word of words) if (typeof word === 'string') found.values.add(word);
  for (const [name, member] of Object.entries(properties)) {
    found.names.add(name);
    walk(member, found);
  }
  walk(Object.values(rest), found);
}

const found: Found = { names: new Set(), values: new Set() };
for (const { body } of acts) walk(z.toJSONSchema(body, { io: 'input', unrepresentable: 'any', cycles: 'ref' }), found);
/** Parts of a text and of JSON itself: the boxes of a text say them in their own words. */
const OWN = ['sha256', 'bytes', 'mediaType', '$schema'];

test('every field of every act has a name in both languages', () => {
  expect(acts.map(operationOf).length).toBeGreaterThan(100);
  const nameless = [...found.names].filter((name) => !OWN.includes(name) && !(name in english));
  expect(nameless).toEqual([]);
  expect(Object.keys(russian)).toEqual(Object.keys(english));
  for (const [name, words] of Object.entries(russian))
    expect([name, /[а-я]/i.test(words) || name === 'adReferendum']).toEqual([name, true]);
});

test('every word that a field may hold has words in Russian', () => {
  // A language is said by its name.
  const wordless = [...found.values].filter((code) => {
    const own = codeFor(code, 'ru');
    return !/[а-я]/i.test(own === code ? codeFor(`function-${code}`, 'ru') : own) && code !== 'ad-referendum';
  });
  expect(wordless).toEqual([]);
});
