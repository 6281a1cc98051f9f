import { describe, expect, test } from 'vitest';
import { inTime, nameThen, saidIn, toldTime, type Fact } from './facts.ts';

const fact = (from: unknown, more: object = {}): Fact =>
  ({ from, evidence: [], sourced: null, ...more }) as unknown as Fact;

describe('a time is told as precisely as its source and no more', () => {
  test.each([
    [null, { kind: 'untold' }],
    [{ attested: {} }, { kind: 'untold' }],
    [{ attested: { date: '2022' } }, { kind: 'date', date: '2022', about: false }],
    [{ attested: { date: '2024-08', approximate: true } }, { kind: 'date', date: '2024-08', about: true }],
    [{ attested: { notAfter: '2024-09-18' } }, { kind: 'not-after', date: '2024-09-18' }],
    [{ at: 5 }, { kind: 'instant', at: 5 }],
  ])('%j', (time, told) => expect(toldTime(time as never)).toEqual(told));
});

test('terms stand in the order of their beginnings, and what is told of none stands first', () => {
  const one = fact({ attested: { date: '2022' } });
  const two = fact({ at: Date.UTC(2024, 11, 19) });
  const three = fact({ attested: {} });
  const four = fact({ attested: { date: '2020' } });
  expect(inTime([two, one, three, four])).toEqual([three, four, one, two]);
});

test('a name in the language of the pages, else in the one that there is', () => {
  const names = [
    { name: 'Kuwait', language: 'en' },
    { name: 'Кувейт', language: 'ru' },
  ] as never;
  expect(nameThen(names, 'ru')?.name).toBe('Кувейт');
  expect(nameThen((names as never[]).slice(0, 1), 'ru')?.name).toBe('Kuwait');
  expect(nameThen([], 'ru')).toBeUndefined();
});

test('no fact is without a place where it is said', () => {
  expect(
    saidIn(
      fact(null, {
        evidence: [{ source: 'S', place: 'slide 3', wordsText: 'w' }],
        sourced: { source: 'R', confidence: 'V' },
      }),
    ),
  ).toEqual([
    { source: 'S', place: 'slide 3', words: 'w' },
    { source: 'R', confidence: 'V' },
  ]);
});
