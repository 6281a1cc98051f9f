import { expect, test } from 'vitest';
import { leavesOpen, nextAttempt } from './attempt.ts';

const keys = () => {
  let count = 0;
  return () => `key-${(count += 1)}`;
};

test('I9: what may have been done is repeated with its key and its body, whatever was entered since', () => {
  const newKey = keys();
  const first = nextAttempt(undefined, { position: 'support' }, newKey);
  const again = nextAttempt({ ...first, unknown: true }, { position: 'objection' }, newKey);
  expect(again).toMatchObject({ key: 'key-1', body: { position: 'support' } });
});

test('after a refusal the next try has a key of its own: the old one would bring the old answer', () => {
  const newKey = keys();
  const first = nextAttempt(undefined, {}, newKey);
  expect(nextAttempt(first, {}, newKey).key).toBe('key-2');
});

test('no answer, a wait and a fault of the server leave it open; a refusal does not', () => {
  expect([0, 202, 503, 500].map(leavesOpen)).toEqual([true, true, true, true]);
  expect([400, 403, 409, 412, 422].map(leavesOpen)).toEqual([false, false, false, false, false]);
});
