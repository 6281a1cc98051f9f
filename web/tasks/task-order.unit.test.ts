import { expect, test } from 'vitest';
import { inOrder, linesOf, pressOf } from './task-order.ts';

const DAY = 24 * 3_600_000;
const task = (more: object) => ({
  stream: 'cica/document/d1',
  act: 'state-position',
  subject: 'r1',
  party: null as string | null,
  office: null as string | null,
  dueAt: null as number | null,
  onSilence: 'silence-is-consent',
  since: 0,
  ...more,
});

test('what 28 States are asked alike is one line', () => {
  const states = Array.from({ length: 28 }, (_, at) => task({ party: `s${at}`, dueAt: 5 }));
  const lines = linesOf([...states, task({ party: 's1', dueAt: 5, stream: 'cica/document/d2' })]);
  expect(lines.map(({ all }) => all.length)).toEqual([28, 1]);
});

test('another deadline, another meaning of silence or another round is another line', () => {
  const states = ['kz', 'az'].map((party) => task({ party, subject: `r1/${party}` }));
  const others = [
    task({ party: 'af', dueAt: 7 }),
    task({ party: 'af', onSilence: 'nothing' }),
    task({ party: 'af', subject: 'r2' }),
    task({ office: 'secretariat' }),
  ];
  expect(
    linesOf([...states, ...others])
      .map(({ all }) => all.length)
      .sort(),
  ).toEqual([1, 1, 1, 1, 2]);
});

test('overdue stands on top, what has no term below; of those what waits longest', () => {
  const tasks = [task({ since: 2 }), task({ dueAt: 10 }), task({ since: 1 }), task({ dueAt: -5 })];
  expect(inOrder(tasks).map(({ dueAt, since }) => [dueAt, since])).toEqual([
    [-5, 0],
    [10, 0],
    [null, 1],
    [null, 2],
  ]);
});

test('I3: at its expiry a task is overdue; a week before it presses', () => {
  expect([0, 1, 7 * DAY, 7 * DAY + 1, null].map((dueAt) => pressOf({ dueAt }, 0))).toEqual([
    'overdue',
    'soon',
    'soon',
    'later',
    'no-term',
  ]);
});
