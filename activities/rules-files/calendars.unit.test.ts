/** The working calendars as they stand in the repository, and faulty ones. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addCalendarDays, dayKind, isWorkingDay, weekdayOf } from '../../domain/calendar/index.ts';
import { workingCalendar } from '../../schemas/calendar.ts';
import { loadCalendar, loadCalendars, loadRoster, parseRulesFile, RULES_ROOT, RulesFileError } from './index.ts';

const kazakhstan = await loadCalendar('kazakhstan');

/** Working days of a year, as known on its last day. */
function workingDays(year: number): number {
  let days = 0;
  for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addCalendarDays(day, 1).day)
    if (isWorkingDay(kazakhstan, day, `${year}-12-31`)) days += 1;
  return days;
}

describe('calendars/kazakhstan.yaml', () => {
  test('has as many working days as the published calendars say', () => {
    // aqshamnews.kz: 117 days off in 2024; pobipb.kz: 246 working days in 2025.
    expect([workingDays(2024), workingDays(2025)]).toEqual([366 - 117, 246]);
  });

  test('a national holiday on a weekend gives the next working day off, Orthodox Christmas and Qurban Ait do not', () => {
    for (const { date, movedFrom } of kazakhstan.holidays) {
      if (movedFrom === undefined) continue;
      expect(['saturday', 'sunday']).toContain(weekdayOf(movedFrom));
      expect(['saturday', 'sunday']).not.toContain(weekdayOf(date));
      expect(kazakhstan.holidays.some((holiday) => holiday.date === movedFrom)).toBe(true);
    }
    expect(isWorkingDay(kazakhstan, '2024-01-08', '2024-01-01')).toBe(true);
  });

  test('Qurban Ait of 2024 was told anew nine days before: Monday became a working day again', () => {
    expect(dayKind(kazakhstan, '2024-06-17', '2024-06-06')).toMatchObject({ because: 'holiday' });
    expect(dayKind(kazakhstan, '2024-06-17', '2024-06-07')).toEqual({ off: false, because: 'working-day' });
    expect(dayKind(kazakhstan, '2024-06-16', '2024-06-06')).toEqual({ off: true, because: 'weekend' });
    expect(dayKind(kazakhstan, '2024-06-16', '2024-06-07')).toMatchObject({ because: 'holiday' });
  });
});

describe('all shipped calendars', () => {
  test('are named after their files, and a moved holiday is off in its place', async () => {
    const names = (await readdir(join(RULES_ROOT, 'calendars'))).filter((name) => name.endsWith('.yaml'));
    expect(names).toEqual(expect.arrayContaining(['kazakhstan.yaml', 'new-york.yaml', 'vienna.yaml']));
    for (const name of names) {
      const calendar = await loadCalendar(name.slice(0, -'.yaml'.length));
      for (const { date, withdrawn } of calendar.holidays)
        if (withdrawn === undefined) expect(isWorkingDay(calendar, date, '9999-12-31')).toBe(false);
      for (const { movedFrom, movedTo } of calendar.moved)
        expect([movedFrom, movedTo].map((day) => isWorkingDay(calendar, day, '9999-12-31'))).toEqual([true, false]);
    }
  });

  test('the example of the docs is one too', async () => {
    const page = await readFile(join(RULES_ROOT, 'docs/use/calendars.md'), 'utf8');
    const example = /```yaml\n(.*?)```/s.exec(page)?.[1] ?? '';
    const { value } = parseRulesFile('calendars/seat.yaml', example, workingCalendar);
    expect(isWorkingDay(value, '2024-05-04', '2024-04-17')).toBe(true);
  });

  test("are found by a roster: the organisation's and those of its organs", async () => {
    const roster = await loadRoster('cica');
    const [organ] = roster.organs;
    const calendars = await loadCalendars({ ...roster, organs: [{ ...organ!, calendar: 'vienna' }] });
    expect([...calendars.keys()]).toEqual(['kazakhstan', 'vienna']);
  });
});

describe('a faulty calendar is named by file, line, path and remedy', () => {
  let root = '';
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'nemcon-calendars-'));
    for (const folder of ['organisations', 'calendars'])
      await cp(join(RULES_ROOT, folder), join(root, folder), { recursive: true });
  });
  afterEach(() => rm(root, { recursive: true }));

  const edit = async (file: string, from: string, to: string): Promise<void> => {
    const text = await readFile(join(root, file), 'utf8');
    if (!text.includes(from)) throw new Error(`${file} does not hold "${from}".`);
    await writeFile(join(root, file), text.replace(from, to));
  };
  const faults = async (): Promise<string> => {
    const error: unknown = await loadRoster('cica', root).then(
      () => new Error('It was accepted.'),
      (reason: unknown) => reason,
    );
    if (!(error instanceof RulesFileError)) throw error;
    return error.message;
  };
  const FILE = 'calendars/kazakhstan.yaml';

  test.each([
    [
      'a day that stands twice',
      "date: '2024-01-02'",
      "date: '2024-01-01'",
      /holidays\[1\]\.date: 2024-01-01 stands in the list twice/,
    ],
    ['a day outside', "date: '2024-01-02'", "date: '2023-01-02'", /holidays\[1\]\.date: 2023-01-02 lies outside/],
    [
      'a day that does not exist',
      "date: '2024-01-02'",
      "date: '2024-02-30'",
      /"2024-02-30" does not have the right form\. Give a day that exists/,
    ],
    ['another name than the file', 'id: kazakhstan', 'id: astana', /id: The file is named after "kazakhstan"/],
    [
      'a zone that does not exist',
      'Asia/Almaty',
      'Asia/Astana',
      /zone: "Asia\/Astana" is no time zone\. Use a name of the IANA/,
    ],
    [
      'a withdrawal before the announcement',
      "withdrawn: '2024-06-07'",
      "withdrawn: '2023-06-07'",
      /withdrawn: It cannot be withdrawn before it is announced/,
    ],
    ['a memory for a source', 'confidence: V', 'confidence: M', /confidence: "M" is not allowed here/],
  ])('%s', async (_, from, to, message) => {
    await edit(FILE, from, to);
    const text = await faults();
    expect(text).toMatch(message);
    expect(text).toMatch(/calendars\/kazakhstan\.yaml:\d+:\d+: /);
    expect(text).toMatch(/organisations\/cica\.yaml:\d+:1: calendar: The working calendar "kazakhstan" cannot be used/);
  });

  test('a calendar that is not there', async () => {
    await rm(join(root, FILE));
    expect(await faults()).toMatch(
      /cica\.yaml:\d+:1: calendar: The working calendar "kazakhstan" cannot be used\. Give it the file calendars\/kazakhstan\.yaml\.\ncalendars\/kazakhstan\.yaml:1:1: There is no such file/,
    );
  });
});
