import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { entryIntoForceOf } from './entry-into-force.ts';

const example = readFileSync(new URL('../../docs/use/entry-into-force.example.yaml', import.meta.url), 'utf8');

test('case 46, 47: the example of the docs: what is reported or not in due form does not count, and what is missing is told', () => {
  const told = entryIntoForceOf('example.yaml', example);
  expect(told).toContain('14 instruments: 11 missing (3 of 14)');
  expect(told).not.toContain('jo:');
  expect(JSON.parse(entryIntoForceOf('example.yaml', example, true))).toMatchObject({
    progress: [{ have: 3, need: 14 }],
  });
});

test('what the page of the docs prints is what the command prints', () => {
  const page = readFileSync(new URL('../../docs/use/entry-into-force.md', import.meta.url), 'utf8');
  expect(page).toContain(entryIntoForceOf('docs/use/entry-into-force.example.yaml', example));
});

test.each([
  [
    'on: 2011-12-15',
    'on: 2011-02-30',
    /^bad\.yaml:11:37: acts\[0\]\.on: "2011-02-30" does not have the right form\. Give a day that exists/,
  ],
  ['atLeast: 14', 'atleast: 14', /^bad\.yaml:5:3: clause\.condition\.atLeast: This field is missing/],
  [
    'act: approval',
    'act: blessing',
    /^bad\.yaml:13:\d+: acts\[2\]\.act: "blessing" is not allowed here\. Use signature/,
  ],
  ['days: 30', 'days: -1', /^bad\.yaml:6:\d+: clause\.then/],
  ['treaty:', 'treaty: [', /^bad\.yaml:\d+:\d+: /],
])('a fault is told with file, line, path and remedy: %s → %s', (from, to, sentence) => {
  expect(() => entryIntoForceOf('bad.yaml', example.replace(from, to))).toThrow(sentence);
});
