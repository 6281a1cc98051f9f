import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntryIntoForceRule } from '../../schemas/procedure.ts';
import { addDays } from '../shared/as-of.ts';
import { entryIntoForce, type Deposit } from './index.ts';

const rule = (instruments: number, days: number): EntryIntoForceRule => ({
  kind: 'nth-instrument',
  instruments,
  days,
  source: 'Convention, Art. 9',
});
/** So many deposits, one a day up to that date. */
const upTo = (count: number, last: string): Deposit[] =>
  Array.from({ length: count }, (_, index) => ({
    party: `state-${index + 1}`,
    depositedOn: addDays(last, index + 1 - count),
  }));

describe('case 47: the N-th instrument, and so many days after it', () => {
  it.each([
    ['the Vienna Convention, 35th instrument', 35, 30, '1979-12-28', '1980-01-27'],
    ['the Paris Agreement, threshold', 55, 30, '2016-10-05', '2016-11-04'],
    ['the Basel Ban, trigger', 66, 90, '2019-09-06', '2019-12-05'],
  ])('%s (domain §4.1)', (_treaty, needed, days, trigger, effect) => {
    const result = entryIntoForce(rule(needed, days), upTo(needed, trigger));
    expect(result).toMatchObject({ needed, deposited: needed, missing: 0, entersIntoForceOn: effect });
    expect(result.trigger).toEqual({ parties: [`state-${needed}`], date: trigger });
    expect(entryIntoForce(rule(needed, days), upTo(needed - 1, trigger))).toMatchObject({ missing: 1 });
  });
  it.each([
    ['Algeria', '2016-10-20', 30, '2016-11-19'],
    ['Australia', '2016-11-09', 30, '2016-12-09'],
    ['Afghanistan', '2017-02-15', 30, '2017-03-17'],
    ['Costa Rica', '2019-11-21', 90, '2020-02-19'],
    ['Brazil', '2023-03-22', 90, '2023-06-20'],
    ['the Dominican Republic', '2024-03-18', 90, '2024-06-16'],
  ])(
    'the day of deposit is day 0, over ends of month and leap days: %s (domain §4.1)',
    (_party, deposit, days, effect) => {
      expect(addDays(deposit, days)).toBe(effect);
      expect(entryIntoForce(rule(1, days), [{ party: 'one', depositedOn: deposit }]).entersIntoForceOn).toBe(effect);
    },
  );
  it('at 13 of 14 one is missing and there is no date; the derivation says so', () => {
    const result = entryIntoForce(rule(14, 30), upTo(13, '2025-07-21'));
    expect(result).toEqual({
      needed: 14,
      deposited: 13,
      missing: 1,
      derivation: ['14 instruments are needed (Convention, Art. 9)', '13 are deposited', '1 missing'],
    });
  });
  it('what comes after the trigger changes nothing of the date; earlier depositors share it', () => {
    const deposits = [...upTo(14, '2025-07-21'), { party: 'late', depositedOn: '2025-08-01' }];
    expect(entryIntoForce(rule(14, 30), deposits)).toMatchObject({
      deposited: 15,
      missing: 0,
      trigger: { parties: ['state-14'], date: '2025-07-21' },
      entersIntoForceOn: '2025-08-20',
    });
  });
  it('case 49: two on one day have no order; case 46: a party counts once, from its first instrument', () => {
    const [one, other] = [
      { party: 'jo', depositedOn: '2024-09-17' },
      { party: 'cn', depositedOn: '2024-09-17' },
    ] as const;
    const before = upTo(13, '2024-09-01');
    const first = entryIntoForce(rule(14, 30), [...before, one, other]);
    expect(first).toEqual(entryIntoForce(rule(14, 30), [other, one, ...before]));
    expect(first.trigger).toEqual({ parties: ['cn', 'jo'], date: '2024-09-17' });
    const twice = [...upTo(12, '2024-09-01'), one, { ...one, depositedOn: '2024-10-01' }];
    expect(entryIntoForce(rule(14, 30), twice)).toMatchObject({ deposited: 13, missing: 1 });
  });
  it('the order of the instruments has no meaning, and one more never makes the date later', () => {
    const party = fc.integer({ min: 1, max: 20 }).map((number) => `state-${number}`);
    const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2024-01-01', days));
    const deposits = fc.array(fc.record({ party, depositedOn: day }), { maxLength: 30 });
    fc.assert(
      fc.property(deposits, fc.record({ party, depositedOn: day }), (all, more) => {
        const result = entryIntoForce(rule(5, 30), all);
        expect(entryIntoForce(rule(5, 30), [...all].reverse())).toEqual(result);
        const after = entryIntoForce(rule(5, 30), [...all, more]);
        expect((after.entersIntoForceOn ?? '9999') <= (result.entersIntoForceOn ?? '9999')).toBe(true);
        expect(result.missing === 0).toBe(result.entersIntoForceOn !== undefined);
      }),
    );
  });
});
