import { expect, test } from 'vitest';
import { timeTold } from './time-told.ts';

test('the time of each level is added up, and the longest files are named first', () => {
  const files = [
    { name: '/nemcon/api/a.unit.test.ts', startTime: 0, endTime: 1_500 },
    { name: '/nemcon/api/b.unit.test.ts', startTime: 0, endTime: 500 },
    { name: '/nemcon/api/c.int.test.ts', startTime: 1_000, endTime: 61_000 },
  ];
  expect(timeTold(files, '/nemcon')).toEqual([
    'Time of the tests by file, without what they set up: unit 2 files, 2 s; int 1 files, 60 s; e2e 0 files, 0 s.',
    '    60 s  api/c.int.test.ts',
    '     2 s  api/a.unit.test.ts',
    '     1 s  api/b.unit.test.ts',
  ]);
});
