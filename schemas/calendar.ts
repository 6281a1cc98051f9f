/**
 * Working calendars as data: which days are working days at a seat, and since when that is known. Holidays are moved and announced late
 * (domain facts §5), so that a day is a working day *as known on a day*: what is announced afterwards moves no deadline that stands (I12).
 */
import { z } from 'zod';
import { sourced } from './organisation-facts.ts';

export const calendarId = z
  .string()
  .regex(/^[a-z0-9-]+$/)
  .max(60)
  .meta({ description: 'Names the calendar: the name of its file, in lower case.' });
export type CalendarId = z.infer<typeof calendarId>;

/** A day of a working calendar, `2024-03-21`. Not a legal date: no treaty act happens on it. */
export const calendarDay = z.iso.date().meta({ description: 'A day, such as 2024-03-21.' });
export type CalendarDay = z.infer<typeof calendarDay>;

export const weekday = z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);
export type Weekday = z.infer<typeof weekday>;

const dayName = z
  .strictObject({ en: z.string().min(1).max(120), ru: z.string().min(1).max(120) })
  .meta({ description: 'What the day is called, in both working languages.' });

const known = {
  announced: calendarDay.optional().meta({
    description:
      'The day on which it became known; before it the day does not count. Without it, it was known all along, by law.',
  }),
  withdrawn: calendarDay.optional().meta({
    description: 'The day on which it became known that it is off again: from then on it does not count.',
  }),
  evidence: sourced.meta({ description: 'Where the fact comes from, and how sure it is.' }),
};

/** A day off. One in lieu of a holiday that falls on a weekend names the holiday's day. */
export const holiday = z
  .strictObject({
    date: calendarDay,
    name: dayName,
    movedFrom: calendarDay.optional().meta({
      description: 'The holiday itself, which falls on a day that is off anyway: this day is off in its place.',
    }),
    ...known,
  })
  .meta({ id: 'Holiday', description: 'A day that is no working day.' });
export type Holiday = z.infer<typeof holiday>;

/** A day off that an order moves: the one becomes a working day (a working Saturday), the other is off. */
export const movedDay = z
  .strictObject({
    movedFrom: calendarDay.meta({ description: 'The day that is made up: it becomes a working day.' }),
    movedTo: calendarDay.meta({ description: 'The day that is off in its place.' }),
    name: dayName,
    ...known,
  })
  .meta({ id: 'MovedDay', description: 'A day off that is moved from one day to another.' });
export type MovedDay = z.infer<typeof movedDay>;

/** The days of the week that are off somewhere. Left out where the sources differ or nothing was read: then nobody knows. */
export const partyWeekend = z
  .strictObject({ days: z.array(weekday).min(1).max(6), evidence: sourced })
  .meta({ id: 'PartyWeekend', description: 'The days of the week that are off in the capital, with the source.' });

const span = z
  .strictObject({ from: calendarDay, to: calendarDay })
  .meta({ description: 'From the first to the last day, both included.' });

const shape = z.strictObject({
  id: calendarId,
  version: z.int().min(1).meta({
    description:
      'Goes up by one with every change of the file; a deadline names the version with which it was computed.',
  }),
  name: dayName,
  zone: z.string().min(1).max(64).meta({ description: 'IANA time zone of the place, such as Asia/Almaty.' }),
  weekend: z.array(weekday).max(6).meta({ description: 'The days of the week that are off.' }),
  weekendEvidence: sourced.meta({ description: 'Where the weekend was looked up.' }),
  covers: z.array(span).min(1).max(50).meta({
    description: 'The days of which the calendar tells; beyond them nothing is computed, and nothing guessed.',
  }),
  note: z.string().min(1).max(2000).optional().meta({ description: 'What is left out, and why.' }),
  holidays: z.array(holiday).max(3000).meta({ description: 'The days off beside the weekends.' }),
  moved: z
    .array(movedDay)
    .max(1000)
    .default([])
    .meta({ description: 'Days off that an order moved: working Saturdays, and what is off for them.' }),
});

type Shape = z.infer<typeof shape>;
type Fault = (path: (string | number)[], message: string) => void;

const overlaps = (one: { announced?: string | undefined; withdrawn?: string | undefined }, other: typeof one) =>
  (one.announced ?? '') < (other.withdrawn ?? '9999') && (other.announced ?? '') < (one.withdrawn ?? '9999');

function checkDays({ covers, holidays, moved }: Shape, fault: Fault): void {
  const covered = (day: string) => covers.some(({ from, to }) => from <= day && day <= to);
  covers.forEach(({ from, to }, index) => {
    if (to < from) fault(['covers', index, 'to'], `The calendar cannot end on ${to} if it begins on ${from}.`);
    if (covers.slice(0, index).some((other) => from <= other.to && other.from <= to))
      fault(['covers', index], 'It overlaps with an earlier span.');
  });
  holidays.forEach((day, index) => {
    if (!covered(day.date)) fault(['holidays', index, 'date'], `${day.date} lies outside of what the calendar covers.`);
    if (holidays.slice(0, index).some((other) => other.date === day.date && overlaps(other, day)))
      fault(['holidays', index, 'date'], `${day.date} stands in the list twice.`);
  });
  moved.forEach(({ movedFrom, movedTo }, index) => {
    if (!covered(movedFrom)) fault(['moved', index, 'movedFrom'], `${movedFrom} lies outside of what is covered.`);
    if (!covered(movedTo)) fault(['moved', index, 'movedTo'], `${movedTo} lies outside of what is covered.`);
    if (movedFrom === movedTo) fault(['moved', index, 'movedTo'], 'A day is not moved to itself.');
  });
  [
    ...holidays.map((day, index) => ['holidays', index, day] as const),
    ...moved.map((day, index) => ['moved', index, day] as const),
  ].forEach(([list, index, { announced, withdrawn }]) => {
    if (withdrawn !== undefined && withdrawn <= (announced ?? ''))
      fault([list, index, 'withdrawn'], 'It cannot be withdrawn before it is announced.');
  });
}

/** A working calendar. Its weekend and holidays are the seat's; of 28 States there is no day that is a working day for all. */
export const workingCalendar = shape
  .superRefine((value, context) => {
    checkDays(value, (path, message) => context.addIssue({ code: 'custom', path, message }));
    if (new Set(value.weekend).size !== value.weekend.length)
      context.addIssue({ code: 'custom', path: ['weekend'], message: 'A day of the week is named twice.' });
  })
  .meta({ id: 'WorkingCalendar', description: 'Which days are working days at a seat, with the source of each.' });
export type WorkingCalendar = z.infer<typeof workingCalendar>;
