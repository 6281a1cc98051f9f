import { expect, test } from 'vitest';
import { groupsOf } from './task-groups.ts';

const task = (act: string, dueAt: number | null) => ({
  stream: 'cica/document/d1',
  act,
  subject: 'r1',
  party: null,
  office: 'chair',
  dueAt,
  onSilence: 'nothing',
  since: 0,
});

test('what is asked is told act by act with its earliest deadline, the most urgent act first', () => {
  const tasks = [
    task('open-round', null),
    task('record-ruling', 20),
    task('open-round', 10),
    task('record-ruling', 30),
    task('record-review', null),
  ];
  expect(groupsOf(tasks)).toEqual([
    { act: 'open-round', count: 2, dueAt: 10 },
    { act: 'record-ruling', count: 2, dueAt: 20 },
    { act: 'record-review', count: 1, dueAt: null },
  ]);
});

test('nothing asked is no group', () => {
  expect(groupsOf([])).toEqual([]);
});
