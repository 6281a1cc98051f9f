import { describe, expect, test } from 'vitest';
import { loadCalendar, loadRoster } from '../activities/rules-files/index.ts';
import { instantText, timeThere } from '../notifications/times.ts';
import { capitalTimes } from './capital-times.ts';
import { countedDeadline } from './counted-period.ts';
import { resolveDeadline } from './deadline.ts';
import { deadlineWarnings } from './deadline-warnings.ts';

const roster = await loadRoster('cica');
const members = roster.parties.filter(({ statuses }) => statuses.some(({ status }) => status === 'member'));
const at = (text: string): number => Date.parse(text);

describe("a deadline in every capital's time", () => {
  const times = capitalTimes(
    at('2024-03-01T13:00:00Z'),
    members.map(({ id }) => id),
    roster.parties,
  );
  const of = (party: string) => times.find((each) => each.party === party);

  test('case 13: 18:00 in Astana on 1 March 2024, in 28 capitals, in protocol order', () => {
    expect(times).toHaveLength(28);
    expect(times.map(({ party }) => party)).toEqual(members.map(({ id }) => id));
    expect(of('kz')).toEqual({
      party: 'kz',
      zone: 'Asia/Almaty',
      wallTime: '2024-03-01T18:00',
      weekday: 'friday',
      text: { en: 'Friday, 1 March 2024 at 18:00', ru: 'пятница, 1 марта 2024 г. в 18:00' },
      onWeekend: false,
    });
    expect(of('kr')).toMatchObject({ wallTime: '2024-03-01T22:00', weekday: 'friday', onWeekend: false });
    expect(of('eg')).toMatchObject({ wallTime: '2024-03-01T15:00', weekday: 'friday', onWeekend: true });
    expect(of('in')).toMatchObject({ wallTime: '2024-03-01T18:30', onWeekend: null });
  });

  test('it may be another day there, and so another answer', () => {
    const [there] = capitalTimes(at('2024-03-03T20:00:00Z'), ['vn'], roster.parties);
    expect(there).toMatchObject({ wallTime: '2024-03-04T03:00', weekday: 'monday', onWeekend: false });
  });

  test('a State of which no zone is known gets no time, and one that the roster does not have comes last', () => {
    expect(capitalTimes(0, ['xx', 'kz'], roster.parties).map(({ party, wallTime }) => [party, wallTime])).toEqual([
      ['kz', '1970-01-01T06:00'],
      ['xx', null],
    ]);
  });

  test('notices say the same time', () => {
    const instant = at('2024-03-01T13:00:00Z');
    expect(instantText(instant, 'en', 'Asia/Almaty', 'Africa/Cairo')).toContain('15:00 Africa/Cairo');
    expect(timeThere(instant, 'Africa/Cairo').wallTime).toBe('2024-03-01T15:00');
  });
});

describe('what is announced is frozen', () => {
  test('a later version of the calendar, or of the clocks, is told and moves nothing', async () => {
    const kazakhstan = await loadCalendar('kazakhstan');
    const now = at('2024-05-30T10:00:00Z');
    const counting = { now, zone: 'Asia/Almaty', calendar: kazakhstan };
    const announced = countedDeadline({ kind: 'days', days: 5, unit: 'working-days', at: '18:00' }, now, counting);
    expect(deadlineWarnings(announced, new Map([['kazakhstan', kazakhstan]]))).toEqual([]);

    const feast = { ...kazakhstan.holidays[0]!, date: '2024-06-05', announced: '2024-06-03' };
    const later = { ...kazakhstan, version: 2, holidays: [...kazakhstan.holidays, feast] };
    const [warning, ...others] = deadlineWarnings(announced, new Map([['kazakhstan', later]]));
    expect(others).toEqual([]);
    expect(warning?.code).toBe('calendar-changed');
    expect(warning?.text.en).toBe(
      'The calendar kazakhstan has changed since (version 1, now 2); the announced instant stands.',
    );
    // Counted anew on that day it would be another: the frozen one is not.
    const anew = countedDeadline({ kind: 'days', days: 5, unit: 'working-days', at: '18:00' }, now, {
      ...counting,
      now: at('2024-06-04T10:00:00Z'),
      calendar: later,
    });
    expect([announced.wallTime, anew.wallTime]).toEqual(['2024-06-06T18:00', '2024-06-07T18:00']);
  });

  test('case 13: announced by the clocks of before the change, it stands an hour from what they would say now', () => {
    const now = resolveDeadline({ wallTime: '2024-03-01T18:00', zone: 'Asia/Almaty' });
    expect(deadlineWarnings(now, new Map())).toEqual([]);
    const before = { ...now, at: at('2024-03-01T12:00:00Z'), tzdata: '2023d' };
    expect(deadlineWarnings(before, new Map())).toMatchObject([
      { code: 'zone-changed', text: { en: expect.stringContaining('tzdata 2023d') } },
    ]);
  });
});
