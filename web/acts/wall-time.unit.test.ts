import { expect, test } from 'vitest';
import { instantOf, wallTimeAt } from './wall-time.ts';

test('a wall time at the seat is one instant, and comes back as it was entered', () => {
  const at = Date.parse('2024-12-01T13:00:00Z');
  expect(instantOf('2024-12-01T18:00', 'Asia/Almaty')).toBe(at);
  expect(wallTimeAt(at, 'Asia/Almaty')).toBe('2024-12-01T18:00');
});

test('half an hour and a quarter are offsets too', () => {
  expect(instantOf('2024-06-01T12:00', 'Asia/Tehran')).toBe(Date.parse('2024-06-01T08:30:00Z'));
  expect(instantOf('2024-06-01T12:00', 'Asia/Kathmandu')).toBe(Date.parse('2024-06-01T06:15:00Z'));
});

test('case 13: a time that a change of the clocks skips is none, one that it repeats is the first', () => {
  expect(instantOf('2024-03-31T02:30', 'Europe/Berlin')).toBeUndefined();
  expect(instantOf('2024-10-27T02:30', 'Europe/Berlin')).toBe(Date.parse('2024-10-27T00:30:00Z'));
  expect(instantOf('soon', 'Asia/Almaty')).toBeUndefined();
});
