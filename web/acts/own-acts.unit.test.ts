import { expect, test } from 'vitest';
import { noteOwnAct, ownActOn } from './own-acts.ts';

test('what this tab did last to a matter is known, and an answer that came late takes nothing back', () => {
  const document = { document: 'a-document' };
  expect(ownActOn(document)).toBeUndefined();
  noteOwnAct(document, 7);
  noteOwnAct(document, 5);
  noteOwnAct(document, undefined);
  expect(ownActOn({ ...document, round: 'r1' })).toBe(7);
  expect(ownActOn({ meeting: 'a-meeting' })).toBeUndefined();
  expect(ownActOn({})).toBeUndefined();
});
