import { expect, test } from 'vitest';
import { pathOf } from './act-path.ts';
import { saidOf } from './happened.ts';

const glossary: Record<string, string> = { 'round-adopted': 'it is adopted in the round' };
const word = (code: string) => glossary[code] ?? code;

test('what happened is said as it is told, else by the glossary, each once and in order', () => {
  const told = [
    { event: 'position-stated', heading: 'Position stated' },
    { event: 'position-stated', heading: 'Position stated' },
  ];
  const events = ['nemcon.document.position-stated.v1', 'nemcon.document.round-adopted.v2', 'position-stated'];
  expect(
    saidOf(
      events.map((type) => ({ type })),
      told,
      word,
    ),
  ).toEqual(['Position stated', 'It is adopted in the round']);
});

test('an address is filled from its places, and never sent with a hole', () => {
  expect(pathOf('/v1/{organisation}/documents/{document}/rounds', { organisation: 'cica', document: 'a/b' })).toBe(
    '/v1/cica/documents/a%2Fb/rounds',
  );
  expect(() => pathOf('/v1/{organisation}', {})).toThrow('no organisation');
});
