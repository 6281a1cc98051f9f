import { describe, expect, test } from 'vitest';
import { MEETING, ORGANISATION, SECRETARIAT, SmallBody, STREAM } from '../simulation/testing/small-body.ts';
import { TEXT } from '../testing/document-scenario.ts';
import { World } from './index.ts';

describe('a world that begins in the middle', () => {
  test('numbers its events on from where the states stand, told or not', () => {
    const { world } = new SmallBody().circulated();
    const last = world.eventsOf(STREAM).at(-1)?.place.sequence ?? 0;
    const later = new World(world.now, { states: world.states, sequences: [[ORGANISATION, 1]] });
    later.carryOut(STREAM, { ...commandOf(later), kind: 'withdraw-document', payload: {} });
    expect(later.eventsOf(STREAM)[0]?.place.sequence).toBe(last + 1);
  });

  test('what is delivered to a stream that it does not hold leaves it, and is answered by nobody', () => {
    const procedure = new SmallBody().world.document(STREAM).document?.procedure;
    if (procedure === undefined) throw new Error('no document');
    const outside = new World(0, {}, undefined, (stream) => stream === STREAM);
    const made = {
      organisation: 'cica',
      id: STREAM.slice(-36),
      kind: procedure.kind,
      title: TEXT,
      visibility: { class: 'members' },
      procedure,
      sponsors: [],
    };
    const texts = { texts: [TEXT], editorial: false, basedOn: 0 };
    const terms = { stage: 'soc', method: 'meeting', revision: 1 };
    const acts = [
      ['register-document', made],
      ['add-revision', texts],
      ['circulate-document', { revision: 1 }],
      ['complete-stage', { stage: 'drafting' }],
      ['open-round', terms],
    ] as const;
    for (const [kind, payload] of acts) outside.carryOut(STREAM, { ...commandOf(outside), kind, payload });
    expect(outside.document(STREAM).document?.round?.phase).toBe('requested');
    expect(outside.leftTheWorld).toMatchObject([{ target: ORGANISATION, kind: 'freeze-electorate' }]);
    expect(outside.eventsOf(STREAM).map(({ name }) => name)).not.toContain('delivery-accepted');
  });
});

test('a fork goes its own way, and neither sees the other', () => {
  const { world } = new SmallBody().circulated().meeting({ from: '2024-10-01' });
  const fork = world.fork();
  fork.carryOut(STREAM, { ...commandOf(fork), kind: 'withdraw-document', payload: {} });
  expect(world.document(STREAM).document?.withdrawnAt).toBeUndefined();
  expect(fork.document(STREAM).document?.withdrawnAt).toBe(world.now);
  expect(fork.meeting(MEETING)).toBe(world.meeting(MEETING));
});

const commandOf = (world: World) => ({
  id: world.nextId(),
  actor: { token: 'person-of-the-secretariat', ...SECRETARIAT },
  mandate: { source: 'token-claims', reference: 'test' } as const,
  receipt: { receivedAt: world.now, way: 'intake', by: 'test' } as const,
});
