import { describe, expect, test } from 'vitest';
import { certaintyOn } from '../shared/index.ts';
import { dayAsked, nameAt, nameOf } from './index.ts';
import { OrganisationStream, party, rosterOf } from './testing/organisation-stream.ts';

const told = (name: 'from' | 'to', date: string | undefined) =>
  date === undefined ? {} : { [name]: { attested: { date } } };
const evidence = { confidence: 'V', source: 'Astana Statement, 13 October 2022' } as const;

describe('a day that nobody resolved at the seat: three-valued, [from, to)', () => {
  test.each([
    [{ from: '2022-10-13' }, '2022-10-12', 'no'],
    [{ from: '2022-10-13' }, '2022-10-13', 'yes'],
    [{ from: '2022-10-13' }, '2022-10', 'not-known'],
    [{ from: '2022-10-13' }, '2022-11', 'yes'],
    [{ from: '2022' }, '2021-12-31', 'no'],
    [{ from: '2022' }, '2022-06-15', 'not-known'],
    [{ from: '2022' }, '2023', 'yes'],
    [{ from: '2021-06' }, '2021-06-30', 'not-known'],
    [{ from: '2021-06' }, '2021-07-01', 'yes'],
    [{}, '2000', 'not-known'],
    [{ to: '2022-10-13' }, '2022-10-13', 'no'],
    [{ from: '2014', to: '2022-10-13' }, '2022-10-12', 'yes'],
    [{ from: '2014', to: '2022' }, '2022-03', 'not-known'],
    [{ from: '2014', to: '2022' }, '2023', 'no'],
    [{ from: '2014', to: '2022-02' }, '2022-02-28', 'not-known'],
  ] as [{ from?: string; to?: string }, string, string][])('%o on %s: %s', ({ from, to }, date, answer) => {
    const fact = { ...told('from', from), ...told('to', to) };
    expect(certaintyOn(fact, dayAsked(date))).toBe(answer);
  });

  test('what began here counts by its instant: by the one that is meant, or by the day in UTC', () => {
    const at = Date.UTC(2024, 8, 18, 9);
    const fact = { from: { at } };
    expect(certaintyOn(fact, dayAsked('2024-09-17'))).toBe('no');
    expect(certaintyOn(fact, dayAsked('2024-09-18'))).toBe('yes');
    expect(certaintyOn(fact, dayAsked('2024-09-18', at - 1))).toBe('no');
    expect(certaintyOn(fact, dayAsked('2024-09-18', at))).toBe('yes');
    expect(certaintyOn(fact, dayAsked('2024-09'))).toBe('not-known');
    expect(certaintyOn(fact, dayAsked('2023'))).toBe('no');
    expect(certaintyOn(fact, dayAsked('2025'))).toBe('yes');
  });
});

describe('case 60: names are dated', () => {
  const names = [
    { name: 'Executive Director', language: 'en', to: '2022-10-13', evidence },
    { name: 'Secretary General', language: 'en', from: '2022-10-13', evidence },
    { name: 'Генеральный секретарь', language: 'ru', from: '2022-10-13', evidence },
  ];

  test('each day has its own name, and what the record cannot tell is said', () => {
    expect(nameAt(names, '2024-09-18', 'en')).toEqual({ name: 'Secretary General', certainty: 'yes' });
    expect(nameAt(names, '2022-10-13', 'en')).toEqual({ name: 'Secretary General', certainty: 'yes' });
    expect(nameAt(names, '2022-10-12', 'en')).toEqual({ name: 'Executive Director', certainty: 'not-known' });
    expect(nameAt(names, '2024', 'ru')?.name).toBe('Генеральный секретарь');
    expect(nameAt(names, '2020', 'ru')).toBeUndefined();
    expect(nameAt(names, '2024', 'kk')).toBeUndefined();
  });

  test('of a party, an organ and an office of the organisation', () => {
    const stream = new OrganisationStream();
    expect(nameOf(stream.state, { party: 'az' }, '2024')).toBeUndefined();
    stream.act('establish-organisation', {
      roster: { ...rosterOf([party('az', 1, 'member')]), offices: [{ id: 'secretary-general', names, evidence }] },
    });
    expect(nameOf(stream.state, { party: 'az' }, '2024')?.name).toBe('AZ');
    expect(nameOf(stream.state, { organ: 'ministerial-council' }, '2024')?.name).toBe('Council');
    expect(nameOf(stream.state, { office: 'secretary-general' }, '2024', 'ru')?.name).toBe('Генеральный секретарь');
    expect(nameOf(stream.state, { party: 'xx' }, '2024')).toBeUndefined();
  });
});
