import { describe, expect, it } from 'vitest';
import {
  act,
  attests,
  concludes,
  did,
  expiryOf,
  FIVE,
  POINT,
  roundOf,
  said,
  says,
  START,
  written,
  type Scenario,
} from '../testing/document-scenario.ts';
import { documentDecider, DRAIN } from './index.ts';

const answered = (scenario: Scenario, parties: string[]): Scenario =>
  parties.reduce((each, party) => said(each, party, 'support'), scenario);
const four = FIVE.slice(0, 4);

describe('written: every member answers', () => {
  it('with the last explicit answer the answers are complete; the Chair confirms (I6)', () => {
    const almost = answered(written(), four);
    const complete = says(almost, 'tr', 'no-objection').then('position-stated', 'answers-completed');
    const adopted = act(complete, 'confirm-adoption', { round: 'r1' }).then(
      'round-adopted',
      'stage-completed',
      'stage-opened',
    );
    expect(adopted.data('round-adopted').basis).toBe('chair-confirmation');
    expect(adopted.effective('round-adopted')).toEqual({ kind: 'instant', at: adopted.now });
  });

  it('or it is adopted at once where the procedure asks for no confirmation', () => {
    const adopted = says(answered(written({ confirmation: 'none' }), four), 'tr', 'disassociate');
    expect(
      adopted
        .then('position-stated', 'answers-completed', 'round-adopted', 'stage-completed', 'stage-opened')
        .data('round-adopted').basis,
    ).toBe('answers');
  });

  it('silence is no answer: at the expiry the missing ones defeat it', () => {
    const failed = concludes(answered(written(), four)).then('round-not-adopted');
    expect(failed.data('round-not-adopted').because).toBe('answers-missing');
    expect(failed.effective('round-not-adopted')).toEqual({ kind: 'instant', at: expiryOf(failed) });
  });

  it.each(['more-time', 'reserved'] as const)(
    '"%s" is an answer that does not consent: it counts as missing',
    (kind) => {
      const said4 = answered(written({ blocking: { reserved: false, moreTime: false } }), four);
      const not = says(said4, 'tr', kind).then('position-stated');
      expect(concludes(not).data('round-not-adopted').because).toBe('answers-missing');
    },
  );

  it('a block in writing does not end the round; lifted in time it completes the answers', () => {
    const blocked = says(answered(written(), four), 'tr', 'objection', { points: [POINT, { paragraph: '5' }] }).then(
      'position-stated',
    );
    const half = act(blocked, 'lift-point', { round: 'r1', point: 'r1-tr-1' }, { party: 'tr' }).then('point-lifted');
    act(half, 'lift-point', { round: 'r1', point: 'r1-tr-2' }, { party: 'tr' }).then(
      'point-lifted',
      'answers-completed',
    );
    says(half, 'tr', 'support').then('position-stated', 'point-lifted', 'answers-completed');
    const failed = concludes(half).then('round-not-adopted', 'points-lapsed');
    expect(failed.data('round-not-adopted').because).toBe('blocked-at-expiry');
  });

  it('a lifting after the expiry is late and recorded', () => {
    const blocked = said(answered(written(), four), 'tr', 'objection', { points: [POINT] });
    act(blocked.at(expiryOf(blocked)), 'lift-point', { round: 'r1', point: 'r1-tr-1' }, { party: 'tr' }).thenRefused(
      'expiry-passed',
      'act-refused',
    );
    act(
      blocked.at(expiryOf(blocked) + 10),
      'lift-point',
      { round: 'r1', point: 'r1-tr-1' },
      { party: 'tr', receivedAt: expiryOf(blocked) - 1 },
    ).then('point-lifted', 'answers-completed');
  });

  it('before the Chair confirms a State may still turn, within the period', () => {
    const complete = answered(written(), FIVE);
    expect(roundOf(complete).phase).toBe('answers-complete');
    const turned = says(complete, 'tr', 'objection').then('position-stated');
    act(turned, 'confirm-adoption', { round: 'r1' }).thenRefused('nothing-to-confirm');
    expect(documentDecider.due(turned.state)).toBeDefined();
    says(complete, 'tr', 'support-with-statement').then('position-stated', 'answers-completed');
    says(complete.at(expiryOf(complete)), 'tr', 'objection').thenRefused('expiry-passed', 'communication-recorded');
    const late = says(
      complete.at(expiryOf(complete) + DRAIN + 5),
      'tr',
      'objection',
      {},
      { receivedAt: expiryOf(complete) - 1 },
    ).then('position-stated');
    expect(act(late, 'conclude-period', { round: 'r1' }).data('round-not-adopted').because).toBe('blocked-at-expiry');
  });

  it('an in-time consenting answer that arrives after "answers missing" contests it; one that says nothing does not', () => {
    const failed = concludes(answered(written(), four));
    says(failed, 'tr', 'support', {}, { receivedAt: expiryOf(failed) - 1 }).then(
      'in-time-act-undelivered',
      'outcome-contested',
    );
    says(failed, 'tr', 'more-time', {}, { receivedAt: expiryOf(failed) - 1 }).then('in-time-act-undelivered');
    says(failed, 'tr', 'objection', {}, { receivedAt: expiryOf(failed) - 1 }).then('in-time-act-undelivered');
    attests(failed, ['tr'], 'support', expiryOf(failed) - 1).then('communication-recorded', 'outcome-contested');
    const resolved = act(says(failed, 'tr', 'support', {}, { receivedAt: expiryOf(failed) - 1 }), 'resolve-contest', {
      round: 'r1',
      resolution: 'new-round',
    }).then('contest-resolved');
    act(resolved, 'open-round', { stage: 'soc', method: 'meeting', revision: 1 }).then('round-requested');
  });

  it('the blocking State’s own change of mind, in time and undelivered, contests "blocked at expiry"; another State’s does not', () => {
    const failed = concludes(said(answered(written(), four), 'tr', 'objection'));
    says(failed, 'tr', 'support', {}, { receivedAt: expiryOf(failed) - 1 }).then(
      'in-time-act-undelivered',
      'outcome-contested',
    );
    says(failed, 'kz', 'no-objection', {}, { receivedAt: expiryOf(failed) - 1 }).then('in-time-act-undelivered');
  });

  it('adopted by answers before the expiry: what is received after the adoption is late, an attested paper from before it contests', () => {
    const adopted = answered(written({ confirmation: 'none' }).at(START + 5000), FIVE).at(START + 60_000);
    expect(roundOf(adopted).phase).toBe('adopted');
    says(adopted, 'tr', 'objection').thenRefused('round-concluded', 'communication-recorded');
    attests(adopted, ['tr'], 'objection', START + 4999).then('communication-recorded', 'outcome-contested');
    attests(adopted, ['tr'], 'objection', START + 5000).thenRefused('round-concluded', 'communication-recorded');
  });

  it('complete while suspended, it is completed by the resumption', () => {
    const suspended = did(answered(written(), four), 'suspend-round', { round: 'r1' });
    const complete = says(suspended, 'tr', 'support').then('position-stated');
    act(complete, 'resume-round', { round: 'r1' }).then('round-resumed', 'answers-completed');
  });

  it('asks for no evidence: nothing is adopted by time', () => {
    expect(documentDecider.due(written({ reminders: [] }).state)?.evidence).toBeUndefined();
  });
});
