import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { deadlineEntries } from './deadline-entries.ts';
import { inCalendarOrder, type CalendarEntry } from './entry.ts';
import { meetingDeadlineEntry, ownDeadlines } from './meeting-deadline-entries.ts';
import { meetingEntry } from './meeting-entries.ts';
import {
  documentRow,
  DOCUMENT,
  MEETING,
  meetingRow,
  readCalendar,
  reader,
  RECORDED,
  roundRow,
  taskRow,
} from './testing/rows.ts';
import { toICalendar } from './to-icalendar.ts';

const HOUR = 3_600_000;
const either = reader().either;
const write = (entries: CalendarEntry[], form: Partial<Parameters<typeof toICalendar>[1]> = {}): string =>
  toICalendar(entries, {
    name: 'CICA: meetings and deadlines',
    either,
    address: 'https://nemcon.example.org',
    alarm: null,
    alarmsFrom: 0,
    ...form,
  });
const change = (name: string, recorded: number, round: string | null = null) => ({ stream: '', round, name, recorded });
const set = (from: string, to?: string) => ({
  dates: { from, ...(to === undefined ? {} : { to }) },
  setAt: RECORDED,
  sequence: 1,
});
const meeting = (
  row: Parameters<typeof meetingRow>[0],
  changes = [change('meeting-announced', RECORDED)],
  language?: 'en' | 'ru',
) => meetingEntry(meetingRow(row), changes, reader(language));
const one = (entry: CalendarEntry | undefined) => readCalendar(write(entry === undefined ? [] : [entry])).entries[0];

describe('a meeting in a calendar', () => {
  test('is whole days, the last one included, with the address of the meeting', () => {
    const row = { date_from: '2024-12-17', date_to: '2024-12-18', place: 'Baku', mode: 'in-person' as const };
    expect(one(meeting(row))).toMatchObject({
      uid: `cica/meeting/${MEETING}@nemcon`,
      allDay: true,
      start: '2024-12-17',
      end: '2024-12-19',
      summary: 'Seventh Meeting',
      location: 'Baku',
      status: 'CONFIRMED',
      category: 'Meeting',
      sequence: 0,
      stamp: '2024-09-18T04:00:00Z',
      url: `https://nemcon.example.org/v1/cica/meetings/${MEETING}`,
    });
    expect(one(meeting(row))?.description.split('\n')).toEqual(['Organ: Ministerial Council', 'Format: in person']);
  });

  test.each([
    ['2024-12', null],
    ['2024', null],
    [null, null],
    ['2024-12-17', '2025-01'],
  ])('whose days are told as %s to %s is in no calendar: a month is no day', (date_from, date_to) => {
    expect(meeting({ date_from, date_to })).toBeUndefined();
  });

  test('case 28: re-dated, it keeps its uid and raises its sequence, and says when that was recorded', () => {
    const first = meeting({ date_from: '2024-12-19', dates_set: [set('2024-12-19')] });
    const moved = meeting({ date_from: '2024-12-17', dates_set: [set('2024-12-19'), set('2024-12-17')] }, [
      change('meeting-announced', RECORDED),
      change('meeting-re-dated', RECORDED + HOUR),
    ]);
    expect(one(moved)?.uid).toBe(one(first)?.uid);
    expect(one(moved)).toMatchObject({
      sequence: 1,
      start: '2024-12-17',
      end: '2024-12-18',
      stamp: '2024-09-18T05:00:00Z',
    });
  });

  test('cancelled, it stays on its days with the status', () => {
    const cancelled = one(meeting({ state: 'cancelled', date_from: '2024-12-19' }));
    expect(cancelled).toMatchObject({ status: 'CANCELLED', start: '2024-12-19' });
    expect(cancelled?.description).toContain('Cancelled.');
  });

  test('cancelled before its days were told, it is in no calendar', () => {
    expect(meeting({ state: 'cancelled' })).toBeUndefined();
  });

  test('case 28: postponed without new days, it is cancelled on the last that were told, with a note', () => {
    const dates_set = [set('2024-11-11'), set('2024-12-19', '2024-12-20')];
    const postponed = one(meeting({ dates_set }));
    expect(postponed).toMatchObject({ status: 'CANCELLED', start: '2024-12-19', end: '2024-12-21' });
    expect(postponed?.description).toContain(
      'Postponed: it is not held on these days. New days have not been told yet.',
    );
    const toAMonth = one(meeting({ date_from: '2025-03', dates_set: [...dates_set, set('2025-03')] }));
    expect(toAMonth).toMatchObject({ status: 'CANCELLED', start: '2024-12-19' });
    expect(toAMonth?.description).toContain('So far it is told: March 2025.');
  });

  test('held on days that nobody told to the day, it is not where it was planned once', () => {
    expect(
      meeting({ state: 'closed', date_from: '2024-12', dates_set: [set('2024-11-11'), set('2024-12')] }),
    ).toBeUndefined();
  });

  test('of the past, it stands where it is attested to have been', () => {
    expect(one(meeting({ state: 'past', attested: { date: '2022-10-13' } }))).toMatchObject({ start: '2022-10-13' });
    expect(meeting({ state: 'past', attested: { notBefore: '2022-10-01' } })).toBeUndefined();
  });

  test('its opening is told at the seat, and its organ in Russian for whoever reads Russian', () => {
    const opened_at = Date.parse('2024-12-17T05:00:00Z');
    const russian = one(
      meeting({ state: 'open', date_from: '2024-12-17', opened_at, mode: 'online' }, undefined, 'ru'),
    );
    expect(russian?.location).toBe('онлайн');
    expect(russian?.description).toContain('Орган: Совет министров иностранных дел');
    expect(russian?.description).toMatch(/Открыто: 17 декабря 2024 г\. в 10:00 \(Asia\/Almaty\)/);
  });
});

describe('a deadline that hangs on a meeting', () => {
  const fixed = { at: Date.parse('2024-12-05T13:00:00Z') };
  const deadline = {
    deadline: 'papers',
    purpose: 'circulation',
    setAt: RECORDED,
    sequence: 2,
    fixedAt: RECORDED,
    fixedSequence: 4,
  };
  const entries = (given: object) =>
    meetingDeadlineEntry(
      meetingRow(),
      { ...deadline, ...given } as Parameters<typeof meetingDeadlineEntry>[1],
      reader(),
    );

  test('case 28: stands where it was fixed last, under an id that stays', () => {
    expect(one(entries({ fixed })[0])).toMatchObject({
      uid: `cica/meeting/${MEETING}/deadline/papers@nemcon`,
      start: '2024-12-05T13:00:00Z',
      summary: 'Deadline: the circulation of documents',
      sequence: 4,
    });
  });

  test('case 28: is in no calendar while the meeting has no days', () => {
    expect(entries({})).toEqual([]);
  });

  test('I14: of those that follow the meeting in documents none is told with the meeting', () => {
    const state = {
      v: 1,
      meeting: {
        deadlines: [
          { ...deadline, fixed },
          { ...deadline, fixed, for: { document: 'x' } },
        ],
      },
    };
    expect(ownDeadlines(state as unknown as Parameters<typeof ownDeadlines>[0])).toHaveLength(1);
  });
});

const EXPIRY = Date.parse('2024-10-02T13:00:00Z');
function deadlines(
  given: Partial<Parameters<typeof deadlineEntries>[1]>,
  {
    language = 'en',
    own,
    document = documentRow(),
    since = 0,
  }: { language?: 'en' | 'ru'; own?: string; document?: ReturnType<typeof documentRow>; since?: number } = {},
) {
  const rows = { rounds: [], commentPeriods: [], withCalls: new Map(), tasks: [], changes: [], ...given };
  const entries = deadlineEntries(new Map([[document.stream, document]]), rows, reader(language, own), since);
  return readCalendar(write(entries)).entries;
}
const silent = documentRow({ on_silence: { at: EXPIRY, what: 'silence-held', rule: '' } });

describe('a deadline in a calendar', () => {
  test('an instant in UTC; the wall times of seat and capital, and what silence means, in its words', () => {
    const [entry] = deadlines({ rounds: [roundRow()] }, { own: 'tr', document: silent });
    expect(entry).toMatchObject({
      uid: `cica/document/${DOCUMENT}/r1/expiry@nemcon`,
      allDay: false,
      start: '2024-10-02T13:00:00Z',
      end: undefined,
      summary: 'Silence ends: On water',
      category: 'Deadline',
      url: `https://nemcon.example.org/v1/cica/documents/${DOCUMENT}/rounds/r1`,
    });
    expect(entry?.description.split('\n')).toEqual([
      'Ends: 2 October 2024 at 18:00 (Asia/Almaty; 16:00 Europe/Istanbul)',
      'Ministerial Council; round r1',
      'Silence counts as consent.',
      'If nobody breaks it: silence is held, and the Chair confirms the adoption.',
    ]);
  });

  test('in Russian', () => {
    const [entry] = deadlines({ rounds: [roundRow()] }, { language: 'ru', document: silent });
    expect(entry).toMatchObject({ summary: 'Истекает молчание: On water', category: 'Deadline' });
    expect(entry?.description.split('\n')).toEqual([
      'Истекает: 2 октября 2024 г. в 18:00 (Asia/Almaty)',
      'Совет министров иностранных дел; раунд r1',
      'Молчание считается согласием.',
      'Если никто его не прервёт: молчание соблюдено, и Председательство подтверждает принятие.',
    ]);
  });

  test('extended, it keeps its uid and raises its sequence', () => {
    const changes = [change('round-opened', RECORDED, 'r1'), change('round-extended', RECORDED + HOUR, 'r1')].map(
      (each) => ({
        ...each,
        stream: silent.stream,
      }),
    );
    expect(deadlines({ rounds: [roundRow()], changes })[0]).toMatchObject({
      sequence: 1,
      stamp: '2024-09-18T05:00:00Z',
    });
    expect(deadlines({ rounds: [roundRow({ round: 'r2' })], changes })[0]).toMatchObject({ sequence: 0 });
  });

  test('I14: of a written round it does not tell whether somebody blocks', () => {
    const written = documentRow({ on_silence: { at: EXPIRY, what: 'blocked-at-expiry', rule: '' } });
    const [entry] = deadlines({ rounds: [roundRow({ method: 'written' })] }, { document: written });
    expect(entry?.description.split('\n').slice(2)).toEqual(['Silence is not consent.']);
  });

  test('a task that falls due with it stands in its entry, another one alone', () => {
    const tasks = [
      taskRow(),
      taskRow({ id: 'other', subject: 'r1', act: 'confirm-adoption', due_at: EXPIRY + HOUR, on_silence: 'nothing' }),
    ];
    const entries = deadlines({ rounds: [roundRow()], tasks });
    expect(entries.map(({ uid, category }) => [uid, category])).toEqual([
      [`cica/document/${DOCUMENT}/r1/expiry@nemcon`, 'Deadline'],
      ['other@nemcon', 'Task'],
    ]);
    expect(entries[0]?.description).toContain('You are asked: State your position. Silence counts as consent.');
    expect(entries[1]).toMatchObject({ summary: 'Confirm the adoption: On water', start: '2024-10-02T14:00:00Z' });
  });

  test('the term of a confirmation is told where the rows tell it (I14), under an id of its own', () => {
    const provisional = { phase: 'adopted-provisionally' as const, expiry: null };
    expect(deadlines({ rounds: [roundRow(provisional)] })).toEqual([]);
    const [entry] = deadlines({ rounds: [roundRow({ ...provisional, restricted: { confirmBy: EXPIRY } })] });
    expect(entry).toMatchObject({
      uid: `cica/document/${DOCUMENT}/r1/confirmation@nemcon`,
      summary: 'Confirmation due: On water',
    });
  });

  test('comment periods, calls and terms of validity have theirs', () => {
    const at = (hours: number) => ({ at: EXPIRY + hours * HOUR });
    const period = { stream: silent.stream, period: 'c1', deadline: at(0), opened_at: RECORDED };
    const call = { id: 'n1', state: 'open', deadline: at(1), openedAt: RECORDED };
    const early = { ...call, id: 'n2', state: 'closed', closedAt: EXPIRY };
    const document = documentRow({ on_silence: { at: EXPIRY + 2 * HOUR, what: 'expired', rule: '' } });
    const entries = deadlines(
      {
        commentPeriods: [period as never],
        withCalls: new Map([[silent.stream, { document: { agenda: { calls: [call, early] } } } as never]]),
      },
      { document },
    );
    expect(entries.map(({ uid, summary }) => [uid.split('/').slice(3).join('/'), summary])).toEqual([
      ['c1/deadline@nemcon', 'Comments due: On water'],
      ['n1/deadline@nemcon', 'Nominations due: On water'],
      ['validity@nemcon', 'Term ends: On water'],
    ]);
  });

  test('what ended before the calendar begins is left out', () => {
    expect(deadlines({ rounds: [roundRow()] }, { since: EXPIRY + 1 })).toEqual([]);
    expect(deadlines({ rounds: [roundRow()] }, { since: EXPIRY })).toHaveLength(1);
  });

  test('case 60: a State and an organ have the names that they bear then, in the language where there is one', () => {
    const document = documentRow({ sponsors: ['tr', 'kz', 'unknown'] });
    const told = (expiry: string, language: 'en' | 'ru') =>
      deadlines({ rounds: [roundRow({ expiry: Date.parse(expiry) })] }, { document, language })[0]?.description;
    expect(told('2020-01-01T00:00:00Z', 'en')).toContain('Ministerial Meeting; round r1');
    expect(told('2024-01-01T00:00:00Z', 'en')).toContain('Ministerial Council; round r1');
    expect(told('2024-01-01T00:00:00Z', 'en')).toContain('Sponsors: Türkiye, Kazakhstan, unknown');
    expect(told('2024-01-01T00:00:00Z', 'ru')).toContain('Авторы: Турция, Казахстан, unknown');
  });
});

const plain: CalendarEntry = {
  uid: 'one@nemcon',
  revision: 0,
  stamp: RECORDED,
  when: { at: EXPIRY },
  summary: 'One',
  description: ['One'],
  category: 'deadline',
  path: '/v1/cica/documents/one',
};

describe('the form of RFC 5545', () => {
  test('the same entries give the same bytes, in whatever order they come', () => {
    const entries = [
      plain,
      { ...plain, uid: 'zero@nemcon' },
      { ...plain, uid: 'day@nemcon', when: { from: '2024-10-02', to: '2024-10-02' } },
    ];
    expect(inCalendarOrder(entries).map(({ uid }) => uid)).toEqual(['day@nemcon', 'one@nemcon', 'zero@nemcon']);
    expect(write([...entries].reverse())).toBe(write(entries));
  });

  test('an empty calendar is one too, with its name, its maker and how often to look', () => {
    const name = 'СВМДА: заседания, сроки; всё';
    const text = write([], { name, either: (_en, ru) => ru });
    for (const property of ['NAME', 'X-WR-CALNAME'])
      expect(text).toContain(`\r\n${property}:СВМДА: заседания\\, сроки\\; всё\r\n`);
    expect(readCalendar(text)).toMatchObject({
      entries: [],
      refresh: 'PT1H',
      prodId: '-//Nemcon//Calendar feed//RU',
    });
  });

  /** What iCalendar has no place for: the control characters of ASCII but for tab and line ends. */
  const CONTROLS = /(?![\t\n\r\u0080-\u009f])\p{Cc}/gu;

  property.prop([
    fc.string({ unit: 'binary' }),
    fc.array(fc.string({ unit: 'grapheme', maxLength: 200 }), { maxLength: 5 }),
  ])(
    'whatever the words are: no line is longer than 75 octets, none is split within a letter, and they come back as they were',
    (summary, description) => {
      const clean = (text: string) => text.replaceAll(/\r\n?/g, '\n').replaceAll(CONTROLS, '');
      fc.pre(!/[\ud800-\udfff]/.test(summary.replaceAll(/[\ud800-\udbff][\udc00-\udfff]/g, '')));
      const text = write([{ ...plain, summary, description }]);
      expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(Buffer.from(text).toString()).toBe(text);
      const [entry] = readCalendar(text).entries;
      expect([entry?.summary ?? '', entry?.description]).toEqual([clean(summary), clean(description.join('\n'))]);
    },
  );

  test('Cyrillic is folded in octets and unfolds to itself', () => {
    const summary = 'О мерах доверия, безопасности и сотрудничества в Азии; проект решения Совета министров '
      .repeat(4)
      .trim();
    const text = write([{ ...plain, summary }]);
    expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(readCalendar(text).entries[0]?.summary).toBe(summary);
  });

  test('an alarm comes so many minutes before, never for what is over or cancelled, and only where it was asked for', () => {
    const alarms = (entry: CalendarEntry, form: object) => readCalendar(write([entry], form)).entries[0]?.alarms;
    expect(alarms(plain, {})).toEqual([]);
    expect(alarms(plain, { alarm: 90 })).toEqual(['-PT1H30M']);
    expect(alarms(plain, { alarm: 0 })).toHaveLength(1);
    expect(alarms(plain, { alarm: 90, alarmsFrom: EXPIRY + 1 })).toEqual([]);
    expect(alarms({ ...plain, cancelled: true }, { alarm: 90 })).toEqual([]);
  });
});
