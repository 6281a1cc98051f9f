import { describe, expect, test } from 'vitest';
import { matching, movedBy, SHOWN, type Choice } from './combobox-choices.ts';

const choices: Choice[] = [
  { value: 'a', label: 'Draft Charter', about: 'charter, CICA/1' },
  { value: 'b', label: 'Решение о Турции', about: 'отчёт' },
  { value: 'c', label: 'Statement of Türkiye' },
];
const found = (written: string): string[] => matching(choices, written).shown.map(({ value }) => value);

describe('what is found', () => {
  test('every word has to be there, in the name or beside it, whatever the case and the accents', () => {
    expect(found('charter DRAFT')).toEqual(['a']);
    expect(found('cica/1')).toEqual(['a']);
    expect(found('turkiye')).toEqual(['c']);
    expect(found('отчет')).toEqual(['b']);
    expect(found('charter statement')).toEqual([]);
  });
  test('nothing written finds all; of many the first are shown, and all are counted', () => {
    expect(found(' ')).toEqual(['a', 'b', 'c']);
    const many = Array.from({ length: SHOWN + 7 }, (_, at) => ({ value: `${at}`, label: 'Decision' }));
    const { shown, found: count } = matching(many, 'decision');
    expect([shown.length, count]).toEqual([SHOWN, SHOWN + 7]);
  });
});

test('the arrows go round, pages stop at the ends, other keys do not move', () => {
  expect(movedBy('ArrowDown', -1, 3)).toBe(0);
  expect(movedBy('ArrowDown', 2, 3)).toBe(0);
  expect(movedBy('ArrowUp', 0, 3)).toBe(2);
  expect(movedBy('ArrowUp', -1, 3)).toBe(2);
  expect(movedBy('PageDown', 0, 3)).toBe(2);
  expect(movedBy('PageUp', 2, 30)).toBe(0);
  expect(movedBy('Home', 1, 3)).toBeUndefined();
  expect(movedBy('ArrowDown', 0, 0)).toBeUndefined();
});
