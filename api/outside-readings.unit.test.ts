import { expect, test } from 'vitest';
import type { Roster } from '../schemas/organisation-commands.ts';
import { factsOfConvocation } from './outside-readings.ts';

const evidence = { confidence: 'invented', source: 'a test' } as const;
const organ = (id: string, more: object = {}) =>
  ({ id, names: [{ name: id, language: 'en', evidence }], electorate: 'all-members', evidence, ...more }) as never;
const roster: Pick<Roster, 'organs' | 'seatZone'> = {
  seatZone: 'Asia/Almaty',
  organs: [
    organ('council', { meetings: { noticeDays: 30, strict: true, evidence } }),
    organ('abroad', { seatZone: 'America/New_York', only: ['jo', 'us'] }),
    organ('bureau', { electorate: 'none' }),
  ],
};
const parties = [
  { party: 'kz', status: 'member', suspended: null },
  { party: 'jo', status: 'member', suspended: null },
  { party: 'in', status: 'member', suspended: 'a decision' },
  { party: 'us', status: 'observer', suspended: null },
];
/** Already the 19th in Astana, still the 18th in New York. */
const SENT = Date.parse('2024-09-18T20:00:00Z');
const facts = (id: string | undefined) => factsOfConvocation(id, SENT, roster, parties);

test('a convocation goes to the Member States of its organ, and its notice is counted from the day at the seat of that organ', () => {
  expect(facts('council')).toEqual({
    day: '2024-09-19',
    members: ['kz', 'jo'],
    rule: { noticeDays: 30, strict: true, evidence },
  });
  expect(facts('abroad')).toEqual({ day: '2024-09-18', members: ['jo'] });
});

test('a meeting of no organ is one of all Member States; an organ that decides nothing has none of its own', () => {
  expect(facts(undefined)).toEqual({ day: '2024-09-19', members: ['kz', 'jo'] });
  expect(facts('bureau').members).toEqual([]);
});
