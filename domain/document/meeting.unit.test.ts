import { describe, expect, it } from 'vitest';
import {
  act,
  attests,
  did,
  FIVE,
  meeting,
  POINT,
  roundOf,
  rules,
  said,
  says,
  silence,
  START,
} from '../testing/document-scenario.ts';
import { documentDecider } from './index.ts';
import { quorumNeeded } from './quorum.ts';

const TWENTY_EIGHT = Array.from({ length: 28 }, (_, index) => `s${index + 1}`);

describe('meeting: the gavel', () => {
  it('adopts with nobody against, effective at the ruling, and opens the next stage', () => {
    const open = meeting().at(START + 60_000);
    const adopted = rules(open, FIVE, { ruledAt: START + 30_000 }).then(
      'ruling-recorded',
      'round-adopted',
      'stage-completed',
      'stage-opened',
    );
    expect(adopted.data('round-adopted')).toMatchObject({ basis: 'ruling', word: 'approved' });
    expect(adopted.effective('round-adopted')).toEqual({ kind: 'instant', at: START + 30_000 });
    expect(documentDecider.due(open.state)).toBeUndefined();
  });

  it('a ruling of a time to come is refused, to the millisecond', () => {
    rules(meeting(), FIVE, { ruledAt: START + 1 }).thenRefused('time-in-future');
    rules(meeting(), FIVE, { ruledAt: START }).then(
      'ruling-recorded',
      'round-adopted',
      'stage-completed',
      'stage-opened',
    );
  });

  it('I1: over a live block the ruling is recorded as made, not followed, contested; the round stays open', () => {
    const blocked = said(meeting(), 'jo', 'objection');
    const ruled = rules(blocked, FIVE).thenRefused('live-block', 'ruling-recorded', 'outcome-contested');
    expect(ruled.data('ruling-recorded').accepted).toBe(false);
    expect(ruled.data('outcome-contested')).toMatchObject({ reason: 'ruling-over-live-block', parties: ['jo'] });
    expect(roundOf(ruled).phase).toBe('open');
    act(ruled, 'resolve-contest', { round: 'r1', resolution: 'outcome-stands' }).thenRefused('live-block');
    rules(ruled, FIVE).thenRefused('contest-open', 'ruling-recorded');
    const ended = act(ruled, 'resolve-contest', { round: 'r1', resolution: 'new-round' }).then(
      'contest-resolved',
      'round-not-adopted',
    );
    expect(ended.data('round-not-adopted').because).toBe('ruling');
    const lifted = said(ruled, 'jo', 'no-objection');
    const stands = act(lifted, 'resolve-contest', { round: 'r1', resolution: 'outcome-stands' });
    expect(
      stands.then('contest-resolved', 'round-adopted', 'stage-completed', 'stage-opened').data('round-adopted').basis,
    ).toBe('chair-confirmation');
  });

  it('I1: a ruling of a time at which the block was still live was made over it, even if it is recorded after the lifting', () => {
    const blocked = said(meeting(), 'jo', 'objection', { points: [POINT] });
    const lifted = act(blocked.at(START + 10_000), 'lift-point', { round: 'r1', point: 'r1-jo-1' }, { party: 'jo' }).at(
      START + 20_000,
    );
    rules(lifted, FIVE, { ruledAt: START + 9_999 }).thenRefused('live-block', 'ruling-recorded', 'outcome-contested');
    rules(lifted, FIVE, { ruledAt: START + 10_000 }).then(
      'ruling-recorded',
      'round-adopted',
      'stage-completed',
      'stage-opened',
    );
  });

  it.each([
    [26, 18],
    [27, 18],
    [28, 19],
    [29, 20],
    [193, 129],
    [1, 1],
    [3, 2],
  ])('case 19: two thirds of %i, rounded up, are %i', (of, needed) => {
    expect(quorumNeeded({ numerator: 2, denominator: 3, rounding: 'up' }, of)).toBe(needed);
  });

  it('case 19: with 18 of 28 present there is no adoption; the ruling stands in the record, contested; with 19 there is', () => {
    const open = meeting({}, { members: TWENTY_EIGHT });
    expect(roundOf(open).quorum).toMatchObject({ needed: 19, of: 28 });
    const below = rules(open, TWENTY_EIGHT.slice(0, 18)).thenRefused(
      'quorum-missing',
      'ruling-recorded',
      'outcome-contested',
    );
    expect(below.data('outcome-contested').reason).toBe('ruling-below-quorum');
    act(below, 'resolve-contest', { round: 'r1', resolution: 'outcome-stands' }).thenRefused('quorum-missing');
    rules(open, TWENTY_EIGHT.slice(0, 19)).then('ruling-recorded', 'round-adopted', 'stage-completed', 'stage-opened');
  });

  it('case 19: the quorum counts distinct members; guests and doubles do not make it', () => {
    const open = meeting({}, { members: TWENTY_EIGHT });
    rules(open, [...TWENTY_EIGHT.slice(0, 18), 'us', 'un', 's1']).thenRefused(
      'quorum-missing',
      'ruling-recorded',
      'outcome-contested',
    );
  });

  it('I1: guests do not make the quorum of a ruling that the Chair lets stand, nor does a later ruling', () => {
    const below = rules(meeting(), ['az', 'in', 'us', 'un', 'by']).thenRefused(
      'quorum-missing',
      'ruling-recorded',
      'outcome-contested',
    );
    act(below, 'resolve-contest', { round: 'r1', resolution: 'outcome-stands' }).thenRefused('quorum-missing');
    const again = rules(below, FIVE).thenRefused('contest-open', 'ruling-recorded');
    act(again, 'resolve-contest', { round: 'r1', resolution: 'outcome-stands' }).thenRefused('quorum-missing');
  });

  it('I2: a ruling below quorum is not mended by a State that leaves afterwards', () => {
    const below = rules(meeting(), ['az', 'in', 'jo']).thenRefused(
      'quorum-missing',
      'ruling-recorded',
      'outcome-contested',
    );
    const fewer = did(below, 'reduce-electorate', { round: 'r1', party: 'kz', reason: 'departed', decision: 'd' });
    act(fewer, 'resolve-contest', { round: 'r1', resolution: 'outcome-stands' }).thenRefused('quorum-missing');
  });

  it('case 20: with 27 of 28 present an absent State’s earlier written objection blocks; without one it is bound', () => {
    const open = meeting({}, { members: TWENTY_EIGHT }).at(START + 1000);
    const present = TWENTY_EIGHT.slice(0, 27);
    const objected = attests(open, ['s28'], 'objection', START - 86_400_000).then('position-stated');
    rules(objected, present).thenRefused('live-block', 'ruling-recorded', 'outcome-contested');
    rules(open, present).then('ruling-recorded', 'round-adopted', 'stage-completed', 'stage-opened');
  });

  it('case 16: a ruling not to adopt ends the round; one to defer does not', () => {
    const deferred = rules(meeting(), FIVE, { ruling: 'deferred' }).then('ruling-recorded');
    expect(roundOf(deferred).phase).toBe('open');
    const ended = rules(meeting({ onFailure: { returnTo: 'drafting' } }), FIVE, { ruling: 'not-adopted' });
    ended.then('ruling-recorded', 'round-not-adopted', 'stage-returned', 'stage-opened');
  });

  it('I11: after the ruling, an attested objection received before it contests; one received at or after it is late', () => {
    const adopted = rules(meeting().at(START + 60_000), FIVE, { ruledAt: START + 30_000 });
    attests(adopted, ['jo'], 'objection', START + 29_999).then('communication-recorded', 'outcome-contested');
    attests(adopted, ['jo'], 'objection', START + 30_000).thenRefused('round-concluded', 'communication-recorded');
    says(adopted, 'jo', 'objection').thenRefused('round-concluded', 'communication-recorded');
    says(adopted, 'jo', 'objection', {}, { receivedAt: START + 29_999 }).then(
      'in-time-act-undelivered',
      'outcome-contested',
    );
    attests(adopted, ['jo'], 'objection', START + 60_001).thenRefused('time-in-future');
  });

  it('acts of another method are refused', () => {
    act(meeting(), 'extend-round', { round: 'r1', period: { kind: 'minutes', minutes: 5 } }).thenRefused(
      'period-not-applicable',
    );
    act(meeting(), 'suspend-round', { round: 'r1' }).thenRefused('period-not-applicable');
    act(meeting(), 'confirm-adoption', { round: 'r1' }).thenRefused('nothing-to-confirm');
    act(meeting(), 'conclude-period', { round: 'r1' }).thenRefused('round-not-open');
    rules(silence(), FIVE).thenRefused('not-in-meeting');
  });
});

describe('case 38: ad referendum', () => {
  const provisional = (rule: 'confirms' | 'lapses' = 'lapses') => {
    const two = said(
      said(meeting({ adReferendum: { confirmWithin: 60, silence: rule } }), 'jo', 'ad-referendum'),
      'tr',
      'ad-referendum',
    );
    return rules(two, FIVE).then('ruling-recorded', 'round-adopted-provisionally');
  };
  const term = START + 3_600_000;

  it('does not block in the room; the adoption is provisional until each has confirmed', () => {
    const waiting = provisional();
    expect(waiting.data('round-adopted-provisionally')).toEqual({
      round: 'r1',
      awaiting: ['jo', 'tr'],
      confirmBy: term,
    });
    act(waiting, 'confirm-ad-referendum', { round: 'r1' }, { party: 'kz' }).thenRefused('nothing-to-confirm');
    const one = act(waiting, 'confirm-ad-referendum', { round: 'r1' }, { party: 'jo' }).then('ad-referendum-confirmed');
    act(one, 'confirm-ad-referendum', { round: 'r1' }, { party: 'jo' }).thenRefused('nothing-to-confirm');
    const both = act(one, 'confirm-ad-referendum', { round: 'r1' }, { party: 'tr' });
    expect(
      both.then('ad-referendum-confirmed', 'round-adopted', 'stage-completed', 'stage-opened').data('round-adopted')
        .basis,
    ).toBe('ad-referendum-confirmed');
    act(waiting, 'open-round', { stage: 'soc', method: 'meeting', revision: 1 }).thenRefused('round-under-way');
  });

  it.each([
    [-1, undefined],
    [0, 'expiry-passed'],
    [1, 'expiry-passed'],
  ] as const)('the term is half-open: a confirmation %i ms from its end', (offset, code) => {
    const tried = act(provisional().at(term + offset), 'confirm-ad-referendum', { round: 'r1' }, { party: 'jo' });
    if (code) tried.thenRefused(code, 'act-refused');
    else tried.then('ad-referendum-confirmed');
  });

  it('silence then means what the rule says, and nothing else', () => {
    expect(documentDecider.due(provisional().state)).toMatchObject({
      at: term + 10_000,
      command: { kind: 'conclude-ad-referendum' },
    });
    act(provisional().at(term + 9_999), 'conclude-ad-referendum', { round: 'r1' }).thenRefused('too-early');
    const lapsed = act(provisional('lapses').at(term + 10_000), 'conclude-ad-referendum', { round: 'r1' }).then(
      'round-not-adopted',
    );
    expect(lapsed.data('round-not-adopted').because).toBe('ad-referendum-lapsed');
    const confirmed = act(provisional('confirms').at(term + 10_000), 'conclude-ad-referendum', { round: 'r1' });
    confirmed.then(
      'ad-referendum-confirmed',
      'ad-referendum-confirmed',
      'round-adopted',
      'stage-completed',
      'stage-opened',
    );
    expect(confirmed.data('ad-referendum-confirmed').by).toBe('silence');
  });

  it('contested meanwhile, it waits for the Chair: no timer, the confirmations are kept, the adoption follows the decision', () => {
    const contested = attests(provisional().at(START + 60_000), ['in'], 'objection', START - 1).then(
      'communication-recorded',
      'outcome-contested',
    );
    expect(documentDecider.due(contested.state)).toBeUndefined();
    act(contested.at(term + 10_000), 'conclude-ad-referendum', { round: 'r1' }).thenRefused('contest-open');
    const one = did(contested, 'confirm-ad-referendum', { round: 'r1' }, { party: 'jo' });
    const both = did(one, 'confirm-ad-referendum', { round: 'r1' }, { party: 'tr' }).then('ad-referendum-confirmed');
    act(both, 'resolve-contest', { round: 'r1', resolution: 'outcome-stands' }).then(
      'contest-resolved',
      'round-adopted',
      'stage-completed',
      'stage-opened',
    );
    act(both, 'resolve-contest', { round: 'r1', resolution: 'new-round' }).then(
      'contest-resolved',
      'round-not-adopted',
    );
  });

  it('a State that leaves has nothing to confirm any more', () => {
    const reduced = (scenario: ReturnType<typeof provisional>, party: string) =>
      act(scenario, 'reduce-electorate', { round: 'r1', party, reason: 'departed', decision: 'd' });
    const one = reduced(provisional(), 'jo').then('electorate-reduced');
    reduced(one, 'tr').then('electorate-reduced', 'round-adopted', 'stage-completed', 'stage-opened');
  });
});
