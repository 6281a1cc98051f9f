import { describe, expect, it } from 'vitest';
import type { ConsensusRules } from '../../schemas/procedure.ts';
import {
  act,
  attests,
  concludes,
  DAY,
  evidence,
  expiryOf,
  FIVE,
  MINUTE,
  openRound,
  roundOf,
  rules,
  said,
  says,
  START,
  type Scenario,
} from '../testing/document-scenario.ts';
import { circulatedUnder, stageStates } from '../testing/second-language.ts';
import { faultsOf } from '../testing/oracle.ts';
import { documentDecider, explain, tasks } from './index.ts';

const conditional = { minimum: 60, usual: 14 * 1440, source: 'SOC, 27 June 2024' };
const SILENCE = 'adopted-subject-to-silence';
const room = (more: Partial<ConsensusRules> = {}): Scenario =>
  openRound(circulatedUnder({ conditional, ...more }), 'meeting');
const ruled = (scenario: Scenario, more: Parameters<typeof rules>[2] = {}, present = FIVE): Scenario =>
  rules(scenario, present, { ruling: SILENCE, ...more });
const approved = (more: Partial<ConsensusRules> = {}): Scenario => ruled(room(more));
const word = (scenario: Scenario) => explain(scenario.state).state;

describe('case 15: approved in the room, subject to a silence', () => {
  it('a silence begins, and nothing is approved: the word says so', () => {
    const scenario = approved();
    scenario.then('ruling-recorded', 'approved-subject-to-silence');
    expect(scenario.data('approved-subject-to-silence')).toEqual({
      round: 'r1',
      expiry: {
        at: START + 14 * DAY,
        derivation: [`approved subject to silence at ${START} (epoch ms)`, `+ ${14 * 1440} min`, 'SOC, 27 June 2024'],
      },
      ruledAt: START,
      word: 'approved',
    });
    expect([word(scenario), stageStates(scenario)['soc']]).toEqual(['approved-subject-to-silence', 'open']);
    expect(scenario.names()).not.toContain('round-adopted');
  });

  it('each State that has not spoken is asked, and told that its silence is consent', () => {
    const scenario = ruled(said(room(), 'kz', 'support'));
    const asked = tasks(scenario.state, scenario.stream).filter(({ act: what }) => what === 'state-position');
    expect(asked.map(({ assignee }) => (assignee.kind === 'party' ? assignee.party : ''))).toEqual([
      'az',
      'in',
      'jo',
      'tr',
    ]);
    expect(asked[0]).toMatchObject({ onSilence: 'silence-is-consent', dueAt: expiryOf(scenario) });
    expect(explain(scenario.state).onSilence).toMatchObject({ at: expiryOf(scenario), what: 'silence-held' });
  });

  it('silence that held waits for the Chair, and counts from its expiry (case 17)', () => {
    const held = concludes(approved()).then('silence-held');
    const confirmed = act(held, 'confirm-adoption', { round: 'r1' });
    confirmed.then('round-adopted', 'stage-completed', 'stage-opened');
    expect(confirmed.effective('round-adopted')).toEqual({ kind: 'instant', at: expiryOf(held) });
    expect(faultsOf(confirmed.entries.map(({ event }) => event))).toEqual([]);
  });

  it('without confirmation it is adopted by its expiry', () => {
    concludes(approved({ confirmation: 'none' })).then(
      'silence-held',
      'round-adopted',
      'stage-completed',
      'stage-opened',
    );
  });

  it('a break returns it to the organ’s stage, where a new round may be opened', () => {
    const broken = says(approved().at(expiryOf(approved()) - 1), 'jo', 'objection');
    broken.then('position-stated', 'silence-broken');
    expect([word(broken), stageStates(broken)['soc']]).toEqual(['broken', 'open']);
    openRound(broken, 'meeting');
  });

  it('I3: an objection at the expiry is late', () => {
    const scenario = approved();
    const late = scenario.at(expiryOf(scenario));
    says(late, 'jo', 'objection').thenRefused('expiry-passed', 'communication-recorded');
  });

  it('I4: a hole in the intake holds it', () => {
    const scenario = approved();
    const to = expiryOf(scenario);
    const later = scenario.at(to + 10_000);
    const holes = evidence(later, [{ from: to - 30 * MINUTE, to: to - 5 * MINUTE }]);
    const held = act(later, 'conclude-period', { round: 'r1' }, { evidence: holes });
    held.then('round-held');
    act(held, 'confirm-adoption', { round: 'r1' }).then(
      'silence-held',
      'round-adopted',
      'stage-completed',
      'stage-opened',
    );
  });

  it('the protected end never begins before the silence itself', () => {
    const scenario = ruled(room({ protectedEnd: 600 }).at(START + DAY), { period: { kind: 'minutes', minutes: 60 } });
    const due = documentDecider.due(scenario.state);
    expect(due?.evidence).toMatchObject({ from: START + DAY, to: START + DAY + 60 * MINUTE });
  });

  it('I1: over a live block nothing is approved, subject to silence or not: the ruling is contested', () => {
    const scenario = ruled(said(room(), 'jo', 'objection'));
    scenario.thenRefused('live-block', 'ruling-recorded', 'outcome-contested');
    expect(scenario.data('ruling-recorded')).toMatchObject({ ruling: SILENCE, accepted: false });
  });

  it('case 19: below quorum neither; the silence later asks for no quorum of its own', () => {
    ruled(room(), {}, FIVE.slice(0, 3)).thenRefused('quorum-missing', 'ruling-recorded', 'outcome-contested');
    concludes(ruled(room({ confirmation: 'none' }), {}, FIVE.slice(0, 4))).then(
      'silence-held',
      'round-adopted',
      'stage-completed',
      'stage-opened',
    );
  });

  it('I11: where the Chair lets a contested ruling stand, the silence begins; it is never adopted by that', () => {
    const objected = said(room(), 'jo', 'objection');
    const contested = ruled(objected);
    act(contested, 'resolve-contest', { round: 'r1', resolution: 'outcome-stands' }).thenRefused('live-block');
    const lifted = said(contested, 'jo', 'support');
    const stands = act(lifted, 'resolve-contest', { round: 'r1', resolution: 'outcome-stands' });
    stands.then('contest-resolved', 'approved-subject-to-silence');
    expect(word(stands)).toBe('approved-subject-to-silence');
  });

  it('only where the stage permits it, for no less than it says, and a period goes with no other ruling', () => {
    ruled(openRound(circulatedUnder(), 'meeting')).thenRefused('conditional-not-allowed');
    const period = { kind: 'minutes', minutes: 59 } as const;
    ruled(room(), { period }).thenRefused('period-too-short');
    ruled(room(), { period: { ...period, minutes: 60 } }).then('ruling-recorded', 'approved-subject-to-silence');
    rules(room(), FIVE, { period }).thenRefused('period-not-applicable');
  });

  it('until a wall time: the announced instant wins (I12)', () => {
    const deadline = {
      at: START + DAY,
      wallTime: '2024-09-19T09:00',
      zone: 'Asia/Almaty',
      tzdata: '2024a',
      derivation: ['announced'],
    };
    const scenario = ruled(room(), { period: { kind: 'until', deadline } });
    expect(scenario.data('approved-subject-to-silence').expiry).toMatchObject({ at: START + DAY, announced: deadline });
  });

  it('case 8: where silence was refused for this text, it is refused here too', () => {
    const refused = act(
      openRound(circulatedUnder({ conditional }), 'silence'),
      'object-to-method',
      { round: 'r1' },
      {
        party: 'in',
      },
    );
    ruled(openRound(refused, 'meeting')).thenRefused('method-barred');
  });

  it('the room rules no more once the silence runs; positions stated in the room stand', () => {
    const scenario = ruled(said(room(), 'kz', 'support'));
    rules(scenario, FIVE).thenRefused('not-in-meeting');
    expect(roundOf(scenario).positions).toMatchObject([{ party: 'kz', position: 'support' }]);
  });

  it('an objection on paper that reached the Secretariat in time breaks it', () => {
    const scenario = approved();
    attests(scenario.at(START + DAY), ['in'], 'objection', START + DAY - 1).then('position-stated', 'silence-broken');
  });

  it('case 3: where a block pauses it, what was left runs on', () => {
    const onBlock = { objection: 'pause', amendment: 'end', reserved: 'freeze', moreTime: 'end' } as const;
    const paused = said(approved({ onBlock }).at(START + DAY), 'jo', 'objection');
    expect(roundOf(paused)).toMatchObject({ phase: 'suspended', remaining: 13 * DAY });
    says(paused, 'jo', 'support').then('position-stated', 'round-resumed');
  });

  it('case 25: a State that is suspended under the silence changes nothing of the room’s quorum', () => {
    const scenario = approved({ confirmation: 'none' });
    const reduced = act(scenario, 'reduce-electorate', {
      round: 'r1',
      party: 'jo',
      reason: 'suspended',
      decision: 'd',
    });
    reduced.then('electorate-reduced');
    concludes(reduced).then('silence-held', 'round-adopted', 'stage-completed', 'stage-opened');
  });
});
