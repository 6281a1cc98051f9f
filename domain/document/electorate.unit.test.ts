import { describe, expect, it } from 'vitest';
import {
  act,
  attests,
  circulated,
  command,
  concludes,
  did,
  FIVE,
  meeting,
  openRound,
  POINT,
  roundOf,
  rules,
  said,
  says,
  silence,
  START,
  STREAM,
  written,
  type Scenario,
} from '../testing/document-scenario.ts';
import { documentDecider } from './index.ts';

const reduced = (scenario: Scenario, party: string, reason: 'suspended' | 'departed' = 'suspended') =>
  act(scenario, 'reduce-electorate', { round: roundOf(scenario).id, party, reason, decision: 'cica/decision/9' });
const pausing = { onBlock: { objection: 'pause', amendment: 'end', reserved: 'freeze', moreTime: 'end' } } as const;

describe('electorate: asked for, frozen, let go', () => {
  it('open-round asks the organisation; the period runs from the electorate’s arrival, not from the request', () => {
    const asked = act(circulated(), 'open-round', {
      stage: 'soc',
      method: 'silence',
      revision: 1,
      period: { kind: 'minutes', minutes: 60 },
    }).then('round-requested');
    const entry = asked.entries.at(-1);
    if (!entry) throw new Error('no event');
    expect(documentDecider.deliveries(asked.state, entry.event, entry.place)).toEqual([
      {
        target: 'cica/organisation',
        kind: 'freeze-electorate',
        payload: {
          document: STREAM,
          round: 'r1',
          organ: 'senior-officials-committee',
          stage: 'soc',
          method: 'silence',
        },
      },
    ]);
    expect(documentDecider.due(asked.state)).toBeUndefined();
    says(asked, 'jo', 'objection').thenRefused('round-not-open');
    const opened = act(asked.at(START + 5000), 'admit-electorate', {
      round: 'r1',
      members: FIVE,
      chair: 'kz',
      chairSequence: 1,
      sequence: 7,
    }).then('round-opened');
    expect(opened.data('round-opened')).toMatchObject({
      expiry: { at: START + 5000 + 3_600_000 },
      quorum: { needed: 4, of: 5 },
      electorateSequence: 7,
    });
    act(opened, 'admit-electorate', {
      round: 'r1',
      members: FIVE,
      chair: 'kz',
      chairSequence: 1,
      sequence: 8,
    }).thenRefused('round-not-open');
  });

  it('a refused or declined electorate ends the request', () => {
    const asked = did(circulated(), 'open-round', { stage: 'soc', method: 'meeting', revision: 1 });
    act(asked, 'decline-electorate', { round: 'r1', code: 'organ-unknown' }).then('round-not-opened');
    const answer = {
      delivery: '00000000-0000-8000-8000-000000000001',
      target: 'cica/organisation',
      command: 'freeze-electorate',
      answer: { outcome: 'refused' as const, code: 'organ-unknown' },
    };
    const refused = act(asked, 'record-delivery', answer, {
      reference: `${STREAM}#${roundOf(asked).firstSequence}`,
    }).then('delivery-refused', 'round-not-opened');
    act(asked, 'record-delivery', answer, { reference: `${STREAM}#1` }).then('delivery-refused');
    act(refused, 'open-round', { stage: 'soc', method: 'meeting', revision: 1 }).then('round-requested');
    act(asked, 'admit-electorate', { round: 'r1', members: [], chair: 'kz', chairSequence: 1, sequence: 8 }).then(
      'round-not-opened',
    );
    act(asked, 'record-delivery', { ...answer, answer: { outcome: 'accepted', sequence: 3 } }).then(
      'delivery-accepted',
    );
  });

  it.each([
    ['broken', (): Scenario => said(silence(), 'jo', 'objection')],
    ['frozen', (): Scenario => said(silence(), 'jo', 'reserved')],
    ['adopted', (): Scenario => rules(meeting(), FIVE)],
    ['not adopted', (): Scenario => rules(meeting(), FIVE, { ruling: 'not-adopted' })],
    ['withdrawn', (): Scenario => did(silence(), 'withdraw-round', { round: 'r1' })],
    ['lapsed', (): Scenario => did(silence(), 'withdraw-document', {})],
  ])('a round that is %s is deregistered, once', (_name, ended) => {
    const scenario = ended();
    const asked = scenario.entries.flatMap((entry) =>
      documentDecider.deliveries(scenario.state, entry.event, entry.place),
    );
    expect(asked.map((request) => request.kind)).toEqual(['freeze-electorate', 'deregister-round']);
  });

  it('I2, case 18: a State admitted meanwhile may speak, is recorded, and does not block that round; in the next one it counts', () => {
    const open = silence();
    const spoken = says(open, 'kw', 'objection').thenRefused('not-in-electorate', 'communication-recorded');
    expect(spoken.data('communication-recorded').withoutEffect).toBe('not-in-electorate');
    const adopted = did(concludes(spoken), 'confirm-adoption', { round: 'r1' });
    const next = openRound(adopted, 'meeting', { stage: 'mc', members: [...FIVE, 'kw'] });
    expect(roundOf(next).quorum?.needed).toBe(4);
    says(next, 'kw', 'objection').then('position-stated');
  });

  it('case 23: an observer’s objection is a communication without effect; anything else of an observer leaves no trace', () => {
    const observed = says(silence(), 'us', 'objection', {}, { role: 'observer' }).thenRefused(
      'not-permitted',
      'communication-recorded',
    );
    expect(observed.data('communication-recorded').withoutEffect).toBe('not-a-member');
    expect(roundOf(observed).phase).toBe('open');
    says(silence(), 'us', 'support', {}, { role: 'observer' }).thenRefused('not-permitted');
    attests(silence(), ['us'], 'objection', START).thenRefused('not-in-electorate', 'communication-recorded');
  });

  it('case 24: an electorate that leaves the State concerned out is the electorate', () => {
    const minusOne = meeting({}, { members: FIVE.filter((party) => party !== 'jo') });
    says(minusOne, 'jo', 'objection').thenRefused('not-in-electorate', 'communication-recorded');
    rules(minusOne, ['az', 'in', 'kz']).then('ruling-recorded', 'round-adopted', 'stage-completed', 'stage-opened');
  });

  it('case 25: a suspended State’s points lapse, the quorum is recomputed, its later word does not count', () => {
    const blocked = said(meeting(), 'jo', 'objection', { points: [POINT] });
    const without = reduced(blocked, 'jo').then('electorate-reduced', 'points-lapsed');
    expect(without.data('electorate-reduced')).toMatchObject({ party: 'jo', reason: 'suspended', lastBlock: true });
    expect(without.data('points-lapsed')).toMatchObject({ points: ['r1-jo-1'], rule: 'I2: suspended' });
    expect(roundOf(without).quorum).toMatchObject({ needed: 3, of: 4 });
    says(without, 'jo', 'objection').thenRefused('not-in-electorate', 'communication-recorded');
    reduced(without, 'jo').then();
    reduced(without, 'us').then();
  });

  it('I2: where a suspension ends the last block, nothing is adopted without the Chair, whatever the procedure says', () => {
    const blocked = said(written({ confirmation: 'none' }), 'jo', 'objection');
    const others = FIVE.filter((party) => party !== 'jo').reduce(
      (each, party) => said(each, party, 'support'),
      blocked,
    );
    const ended = reduced(others, 'jo').then('electorate-reduced', 'answers-completed');
    act(ended, 'confirm-adoption', { round: 'r1' }).then('round-adopted', 'stage-completed', 'stage-opened');
    const silent = FIVE.filter((party) => party !== 'jo').reduce(
      (each, party) => said(each, party, 'support'),
      written({ confirmation: 'none' }),
    );
    reduced(silent, 'jo').then(
      'electorate-reduced',
      'answers-completed',
      'round-adopted',
      'stage-completed',
      'stage-opened',
    );
  });

  it('I2: a silence that only the suspended State’s block had paused stays suspended until the Chair resumes it, and then waits for the Chair', () => {
    const paused = said(silence({ ...pausing, confirmation: 'none' }), 'jo', 'objection');
    const ended = reduced(paused, 'jo').then('electorate-reduced');
    expect(roundOf(ended).phase).toBe('suspended');
    says(ended, 'kz', 'support').then('position-stated');
    const resumed = act(ended, 'resume-round', { round: 'r1' }).then('round-resumed');
    concludes(resumed).then('silence-held');
  });

  it('I2: a ruling made before the suspension that ended the last block was made over that block', () => {
    const ended = reduced(said(meeting(), 'jo', 'objection').at(START + 5000), 'jo');
    rules(ended.at(START + 9000), FIVE.slice(0, 4), { ruledAt: START + 4999 }).thenRefused(
      'live-block',
      'ruling-recorded',
      'outcome-contested',
    );
    rules(ended.at(START + 9000), FIVE, { ruledAt: START + 5000 }).then(
      'ruling-recorded',
      'round-adopted',
      'stage-completed',
      'stage-opened',
    );
  });

  it('one of two blocks gone leaves the other; a State without a block changes nothing but the count', () => {
    const two = said(said(meeting(), 'jo', 'objection'), 'tr', 'amendment');
    expect(reduced(two, 'jo').data('electorate-reduced').lastBlock).toBe(false);
    expect(reduced(two, 'kz').data('electorate-reduced').lastBlock).toBe(false);
    rules(reduced(two, 'jo'), FIVE).thenRefused('live-block', 'ruling-recorded', 'outcome-contested');
  });

  it('I2: a suspension that overtakes the electorate is kept for the opening', () => {
    const asked = did(circulated(), 'open-round', { stage: 'soc', method: 'meeting', revision: 1 });
    const kept = reduced(asked, 'jo').then('electorate-reduced');
    const opened = did(kept, 'admit-electorate', {
      round: 'r1',
      members: FIVE,
      chair: 'kz',
      chairSequence: 1,
      sequence: 7,
    });
    expect(roundOf(opened).members).toEqual(['az', 'in', 'kz', 'tr']);
    expect(opened.data('round-opened').quorum).toMatchObject({ needed: 3, of: 4 });
  });

  it('I2: after the outcome a suspension changes nothing', () => {
    reduced(rules(meeting(), FIVE), 'jo').then();
    act(meeting(), 'reduce-electorate', { round: 'r9', party: 'jo', reason: 'departed', decision: 'd' }).thenRefused(
      'round-unknown',
    );
  });

  it('an electorate of nobody decides nothing: the round lapses', () => {
    const alone = silence({}, { members: ['kz'] });
    expect(
      reduced(alone, 'kz', 'departed').then('electorate-reduced', 'round-lapsed').data('round-lapsed').because,
    ).toBe('electorate-empty');
  });

  it('case 30: acts belong to the State, not to the person: a successor goes on where the predecessor stopped', () => {
    const first = said(written(), 'jo', 'objection', { points: [POINT] }, { token: 'first-person-of-jordan-xx' });
    act(
      first,
      'lift-point',
      { round: 'r1', point: 'r1-jo-1' },
      { party: 'jo', token: 'second-person-of-jordan-x' },
    ).then('point-lifted');
  });

  it('case 31: two people of one State: both are recorded, the latest received counts, and the contradiction is marked', () => {
    const first = said(meeting(), 'jo', 'objection', {}, { token: 'first-person-of-jordan-xx', receivedAt: START + 1 });
    const second = said(first.at(START + 5), 'jo', 'support', {}, { token: 'second-person-of-jordan-x' });
    expect(roundOf(second).positions).toMatchObject([{ party: 'jo', position: 'support', contradicts: true }]);
    expect(second.names().filter((name) => name === 'position-stated')).toHaveLength(2);
    const same = said(first.at(START + 5), 'jo', 'support', {}, { token: 'first-person-of-jordan-xx' });
    expect(roundOf(same).positions[0]).not.toHaveProperty('contradicts');
  });

  it('I11: a person without a State states no position for one', () => {
    act(
      silence(),
      'state-position',
      { round: 'r1', revision: 1, position: 'objection', class: 'members', points: [] },
      {},
    ).thenRefused('not-your-state');
    const forged = command(
      'state-position',
      { round: 'r1', revision: 1, position: 'support', class: 'members', points: [] },
      START,
      { role: 'secretariat', party: 'jo' },
    );
    silence().when(forged).thenRefused('not-permitted', 'act-refused');
  });
});
