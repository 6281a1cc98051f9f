import { expect, test } from 'vitest';
import { MOST_ITEMS as OF_REQUESTS } from '../../schemas/meeting-room-commands.ts';
import { MOST_ITEMS } from './limits.ts';

test('I13: an agenda holds as many items as a request may name: the core may not read the form, and says it again', () => {
  expect(MOST_ITEMS).toBe(OF_REQUESTS);
});
