import { expect, test } from 'vitest';
import { ruleOf } from '../../domain/rules/index.ts';
import { ruleSaid } from './rule-said.ts';

test('an article goes by its number, also where its sentence is at hand', () => {
  expect(ruleSaid('RoP 1.2', ruleOf('RoP 1.2'), 'en')).toBe('RoP 1.2');
});

test('a rule of the program goes by what it says, in the reader’s language', () => {
  const id = 'design §3 silence procedure';
  expect(ruleSaid(id, ruleOf(id), 'en')).toBe(
    '“By silence a text is adopted unless a State breaks the silence before the announced expiry”',
  );
  expect(ruleSaid('I1', ruleOf('I1'), 'ru')).toMatch(/^«[А-Я].*[^.]»$/);
});

test('until the sentences have come its id stands without the design’s paragraph', () => {
  expect(ruleSaid('design §3 freeze', undefined, 'en')).toBe('freeze');
});
