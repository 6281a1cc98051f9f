import { expect, test } from 'vitest';
import { acts } from '../../api/acts/index.ts';
import { operationOf } from '../../api/act-definition.ts';
import { capabilities } from '../capabilities.ts';
import { deedFor } from './act-words.ts';
import { actFor } from './glossary.ts';

/** Every act of the API, and every act that a role of a person may carry out. */
const open = [
  ...new Set([
    ...acts.map(operationOf),
    ...Object.entries(capabilities).flatMap(([kind, { roles }]) =>
      roles.some((role) => role !== 'system') ? [kind] : [],
    ),
  ]),
];

test('every act that is open to a person has words in both languages, as a button and as something that is asked', () => {
  expect(open.length).toBeGreaterThan(100);
  const wordless = open.filter(
    (act) =>
      !deedFor(act, 'en') ||
      !/[а-я]/i.test(deedFor(act, 'ru') ?? '') ||
      actFor(act, 'en') === act ||
      !/[а-я]/i.test(actFor(act, 'ru')),
  );
  expect(wordless).toEqual([]);
});

test('what is asked without being an act of the program has words too', () => {
  for (const task of [
    'deposit-instrument',
    'raise-with-state',
    'ask-the-state',
    'confirm-signature',
    'look-into-delivery',
  ])
    expect([task, actFor(task, 'en'), /[а-я]/i.test(actFor(task, 'ru'))]).not.toContain(false);
});
