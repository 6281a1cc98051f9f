import { describe, expect, it } from 'vitest';
import type { ConsensusRules } from '../../schemas/procedure.ts';
import {
  act,
  attests,
  concludes,
  expiryOf,
  FIVE,
  openRound,
  roundOf,
  rules,
  said,
  says,
  text,
  type Scenario,
} from '../testing/document-scenario.ts';
import { circulatedUnder, stageStates } from '../testing/second-language.ts';
import { documentDecider, explain, may, tasks } from './index.ts';

const FAIL: Partial<ConsensusRules> = { onFailure: 'fail', sources: { onFailure: 'Statute, Art. 9(2)' } };
const REFER: Partial<ConsensusRules> = { onFailure: { referTo: 'dpc' } };
const word = (scenario: Scenario) => explain(scenario.state).state;

describe('onFailure: fail', () => {
  const broken = says(openRound(circulatedUnder(FAIL), 'silence'), 'jo', 'objection');

  it('a broken silence fails the stage, and the document with it, by the article that the procedure names', () => {
    broken.then('position-stated', 'silence-broken', 'stage-failed');
    expect(broken.data('stage-failed')).toEqual({ stage: 'soc', round: 'r1', rule: 'Statute, Art. 9(2)' });
    expect([word(broken), stageStates(broken)['soc']]).toEqual(['failed', 'failed']);
  });

  it('nothing waits for anybody, and nothing falls due', () => {
    expect(explain(broken.state).blocks).toEqual([]);
    expect(tasks(broken.state, broken.stream)).toEqual([]);
    expect(documentDecider.due(broken.state)).toBeUndefined();
  });

  it('nothing is left to do but a withdrawal or a relation', () => {
    act(broken, 'open-round', { stage: 'soc', method: 'meeting', revision: 1 }).thenRefused('document-failed');
    act(broken, 'reopen-round', { reopens: 'r1', stage: 'soc', method: 'meeting', revision: 1 }).thenRefused(
      'document-failed',
    );
    act(broken, 'add-revision', { texts: [text('2')], editorial: false, basedOn: 1 }).thenRefused('document-failed');
    act(broken, 'relate-document', { relation: 'follows-from', to: broken.stream.replace('c1', 'c2') }).then(
      'document-related',
    );
    act(broken, 'withdraw-document', {}).then('document-withdrawn');
    const open = may(broken.state, { role: 'secretariat' })
      .filter(({ allowed }) => allowed)
      .map(({ act: name }) => name);
    expect(open).not.toContain('open-round');
    expect(open).toContain('withdraw-document');
  });

  it('a failure after an earlier stage was approved leaves nothing adopted', () => {
    const approved = rules(openRound(circulatedUnder({}, FAIL), 'meeting'), FIVE);
    const failed = rules(openRound(approved, 'meeting', { stage: 'mc' }), FIVE, { ruling: 'not-adopted' });
    failed.then('ruling-recorded', 'round-not-adopted', 'stage-failed');
    expect([word(failed), stageStates(failed)['soc']]).toEqual(['failed', 'done']);
    act(failed, 'withdraw-document', {}).then('document-withdrawn');
  });

  it('a refused method says nothing against the text: the stage stays open (case 8)', () => {
    const refused = act(
      openRound(circulatedUnder(FAIL), 'silence'),
      'object-to-method',
      { round: 'r1' },
      { party: 'in' },
    );
    refused.then('method-objected', 'round-not-adopted');
    expect(stageStates(refused)['soc']).toBe('open');
  });

  it('I11: a contest that the Chair upholds opens the failed stage again', () => {
    const open = openRound(circulatedUnder(FAIL), 'written', { minutes: 60 });
    const four = ['az', 'in', 'kz', 'tr'].reduce((so, party) => said(so, party, 'support'), open);
    const failed = concludes(four);
    failed.then('round-not-adopted', 'stage-failed');
    const contested = attests(failed, ['jo'], 'support', expiryOf(four) - 1);
    expect(word(contested)).toBe('contested');
    const again = act(contested, 'resolve-contest', { round: 'r1', resolution: 'new-round' });
    again.then('contest-resolved', 'stage-returned', 'stage-opened');
    expect(word(again)).toBe('not-adopted');
    openRound(again, 'meeting');
  });
});

describe('onFailure: referTo (NATO 2003: moved to a body without the objector)', () => {
  const broken = says(openRound(circulatedUnder(REFER), 'silence'), 'jo', 'objection');

  it('the failed stage is failed, and the other organ’s stage opens in place of it', () => {
    broken.then('position-stated', 'silence-broken', 'stage-failed', 'stage-opened');
    expect(broken.data('stage-failed')).toMatchObject({ stage: 'soc', referredTo: 'dpc' });
    expect(stageStates(broken)).toMatchObject({ soc: 'failed', dpc: 'open', mc: 'planned' });
    expect(word(broken)).toBe('open');
    expect(explain(broken.state).blocks).toMatchObject([{ kind: 'round', subject: 'dpc' }]);
  });

  it('the round there has its own organ and its own electorate, and decides', () => {
    const there = openRound(broken, 'meeting', { stage: 'dpc', members: ['az', 'in', 'kz', 'tr'] });
    expect(roundOf(there).organ).toBe('defence-planning-committee');
    says(there, 'jo', 'objection').thenRefused('not-in-electorate', 'communication-recorded');
    rules(there, ['az', 'in', 'kz']).then('ruling-recorded', 'round-adopted', 'stage-completed');
    expect(word(rules(there, ['az', 'in', 'kz']))).toBe('adopted');
  });

  it('no round opens in the stage that failed', () => {
    act(broken, 'open-round', { stage: 'soc', method: 'meeting', revision: 1 }).thenRefused('stage-not-open');
  });
});
