import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolvedFacts } from '../../activities/deadlines/resolve-deadlines.ts';
import type { MeetingDates } from '../../schemas/effects.ts';
import type { MeetingPayload } from '../../schemas/meeting-commands.ts';
import type { RelativeToMeeting } from '../../schemas/meeting-deadline-rule.ts';
import { addDays } from '../shared/index.ts';
import { cutOffOf, mayInMeeting, meetingDecider, wallTimeOf } from './index.ts';
import {
  announced,
  attestedDays,
  command,
  DAY,
  days,
  DOCUMENT,
  START,
  type Scenario,
} from './testing/meeting-scenario.ts';

const rule = (more: Partial<RelativeToMeeting> = {}): RelativeToMeeting => ({
  base: 'first-day',
  days: -14,
  time: '18:00',
  zone: 'Asia/Almaty',
  ...more,
});
const set = (more: Partial<MeetingPayload<'set-meeting-deadline'>> = {}) =>
  command('set-meeting-deadline', { deadline: 'papers', purpose: 'circulation', rule: rule(), ...more });
const cutOff = (more: Partial<RelativeToMeeting> = {}) =>
  set({ deadline: 'cut-off', purpose: 'cut-off', rule: rule({ days: -3, ...more }) });
const reDate = (from: string, to?: string) =>
  command('re-date-meeting', { dates: { from, ...(to === undefined ? {} : { to }) } });
const follow = (subject: string, more: Partial<RelativeToMeeting> = {}, document = DOCUMENT) =>
  command('follow-meeting', { document, subject, rule: rule(more) });

/** Carries out what falls due, with its facts, as the host does; it comes to an end. */
function settled(scenario: Scenario): Scenario {
  let after = scenario;
  for (let count = 0; count < 20; count += 1) {
    const due = meetingDecider.due(after.state);
    if (due === undefined) return after;
    expect(due.at).toBeLessThanOrEqual(after.now);
    const facts = due.resolve ? { facts: resolvedFacts(due.resolve) } : {};
    const payload = due.command.payload as MeetingPayload<'fix-deadlines'>;
    after = after.given({ ...command('fix-deadlines', payload), ...facts });
  }
  throw new Error('What falls due does not come to an end.');
}
const later = (scenario: Scenario): Scenario => scenario.at(scenario.now + 1_000);
const act = (scenario: Scenario, one: Parameters<Scenario['when']>[0]): Scenario => settled(later(scenario).given(one));
const deadline = ({ state }: Scenario, id: string) => state.meeting?.deadlines?.find((each) => each.deadline === id);
const instant = (text: string) => Date.parse(text);
const fixings = (scenario: Scenario) => scenario.names().filter((name) => name === 'deadlines-fixed');

describe('case 28: a deadline that is relative to a meeting', () => {
  test('I12: is fixed when it is set, with its derivation', () => {
    const after = act(announced(), set());
    expect(after.data('deadlines-fixed')).toEqual({
      because: 'set',
      deadlines: [
        {
          deadline: 'papers',
          purpose: 'circulation',
          wallTime: '2024-12-05T18:00',
          resolved: {
            at: instant('2024-12-05T18:00+05:00'),
            wallTime: '2024-12-05T18:00',
            zone: 'Asia/Almaty',
            tzdata: expect.any(String) as string,
            derivation: [
              '14 calendar days before Thu 2024-12-19, the first day of the meeting: Thu 2024-12-05',
              '2024-12-05T18:00 is local time in Asia/Almaty',
              expect.stringContaining('UTC+05:00') as string,
              '2024-12-05T13:00:00Z',
            ],
          },
        },
      ],
    });
    expect(meetingDecider.due(after.state)).toBeUndefined();
  });

  test('follows the meeting when an act moves it, and when a decision does; one event each', () => {
    const both = act(act(announced(), set()), set({ deadline: 'reply', purpose: 'reply', rule: rule({ days: 0 }) }));
    const moved = act(both, reDate('2024-12-17'));
    expect(moved.data('deadlines-fixed')).toMatchObject({
      because: 're-dated',
      deadlines: [{ wallTime: '2024-12-03T18:00' }, { wallTime: '2024-12-17T18:00' }],
    });
    const decided = act(moved, days('2025-01-20'));
    expect(decided.data('deadlines-fixed')).toMatchObject({
      because: 're-dated',
      deadlines: [{ wallTime: '2025-01-06T18:00' }, { wallTime: '2025-01-20T18:00' }],
    });
    expect(fixings(decided)).toHaveLength(4);
  });

  test('stays where a decision of the past only tells by what the days stand (I15)', () => {
    const before = act(announced(), set());
    const after = later(before).given(attestedDays('2024-11-11'));
    expect(meetingDecider.due(after.state)).toBeUndefined();
  });

  test('counts from the last day too, and after the meeting', () => {
    const before = act(
      announced({ dates: { from: '2024-12-17', to: '2024-12-18' } }),
      set({ rule: rule({ base: 'last-day', days: 7 }) }),
    );
    expect(deadline(before, 'papers')?.fixed).toMatchObject({
      wallTime: '2024-12-25T18:00',
      derivation: { 0: '7 calendar days after Wed 2024-12-18, the last day of the meeting: Wed 2024-12-25' },
    });
    const shorter = act(before, reDate('2024-12-17'));
    expect(deadline(shorter, 'papers')?.wallTime).toBe('2024-12-24T18:00');
  });

  test('is not known until the days are told to the day', () => {
    const before = act(announced({ dates: { from: '2024-12' } }), set());
    expect(before.names()).toEqual(['meeting-announced', 'meeting-deadline-set']);
    expect(deadline(before, 'papers')?.fixed).toBeUndefined();
    const known = act(before, reDate('2024-12-19'));
    expect(known.data('deadlines-fixed')).toMatchObject({
      because: 're-dated',
      deadlines: [{ wallTime: '2024-12-05T18:00' }],
    });
    const unknown = act(known, reDate('2025'));
    expect(unknown.data('deadlines-fixed')).toEqual({
      because: 're-dated',
      deadlines: [{ deadline: 'papers', purpose: 'circulation' }],
    });
    expect(deadline(unknown, 'papers')).not.toHaveProperty('fixed');
  });

  test('has no instant where the meeting has no days any more, and one again when it is told new ones', () => {
    const before = act(announced(), set());
    const postponed = act(before, command('postpone-meeting', {}));
    expect(postponed.data('deadlines-fixed')).toMatchObject({ because: 'postponed' });
    expect(deadline(postponed, 'papers')).not.toHaveProperty('fixed');
    const again = act(postponed, reDate('2024-12-19'));
    expect(again.data('deadlines-fixed')).toMatchObject({ because: 're-dated' });
    expect(deadline(again, 'papers')?.wallTime).toBe('2024-12-05T18:00');
    const cancelled = act(again, command('cancel-meeting', {}));
    expect(cancelled.data('deadlines-fixed')).toEqual({
      because: 'cancelled',
      deadlines: [{ deadline: 'papers', purpose: 'circulation' }],
    });
  });

  test('that would have passed is fixed there all the same, and says so', () => {
    const before = act(announced(), set());
    const moved = act(before, reDate('2024-09-25'));
    expect(moved.data('deadlines-fixed')).toMatchObject({
      deadlines: [{ wallTime: '2024-09-11T18:00', passed: true }],
    });
    const back = act(moved, reDate('2024-12-19'));
    expect(deadline(back, 'papers')).not.toHaveProperty('passed');
  });

  test('case 13: takes the law of its zone on its own day, on either side of a change', () => {
    // Almaty went from +6 to +5 on 1 March 2024.
    const before = act(announced({ dates: { from: '2024-03-14' } }), set());
    expect(deadline(before, 'papers')?.fixed?.at).toBe(instant('2024-02-29T18:00+06:00'));
    const moved = act(before, reDate('2024-03-15'));
    expect(deadline(moved, 'papers')?.fixed).toMatchObject({
      at: instant('2024-03-01T18:00+05:00'),
      derivation: { 2: expect.stringContaining('UTC+05:00') as string },
    });
  });

  test('at a time that a change of the clocks skips is fixed once, after the gap', () => {
    const winter = rule({ days: 0, time: '02:30', zone: 'Europe/Berlin' });
    const after = act(announced({ dates: { from: '2025-03-30' } }), set({ rule: winter }));
    expect(deadline(after, 'papers')).toMatchObject({
      wallTime: '2025-03-30T02:30',
      fixed: { wallTime: '2025-03-30T03:30:00', at: instant('2025-03-30T03:30+02:00') },
    });
    expect(fixings(after)).toHaveLength(1);
  });

  test('in a zone that is not known where it is resolved has no instant, and is not asked for again and again', () => {
    const after = act(announced(), set({ rule: rule({ zone: 'Moon/Tranquility' }) }));
    expect(after.data('deadlines-fixed').deadlines).toEqual([
      { deadline: 'papers', purpose: 'circulation', wallTime: '2024-12-05T18:00' },
    ]);
    expect(meetingDecider.due(after.state)).toBeUndefined();
  });

  test('is changed by setting it again, and gone when it is removed', () => {
    const before = act(announced(), set());
    later(before).when(set()).thenRefused('meeting-deadline-unchanged');
    const changed = act(before, set({ rule: rule({ days: -21 }) }));
    expect(changed.data('deadlines-fixed')).toMatchObject({
      because: 'set',
      deadlines: [{ wallTime: '2024-11-28T18:00' }],
    });
    expect(changed.state.meeting?.deadlines).toHaveLength(1);
    const gone = later(changed)
      .when(command('remove-meeting-deadline', { deadline: 'papers' }))
      .then('meeting-deadline-removed');
    expect(gone.state.meeting?.deadlines).toEqual([]);
    expect(meetingDecider.due(gone.state)).toBeUndefined();
    later(gone)
      .when(command('remove-meeting-deadline', { deadline: 'papers' }))
      .thenRefused('meeting-deadline-unknown');
  });

  test('is set before the meeting is over, and by the Secretariat', () => {
    const over = later(act(announced(), set())).given(command('cancel-meeting', {}));
    over.when(set({ deadline: 'late' })).thenRefused('meeting-over');
    announced()
      .when(command('set-meeting-deadline', { deadline: 'x', purpose: 'other', rule: rule() }, { role: 'chair' }))
      .thenRefused('not-permitted');
    const may = (scenario: Scenario) =>
      mayInMeeting(scenario.state, { role: 'secretariat' }).filter(({ act: kind }) =>
        kind.endsWith('meeting-deadline'),
      );
    expect(may(announced()).map(({ allowed, code }) => [allowed, code])).toEqual([
      [true, undefined],
      [false, 'meeting-deadline-unknown'],
    ]);
    expect(may(act(announced(), set())).map(({ allowed }) => allowed)).toEqual([true, true]);
  });

  test('I13: there are only so many', () => {
    let full = announced();
    for (let count = 0; count < 100; count += 1) full = later(full).given(set({ deadline: `d-${count}` }));
    later(full)
      .when(set({ deadline: 'one-more' }))
      .thenRefused('meeting-deadlines-full');
    later(full).when(follow('call/n1')).thenRefused('meeting-deadlines-full');
    expect(settled(full).data('deadlines-fixed').deadlines).toHaveLength(100);
  });
});

describe('the cut-off of the agenda', () => {
  const add = (item: string) => command('add-agenda-item', { item, document: DOCUMENT, stage: item });
  const states = ({ state }: Scenario) => state.meeting?.room?.items.map(({ state: word }) => word);

  test('follows the meeting: an item that would have been late is not, where it moved', () => {
    const before = act(announced({ dates: { from: '2024-09-20' } }), cutOff());
    expect(cutOffOf(before.state.meeting!)).toBe(instant('2024-09-17T18:00+05:00'));
    const late = act(before, add('one'));
    const moved = act(act(late, reDate('2024-12-19')), add('two'));
    expect(states(moved)).toEqual(['late', 'listed']);
    const passed = act(moved.at(instant('2024-12-16T18:00+05:00')), add('three'));
    expect(states(passed)).toEqual(['late', 'listed', 'late']);
  });

  test('there is one: a second that follows is refused, and an absolute one takes its place and stays', () => {
    const relative = act(announced(), cutOff());
    later(relative)
      .when(set({ deadline: 'another', purpose: 'cut-off' }))
      .thenRefused('meeting-has-cut-off');
    const at = START + 5 * DAY;
    const absolute = later(relative)
      .when(command('set-cut-off', { at }))
      .then('meeting-deadline-removed', 'cut-off-set');
    expect(absolute.data('meeting-deadline-removed')).toMatchObject({ because: 'replaced' });
    const moved = act(absolute, reDate('2025-01-20'));
    expect(cutOffOf(moved.state.meeting!)).toBe(at);
    expect(fixings(moved)).toHaveLength(1);
  });

  test('an absolute one stands until one that follows has its instant', () => {
    const at = START + 5 * DAY;
    const absolute = act(announced({ dates: { from: '2024-12' } }), command('set-cut-off', { at }));
    const both = act(absolute, cutOff());
    expect(cutOffOf(both.state.meeting!)).toBe(at);
    expect(cutOffOf(act(both, reDate('2024-12-19')).state.meeting!)).toBe(instant('2024-12-16T18:00+05:00'));
  });
});

describe('what of a document follows the meeting', () => {
  const OTHER = DOCUMENT.replace('d0a9', 'd0b0');
  const deliveries = (scenario: Scenario) =>
    scenario.entries.flatMap(({ event, place }) =>
      meetingDecider.deliveries(scenario.state, event, place).map(({ target, payload }) => ({ target, payload })),
    );

  test('its document is told of each instant; the event of another document, and of the meeting, does not name it (I14)', () => {
    const before = act(
      act(act(announced(), set()), follow('comment-period/c1')),
      follow('call/n1', { days: -7 }, OTHER),
    );
    const moved = act(before, reDate('2024-12-17'));
    const fixed = moved.entries.slice(-3).map(({ event }) => event.data);
    expect(fixed).toMatchObject([
      { because: 're-dated', deadlines: [{ deadline: 'papers' }] },
      { document: DOCUMENT, deadlines: [{ subject: 'comment-period/c1', wallTime: '2024-12-03T18:00' }] },
      { document: OTHER, deadlines: [{ subject: 'call/n1', wallTime: '2024-12-10T18:00' }] },
    ]);
    expect(fixed[0]).not.toHaveProperty('document');
    for (const [, ...others] of fixed.map((data) => JSON.stringify(data).match(/cica\/document\/[0-9a-f-]+/g) ?? []))
      expect(others).toEqual([]);
    const told = deliveries(moved);
    expect(told.map(({ target }) => target)).toEqual([DOCUMENT, OTHER, DOCUMENT, OTHER]);
    expect(told[2]?.payload).toMatchObject({
      subject: 'comment-period/c1',
      because: 're-dated',
      deadline: { wallTime: '2024-12-03T18:00' },
    });
    expect(deliveries(act(moved, command('cancel-meeting', {}))).at(-1)?.payload).toEqual({
      subject: 'call/n1',
      meeting: moved.stream,
      because: 'cancelled',
    });
  });

  test('is let go when it is closed, and is not for the Secretariat to remove', () => {
    const before = act(announced(), follow('comment-period/c1'));
    const [id] = (before.state.meeting?.deadlines ?? []).map((each) => each.deadline);
    expect(id).toBe(`c1-of-${DOCUMENT.slice(-36)}`);
    later(before)
      .when(command('remove-meeting-deadline', { deadline: id ?? '' }))
      .thenRefused('meeting-deadline-of-document');
    later(before)
      .when(set({ deadline: id ?? '' }))
      .thenRefused('meeting-deadline-of-document');
    later(before).when(follow('comment-period/c1')).thenRefused('meeting-deadline-unchanged');
    const over = command('stop-following', { document: DOCUMENT, subject: 'comment-period/c1' });
    const gone = later(before).when(over).then('meeting-deadline-removed');
    expect(gone.state.meeting?.deadlines).toEqual([]);
    later(gone).when(over).then();
  });

  test('a meeting that is over takes none in', () => {
    const over = later(announced()).given(command('cancel-meeting', {}));
    over.when(follow('comment-period/c1')).thenRefused('meeting-over');
  });
});

test('what falls due is refused without its facts, and where it is done already', () => {
  const before = later(announced()).given(set());
  const due = meetingDecider.due(before.state);
  const payload = due?.command.payload as MeetingPayload<'fix-deadlines'>;
  expect(due).toEqual({
    at: before.now,
    command: { kind: 'fix-deadlines', payload: { because: 'set', after: 2 } },
    resolve: [{ wallTime: '2024-12-05T18:00', zone: 'Asia/Almaty' }],
  });
  before.when(command('fix-deadlines', payload)).thenRefused('request-malformed');
  settled(before).when(command('fix-deadlines', payload)).thenRefused('too-early');
});

describe('properties', () => {
  const day = fc.integer({ min: -400, max: 400 }).map((offset) => addDays('2024-12-19', offset));
  const dates: fc.Arbitrary<MeetingDates> = fc.oneof(
    day.map((from) => ({ from })),
    fc.tuple(day, fc.nat(5)).map(([from, length]) => ({ from, to: addDays(from, length) })),
    fc.constantFrom({ from: '2025' }, { from: '2025-02' }),
  );
  const anyRule: fc.Arbitrary<RelativeToMeeting> = fc.record({
    base: fc.constantFrom('first-day', 'last-day'),
    days: fc.integer({ min: -90, max: 90 }),
    time: fc.constantFrom('00:00', '02:30', '18:00', '23:59'),
    zone: fc.constantFrom('Asia/Almaty', 'Europe/Berlin', 'America/New_York', 'UTC'),
  });
  const step = fc.oneof(
    { weight: 4, arbitrary: dates.map((to) => command('re-date-meeting', { dates: to })) },
    { weight: 2, arbitrary: day.map((from) => days(from)) },
    { weight: 1, arbitrary: fc.constant(command('postpone-meeting', {})) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom('a', 'b'), anyRule)
        .map(([id, own]) => set({ deadline: id, purpose: 'other', rule: own })),
    },
    { weight: 1, arbitrary: fc.constantFrom('c1', 'c2').map((id) => follow(`comment-period/${id}`)) },
    {
      weight: 1,
      arbitrary: fc.integer({ min: 0, max: 50 }).map((n) => command('set-cut-off', { at: START + n * DAY })),
    },
  );

  test('case 28: whatever moves the meeting, each relative deadline is its rule applied to the days that stand, and absolute ones stay', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let scenario = announced();
        let absolute: number | undefined;
        for (const one of steps) {
          const before = scenario;
          // Each run has its own ids.
          scenario = settled(
            later(scenario).when({
              ...one,
              id: `${one.id.slice(0, 24)}${String(scenario.steps.length).padStart(12, '0')}`,
            }),
          );
          if (one.kind === 'set-cut-off') absolute = one.payload.at;
          const { meeting } = scenario.state;
          expect(meeting?.room?.cutOff).toBe(absolute);
          for (const each of meeting?.deadlines ?? []) {
            const expected = wallTimeOf(each.rule, meeting?.dates);
            expect([each.deadline, each.wallTime]).toEqual([each.deadline, expected]);
            const [resolved] =
              expected === undefined ? [] : resolvedFacts([{ wallTime: expected, zone: each.rule.zone }]).resolved;
            expect(each.fixed?.at).toBe(resolved?.deadline?.at);
          }
          // One event a change for the meeting's own, and one for each document.
          const fixed = scenario.entries
            .slice(before.entries.length)
            .flatMap(({ event }) => (event.name === 'deadlines-fixed' ? [event.data.document ?? 'own'] : []));
          expect(new Set(fixed).size).toBe(fixed.length);
        }
      }),
      { numRuns: 60 },
    );
  });
});
