import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { EntryIntoForceClause, Offset, TreatyAct } from '../../schemas/entry-into-force.ts';
import { addDays } from '../shared/index.ts';
import { addMonths, entryIntoForceBy } from './index.ts';

const act = (party: string, on: string, kind: TreatyAct['act'] = 'ratification', inDueForm = true): TreatyAct => ({
  party,
  act: kind,
  on,
  inDueForm,
});
const nth = (atLeast: number, then: Offset, lateComers?: Offset): EntryIntoForceClause => ({
  condition: { kind: 'instruments', atLeast },
  then,
  ...(lateComers === undefined ? {} : { lateComers }),
  source: 'the treaty',
});
/** So many instruments on an earlier day, the last one on the day of the trigger. */
const reaching = (count: number, on: string): TreatyAct[] => [
  ...Array.from({ length: count - 1 }, (_, index) => act(`state-${index + 1}`, '1970-01-01')),
  act('the-last', on),
];

describe('real treaties: the day of the last instrument that was needed gives the published date', () => {
  test.each<[string, number, Offset, string, string]>([
    ['Vienna Convention on the Law of Treaties, Art. 84', 35, { days: 30 }, '1979-12-28', '1980-01-27'],
    ['Convention on the Rights of the Child, Art. 49', 20, { days: 30 }, '1990-08-03', '1990-09-02'],
    ['CEDAW, Art. 27', 20, { days: 30 }, '1981-08-04', '1981-09-03'],
    ['Convention on the Rights of Persons with Disabilities, Art. 45', 20, { days: 30 }, '2008-04-03', '2008-05-03'],
    ['UN Convention against Corruption, Art. 68', 30, { days: 90 }, '2005-09-15', '2005-12-14'],
    ['Arms Trade Treaty, Art. 22', 50, { days: 90 }, '2014-09-25', '2014-12-24'],
    ['Treaty on the Prohibition of Nuclear Weapons, Art. 15', 50, { days: 90 }, '2020-10-24', '2021-01-22'],
    ['UN Convention on the Law of the Sea, Art. 308', 60, { months: 12 }, '1993-11-16', '1994-11-16'],
    ['Mine Ban Convention, Art. 17', 40, { firstOfMonth: 6 }, '1998-09-16', '1999-03-01'],
    ['Convention on Cluster Munitions, Art. 17', 30, { firstOfMonth: 6 }, '2010-02-16', '2010-08-01'],
    ['Rome Statute, Art. 126', 60, { firstOfMonth: 1, after: { days: 60 } }, '2002-04-11', '2002-07-01'],
  ])('%s', (_name, count, then, trigger, date) => {
    const result = entryIntoForceBy(nth(count, then), reaching(count, trigger));
    expect(result).toMatchObject({ trigger: { date: trigger, parties: ['the-last'] }, entersIntoForceOn: date });
    expect(entryIntoForceBy(nth(count, then), reaching(count, trigger).slice(1)).entersIntoForceOn).toBeUndefined();
  });

  /** 55 Parties that stand for 55 per cent of emissions; weights in hundredths of a per cent. */
  const paris: EntryIntoForceClause = {
    condition: {
      kind: 'all-of',
      conditions: [
        { kind: 'instruments', atLeast: 55 },
        { kind: 'weight', atLeast: 5_500, of: 10_000 },
      ],
    },
    then: { days: 30 },
    source: 'Paris Agreement, Art. 21',
  };

  test('Paris Agreement: two conditions at once; who deposits after the threshold has a date of his own', () => {
    const many = Array.from({ length: 60 }, (_, index) => act(`state-${index}`, '2016-09-21'));
    const acts = [
      ...many,
      act('at', '2016-10-05'),
      act('dz', '2016-10-20'),
      act('au', '2016-11-09'),
      act('af', '2017-02-15'),
    ];
    const weights = { ...Object.fromEntries(many.map(({ party }) => [party, 80])), at: 1_210 };
    const { entersIntoForceOn, parties, trigger } = entryIntoForceBy(paris, acts, weights);
    expect([trigger?.date, entersIntoForceOn]).toEqual(['2016-10-05', '2016-11-04']);
    expect(Object.fromEntries(parties.map((each) => [each.party, each.entersIntoForceOn]))).toMatchObject({
      'state-0': '2016-11-04',
      at: '2016-11-04',
      dz: '2016-11-19',
      au: '2016-12-09',
      af: '2017-03-17',
    });
    // Enough States without enough weight do not do.
    expect(entryIntoForceBy(paris, acts, {}).entersIntoForceOn).toBeUndefined();
  });

  test('Kyoto Protocol: 55 Parties, and 55 per cent, reached by one instrument', () => {
    const acts = [
      ...Array.from({ length: 126 }, (_, index) => act(`state-${index}`, '2002-05-31')),
      act('ru', '2004-11-18'),
    ];
    const clause = { ...paris, then: { days: 90 }, source: 'Kyoto Protocol, Art. 25' };
    const weights = { ...Object.fromEntries(acts.slice(0, 126).map(({ party }) => [party, 35])), ru: 1_740 };
    expect(entryIntoForceBy(clause, acts, weights).entersIntoForceOn).toBe('2005-02-16');
  });

  test('Basel Ban Amendment: earlier depositors share the date, a late-comer between trigger and entry has its own', () => {
    const acts = [
      ...reaching(65, '2019-09-06'),
      act('cr', '2019-11-21'),
      act('br', '2023-03-22'),
      act('do', '2024-03-18'),
    ];
    const { entersIntoForceOn, parties } = entryIntoForceBy(nth(65, { days: 90 }), acts);
    const dates = Object.fromEntries(parties.map((each) => [each.party, each.entersIntoForceOn]));
    expect(entersIntoForceOn).toBe('2019-12-05');
    expect(dates).toMatchObject({ cr: '2020-02-19', br: '2023-06-20', do: '2024-06-16', 'state-1': '2019-12-05' });
  });

  test('Secretariat Agreement: two thirds of the signatories; who accedes later, the later of receipt and entry into force', () => {
    const signatories = ['kz', 'cn', 'ru', 'tj', 'uz', 'mn'].map((party) => act(party, '2006-06-17', 'signature'));
    const clause: EntryIntoForceClause = {
      condition: { kind: 'fraction-of-signatories', numerator: 2, denominator: 3, countedOn: 'current' },
      then: { days: 30 },
      lateComers: { days: 0 },
      source: 'Secretariat Agreement',
    };
    const acts = [
      ...signatories,
      ...['kz', 'cn', 'ru', 'tj'].map((party, index) => act(party, `2007-0${index + 1}-01`)),
      act('jo', '2007-04-10', 'accession'),
      act('vn', '2010-01-05', 'accession'),
    ];
    const { entersIntoForceOn, parties } = entryIntoForceBy(clause, acts);
    expect(entersIntoForceOn).toBe('2007-05-01');
    expect(parties.find(({ party }) => party === 'jo')?.entersIntoForceOn).toBe('2007-05-01');
    expect(parties.find(({ party }) => party === 'vn')?.entersIntoForceOn).toBe('2010-01-05');
  });
});

describe('cases', () => {
  const thirty = nth(3, { days: 30 });

  test('case 46: a reported act counts for nothing', () => {
    const acts = [act('kz', '2024-01-01'), act('cn', '2024-01-02'), act('jo', '2024-01-03', 'reported')];
    expect(entryIntoForceBy(thirty, acts)).toMatchObject({ progress: [{ have: 2, need: 3, fulfilled: false }] });
  });

  test('case 48: withdrawn before the trigger it is not counted; after it, the date stands and is disputed', () => {
    const three = [act('kz', '2024-01-01'), act('cn', '2024-01-02'), act('ru', '2024-02-01')];
    const before = entryIntoForceBy(thirty, [...three, act('kz', '2024-01-15', 'withdrawal-of-instrument')]);
    expect(before).toMatchObject({ progress: [{ have: 2 }] });
    expect(before.entersIntoForceOn).toBeUndefined();
    const after = entryIntoForceBy(thirty, [...three, act('kz', '2024-02-10', 'withdrawal-of-instrument')]);
    expect(after).toMatchObject({
      entersIntoForceOn: '2024-03-02',
      disputed: [{ party: 'kz', on: '2024-02-10', rule: 'case 48' }],
    });
  });

  test('case 49: two on one day have no order; one that is not in due form counts from its cure', () => {
    const acts = [
      act('kz', '2024-01-01'),
      act('cn', '2024-01-02', 'ratification', false),
      act('ru', '2024-01-03'),
      act('cn', '2024-01-20'),
    ];
    expect(entryIntoForceBy(thirty, acts).trigger).toEqual({ date: '2024-01-20', parties: ['cn'] });
    const same = [act('kz', '2024-01-01'), act('ru', '2024-01-03'), act('cn', '2024-01-03')];
    expect(entryIntoForceBy(thirty, same).trigger?.parties.sort()).toEqual(['cn', 'ru']);
  });

  test('case 55: a later signature raises a threshold that is counted currently, and not one counted on a fixed day', () => {
    const acts = [
      ...['kz', 'cn', 'ru'].map((party) => act(party, '2006-06-17', 'signature')),
      act('kz', '2007-01-01'),
      ...['tj', 'uz', 'mn'].map((party) => act(party, '2007-02-01', 'signature')),
      act('cn', '2007-03-01'),
    ];
    const clause = (countedOn: string): EntryIntoForceClause => ({
      condition: { kind: 'fraction-of-signatories', numerator: 2, denominator: 3, countedOn },
      then: { days: 30 },
      source: 'the treaty',
    });
    expect(entryIntoForceBy(clause('current'), acts).progress).toMatchObject([{ have: 2, need: 4 }]);
    expect(entryIntoForceBy(clause('2006-12-31'), acts).entersIntoForceOn).toBe('2007-03-31');
  });

  test('a month without that day ends on its last; a fixed date, and the later of two', () => {
    expect([addMonths('2024-01-31', 1), addMonths('2023-12-31', 2), addMonths('2024-02-29', 12)]).toEqual([
      '2024-02-29',
      '2024-02-29',
      '2025-02-28',
    ]);
    const later = { ...nth(1, { days: 30 }), notBefore: '2024-06-01' };
    expect(entryIntoForceBy(later, [act('kz', '2024-01-01')]).entersIntoForceOn).toBe('2024-06-01');
    const fixed: EntryIntoForceClause = {
      condition: { kind: 'fixed-date', date: '2024-07-01' },
      then: { days: 0 },
      source: 'the treaty',
    };
    expect(entryIntoForceBy(fixed, []).entersIntoForceOn).toBe('2024-07-01');
  });
});

const days = fc.integer({ min: 0, max: 2_000 }).map((offset) => addDays('2010-01-01', offset));
const acts = fc.array(
  fc.record({
    party: fc.constantFrom('kz', 'cn', 'ru', 'tj', 'uz', 'mn', 'jo', 'az'),
    act: fc.constantFrom<TreatyAct['act']>(
      'signature',
      'ratification',
      'accession',
      'reported',
      'withdrawal-of-instrument',
    ),
    on: days,
    inDueForm: fc.boolean(),
  }),
  { maxLength: 40 },
);

property.prop([acts, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 400 })])(
  'the order of acts has no meaning; no party is bound before the treaty, nor before its own deposit',
  (list, atLeast, added) => {
    const clause = nth(atLeast, { days: added });
    const result = entryIntoForceBy(clause, list);
    expect(entryIntoForceBy(clause, [...list].reverse())).toEqual(result);
    for (const { entersIntoForceOn, depositedOn } of result.parties)
      if (entersIntoForceOn !== undefined) {
        expect(entersIntoForceOn >= (result.entersIntoForceOn ?? '')).toBe(true);
        expect(entersIntoForceOn >= depositedOn).toBe(true);
      }
    // What comes after the entry into force changes nothing of its date.
    if (result.entersIntoForceOn !== undefined) {
      const more = [...list, act('tr', addDays(result.entersIntoForceOn, 1))];
      expect(entryIntoForceBy(clause, more).entersIntoForceOn).toBe(result.entersIntoForceOn);
    }
  },
);
