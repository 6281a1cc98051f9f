import { describe, expect, test } from 'vitest';
import { meetingPayloads } from '../../schemas/meeting-commands.ts';
import { certaintyOn } from '../shared/index.ts';
import { mayInMeeting, meetingDecider, meetingFacts } from './index.ts';
import {
  announced,
  announcement,
  attestedDays,
  command,
  DAY,
  days,
  DOCUMENT,
  LIVE_SINCE,
  pastMeeting,
  slide,
  START,
  STREAM,
  unannounced,
  type Scenario,
} from './testing/meeting-scenario.ts';

const reDate = (from: string, to?: string) =>
  command('re-date-meeting', { dates: { from, ...(to === undefined ? {} : { to }) } });
const open = (openedAt = START) => command('open-meeting', { openedAt });
const close = (closedAt = START) => command('close-meeting', { closedAt });
const cancel = () => command('cancel-meeting', {});
const move = (place: string) => command('move-meeting', { place });
const daysOf = ({ state }: Scenario) => state.meeting?.dates;
const fact = ({ state }: Scenario, id: string) => meetingFacts(state).find((entry) => entry.id === id);

describe('a meeting that is to come', () => {
  test('is announced with its days, place and mode; its stream is its identity', () => {
    const { state } = announced().then('meeting-announced');
    expect(state.meeting).toMatchObject({
      stream: STREAM,
      state: 'announced',
      number: 7,
      organ: 'ministerial-council',
      dates: { from: '2024-12-19' },
      registeredAt: START,
    });
    expect(meetingDecider.exists(state)).toBe(true);
    expect(meetingDecider.due(state)).toBeUndefined();
  });

  test('is announced once, and before it nothing can be done', () => {
    announced().when(announcement()).thenRefused('meeting-exists');
    announced().when(pastMeeting()).thenRefused('meeting-exists');
    for (const act of [reDate('2024-12-17'), move('Ganja'), open(), close(), cancel(), days('2024-12-17')])
      unannounced().when(act).thenRefused('meeting-unknown');
  });

  test('cannot end before it begins', () => {
    const dates = { from: '2024-12-19', to: '2024-12-17' };
    unannounced().when(announcement({ dates })).thenRefused('date-invalid');
    announced().when(reDate('2024-12-19', '2024-12-18')).thenRefused('date-invalid');
    announced().when(reDate('2024-12', '2024-12-01')).then('meeting-re-dated');
    unannounced()
      .when(announcement({ dates: { from: '2024-12-19', to: '2024-12-19' } }))
      .then('meeting-announced');
  });

  test.each(['focal-point', 'observer', 'depositary', 'operator', 'auditor', 'system'] as const)(
    'I11: %s may not announce, re-date or open it',
    (role) => {
      unannounced()
        .when({ ...announcement(), actor: { token: 'a'.repeat(22), role } })
        .thenRefused('not-permitted');
      for (const act of [reDate('2024-12-17'), move('Ganja'), open(), close(), cancel()])
        announced()
          .when({ ...act, actor: { token: 'a'.repeat(22), role } })
          .thenRefused('not-permitted');
    },
  );
});

describe('case 28: moved, online, on another day', () => {
  test('the same meeting, whose days before are kept', () => {
    const moved = announced({ dates: { from: '2024-11-11' } })
      .at(START + DAY)
      .given(reDate('2024-12-19'))
      .at(START + 2 * DAY)
      .when(reDate('2024-12-17', '2024-12-18'))
      .then('meeting-re-dated');
    expect(moved.data('meeting-re-dated')).toEqual({
      dates: { from: '2024-12-17', to: '2024-12-18' },
      from: { from: '2024-12-19' },
    });
    expect(daysOf(moved)).toEqual({ from: '2024-12-17', to: '2024-12-18' });
    expect(moved.state.meeting?.datesSet.map(({ dates, sequence }) => [dates.from, sequence])).toEqual([
      ['2024-11-11', 1],
      ['2024-12-19', 2],
      ['2024-12-17', 3],
    ]);
    expect(fact(moved, 'meeting/days/2')).toMatchObject({
      value: '2024-12-19',
      from: { at: START + DAY },
      to: { at: START + 2 * DAY },
    });
    expect(fact(moved, 'meeting/days/3')?.value).toBe('2024-12-17/2024-12-18');
  });

  test('to the days, the place or the mode that it has: nothing changes', () => {
    announced().when(reDate('2024-12-19')).thenRefused('meeting-unchanged');
    announced().when(move('Baku')).thenRefused('meeting-unchanged');
    announced().when(command('move-meeting', {})).thenRefused('meeting-unchanged');
    announced()
      .when(command('move-meeting', { mode: 'in-person' }))
      .thenRefused('meeting-unchanged');
  });

  test('one without days gets its first', () => {
    const { dates: _, ...without } = announcement().payload as { dates?: unknown };
    const first = unannounced()
      .given({ ...announcement(), payload: without } as never)
      .when(reDate('2024-12'))
      .then('meeting-re-dated');
    expect(first.data('meeting-re-dated')).toEqual({ dates: { from: '2024-12' } });
    expect(daysOf(first)).toEqual({ from: '2024-12' });
  });

  test('online, and the place stays what it was', () => {
    const online = announced()
      .when(command('move-meeting', { mode: 'online' }))
      .then('meeting-moved');
    expect(online.state.meeting).toMatchObject({ mode: 'online', place: 'Baku' });
    expect(online.when(move('Ganja')).state.meeting).toMatchObject({ mode: 'online', place: 'Ganja' });
  });

  test('one that is open has its days; one that is over or was cancelled has none to come', () => {
    const opened = announced().given(open());
    for (const act of [reDate('2024-12-17'), move('Ganja'), open(), cancel(), days('2024-12-17')])
      opened.when(act).thenRefused('meeting-open');
    for (const over of [opened.given(close()), announced().given(cancel()), unannounced().given(pastMeeting())])
      for (const act of [reDate('2024-12-17'), move('Ganja'), open(), close(), cancel(), days('2024-12-17')])
        over.when(act).thenRefused('meeting-over');
  });
});

describe('RoP 14.2, case 26: the opening', () => {
  test('is told to the organisation, and counts from the instant that was seen in the room', () => {
    const opened = announced()
      .at(START + DAY)
      .when(open(START + DAY - 60_000))
      .then('meeting-opened');
    expect(opened.effective('meeting-opened')).toEqual({ kind: 'instant', at: START + DAY - 60_000 });
    const asked = opened.entries.flatMap(({ event, place }) => meetingDecider.deliveries(opened.state, event, place));
    expect(asked).toEqual([
      { target: 'cica/organisation', kind: 'note-meeting-opening', payload: { meeting: STREAM } },
    ]);
    expect(opened.state.meeting).toMatchObject({ state: 'open', openedAt: START + DAY - 60_000 });
  });

  test('cannot lie ahead: not by a millisecond', () => {
    announced().when(open(START)).then('meeting-opened');
    announced()
      .when(open(START + 1))
      .thenRefused('time-in-future');
  });

  test('a gathering is opened too', () => {
    announced({ kind: 'gathering', takesDecisions: false }).when(open()).then('meeting-opened');
  });

  test('closing: only what is open, not before it was opened, not ahead', () => {
    announced().when(close()).thenRefused('meeting-not-open');
    const opened = announced()
      .at(START + DAY)
      .given(open(START + DAY));
    opened.when(close(START + DAY - 1)).thenRefused('date-invalid');
    opened.when(close(START + DAY + 1)).thenRefused('time-in-future');
    const closed = opened.when(close(START + DAY)).then('meeting-closed');
    expect(closed.state.meeting).toMatchObject({ state: 'closed', closedAt: START + DAY });
  });

  test('a cancelled meeting is not to come', () => {
    const cancelled = announced().when(cancel()).then('meeting-cancelled');
    expect(cancelled.state.meeting).toMatchObject({ state: 'cancelled', cancelledAt: START });
    expect(fact(cancelled, 'meeting/announced')?.to).toEqual({ at: START });
    expect(fact(cancelled, 'meeting/cancelled')).toMatchObject({ value: 'cancelled', from: { at: START } });
  });

  test('the answer of the organisation is recorded; a refusal is kept as work for the Secretariat', () => {
    const told = { delivery: '00000000-0000-8000-8000-0000000000d1', target: 'cica/organisation' };
    const opened = announced().given(open());
    const asked = { ...told, command: 'note-meeting-opening' };
    opened
      .when(command('record-delivery', { ...asked, answer: { outcome: 'accepted', sequence: 9 } }))
      .then('delivery-accepted');
    const refused = opened
      .when(command('record-delivery', { ...asked, answer: { outcome: 'refused', code: 'party-not-member' } }))
      .then('delivery-refused');
    expect(refused.state.meeting?.refusedDeliveries).toEqual([
      { delivery: told.delivery, command: 'note-meeting-opening', code: 'party-not-member', at: START },
    ]);
  });
});

describe('I15: a meeting of the past', () => {
  test('is attested, with the precision of its source', () => {
    const past = unannounced().when(pastMeeting()).then('past-meeting-recorded');
    expect(past.effective('past-meeting-recorded')).toEqual({ kind: 'partial-date', date: '2021-10' });
    expect(past.state.meeting).toMatchObject({ state: 'past', attested: { when: { date: '2021-10' } } });
    expect(meetingFacts(past.state)).toEqual([
      {
        id: 'meeting/held',
        kind: 'meeting',
        subject: STREAM.slice(-36),
        value: 'held',
        from: { attested: { date: '2021-10' }, recorded: START },
        attested: true,
        evidence: slide('slide 8'),
        sequence: 1,
      },
    ]);
  });

  test('what lies after the day from which the body decides here is none; without that day nothing is', () => {
    unannounced()
      .when(pastMeeting({ when: { date: '2024-09-19' } }))
      .thenRefused('past-not-past');
    unannounced()
      .when(pastMeeting({ when: { date: LIVE_SINCE } }))
      .then('past-meeting-recorded');
    unannounced()
      .when(pastMeeting({ when: { date: '2024' } }))
      .then('past-meeting-recorded');
    unannounced()
      .when(pastMeeting({}, { liveSince: false }))
      .thenRefused('request-malformed');
  });

  test('without any time it counts from its recording', () => {
    const past = unannounced().when(pastMeeting({ when: {} }));
    expect(past.effective('past-meeting-recorded')).toEqual({ kind: 'instant', at: START });
  });

  test('asks nothing of anybody', () => {
    const { state, entries } = unannounced().given(pastMeeting());
    expect(entries.flatMap(({ event, place }) => meetingDecider.deliveries(state, event, place))).toEqual([]);
  });
});

describe('the days by decision', () => {
  const decision = { document: DOCUMENT, stage: 'summit' };

  test('case 28: a decision taken here re-dates the meeting', () => {
    const moved = announced().when(days('2024-12-17')).then('meeting-re-dated');
    expect(moved.data('meeting-re-dated')).toEqual({
      dates: { from: '2024-12-17' },
      from: { from: '2024-12-19' },
      decision,
      attested: false,
    });
    expect(daysOf(moved)).toEqual({ from: '2024-12-17' });
    expect(fact(moved, 'meeting/days/2')).toMatchObject({ decision, attested: false });
  });

  test('the days that stand are put to their decision; asked again, nothing is recorded', () => {
    const explained = announced().when(days('2024-12-19')).then('meeting-re-dated');
    expect(explained.state.meeting?.datesSet).toEqual([
      { dates: { from: '2024-12-19' }, setAt: START, decision, sequence: 1 },
    ]);
    explained.when(days('2024-12-19')).then();
    explained.when(days('2024-12-19', {}, 'another-stage')).then();
    expect(daysOf(explained.when(days('2024-12-17')).then('meeting-re-dated'))).toEqual({ from: '2024-12-17' });
  });

  test('I15, row A19: the days that an attested decision set before others do not come back', () => {
    const host = announced({ evidence: slide('slide 3') });
    const known = host.at(START + DAY).when(attestedDays('2024-11-11'));
    known.then('meeting-re-dated');
    expect(known.data('meeting-re-dated')).toEqual({ dates: { from: '2024-11-11' }, decision, attested: true });
    expect(known.effective('meeting-re-dated')).toEqual({ kind: 'partial-date', date: '2022-10' });
    expect(daysOf(known)).toEqual({ from: '2024-12-19' });
    expect(known.state.meeting?.datesSet.map(({ dates }) => dates.from)).toEqual(['2024-11-11', '2024-12-19']);
    expect(fact(known, 'meeting/days/2')).toMatchObject({
      value: '2024-11-11',
      from: { attested: { date: '2022-10' }, recorded: START + DAY },
      to: { attested: {}, recorded: START },
      attested: true,
      decision,
    });
    known.when(attestedDays('2024-11-11')).then();
    const moved = known.given(reDate('2024-12-17'));
    moved.when(attestedDays('2024-11-11')).then();
    expect(daysOf(moved)).toEqual({ from: '2024-12-17' });
  });

  test('I15: an attested decision for the days that stand explains them, and tells since when', () => {
    const known = announced({ evidence: slide('slide 3') }).when(attestedDays('2024-12-19'));
    known.then('meeting-re-dated');
    expect(fact(known, 'meeting/days/1')).toMatchObject({
      value: '2024-12-19',
      from: { attested: { date: '2022-10' }, recorded: START },
      decision,
    });
    known.when(attestedDays('2024-12-19')).then();
  });

  test('I15: an attested decision gives days to a meeting that has none', () => {
    const { dates: _, ...without } = announcement().payload as { dates?: unknown };
    const bare = unannounced().given({ ...announcement(), payload: without } as never);
    expect(daysOf(bare.when(attestedDays('2024')).then('meeting-re-dated'))).toEqual({ from: '2024' });
  });

  test('I15: of a meeting that was held it is history', () => {
    const held = unannounced().given(pastMeeting()).when(attestedDays('2021-10-12')).then('meeting-re-dated');
    expect(held.state.meeting).toMatchObject({ state: 'past', attested: { when: { date: '2021-10' } } });
    expect(daysOf(held)).toBeUndefined();
    held.when(attestedDays('2021-10-12')).then();
  });

  test('other effects, and the days of another meeting, are not for this one', () => {
    const effect = { kind: 'grant-status', party: 'kw', status: 'member' } as const;
    announced()
      .when(command('apply-effect', { effect, decision, attested: false }))
      .thenRefused('command-unknown');
    const other = { kind: 'set-meeting-date', meeting: `${STREAM.slice(0, -1)}8`, dates: { from: '2025' } } as const;
    announced()
      .when(command('apply-effect', { effect: other, decision, attested: false }))
      .thenRefused('meeting-unknown');
  });
});

describe('what was so on a day', () => {
  const on = (day: string, from: number) => ({ earliest: day, latest: day, from, until: from + DAY });
  const MIDNIGHT = START - 9 * 3_600_000;

  test('an announcement that was made elsewhere was made by the time that it was recorded', () => {
    const elsewhere = announced({ evidence: slide('slide 3') });
    const told = fact(elsewhere, 'meeting/announced');
    if (!told) throw new Error('no fact');
    expect(certaintyOn(told, on('2024-09-17', MIDNIGHT - DAY))).toBe('not-known');
    expect(certaintyOn(told, on('2024-09-19', MIDNIGHT + DAY))).toBe('yes');
  });

  test('one that was made here was not before', () => {
    const told = fact(announced(), 'meeting/announced');
    if (!told) throw new Error('no fact');
    expect(certaintyOn(told, on('2024-09-17', MIDNIGHT - DAY))).toBe('no');
    expect(certaintyOn(told, on('2024-09-18', MIDNIGHT))).toBe('yes');
  });

  test('open between its opening and its closing, held ever after', () => {
    const held = announced()
      .at(START + DAY)
      .given(open(START))
      .given(close(START + DAY));
    expect(fact(held, 'meeting/open')).toMatchObject({ from: { at: START }, to: { at: START + DAY } });
    const told = fact(held, 'meeting/held');
    if (!told) throw new Error('no fact');
    expect(certaintyOn(told, on('2024-09-18', MIDNIGHT))).toBe('no');
    expect(certaintyOn(told, on('2024-09-21', MIDNIGHT + 3 * DAY))).toBe('yes');
    expect(meetingFacts(unannounced().state)).toEqual([]);
  });
});

describe('what an actor may do', () => {
  const allowed = ({ state }: Scenario, role: 'secretariat' | 'chair' | 'focal-point' = 'secretariat') =>
    mayInMeeting(state, { role }, START + DAY)
      .filter((permission) => permission.allowed)
      .map(({ act }) => act);

  test('follows the life of the meeting', () => {
    expect(allowed(unannounced())).toEqual(['announce-meeting', 'record-past-meeting']);
    const before = ['re-date-meeting', 'move-meeting', 'open-meeting', 'cancel-meeting'];
    const convening = ['convene-meeting', 'postpone-meeting'];
    const deadlines = 'set-meeting-deadline';
    const agenda = ['add-agenda-item', 'order-agenda', 'set-cut-off', 'record-attendance'];
    expect(allowed(announced())).toEqual([...before, ...convening, deadlines, ...agenda]);
    const sitting = ['challenge-quorum', 'announce-silence-outcome'];
    expect(allowed(announced().given(open()))).toEqual(['close-meeting', deadlines, ...agenda, ...sitting]);
    expect(allowed(unannounced().given(pastMeeting()))).toEqual([]);
    // The convocation is the Secretariat's to send, and attendance to record.
    expect(allowed(announced(), 'chair')).toEqual([...before, 'postpone-meeting', ...agenda.slice(0, -1)]);
    expect(allowed(announced(), 'focal-point')).toEqual([]);
  });

  test('says why not', () => {
    const permissions = mayInMeeting(announced().given(cancel()).state, { role: 'chair' });
    expect(permissions.find(({ act }) => act === 'open-meeting')).toEqual({
      act: 'open-meeting',
      allowed: false,
      code: 'meeting-over',
      rule: 'case 28',
    });
  });
});

test('every command has its form, and an unknown one is refused', () => {
  const all = [announcement(), pastMeeting(), reDate('2024'), move('Ganja'), open(), close(), cancel(), days('2024')];
  for (const { kind, payload } of all) expect(meetingPayloads[kind].parse(payload)).toEqual(payload);
  announced()
    .when({ ...open(), kind: 'adjourn-meeting' } as never)
    .thenRefused('command-unknown');
});

test('I13: a snapshot of an unknown version is not folded on', () => {
  expect(() => meetingDecider.upcast({ v: 2 })).toThrow('version 2');
  expect(() => meetingDecider.upcast(null)).toThrow();
});
