import { describe, expect, it } from 'vitest';
import type { Role } from '../../schemas/actor.ts';
import type { ConsensusRules } from '../../schemas/procedure.ts';
import {
  act,
  attests,
  concludes,
  did,
  expiryOf,
  openRound,
  said,
  says,
  type Scenario,
} from '../testing/document-scenario.ts';
import { circulatedUnder } from '../testing/second-language.ts';
import { explain } from './index.ts';

const by = (who: ConsensusRules['who'], more: Partial<ConsensusRules> = {}): Scenario =>
  openRound(circulatedUnder({ who, ...more }), 'silence');
const owners = (scenario: Scenario, kind: string) =>
  explain(scenario.state).blocks.flatMap((block) => (block.kind === kind ? block.by : []));
const office = (name: Role) => [{ kind: 'office', office: name }];

describe('who: the roles that a stage names itself', () => {
  it('freeze-round and resume-round', () => {
    const scenario = by({ 'freeze-round': ['secretariat'], 'resume-round': ['secretariat'] });
    act(scenario, 'freeze-round', { round: 'r1' }, { role: 'chair', party: 'kz' }).thenRefused(
      'not-permitted',
      'act-refused',
    );
    act(scenario, 'freeze-round', { round: 'r1' }, { role: 'secretariat' }).then('round-frozen');
    const suspended = did(scenario, 'suspend-round', { round: 'r1' });
    expect(owners(suspended, 'suspended')).toEqual(office('secretariat'));
    act(suspended, 'resume-round', { round: 'r1' }, { role: 'chair', party: 'kz' }).thenRefused('not-permitted');
    act(suspended, 'resume-round', { round: 'r1' }, { role: 'secretariat' }).then('round-resumed');
  });

  it('confirm-adoption: whoever the stage names is asked for it', () => {
    const held = concludes(by({ 'confirm-adoption': ['secretariat'] }));
    expect(owners(held, 'confirmation')).toEqual(office('secretariat'));
    act(held, 'confirm-adoption', { round: 'r1' }, { role: 'secretariat' }).then(
      'round-adopted',
      'stage-completed',
      'stage-opened',
    );
  });

  it('open-round', () => {
    const scenario = circulatedUnder({ who: { 'open-round': ['chair'] } });
    expect(owners(scenario, 'round')).toEqual(office('chair'));
  });

  it('state-position: a State still speaks for itself alone (I11)', () => {
    const scenario = by({ 'state-position': ['chair'] });
    says(scenario, 'jo', 'objection').thenRefused('not-permitted', 'act-refused');
    says(scenario, 'kz', 'objection', {}, { role: 'chair' }).then('position-stated', 'silence-broken');
  });

  it('object-to-method and confirm-ad-referendum', () => {
    const none = by({ 'object-to-method': ['chair'], 'confirm-ad-referendum': ['chair'] });
    act(none, 'object-to-method', { round: 'r1' }, { party: 'in' }).thenRefused('not-permitted', 'act-refused');
    const adopted = act(concludes(said(none, 'kz', 'ad-referendum')), 'confirm-adoption', { round: 'r1' });
    adopted.then('round-adopted-provisionally');
    act(adopted, 'confirm-ad-referendum', { round: 'r1' }, { party: 'kz' }).thenRefused('not-permitted', 'act-refused');
    act(adopted, 'confirm-ad-referendum', { round: 'r1' }, { role: 'chair', party: 'kz' }).then(
      'ad-referendum-confirmed',
      'round-adopted',
      'stage-completed',
      'stage-opened',
    );
  });

  it('I2: resolve-contest of a round that later rounds came after, by its own stage’s word', () => {
    const scenario = by({ 'resolve-contest': ['secretariat'] }, { confirmation: 'none' });
    const adopted = concludes(scenario);
    const later = openRound(adopted, 'silence', { stage: 'mc' });
    const contested = attests(later, ['jo'], 'objection', expiryOf(scenario) - 1, { round: 'r1' });
    expect(owners(contested, 'contest')).toEqual(office('secretariat'));
    const resolve = { round: 'r1', resolution: 'outcome-stands' } as const;
    act(contested, 'resolve-contest', resolve, { role: 'chair', party: 'kz' }).thenRefused('not-permitted');
    act(contested, 'resolve-contest', resolve, { role: 'secretariat' }).then('contest-resolved');
  });
});
