/** The facts of CICA as they stand in the repository. */
import { describe, expect, test } from 'vitest';
import { membersNow, nameOf } from '../../domain/organisation/index.ts';
import { OrganisationStream } from '../../domain/organisation/testing/organisation-stream.ts';
import { loadRoster } from './index.ts';

const roster = await loadRoster('cica');
const members = roster.parties.filter((party) => party.statuses.some((fact) => fact.status === 'member'));

describe('organisations/cica.yaml', () => {
  test('28 Member States, in the English alphabetical order of their common names (RoP 1.7)', () => {
    const names = members.map((party) => party.names[0]?.name ?? '');
    expect(names).toHaveLength(28);
    expect(names).toEqual(names.toSorted(new Intl.Collator('en').compare));
    expect(members.every((party) => party.type === 'state' && /^[a-z]{2}$/.test(party.id))).toBe(true);
  });

  test('10 observer States, 5 observer organisations, 6 partners, 2 approved only (case 43), 1 applicant (case 34)', () => {
    const count = (status: string, type: string) =>
      roster.parties.filter((party) => party.type === type && party.statuses.some((fact) => fact.status === status))
        .length;
    expect([count('observer', 'state'), count('observer', 'organisation')]).toEqual([10, 5]);
    expect([
      count('partner', 'organisation'),
      count('approved-partner', 'organisation'),
      count('applicant', 'state'),
    ]).toEqual([6, 2, 1]);
    expect(roster.parties).toHaveLength(52);
  });

  test('begins on 18 September 2024 at nine in Astana, with Kazakhstan in the Chair', () => {
    expect(new Date(roster.liveSince).toISOString()).toBe('2024-09-18T04:00:00.000Z');
    expect(
      new Intl.DateTimeFormat('en', { timeZone: roster.seatZone, hour: 'numeric', hour12: false }).format(
        roster.liveSince,
      ),
    ).toBe('09');
    expect(roster.chair).toMatchObject({ party: 'kz', from: '2022' });
  });

  test('every Member State has the zone of its capital; zones lie between +2 and +9 in winter', () => {
    const winter = Date.UTC(2024, 0, 15);
    const offsets = members.map((party) => {
      const parts = new Intl.DateTimeFormat('en', {
        timeZone: party.zone ?? 'none',
        timeZoneName: 'longOffset',
      }).formatToParts(winter);
      const [, hours, minutes] =
        /GMT\+(\d\d):(\d\d)/.exec(parts.find((part) => part.type === 'timeZoneName')?.value ?? '') ?? [];
      return Number(hours) + Number(minutes) / 60;
    });
    expect([Math.min(...offsets), Math.max(...offsets)]).toEqual([2, 9]);
  });

  test("case 60: the head of the Secretariat and the ministers' meetings have dated names", () => {
    const { state } = established();
    expect(nameOf(state, { office: 'secretary-general' }, '2022-10-12')?.name).toBe('Executive Director');
    expect(nameOf(state, { office: 'secretary-general' }, '2024-09-18')).toEqual({
      name: 'Secretary General',
      certainty: 'yes',
    });
    expect(nameOf(state, { organ: 'ministerial-council' }, '2021-10-12')?.name).toBe('Ministerial Meeting');
    expect(nameOf(state, { party: 'tr' }, '2024-09-18')?.name).toBe('Türkiye');
  });

  test('what is only remembered stays out: no year of joining for Bangladesh, Qatar, Sri Lanka; none where sources conflict', () => {
    for (const id of ['bd', 'qa', 'lk', 'th', 'af']) {
      expect(roster.parties.find((party) => party.id === id)?.statuses.map((fact) => fact.from)).toEqual([undefined]);
    }
  });

  test('the aggregate takes it, and stays far below 256 kB (I13)', () => {
    const stream = established();
    expect(membersNow(stream.state)).toEqual(members.map((party) => party.id));
    expect(JSON.stringify(stream.state).length).toBeLessThan(40_000);
  });

  test.each(['secretariat', 'council-of-eminent-persons', 'think-tank-forum', 'fund', 'expert-meeting'])(
    '%s decides nothing',
    (organ) => {
      expect(established().freeze(1, 'r1', organ).refusal?.code).toBe('organ-decides-nothing');
    },
  );
});

function established(): OrganisationStream {
  const stream = new OrganisationStream();
  stream.act('establish-organisation', { roster });
  return stream;
}
