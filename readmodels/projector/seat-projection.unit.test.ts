import { describe, expect, test } from 'vitest';
import { OrganisationStory } from '../../notifications/testing/stories.ts';
import { rowKey } from './row-set.ts';
import { StreamProjection } from './stream-projection.ts';

const paper = 'a'.repeat(64);
const receivedAt = 1_726_632_000_000;
const person = 'person-token-of-nobody-at-all';

const story = () =>
  new OrganisationStory()
    .established()
    .add('representative-accredited', {
      accreditation: 'a1',
      party: 'in',
      person,
      capacity: 'focal-point',
      paper,
      receivedAt,
    })
    .add('representative-accredited', {
      accreditation: 'a2',
      party: 'in',
      person,
      capacity: 'delegate',
      from: '2024-10-01',
      paper,
      receivedAt,
    })
    .add('accreditation-ended', {
      accreditation: 'a1',
      party: 'in',
      capacity: 'focal-point',
      receivedAt: receivedAt + 1,
    })
    .add('seat-set', { party: 'in', state: 'vacant', decision: 'The Summit', attested: false })
    .add('candidate-registered', { party: 'sa', for: 'member', paper, receivedAt });

const byKey = (rows: { accreditation: string }[]) =>
  rows.sort((one, other) => (one.accreditation < other.accreditation ? -1 : 1));

describe('the rows of seats, accredited people and candidates', () => {
  const whole = new StreamProjection(story().stream);
  for (const event of story().events) whole.apply(event);
  whole.finish();

  test('one that has ended keeps its beginning; the day that a paper names goes before its receipt', () => {
    expect(byKey(whole.rows.all('accreditations'))).toMatchObject([
      {
        accreditation: 'a1',
        person,
        from_stated: { at: receivedAt },
        to_stated: { at: receivedAt + 1 },
        end_sequence: 4,
      },
      { accreditation: 'a2', from_stated: { attested: { date: '2024-10-01' } }, to_stated: null, end_sequence: null },
    ]);
  });

  test('case 22: a party has its seat, and takes no part while nobody sits there; a candidate has its bid', () => {
    const row = (id: string) => whole.rows.all('parties').find(({ party }) => party === id);
    expect(row('in')).toMatchObject({ status: 'member', seat: 'vacant', entitled: false, candidature: null });
    expect(row('kz')).toMatchObject({ seat: 'filled', entitled: true });
    expect(row('sa')).toMatchObject({ seat: null, candidature: { for: 'member', since: 6, steps: [] } });
  });

  test('I10: one event at a time, out of what is stored, gives the same rows', () => {
    const projection = new StreamProjection(story().stream);
    for (const event of story().events) {
      projection.apply(event);
      projection.finish();
      projection.shed();
    }
    projection.finish();
    const tables = ['accreditations', 'parties', 'facts'] as const;
    for (const table of tables) {
      const keyed = (of: StreamProjection) => new Map(of.rows.all(table).map((one) => [rowKey(table, one), one]));
      expect([table, keyed(projection)]).toEqual([table, keyed(whole)]);
    }
  });
});
