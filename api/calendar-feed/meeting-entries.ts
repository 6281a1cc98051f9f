import { wordFor } from '../../domain/words/glossary.ts';
import { datesText } from '../../notifications/times.ts';
import type { CalendarChange, MeetingRow } from '../../readmodels/queries/index.ts';
import type { MeetingDates } from '../../schemas/effects.ts';
import type { Instant } from '../../schemas/time.ts';
import { revisionOf, type CalendarEntry } from './entry.ts';
import { noonOf, type CalendarReader } from './reader.ts';

/** A meeting, with the words of its title where the reader may read them. */
export type TitledMeeting = MeetingRow & { titleText?: string | null };
type Days = { from: string; to: string };

/**
 * A meeting as whole days. One whose days nobody told to the day is in no calendar (a month is no day); one that had such days and lost them
 * stands cancelled on the days it had last, so that nobody travels (case 28).
 */
export function meetingEntry(
  meeting: TitledMeeting,
  changes: readonly CalendarChange[],
  reader: CalendarReader,
): CalendarEntry | undefined {
  const standing = wholeDays(daysOf(meeting));
  const days = standing ?? lastWholeDays(meeting);
  if (days === undefined) return undefined;
  const cancelled = meeting.state === 'cancelled' || standing === undefined;
  return {
    uid: `${meeting.stream}@nemcon`,
    ...revisionOf(changes, meeting.registered_at),
    when: days,
    summary: meeting.titleText ?? untitled(meeting, noonOf(days.from), reader),
    description: descriptionOf(meeting, { days, postponed: standing === undefined }, reader),
    category: 'meeting',
    ...locationOf(meeting, reader),
    ...(cancelled ? { cancelled } : {}),
    path: `/v1/${meeting.organisation}/meetings/${meeting.id}`,
  };
}

/** The days that stand: as they were set, or as the past is attested. */
function daysOf({ date_from: from, date_to: to, attested }: MeetingRow): MeetingDates | undefined {
  if (from !== null) return { from, ...(to === null ? {} : { to }) };
  return attested?.date === undefined ? undefined : { from: attested.date };
}

const isDay = (date: string): boolean => date.length === '2024-12-17'.length;

/** Only what is told to the day: `2024-12` is no day of a calendar. */
function wholeDays(dates: MeetingDates | undefined): Days | undefined {
  if (dates === undefined || !isDay(dates.from) || !isDay(dates.to ?? dates.from)) return undefined;
  return { from: dates.from, to: dates.to ?? dates.from };
}

/** The latest that were told to the day, of a meeting to come. What was held is not where it was planned once. */
function lastWholeDays({ state, dates_set: set }: MeetingRow): Days | undefined {
  if (state !== 'announced' && state !== 'cancelled') return undefined;
  return set.map(({ dates }) => wholeDays(dates)).findLast((days) => days !== undefined);
}

function descriptionOf(
  meeting: MeetingRow,
  { days, postponed }: { days: Days; postponed: boolean },
  reader: CalendarReader,
): string[] {
  const { either, time, organ } = reader;
  const { opened_at: opened, closed_at: closed } = meeting;
  return [
    ...(meeting.state === 'cancelled' ? [either('Cancelled.', 'Отменено.')] : []),
    ...(meeting.state !== 'cancelled' && postponed ? [postponedText(meeting, reader)] : []),
    ...(meeting.organ === null ? [] : [`${either('Organ', 'Орган')}: ${organ(meeting.organ, noonOf(days.from))}`]),
    ...(meeting.mode === null ? [] : [`${either('Format', 'Формат')}: ${wordFor(meeting.mode, reader.language)}`]),
    ...(opened === null ? [] : [`${either('Opened', 'Открыто')}: ${time(opened)}`]),
    ...(closed === null ? [] : [`${either('Closed', 'Закрыто')}: ${time(closed)}`]),
    ...(meeting.takes_decisions ? [] : [either('It takes no decisions.', 'Решений не принимает.')]),
  ];
}

function postponedText(meeting: MeetingRow, { either, language }: CalendarReader): string {
  const dates = daysOf(meeting);
  const told = dates && datesText(dates.to === undefined ? [dates.from] : [dates.from, dates.to], language);
  const postponed = either('Postponed: it is not held on these days.', 'Перенесено: в эти дни не проводится.');
  const next =
    told === undefined
      ? either('New days have not been told yet.', 'Новые дни ещё не объявлены.')
      : `${either('So far it is told', 'Пока известно')}: ${told}.`;
  return `${postponed} ${next}`;
}

function locationOf({ place, mode }: MeetingRow, { language }: CalendarReader): Pick<CalendarEntry, 'location'> {
  if (place !== null) return { location: place };
  return mode === 'online' ? { location: wordFor('online', language) } : {};
}

function untitled({ organ, number }: MeetingRow, at: Instant, reader: CalendarReader): string {
  const name = organ === null ? reader.either('Meeting', 'Заседание') : reader.organ(organ, at);
  return number === null ? name : `${name}, ${number}`;
}
