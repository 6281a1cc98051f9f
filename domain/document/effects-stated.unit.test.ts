import { describe, expect, it } from 'vitest';
import { EFFECTS, longProcedure, past, pending, shortProcedure } from '../testing/agenda-scenario.ts';
import { did, FIVE, openRound, rules, TEXT } from '../testing/document-scenario.ts';
import { initialState } from './state.ts';
import { statedEffects } from './effects-stated.ts';

const stated = () => pending(longProcedure(), { effects: EFFECTS });
const standings = (scenario: ReturnType<typeof stated>) =>
  statedEffects(scenario.state).map(({ effect, stage, standing }) => [effect.kind, stage, standing]);

describe('design §3 "effect": what an adoption changes, and how far that has come', () => {
  it('nothing is stated of what is not there, or states nothing', () => {
    expect(statedEffects(initialState())).toEqual([]);
    expect(statedEffects(pending(shortProcedure('soc')).state)).toEqual([]);
  });
  it('case 43: each by its own stage: the days with the adoption, the status with the signature', () => {
    expect(standings(stated())).toEqual([
      ['grant-status', 'signature', 'ahead'],
      ['set-meeting-date', 'mc', 'ahead'],
    ]);
    const text = did(stated(), 'add-revision', { texts: [TEXT], editorial: false, basedOn: 0 });
    const ready = past(did(text, 'circulate-document', { revision: 1 }), 'soc');
    const adopted = rules(openRound(ready, 'meeting', { stage: 'mc' }), FIVE);
    expect(standings(adopted)).toEqual([
      ['grant-status', 'signature', 'ahead'],
      ['set-meeting-date', 'mc', 'caused'],
    ]);
  });
  it('I15: what the record passes over is not told: neither caused nor ahead', () => {
    const signed = past(stated(), 'signature', { word: 'signed', when: { date: '2022' } });
    expect(standings(signed)).toEqual([
      ['grant-status', 'signature', 'caused'],
      ['set-meeting-date', 'mc', 'not-recorded'],
    ]);
  });
  it('a document that was withdrawn changes nothing any more', () => {
    expect(standings(did(stated(), 'withdraw-document', {})).map(([, , standing]) => standing)).toEqual([
      'never',
      'never',
    ]);
  });
});
