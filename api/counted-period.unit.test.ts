import { describe, expect, test } from 'vitest';
import { loadCalendar } from '../activities/rules-files/index.ts';
import { isWorkingDay, weekdayOf } from '../domain/calendar/index.ts';
import { periodFault } from '../domain/document/periods.ts';
import { RULES } from '../domain/testing/document-scenario.ts';
import type { Weekday, WorkingCalendar } from '../schemas/calendar.ts';
import type { ConsensusRules } from '../schemas/procedure.ts';
import { resolvedDeadline, type ResolvedDeadline } from '../schemas/time.ts';
import { countedDeadline, statedDeadline, type Counting } from './counted-period.ts';
import { Problem } from './problem.ts';

const kazakhstan = await loadCalendar('kazakhstan');
const at = (text: string): number => Date.parse(text);
const iso = ({ at: instant }: ResolvedDeadline): string => new Date(instant).toISOString().slice(0, 19) + 'Z';

const RULE: ConsensusRules['period'] = {
  minimum: 3,
  usual: 5,
  unit: 'working-days',
  endsAt: '18:00',
  source: 'Rules, 5',
};

/** How days are counted in Astana at an instant. */
const astana = (now: string, rule?: Partial<ConsensusRules['period']>, calendar = kazakhstan): Counting => ({
  now: at(now),
  zone: 'Asia/Almaty',
  calendar,
  by: 'cica/statement@2, senior-officials-committee',
  ...(rule === undefined ? {} : { rule: { ...RULE, ...rule } }),
});
const working = (days: number, time?: string) =>
  ({ kind: 'days', days, unit: 'working-days', ...(time === undefined ? {} : { at: time }) }) as const;
const calendarDays = (days: number, time?: string) =>
  ({ kind: 'days', days, unit: 'calendar-days', ...(time === undefined ? {} : { at: time }) }) as const;
const codeOf = (action: () => unknown): string => {
  try {
    action();
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
  throw new Error('It was accepted.');
};

describe('case 13: the change of Kazakhstan on 1 March 2024', () => {
  test('opened in February, it ends on 1 March at 18:00 in Astana: 13:00Z, not 12:00Z', () => {
    const counting = astana('2024-02-20T09:00:00Z');
    const until = statedDeadline({ wallTime: '2024-03-01T18:00', zone: 'Asia/Almaty' }, counting.now, counting);
    expect(iso(until)).toBe('2024-03-01T13:00:00Z');
    expect(iso(countedDeadline(calendarDays(10, '18:00'), counting.now, counting))).toBe('2024-03-01T13:00:00Z');
  });

  test('29 February has 25 hours there: one calendar day is an hour longer than 24 hours', () => {
    const begin = at('2024-02-29T06:00:00Z');
    const counting = astana('2024-02-29T06:00:00Z');
    const day = countedDeadline(calendarDays(1), begin, counting);
    expect([iso(day), day.wallTime]).toEqual(['2024-03-01T07:00:00Z', '2024-03-01T12:00:00']);
    expect(day.at - begin).toBe(25 * 3_600_000);
    const minutes = { kind: 'minutes', minutes: 24 * 60 } as const;
    const hours24 = begin + minutes.minutes * 60_000;
    expect(day.at - hours24).toBe(3_600_000);
  });

  test('the hour that came twice: what was computed ends at the later, what is stated is refused', () => {
    // At 24:00 on 29 February the clocks went back to 23:00.
    const counting = astana('2024-02-28T17:30:00Z');
    const computed = countedDeadline(calendarDays(1), counting.now, counting);
    expect([computed.wallTime, iso(computed)]).toEqual(['2024-02-29T23:30:00', '2024-02-29T18:30:00Z']);
    expect(computed.derivation).toContain(
      '2024-02-29T23:30:00 comes twice in Asia/Almaty, the clocks change: 2024-02-29T23:30:00, the later, is taken',
    );
    const stated = { wallTime: '2024-02-29T23:30', zone: 'Asia/Almaty' };
    expect(codeOf(() => statedDeadline(stated, counting.now, counting))).toBe('date-invalid');
  });
});

describe('seats whose clocks change in spring', () => {
  const at2 = (zone: string, now: string) => countedDeadline(calendarDays(1), at(now), { now: at(now), zone });
  test.each([
    // Cairo: 26 April 2024, midnight does not come; Jerusalem: 29 March 2024, 02:00 to 03:00 do not come.
    ['Africa/Cairo', '2024-04-24T22:30:00Z', '2024-04-26T01:30:00', '2024-04-25T22:30:00Z', 24],
    ['Asia/Jerusalem', '2024-03-28T00:30:00Z', '2024-03-29T03:30:00', '2024-03-29T00:30:00Z', 24],
    ['Africa/Cairo', '2024-04-25T10:00:00Z', '2024-04-26T12:00:00', '2024-04-26T09:00:00Z', 23],
    ['Asia/Jerusalem', '2024-10-26T10:00:00Z', '2024-10-27T13:00:00', '2024-10-27T11:00:00Z', 25],
  ])('%s: a day from %s ends at %s', (zone, now, wallTime, instant, hours) => {
    const deadline = at2(zone, now);
    expect([deadline.wallTime, iso(deadline)]).toEqual([wallTime, instant]);
    expect((deadline.at - at(now)) / 3_600_000).toBe(hours);
    expect(deadline.counted).toEqual({ unit: 'calendar-days', days: 1 });
  });
});

describe('case 12: working days by the calendar of the seat', () => {
  test('five working days over Nauryz, with every line of the way', () => {
    const deadline = countedDeadline(working(5), at('2024-03-19T10:00:00Z'), astana('2024-03-19T10:00:00Z', {}));
    expect(resolvedDeadline.parse(deadline)).toEqual({
      at: at('2024-03-29T13:00:00Z'),
      wallTime: '2024-03-29T18:00',
      zone: 'Asia/Almaty',
      tzdata: process.versions['tz'],
      derivation: [
        '5 working-days under cica/statement@2, senior-officials-committee (Rules, 5)',
        'begins Tue 2024-03-19 at 15:00:00 in Asia/Almaty',
        '5 working days after Tue 2024-03-19, itself not counted: Fri 2024-03-29',
        'weekend, not counted: Sun 2024-03-24',
        'Nauryz, not counted: Thu 2024-03-21',
        'Nauryz, not counted: Fri 2024-03-22',
        'Nauryz, not counted: Sat 2024-03-23',
        'Nauryz, not counted: Mon 2024-03-25',
        'ends at 18:00, by the rule',
        `calendar kazakhstan version ${kazakhstan.version}, as known on 2024-03-19`,
        '2024-03-29T18:00 is local time in Asia/Almaty',
        `Asia/Almaty is then at UTC+05:00 by tzdata ${process.versions['tz']}`,
        '2024-03-29T13:00:00Z',
        'holds 5 working-days in Asia/Almaty',
      ],
      counted: { unit: 'working-days', days: 5, calendar: 'kazakhstan', calendarVersion: kazakhstan.version },
    });
  });

  test('calendar days that end on a day off roll forward where the rule says so, and stay where it does not', () => {
    const begin = '2024-03-18T04:00:00Z';
    const roll = { unit: 'calendar-days', roll: 'next-working-day' } as const;
    expect(countedDeadline(calendarDays(5), at(begin), astana(begin, roll)).wallTime).toBe('2024-03-26T18:00');
    const stays = { unit: 'calendar-days', roll: 'none' } as const;
    expect(countedDeadline(calendarDays(5), at(begin), astana(begin, stays)).wallTime).toBe('2024-03-23T18:00');
  });

  test('a moved day off: Saturday 4 May 2024 is worked once that was ordered', () => {
    const ends = (now: string) => countedDeadline(working(1), at('2024-05-03T04:00:00Z'), astana(now, {})).wallTime;
    expect(ends('2024-04-16T04:00:00Z')).toBe('2024-05-06T18:00');
    expect(ends('2024-04-17T04:00:00Z')).toBe('2024-05-04T18:00');
  });

  test('a holiday that is told late moves what is announced afterwards, and no announced instant', () => {
    const begin = at('2024-06-14T04:00:00Z');
    const before = countedDeadline(working(1), begin, astana('2024-06-06T18:59:59Z', {}));
    const after = countedDeadline(working(1), begin, astana('2024-06-06T19:00:00Z', {}));
    expect([before.wallTime, after.wallTime]).toEqual(['2024-06-18T18:00', '2024-06-17T18:00']);
    // The frozen one says by which calendar, and as known when, it was reached; nothing computes it again.
    expect(before.derivation).toContain('calendar kazakhstan version 1, as known on 2024-06-06');
  });

  test('nothing is guessed: beyond the calendar, and where a seat has none', () => {
    const late = '2026-06-29T04:00:00Z';
    expect(codeOf(() => countedDeadline(working(5), at(late), astana(late, {})))).toBe('calendar-exceeded');
    const { calendar: _none, ...bare } = astana(late, {});
    expect(codeOf(() => countedDeadline(working(5), at(late), bare))).toBe('calendar-missing');
    expect(
      codeOf(() => statedDeadline({ wallTime: '2026-07-10T18:00', zone: 'Asia/Almaty' }, at(late), astana(late, {}))),
    ).toBe('calendar-exceeded');
    expect(iso(countedDeadline(calendarDays(5, '18:00'), at(late), { ...bare, rule: { minimum: 1, usual: 1 } }))).toBe(
      '2026-07-04T13:00:00Z',
    );
  });

  test('a derivation keeps to its twenty lines, however long the period', () => {
    const begin = '2024-03-01T04:00:00Z';
    const long = countedDeadline(working(400), at(begin), astana(begin, { roll: 'next-working-day' }));
    expect(() => resolvedDeadline.parse(long)).not.toThrow();
    expect(long.derivation.at(-1)).toBe('holds 400 working-days in Asia/Almaty');
  });
});

describe('the core compares days with the least that the rule allows', () => {
  const begin = '2024-03-19T10:00:00Z';
  const rules: ConsensusRules = { ...RULES, period: RULE };
  const fault = (deadline: ResolvedDeadline) => periodFault('silence', { kind: 'until', deadline }, rules, at(begin));
  const until = (wallTime: string) => statedDeadline({ wallTime, zone: 'Asia/Almaty' }, at(begin), astana(begin, {}));

  test.each([
    // 20 March, then Nauryz until the 25th; the third working day is the 27th, and its last hour is 18:00.
    ['2024-03-27T17:59', 2],
    ['2024-03-27T18:00', 3],
    ['2024-03-28T09:00', 3],
  ])('a wall time of %s holds %i working days', (wallTime, days) => {
    const deadline = until(wallTime);
    expect(deadline.counted).toMatchObject({ unit: 'working-days', days });
    expect(fault(deadline)?.code).toBe(days < 3 ? 'period-too-short' : undefined);
  });

  test('days of the other kind are counted in the unit of the rule', () => {
    const seven = countedDeadline(calendarDays(7), at(begin), astana(begin, {}));
    expect(seven.counted).toMatchObject({ unit: 'working-days', days: 2 });
    expect(fault(seven)).toMatchObject({ code: 'period-too-short', about: { minimum: 3, days: 2 } });
    expect(fault(countedDeadline(calendarDays(8), at(begin), astana(begin, {})))).toBeUndefined();
  });

  test('what was not counted cannot be judged: minutes, and a deadline without its count', () => {
    expect(periodFault('silence', { kind: 'minutes', minutes: 100_000 }, rules, at(begin))?.code).toBe(
      'period-not-counted',
    );
    const { counted: _counted, ...bare } = until('2024-03-28T18:00');
    expect(fault(bare)?.code).toBe('period-not-counted');
    expect(fault({ ...bare, counted: { unit: 'calendar-days', days: 9 } })?.code).toBe('period-not-counted');
  });

  test('what lies in the past is too short whatever it was counted to', () => {
    const deadline = until('2024-03-28T18:00');
    expect(periodFault('silence', { kind: 'until', deadline }, rules, deadline.at)?.code).toBe('period-too-short');
  });
});

/** Weekends as domain facts §5 has them: no other day is off in any of these. */
const WEEKENDS: readonly Weekday[][] = [['saturday', 'sunday'], ['friday', 'saturday'], ['friday']];

test('§5: 72 hours of silence from a Thursday evening hold no working day that all members share', () => {
  const seats = WEEKENDS.map((weekend): WorkingCalendar => ({ ...kazakhstan, weekend, holidays: [], moved: [] }));
  const thursday = at('2024-11-07T13:00:00Z');
  const counting = astana('2024-11-07T13:00:00Z', { unit: 'calendar-days', endsAt: '18:00' });
  const silence = countedDeadline(calendarDays(3), thursday, counting);
  expect(silence.at - thursday).toBe(72 * 3_600_000);
  const days = ['2024-11-08', '2024-11-09', '2024-11-10'];
  expect(days.map(weekdayOf)).toEqual(['friday', 'saturday', 'sunday']);
  const shared = days.filter((day) => seats.every((seat) => isWorkingDay(seat, day, '2024-11-07')));
  expect(shared).toEqual([]);
  // Counted in working days of the seat, the same silence lasts to Tuesday, and so holds Monday for all.
  const worked = countedDeadline(working(3), thursday, astana('2024-11-07T13:00:00Z', {}));
  expect(worked.wallTime).toBe('2024-11-12T18:00');
  expect(seats.every((seat) => isWorkingDay(seat, '2024-11-11', '2024-11-07'))).toBe(true);
});
