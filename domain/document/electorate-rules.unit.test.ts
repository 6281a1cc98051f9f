import { describe, expect, it } from 'vitest';
import type { QuorumRule } from '../../schemas/procedure.ts';
import { act, FIVE, openRound, roundOf, rules } from '../testing/document-scenario.ts';
import { RulesWorld, roster } from '../testing/rules-world.ts';
import { circulatedUnder, secondProcedure } from '../testing/second-language.ts';

const source = 'Statute, Art. 5';
const body = (soc: Parameters<typeof secondProcedure>[0], more: Parameters<typeof roster>[0] = {}) =>
  new RulesWorld(secondProcedure(soc), more);

describe('a stage’s own electorate', () => {
  it('only: some of the Member States take part, and who is left out stands in the record', () => {
    const world = body({ electorate: { only: ['az', 'in', 'kz', 'zz'], source } });
    world.opens();
    expect(world.round.members).toEqual(['az', 'in', 'kz']);
    expect(world.round.excluded).toEqual(['jo', 'tr', 'vn'].map((party) => ({ party, because: 'stage' })));
    expect(world.round.quorum).toMatchObject({ needed: 2, of: 3 });
  });

  it('except: all but some; what they say is a communication without effect', () => {
    const world = body({ electorate: { except: ['jo'], source } });
    world.opens();
    expect(world.round.members).toEqual(['az', 'in', 'kz', 'tr', 'vn']);
    expect(world.says('jo', 'objection')).toMatchObject({
      refusal: { code: 'not-in-electorate' },
      events: [{ name: 'communication-recorded', data: { withoutEffect: 'not-in-electorate' } }],
    });
    expect(world.rules(['az', 'in', 'kz', 'tr']).events.map(({ name }) => name)).toContain('round-adopted');
  });

  it('an organ of some Member States: the organisation knows whose', () => {
    const organs = roster().organs.map((organ) =>
      organ.id === 'senior-officials-committee' ? { ...organ, only: ['kz', 'tr', 'by'] } : organ,
    );
    const world = body({}, { organs });
    world.opens();
    // An observer is no Member State, whatever the organ’s list says (RoP 1.2).
    expect(world.round.members).toEqual(['kz', 'tr']);
    expect(world.round.excluded?.every(({ because }) => because === 'organ')).toBe(true);
  });

  it('I2: a suspended State is not brought back in by a list', () => {
    const world = body({ electorate: { only: ['jo', 'kz'], source } });
    world.organisation('suspend-party', { party: 'jo', decision: 'd' });
    world.opens();
    expect([world.round.members, world.round.excluded?.map(({ party }) => party)]).toEqual([
      ['kz'],
      ['az', 'in', 'tr', 'vn'],
    ]);
  });

  it('nobody is left: the round does not open', () => {
    const world = body({ electorate: { only: ['by'], source } });
    world.opens();
    expect([world.round.phase, world.round.because]).toEqual(['not-opened', 'electorate-empty']);
  });

  it('referred to an organ with another electorate: the objector is not in it (NATO 2003)', () => {
    const organs = roster().organs.map((organ) =>
      organ.id === 'defence-planning-committee' ? { ...organ, only: ['az', 'in', 'kz', 'tr', 'vn'] } : organ,
    );
    const world = body({ onFailure: { referTo: 'dpc' } }, { organs });
    world.opens({ method: 'silence', period: { kind: 'minutes', minutes: 60 } });
    world.says('jo', 'objection');
    world.opens({ stage: 'dpc' });
    expect(world.round.members).not.toContain('jo');
    expect(world.rules(['az', 'in', 'kz', 'tr', 'vn']).events.at(-1)?.name).toBe('stage-completed');
  });
});

describe('case 24: consensus minus the States concerned', () => {
  const permitted = { consensusMinus: { most: 1, source: 'Prague Document, 1992' } };

  it('only where the stage permits it, and without no more than it says', () => {
    const plain = { stage: 'soc', method: 'meeting', revision: 1 } as const;
    act(circulatedUnder(), 'open-round', { ...plain, without: ['jo'] }).thenRefused('consensus-minus-not-allowed');
    const scenario = circulatedUnder(permitted);
    const two = act(scenario, 'open-round', { ...plain, without: ['jo', 'tr'] });
    two.thenRefused('consensus-minus-not-allowed');
    expect(two.decision.refusal).toMatchObject({ rule: 'Prague Document, 1992', about: { most: 1 } });
    act(scenario, 'open-round', { ...plain, without: ['jo'] }).then('round-requested');
  });

  it('the round is decided without it: recorded when asked for, frozen, and shown', () => {
    const world = body(permitted);
    const asked = world.opens({ without: ['jo'] });
    expect(asked.events[0]).toMatchObject({ name: 'round-requested', data: { without: ['jo'] } });
    expect(world.round.members).toEqual(['az', 'in', 'kz', 'tr', 'vn']);
    expect(world.round.excluded).toEqual([{ party: 'jo', because: 'state-concerned' }]);
  });

  it('the State concerned may speak, without effect', () => {
    const world = body(permitted);
    world.opens({ without: ['jo'] });
    expect(world.says('jo', 'objection').events.map(({ name }) => name)).toEqual(['communication-recorded']);
    expect(world.rules(['az', 'in', 'kz', 'tr']).events.map(({ name }) => name)).toContain('round-adopted');
  });

  it('another State’s objection blocks all the same (I1)', () => {
    const world = body(permitted);
    world.opens({ without: ['jo'] });
    world.says('tr', 'objection');
    expect(world.rules(['az', 'in', 'kz', 'vn']).refusal?.code).toBe('live-block');
  });

  it('a reopened round names them anew', () => {
    const world = body(permitted);
    world.opens({ without: ['jo'] });
    world.rules(['az', 'in', 'kz', 'tr'], { ruling: 'not-adopted' });
    const terms = { reopens: 'r1', stage: 'soc', method: 'meeting', revision: 1 } as const;
    world.document('reopen-round', terms, { role: 'chair', party: 'kz' });
    expect(world.round.members).toContain('jo');
  });
});

describe('case 22: a quorum of all Member States', () => {
  const quorum: QuorumRule = {
    numerator: 2,
    denominator: 3,
    of: 'members',
    rounding: 'up',
    appliesTo: ['meeting', 'silence', 'written'],
    source: 'RoP 1.2',
  };

  it('a suspended or vacant seat is counted in the total, and takes no part', () => {
    const world = body({ quorum });
    world.organisation('suspend-party', { party: 'vn', decision: 'd' });
    world.opens();
    expect(world.round.members).toHaveLength(5);
    expect(world.round.quorum).toMatchObject({ needed: 4, of: 6 });
    expect(world.rules(['az', 'in', 'kz', 'vn']).refusal?.code).toBe('quorum-missing');
  });

  it('the derivation says so', () => {
    const world = body({ quorum });
    const { events } = world.opens();
    expect(events).toHaveLength(1);
    const opened = world.world.events.find(({ name }) => name === 'round-opened');
    expect(opened?.data).toMatchObject({
      quorum: { needed: 4, of: 6, derivation: '2/3 of all 6 Member States, rounded up: 4 (RoP 1.2)' },
    });
  });

  it('a suspension under the round lowers who takes part, not the total; a departure lowers both (case 25)', () => {
    const world = body({ quorum });
    world.opens();
    world.organisation('suspend-party', { party: 'vn', decision: 'd' });
    expect(world.round.quorum).toMatchObject({ needed: 4, of: 6 });
    world.organisation('record-departure', { party: 'tr', decision: 'd' });
    expect([world.round.members.length, world.round.quorum]).toMatchObject([4, { needed: 4, of: 5 }]);
    expect(world.rules(['az', 'in', 'jo']).refusal?.code).toBe('quorum-missing');
  });

  it('too few take part for it: no silence opens, and one that runs ends', () => {
    const period = { kind: 'minutes', minutes: 60 } as const;
    const world = body({ quorum: { ...quorum, numerator: 5, denominator: 6 } });
    world.opens({ method: 'silence', period });
    expect(world.round.phase).toBe('open');
    for (const party of ['vn', 'tr']) world.organisation('suspend-party', { party, decision: 'd' });
    expect([world.round.phase, world.round.because]).toEqual(['lapsed', 'quorum-lost']);
    world.opens({ method: 'silence', period });
    expect([world.round.phase, world.round.because]).toEqual(['not-opened', 'quorum-missing']);
  });

  it.each([
    ['up', 4, 'rounded up'],
    ['down', 3, 'rounded down'],
    ['above', 4, 'and more than that'],
  ] as const)('rounding %s: two thirds of five are %i', (rounding, needed, words) => {
    const open = openRound(circulatedUnder({ quorum: { ...quorum, of: 'electorate', rounding } }), 'meeting');
    expect(roundOf(open).quorum).toMatchObject({ needed, of: 5 });
    expect(JSON.stringify(open.decision.events)).toContain(words);
    rules(open, FIVE.slice(0, needed)).then('ruling-recorded', 'round-adopted', 'stage-completed', 'stage-opened');
    rules(open, FIVE.slice(0, needed - 1)).thenRefused('quorum-missing', 'ruling-recorded', 'outcome-contested');
  });

  it('above: an even fraction asks for one more', () => {
    const rule: QuorumRule = { ...quorum, of: 'electorate', numerator: 1, denominator: 2, rounding: 'above' };
    const open = openRound(circulatedUnder({ quorum: rule }), 'meeting', { members: FIVE.slice(0, 4) });
    expect(roundOf(open).quorum?.needed).toBe(3);
  });
});
