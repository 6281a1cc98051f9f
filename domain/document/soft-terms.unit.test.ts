import { describe, expect, it } from 'vitest';
import type { SoftTerm } from '../../schemas/procedure-clauses.ts';
import { act, did, FIVE, MINUTE, openRound, registered, rules, says, START } from '../testing/document-scenario.ts';
import { beforeMinisters, passTo, procedureWithTerms, RoP_14_2 } from '../testing/terms-scenario.ts';
import { documentDecider, explain, may } from './index.ts';

const YEAR: SoftTerm = { id: 'next-chair', within: 365 * 1440, from: 'registration', source: 'RoP 14.1.5' };
const SOON: SoftTerm = { id: 'soon', within: 60, from: 'stage-opened', source: 'Modalities 3' };
const PASSES = START + YEAR.within * MINUTE;

function procedure(softTerms: SoftTerm[]) {
  const all = procedureWithTerms({});
  return { ...all, stages: all.stages.map((stage) => (stage.id === 'mc' ? { ...stage, softTerms } : stage)) };
}
const passed = (names: string[]) => names.filter((name) => name === 'soft-term-passed').length;

describe('case 29: a soft term that passes unmet', () => {
  it('warns once, with the rule and its source, and blocks nothing', () => {
    const before = passTo(beforeMinisters(procedure([YEAR])), PASSES - 1);
    expect(explain(before.state)).not.toHaveProperty('warnings');
    const after = passTo(before, PASSES + 365 * 1440 * MINUTE);
    expect(passed(after.names())).toBe(1);
    expect(after.data('soft-term-passed')).toMatchObject({ stage: 'mc', term: 'next-chair', since: START, at: PASSES });
    const { warnings, ...rest } = explain(after.state);
    expect(warnings).toEqual([
      { kind: 'soft-term', subject: 'mc', term: 'next-chair', since: PASSES, rule: 'case 29', source: 'RoP 14.1.5' },
    ]);
    // All the rest is as if there were no such term.
    expect(rest).toEqual(explain(before.state));
    expect(documentDecider.due(after.state)).toBeUndefined();
    for (const role of ['chair', 'secretariat'] as const)
      expect(may(after.state, { role }, after.now)).toEqual(may(before.state, { role }, before.now));
  });

  it('warns no more once the stage is done, and never where it was done in time', () => {
    const late = openRound(passTo(beforeMinisters(procedure([YEAR])), PASSES), 'meeting', { stage: 'mc' });
    expect(explain(late.state).warnings).toHaveLength(1);
    const adopted = rules(late, FIVE).then('ruling-recorded', 'round-adopted', 'stage-completed', 'stage-opened');
    expect(explain(adopted.state)).not.toHaveProperty('warnings');
    const inTime = rules(openRound(beforeMinisters(procedure([YEAR])), 'meeting', { stage: 'mc' }), FIVE);
    expect(documentDecider.due(inTime.state)).toBeUndefined();
  });

  it('runs from the opening of its stage where the rule says so, and anew with each opening', () => {
    const returning = procedure([SOON]);
    const [drafting, mc, ...more] = returning.stages;
    if (!drafting || !mc?.consensus) throw new Error('no stages');
    const back = { ...mc, consensus: { ...mc.consensus, onFailure: { returnTo: 'drafting' } } };
    const both = { ...returning, stages: [drafting, back, ...more] };
    expect(documentDecider.due(registered(both).state)).toBeUndefined();
    const first = passTo(beforeMinisters(both), START + 60 * MINUTE);
    expect(explain(first.state).warnings).toMatchObject([{ term: 'soon', since: START + 60 * MINUTE }]);
    const sent = says(openRound(first, 'silence', { stage: 'mc' }), 'jo', 'objection');
    expect(explain(sent.state)).not.toHaveProperty('warnings');
    const again = act(sent, 'complete-stage', { stage: 'drafting' }).then('stage-completed', 'stage-opened');
    expect(explain(again.state)).not.toHaveProperty('warnings');
    expect(passed(passTo(again, again.now + 61 * MINUTE).names())).toBe(2);
  });

  it('does not run anew for the extension of what was adopted in time', () => {
    const [drafting, mc, inEffect] = procedure([YEAR]).stages;
    if (!drafting || !mc || !inEffect) throw new Error('no stages');
    const stages = [drafting, mc, { ...inEffect, validity: RoP_14_2 }];
    const adopted = rules(
      openRound(beforeMinisters({ ...procedure([YEAR]), stages }), 'meeting', { stage: 'mc' }),
      FIVE,
    );
    const renewed = did(adopted.at(PASSES + MINUTE), 'propose-extension', { stage: 'in-effect' });
    expect(documentDecider.due(renewed.state)).toBeUndefined();
    expect(explain(renewed.state)).not.toHaveProperty('warnings');
  });

  it('does nothing to a document that was withdrawn', () => {
    const withdrawn = did(beforeMinisters(procedure([YEAR])), 'withdraw-document', {});
    expect(documentDecider.due(withdrawn.state)).toBeUndefined();
    act(withdrawn.at(PASSES), 'note-soft-term', { stage: 'mc', term: 'next-chair' }).thenRefused('document-withdrawn');
  });

  it('is noted when it has passed, and only once', () => {
    const early = beforeMinisters(procedure([YEAR])).at(PASSES - 1);
    act(early, 'note-soft-term', { stage: 'mc', term: 'next-chair' }).thenRefused('stage-not-open');
    const noted = act(early.at(PASSES), 'note-soft-term', { stage: 'mc', term: 'next-chair' }).then('soft-term-passed');
    act(noted, 'note-soft-term', { stage: 'mc', term: 'next-chair' }).thenRefused('stage-not-open');
  });
});
