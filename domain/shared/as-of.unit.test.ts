import { describe, expect, it } from 'vitest';
import type { AsOf } from '../../schemas/dated-fact.ts';
import { addDays, certaintyOn, daysOf, daysOfAttested, overlap } from './index.ts';

const on = (date: string): AsOf => {
  const { earliest, latest } = daysOf(date);
  const [year = 0, month = 1] = latest.split('-').map(Number);
  const after = date.length === 10 ? addDays(date, 1) : new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
  return { earliest, latest, from: Date.parse(earliest), until: Date.parse(after) };
};

describe('days that a time can mean', () => {
  it.each([
    [{ date: '2021' }, '2021-01-01', '2021-12-31'],
    [{ date: '2021-06' }, '2021-06-01', '2021-06-31'],
    [{ date: '2024-01', approximate: true }, '2023-12-01', '2024-02-31'],
    [{ date: '2024-03-01', approximate: true }, '2024-02-29', '2024-03-02'],
    [{ date: '2024', approximate: true }, '2023-01-01', '2025-12-31'],
    [{ notBefore: '2020-05', notAfter: '2021' }, '2020-05-01', '2021-12-31'],
    [{}, '0000-01-01', '9999-12-31'],
  ] as const)('%j', (time, earliest, latest) => {
    expect(daysOfAttested(time)).toEqual({ earliest, latest });
  });
  it('so many days later, or earlier', () => {
    expect([addDays('2024-02-28', 2), addDays('2023-12-31', 1), addDays('2024-01-01', -1)]).toEqual([
      '2024-03-01',
      '2024-01-01',
      '2023-12-31',
    ]);
  });
});

describe('certaintyOn: whether a fact [from, to) held on a day', () => {
  it.each([
    ['within the month of its beginning', { from: { attested: { date: '2021-06' } } }, '2021-06-15', 'not-known'],
    ['on the first day after it', { from: { attested: { date: '2021-06' } } }, '2021-07-01', 'yes'],
    ['before it', { from: { attested: { date: '2021-06' } } }, '2021-05', 'no'],
    ['without a beginning', {}, '2021', 'not-known'],
    ['without a beginning, after its end', { to: { attested: { date: '2020' } } }, '2021', 'no'],
    ['on the day of an instant', { from: { at: Date.parse('2024-09-18T04:00Z') } }, '2024-09-18', 'yes'],
    ['in the month of an instant', { from: { at: Date.parse('2024-09-18T04:00Z') } }, '2024-09', 'not-known'],
    [
      'on the day on which it ends',
      { from: { attested: { date: '2020' } }, to: { at: Date.parse('2024-09-18T04:00Z') } },
      '2024-09-18',
      'no',
    ],
  ] as const)('%s', (_case, fact, date, certainty) => {
    expect(certaintyOn(fact, on(date))).toBe(certainty);
  });
  it('I15: what was recorded as past had happened by its recording, and before that its own date says', () => {
    const from = { attested: { date: '2024' }, recorded: Date.parse('2024-09-18T04:00Z') };
    expect(certaintyOn({ from }, on('2024-09-17'))).toBe('not-known');
    expect(certaintyOn({ from }, on('2024-09-18'))).toBe('yes');
    expect(certaintyOn({ from }, on('2023-12-31'))).toBe('no');
    expect(certaintyOn({ to: from }, on('2024-09-18'))).toBe('no');
    expect(certaintyOn({ from }, on('2024'))).toBe('not-known');
  });
});

describe('overlap: whether two facts held at one time, as far as the record tells', () => {
  const told = (from?: string, to?: string) => ({
    ...(from === undefined ? {} : { from: { attested: from === '?' ? {} : { date: from } } }),
    ...(to === undefined ? {} : { to: { attested: to === '?' ? {} : { date: to } } }),
  });
  const here = { from: { at: 1_726_632_000_000 } };

  it.each([
    ['the same', told('2020', '2022'), told('2020', '2022'), true],
    ['an end and a beginning in one year', told('2020', '2022'), told('2022'), false],
    ['one inside the other', told('2010', '2022'), told('2015', '2016'), true],
    ['one after the other', told('2010', '2012'), told('2015', '2016'), false],
    ['both have not ended', told('2010'), told('2015'), true],
    ['an unknown beginning', told('?'), told('1999', '2001'), true],
    ['no beginning at all', told(), told('1999', '2001'), true],
    ['an unknown end', told('2010', '?'), told('2015'), true],
    ['an end of which only the latest day is told', { to: { attested: { notAfter: '2012' } } }, told('2015'), false],
    [
      'a beginning of which only the earliest is told',
      { from: { attested: { notBefore: '2012' } } },
      told('2015'),
      true,
    ],
    ['what began here, and what was over before', here, told('2015', '2024'), false],
    ['what began here, and what still holds', here, told('2015'), true],
    ['what ended here', { to: { at: 1_726_632_000_000 } }, told('2015'), true],
  ])('%s', (_, one, other, answer) => {
    expect([overlap(one, other), overlap(other, one)]).toEqual([answer, answer]);
  });
});
