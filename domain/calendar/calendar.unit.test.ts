import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workingCalendar, type WorkingCalendar } from '../../schemas/calendar.ts';
import {
  addCalendarDays,
  addWorkingDays,
  dayKind,
  daysBetween,
  daysWithin,
  isWorkingDay,
  rollForward,
  weekdayOf,
} from './index.ts';

const evidence = { confidence: 'V', source: 'test' } as const;
const name = { en: 'Feast', ru: 'Праздник' };

/** A seat with a feast on Thursday 21 March, a working Saturday, and a feast that the moon moves. */
const seat: WorkingCalendar = workingCalendar.parse({
  id: 'seat',
  version: 3,
  name,
  zone: 'Asia/Almaty',
  weekend: ['saturday', 'sunday'],
  weekendEvidence: evidence,
  covers: [{ from: '2024-01-01', to: '2024-12-31' }],
  holidays: [
    { date: '2024-03-21', name, evidence },
    { date: '2024-06-17', name, announced: '2023-10-17', withdrawn: '2024-06-07', evidence },
    { date: '2024-06-18', name, announced: '2024-06-07', evidence },
  ],
  moved: [{ movedFrom: '2024-05-04', movedTo: '2024-05-08', name, announced: '2024-04-17', evidence }],
});

describe('case 12: a day is a working day as it was known on a day', () => {
  test.each([
    ['2024-03-20', '2024-01-01', false, 'working-day'],
    ['2024-03-21', '2024-01-01', true, 'holiday'],
    ['2024-03-23', '2024-01-01', true, 'weekend'],
    ['2024-05-04', '2024-04-16', true, 'weekend'],
    ['2024-05-04', '2024-04-17', false, 'made-up'],
    ['2024-05-08', '2024-04-16', false, 'working-day'],
    ['2024-05-08', '2024-04-17', true, 'holiday'],
    ['2024-06-17', '2024-06-06', true, 'holiday'],
    ['2024-06-17', '2024-06-07', false, 'working-day'],
    ['2024-06-18', '2024-06-06', false, 'working-day'],
    ['2024-06-18', '2024-06-07', true, 'holiday'],
  ])('%s as known on %s', (day, knownOn, off, because) => {
    expect(dayKind(seat, day, knownOn)).toMatchObject({ off, because });
  });
});

describe('adding days', () => {
  test('the day of the event is not counted, and the lines name every day that was left out', () => {
    expect(addWorkingDays(seat, '2024-03-20', 3, '2024-03-20')).toEqual({
      day: '2024-03-26',
      explain: [
        '3 working days after Wed 2024-03-20, itself not counted: Tue 2024-03-26',
        'weekend, not counted: Sat 2024-03-23, Sun 2024-03-24',
        'Feast, not counted: Thu 2024-03-21',
      ],
    });
    expect(addCalendarDays('2024-02-28', 2)).toEqual({
      day: '2024-03-01',
      explain: ['2 calendar days after Wed 2024-02-28, itself not counted: Fri 2024-03-01'],
    });
  });

  test('a moved day off is left out from the day on which it was ordered, and the working Saturday counts', () => {
    expect(addWorkingDays(seat, '2024-05-03', 4, '2024-04-16')).toMatchObject({ day: '2024-05-09' });
    expect(addWorkingDays(seat, '2024-05-03', 4, '2024-04-17')).toMatchObject({ day: '2024-05-09' });
    expect(addWorkingDays(seat, '2024-05-03', 1, '2024-04-16')).toMatchObject({ day: '2024-05-06' });
    expect(addWorkingDays(seat, '2024-05-03', 1, '2024-04-17')).toMatchObject({ day: '2024-05-04' });
  });

  test('rolls forward over holiday and weekend, and stays on a working day', () => {
    expect(rollForward(seat, '2024-03-23', '2024-03-01')).toMatchObject({ day: '2024-03-25' });
    expect(rollForward(seat, '2024-03-21', '2024-03-01')).toMatchObject({ day: '2024-03-22' });
    expect(rollForward(seat, '2024-03-20', '2024-03-01')).toEqual({
      day: '2024-03-20',
      explain: ['Wed 2024-03-20 is a working day'],
    });
  });

  test('nothing is guessed beyond the years that the calendar covers', () => {
    expect(addWorkingDays(seat, '2024-12-31', 1, '2024-12-31')).toEqual({ beyond: '2025-01-01' });
    expect(rollForward(seat, '2025-01-01', '2024-12-31')).toEqual({ beyond: '2025-01-01' });
    expect(daysWithin('2024-12-30', '2025-01-02', { calendar: seat, knownOn: '2024-12-30' })).toEqual({
      beyond: '2025-01-01',
    });
    expect(daysWithin('2024-12-30', '2025-01-02')).toEqual({ days: 3 });
  });
});

const day = fc.integer({ min: 0, max: 300 }).map((offset) => addCalendarDays('2024-01-01', offset).day);
const few = fc.integer({ min: 1, max: 30 });

describe('properties', () => {
  test('n working days end on a working day, and contain n of them', () => {
    fc.assert(
      fc.property(day, few, day, (from, days, knownOn) => {
        const counted = addWorkingDays(seat, from, days, knownOn);
        if ('beyond' in counted) return;
        expect(isWorkingDay(seat, counted.day, knownOn)).toBe(true);
        expect(daysWithin(from, counted.day, { calendar: seat, knownOn })).toEqual({ days });
        expect(counted.explain.length).toBeLessThanOrEqual(8);
        for (const line of counted.explain) expect(line.length).toBeLessThanOrEqual(300);
      }),
    );
  });

  test('adding in two steps is adding at once', () => {
    fc.assert(
      fc.property(day, few, few, (from, one, other) => {
        const first = addWorkingDays(seat, from, one, from);
        if ('beyond' in first) return;
        const { explain: _lines, ...atOnce } = { explain: [], ...addWorkingDays(seat, from, one + other, from) };
        expect(addWorkingDays(seat, first.day, other, from)).toMatchObject(atOnce);
      }),
    );
  });

  test('rolling forward passes no working day, and rolls once', () => {
    fc.assert(
      fc.property(day, day, (from, knownOn) => {
        const rolled = rollForward(seat, from, knownOn);
        if ('beyond' in rolled) return;
        expect(rolled.day >= from).toBe(true);
        const skipped = daysBetween(from, rolled.day);
        for (let passed = 0; passed < skipped; passed += 1)
          expect(isWorkingDay(seat, addCalendarDays(from, passed).day, knownOn)).toBe(false);
        expect(rollForward(seat, rolled.day, knownOn)).toMatchObject({ day: rolled.day });
      }),
    );
  });

  test('what is announced later changes nothing of what was known before', () => {
    const feast = { date: '2024-04-10', name, announced: '2024-04-09', evidence };
    const later: WorkingCalendar = { ...seat, version: 4, holidays: [...seat.holidays, feast] };
    fc.assert(
      fc.property(day, few, day, (from, days, knownOn) => {
        fc.pre(knownOn < '2024-04-09');
        expect(addWorkingDays(later, from, days, knownOn)).toEqual(addWorkingDays(seat, from, days, knownOn));
      }),
    );
  });

  test('calendar days are counted as they are added, and the week turns with them', () => {
    fc.assert(
      fc.property(day, few, (from, days) => {
        const end = addCalendarDays(from, days).day;
        expect(daysBetween(from, end)).toBe(days);
        expect(daysWithin(from, end)).toEqual({ days });
        expect(weekdayOf(addCalendarDays(from, 7).day)).toBe(weekdayOf(from));
      }),
    );
  });
});
