import { describe, expect, it } from 'vitest';
import type { Effect } from '../../schemas/effects.ts';
import {
  documentOf,
  EFFECTS,
  EVIDENCE,
  longProcedure,
  MC7,
  past,
  pending,
  registers,
  shortProcedure,
} from '../testing/agenda-scenario.ts';
import { did, FIVE, openRound, rules, STREAM, TEXT, type Scenario } from '../testing/document-scenario.ts';
import { documentDecider } from './index.ts';

/** What the last decision asks of other aggregates, as the host asks: after each event. */
function asked(scenario: Scenario) {
  const last = scenario.entries.slice(scenario.entries.length - scenario.decision.events.length);
  return last.flatMap(({ event, place }) =>
    documentDecider.deliveries(scenario.state, event, place).filter((request) => request.kind === 'apply-effect'),
  );
}

describe('design §3 "effect": what an adoption changes elsewhere', () => {
  it('is stated at registration, with who began the matter; both stay with the document', () => {
    const initiators = [{ party: 'kz', since: '2014' }];
    const scenario = pending(longProcedure(), { effects: EFFECTS, initiators });
    expect(scenario.data('document-registered')).toMatchObject({ effects: EFFECTS, initiators });
    expect(documentOf(scenario)).toMatchObject({ effects: EFFECTS, initiators });
    expect(documentOf(pending())).not.toHaveProperty('effects');
    expect(documentOf(pending())).not.toHaveProperty('initiators');
  });
  it('an effect that no stage of the procedure causes is refused', () => {
    const chair: Effect = { kind: 'appoint-chair', party: 'az', until: 'the 8th meeting' };
    registers(longProcedure(), { effects: [...EFFECTS, chair] }).thenRefused('effect-not-in-procedure');
    registers(shortProcedure('soc'), { effects: EFFECTS }).thenRefused('effect-not-in-procedure');
    registers(shortProcedure('soc'), { effects: [] }).then('document-registered', 'stage-opened');
  });
  it('a meeting of another body, or what is no meeting, is refused', () => {
    for (const meeting of [MC7.replace('cica', 'other'), STREAM, 'cica/organisation']) {
      const dates: Effect = { kind: 'set-meeting-date', meeting, dates: { from: '2024-12' } };
      registers(longProcedure(), { effects: [dates] }).thenRefused('meeting-unknown');
    }
  });
});

describe('deliveries of effects', () => {
  const ready = () => {
    const text = did(pending(longProcedure(), { effects: EFFECTS }), 'add-revision', {
      texts: [TEXT],
      editorial: false,
      basedOn: 0,
    });
    return did(text, 'circulate-document', { revision: 1 });
  };
  const atCouncil = () => openRound(past(ready(), 'soc'), 'meeting', { stage: 'mc' });
  const signed = (scenario: Scenario, signatory: string) =>
    did(scenario, 'record-signature', { stage: 'signature', signatory, signedOn: '2024-11-15', capacity: 'Minister' });

  it('an adoption by a round asks the meeting for its days, and only what its stage causes', () => {
    expect(asked(rules(atCouncil(), FIVE))).toEqual([
      {
        target: MC7,
        kind: 'apply-effect',
        payload: { effect: EFFECTS[1], decision: { document: STREAM, stage: 'mc' }, attested: false },
      },
    ]);
  });
  it('case 43: a status begins with the signature, not with the approval', () => {
    const adopted = rules(atCouncil(), FIVE);
    expect(asked(past(ready(), 'soc'))).toEqual([]);
    expect(asked(signed(adopted, 'host'))).toEqual([]);
    expect(asked(signed(signed(adopted, 'host'), 'secretariat'))).toEqual([
      {
        target: 'cica/organisation',
        kind: 'apply-effect',
        payload: { effect: EFFECTS[0], decision: { document: STREAM, stage: 'signature' }, attested: false },
      },
    ]);
  });
  it('I15: what is attested causes effects too, marked, with time and evidence', () => {
    const when = { date: '2022-10-13' };
    const told = past(pending(longProcedure(), { effects: EFFECTS }), 'signature', { word: 'signed', when });
    expect(asked(told)).toEqual([
      {
        target: 'cica/organisation',
        kind: 'apply-effect',
        payload: {
          effect: EFFECTS[0],
          decision: { document: STREAM, stage: 'signature' },
          attested: true,
          when,
          evidence: EVIDENCE,
        },
      },
    ]);
    // The Council's decision is not on the record yet; recorded later, it has its own effect.
    expect(asked(past(told, 'mc', { word: 'adopted' }))).toMatchObject([{ target: MC7, payload: { attested: true } }]);
  });
  it('no effect of a failure, a freeze or a withdrawal', () => {
    expect(asked(rules(atCouncil(), FIVE, { ruling: 'not-adopted' }))).toEqual([]);
    expect(asked(did(atCouncil(), 'freeze-round', { round: 'r1' }))).toEqual([]);
    expect(asked(did(atCouncil(), 'withdraw-document', {}))).toEqual([]);
  });
});
