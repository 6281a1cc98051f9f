import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { certaintyOn, daysOf } from '../domain/shared/index.ts';
import { resolveAsOf } from './as-of.ts';

describe('a day asked about, in the zone of the seat', () => {
  test.each([
    ['2021-07-01', 'Asia/Almaty', '2021-07-01', '2021-07-01', '2021-06-30T18:00:00Z', '2021-07-01T18:00:00Z'],
    ['2021-02', 'Asia/Almaty', '2021-02-01', '2021-02-28', '2021-01-31T18:00:00Z', '2021-02-28T18:00:00Z'],
    ['2024', 'UTC', '2024-01-01', '2024-12-31', '2024-01-01T00:00:00Z', '2025-01-01T00:00:00Z'],
    // 29 February 2024 had 25 hours in Almaty (case 13).
    ['2024-02-29', 'Asia/Almaty', '2024-02-29', '2024-02-29', '2024-02-28T18:00:00Z', '2024-02-29T19:00:00Z'],
    // Midnight was skipped: the day begins at one.
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04', '2018-11-04', '2018-11-04T03:00:00Z', '2018-11-05T02:00:00Z'],
  ])('%s in %s', (date, zone, earliest, latest, from, until) => {
    expect(resolveAsOf(date, zone)).toEqual({
      date,
      zone,
      earliest,
      latest,
      from: Date.parse(from),
      until: Date.parse(until),
    });
  });

  test.each(['2021-02-29', '2021-04-31', '2100-02-29'])('bad input: there is no day %s', (date) => {
    expect(() => resolveAsOf(date, 'Asia/Almaty')).toThrow(RangeError);
  });

  const anyDate = fc
    .tuple(fc.integer({ min: 1, max: 9998 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .chain(([year, month, day]) => {
      const two = (number: number) => String(number).padStart(2, '0');
      const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
      return fc.constantFrom(text, text.slice(0, 7), text.slice(0, 4));
    });
  property.prop([anyDate])(
    'what happened on a whole day had happened on it, at its first and at its last instant',
    (date) => {
      const asOf = resolveAsOf(date, 'Asia/Almaty');
      expect(asOf.earliest).toBe(daysOf(date).earliest);
      expect(asOf.latest <= daysOf(date).latest).toBe(true);
      const whole = date.length === 10;
      for (const at of [asOf.from, asOf.until - 1])
        expect(certaintyOn({ from: { at } }, asOf)).toBe(whole ? 'yes' : 'not-known');
      expect(certaintyOn({ from: { at: asOf.until } }, asOf)).toBe('no');
      expect(certaintyOn({ from: { at: asOf.from - 1 } }, asOf)).toBe('yes');
    },
  );
});
