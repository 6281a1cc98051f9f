import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MeetingCommand } from '../../schemas/meeting-commands.ts';
import { meetingDecider, meetingFacts } from './index.ts';
import {
  announcement,
  command,
  days,
  pastMeeting,
  slide,
  START,
  unannounced,
  type Scenario,
} from './testing/meeting-scenario.ts';

const HOUR = 3_600_000;
const date = fc.constantFrom('2022', '2024-11-11', '2024-12', '2024-12-17', '2024-12-19');
const dates = fc.record({ from: date, to: date }, { requiredKeys: ['from'] });
const decision = fc.constantFrom('summit', 'ministerial-council');
const when = fc.constantFrom({}, { date: '2022-10' }, { notBefore: '2021' });

/** A command, made at an hour; instants may lie behind or ahead of it. */
type Act = (now: number) => MeetingCommand;
const instant = fc.integer({ min: -3, max: 1 }).map((hours) => (now: number) => now + hours * HOUR);
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.option(dates, { nil: undefined }).map((set) => () => announcement(set ? { dates: set } : {})),
  dates.map((set) => () => announcement({ dates: set, evidence: slide('slide 3') })),
  when.map((time) => () => pastMeeting({ when: time })),
  dates.map((set) => () => command('re-date-meeting', { dates: set })),
  fc.constantFrom('Baku', 'Astana').map((place) => () => command('move-meeting', { place })),
  fc.constantFrom('online' as const, 'hybrid' as const).map((mode) => () => command('move-meeting', { mode })),
  instant.map((at) => (now: number) => command('open-meeting', { openedAt: at(now) })),
  instant.map((at) => (now: number) => command('close-meeting', { closedAt: at(now) })),
  fc.constant(() => command('cancel-meeting', {})),
  fc.constant(() => command('postpone-meeting', {})),
  fc.tuple(instant, fc.uniqueArray(fc.constantFrom('kz', 'jo', 'sa'), { minLength: 1 })).map(
    ([at, parties]) =>
      (now: number) =>
        command('convene-meeting', { sentAt: at(now), parties }),
  ),
  fc.tuple(instant, fc.constantFrom('kz', 'jo'), fc.constantFrom('yes' as const, 'no' as const)).map(
    ([at, party, attends]) =>
      (now: number) =>
        command('record-invitation-reply', { party, attends, at: at(now) }),
  ),
  fc.tuple(date, decision).map(
    ([from, stage]) =>
      () =>
        days(from, {}, stage),
  ),
  fc.tuple(date, decision, when).map(
    ([from, stage, time]) =>
      () =>
        days(from, { attested: true, when: time }, stage),
  ),
);
const life = fc.tuple(fc.constantFrom(announcement(), pastMeeting()), fc.array(act, { maxLength: 40 }));

/** Freezes everything in depth, so that a change in place throws. */
function immutable<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(immutable);
  }
  return value;
}

function played([first, acts]: [MeetingCommand, Act[]], each: (scenario: Scenario) => void = () => undefined) {
  let scenario = unannounced().when(first);
  for (const [hour, made] of acts.entries()) {
    const now = START + hour * HOUR;
    immutable(scenario.state);
    scenario = scenario.at(now).when(made(now));
    each(scenario);
  }
  return scenario;
}

describe('whatever happens to a meeting', () => {
  test('folding all events gives the state that was carried on, also through a snapshot after each', () => {
    fc.assert(
      fc.property(life, (steps) => {
        const { entries, state } = played(steps);
        let carried = meetingDecider.initial();
        for (const { event, place } of entries)
          carried = meetingDecider.upcast(JSON.parse(JSON.stringify(meetingDecider.evolve(carried, event, place))));
        expect(carried).toEqual(state);
      }),
    );
  });

  test('re-deciding every command on the state before it gives the same events', () => {
    fc.assert(
      fc.property(life, (steps) => {
        const scenario = played(steps);
        let state = meetingDecider.initial();
        let sequence = 0;
        for (const { command: made, now, decision: decided } of scenario.steps) {
          expect(meetingDecider.decide(state, made, now)).toEqual(decided);
          for (const event of decided.events) {
            const entry = scenario.entries[sequence];
            if (entry) state = meetingDecider.evolve(state, event, entry.place);
            sequence += 1;
          }
        }
      }),
    );
  });

  test('it is opened at most once, closed only after, and what is over changes no more', () => {
    fc.assert(
      fc.property(life, (steps) => {
        const names = played(steps).names();
        const opened = names.indexOf('meeting-opened');
        expect(names.filter((name) => name === 'meeting-opened').length).toBeLessThan(2);
        const closed = names.indexOf('meeting-closed');
        if (closed !== -1) expect(opened).toBeLessThan(closed);
        const over = names.findIndex((name) =>
          ['meeting-closed', 'meeting-cancelled', 'past-meeting-recorded'].includes(name),
        );
        // Only the history of its days can still be told.
        if (over !== -1) expect(names.slice(over + 1).filter((name) => name !== 'meeting-re-dated')).toEqual([]);
      }),
    );
  });

  test('I15: only acts and decisions of here move days that are known', () => {
    fc.assert(
      fc.property(life, (steps) => {
        let before = unannounced().when(steps[0]).state.meeting?.dates;
        played(steps, ({ state, decision: { events } }) => {
          const attested = events.some((event) => event.name === 'meeting-re-dated' && event.data.attested === true);
          if (attested && before) expect(state.meeting?.dates).toEqual(before);
          before = state.meeting?.dates;
        });
      }),
    );
  });

  test('the last days that were set are what stands, and facts have ids of their own', () => {
    fc.assert(
      fc.property(life, (steps) => {
        played(steps, ({ state }) => {
          const { meeting } = state;
          if (meeting?.state !== 'past' && meeting?.dates)
            expect(meeting.datesSet.at(-1)?.dates).toEqual(meeting.dates);
          const ids = meetingFacts(state).map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
        });
      }),
    );
  });
});
