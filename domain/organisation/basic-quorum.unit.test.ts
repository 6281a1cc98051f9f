import { describe, expect, test } from 'vitest';
import type { QuorumRule } from '../../schemas/procedure.ts';
import { RulesWorld } from '../testing/rules-world.ts';
import { secondProcedure } from '../testing/second-language.ts';

const own: QuorumRule = {
  numerator: 2,
  denominator: 3,
  of: 'electorate',
  rounding: 'up',
  appliesTo: ['meeting'],
  source: 'RoP 1.2',
};
const decision = { document: 'cica/document/00000000-0000-8000-8000-000000000001', stage: 'mc' };
const system = { role: 'system' } as const;

/** A body of six whose quorum a decision sets. */
function under(numerator: number, denominator: number, rule: QuorumRule = own): RulesWorld {
  const world = new RulesWorld(secondProcedure({ quorum: rule }));
  set(world, numerator, denominator);
  return world;
}

function set(world: RulesWorld, numerator: number, denominator: number): void {
  const effect = { kind: 'set-basic-quorum', numerator, denominator, rounding: 'up' } as const;
  world.organisation('apply-effect', { effect, decision, attested: false }, system);
}

describe('RoP 1.2: a basic quorum that a decision sets', () => {
  test('I1: a new round does not go below it, whatever its procedure says', () => {
    const world = under(5, 6);
    world.opens();
    expect(world.round.quorum).toMatchObject({ needed: 5, of: 6 });
    expect(world.rules(['az', 'in', 'jo', 'kz']).refusal?.code).toBe('quorum-missing');
  });

  test('with so many it is adopted, and the opening says by which rule it counts', () => {
    const world = under(5, 6);
    world.opens();
    const opened = world.world.events.find(({ name }) => name === 'round-opened');
    expect(opened?.data).toMatchObject({
      quorum: {
        needed: 5,
        of: 6,
        derivation: expect.stringMatching(/^5\/6 of 6, rounded up: 5 \(cica\/organisation#\d+\)$/),
      },
      basicQuorum: { numerator: 5, denominator: 6, rounding: 'up' },
    });
    expect(world.rules(['az', 'in', 'jo', 'kz', 'tr']).refusal).toBeUndefined();
    expect(world.round.phase).toBe('adopted');
  });

  test('a procedure that asks for more keeps its own; its opening says nothing else', () => {
    const world = under(1, 2);
    world.opens();
    expect(world.round.quorum).toMatchObject({ needed: 4, of: 6 });
    const opened = world.world.events.find(({ name }) => name === 'round-opened');
    expect(opened?.data).not.toHaveProperty('basicQuorum');
  });

  test('I2: a round that is open keeps the quorum that it opened with', () => {
    const world = new RulesWorld(secondProcedure({ quorum: own }));
    world.opens();
    set(world, 6, 6);
    expect(world.round.quorum).toMatchObject({ needed: 4 });
    expect(world.rules(['az', 'in', 'jo', 'kz']).refusal).toBeUndefined();
    expect(world.round.phase).toBe('adopted');
  });

  test('case 25: counted anew where a State leaves, by the same rule', () => {
    const world = under(5, 6);
    world.opens();
    world.organisation('record-departure', { party: 'vn', decision: 'its note' });
    expect(world.round.quorum).toMatchObject({ needed: 5, of: 5 });
  });

  test('to which methods it applies stays the procedure’s: by silence each State is asked', () => {
    const world = under(6, 6);
    world.opens({ method: 'silence', period: { kind: 'minutes', minutes: 1440 } });
    expect(world.round.phase).toBe('open');
    expect(world.round.rules.quorum.appliesTo).toEqual(['meeting']);
  });
});
