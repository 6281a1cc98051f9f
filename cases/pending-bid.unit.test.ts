import { expect, test } from 'vitest';
import { World } from '../domain/world/index.ts';
import { newlyLoaded } from './testing/loaded-body.ts';

test('case 34: in the loaded agenda Morocco’s bid (B4) is pending without an end: no time that passes moves it', async () => {
  const { body, idOf } = await newlyLoaded();
  const bid = `cica/document/${idOf('morocco-observer-status')}`;
  const world = new World(body.now, { states: body.states, sequences: body.sequences });
  const standing = () => ({
    open: world
      .document(bid)
      .document?.stages.filter(({ state }) => state === 'open')
      .map(({ id }) => id),
    effects: world.document(bid).document?.effects,
    status: world.organisation('cica/organisation').organisation?.parties.find(({ id }) => id === 'ma')?.standing,
  });
  const before = standing();
  expect(before).toEqual({
    open: ['senior-officials-committee'],
    effects: [{ kind: 'grant-status', party: 'ma', status: 'observer' }],
    status: { status: 'applicant' },
  });
  world.passTo(Date.parse('2040-01-01T00:00:00Z'));
  expect(standing()).toEqual(before);
  expect(world.eventsOf(bid)).toEqual([]);
});
