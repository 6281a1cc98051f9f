import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConsensusRules } from '../../schemas/procedure.ts';
import {
  act,
  attests,
  did,
  DAY,
  FIVE,
  openRound,
  roundOf,
  rules,
  said,
  saying,
  says,
  START,
  type Options,
  type Scenario,
} from '../testing/document-scenario.ts';
import { circulatedUnder } from '../testing/second-language.ts';
import { explain, may, tasks } from './index.ts';

const RULE: Partial<ConsensusRules> = { contradictions: 'blocks-until-clarified' };
const A: Options = { token: 'minister-of-jordan-xxxxxxxx' };
const B: Options = { token: 'ambassador-of-jordan-xxxxxx' };
const C: Options = { token: 'third-person-of-jordan-xxxx' };
const room = (more: Partial<ConsensusRules> = {}) => openRound(circulatedUnder({ ...RULE, ...more }), 'meeting');
/** The minister objects, the ambassador supports. */
const unclear = (scenario = room()): Scenario =>
  said(said(scenario, 'jo', 'objection', {}, A).at(START + 1000), 'jo', 'support', {}, B);
const blockOf = (scenario: Scenario) => explain(scenario.state).blocks.find(({ kind }) => kind === 'position');
const clarifies = (scenario: Scenario, position: 'objection' | 'support' | 'disassociate', receivedAt = scenario.now) =>
  act(scenario, 'clarify-position', {
    round: 'r1',
    party: 'jo',
    position,
    channel: 'letter',
    receivedAt,
    paper: 'c'.repeat(64),
    registeredBy: 'registrar-of-the-secretariat',
  });

describe('case 31: two people of one State contradict each other, and the stage waits until the State is clear', () => {
  it('the State counts as objecting: nothing is adopted over it', () => {
    expect(roundOf(unclear()).positions).toMatchObject([
      { position: 'support', contradicts: true, contradicted: { position: 'objection' } },
    ]);
    rules(unclear(), FIVE).thenRefused('live-block', 'ruling-recorded', 'outcome-contested');
  });

  it('so it does where the objection came last', () => {
    const scenario = said(said(room(), 'jo', 'support', {}, A), 'jo', 'objection', {}, B);
    rules(scenario, FIVE).thenRefused('live-block', 'ruling-recorded', 'outcome-contested');
  });

  it('the explanation says why, and who makes it clear; both are asked', () => {
    const block = blockOf(unclear());
    expect(block).toMatchObject({
      subject: 'r1/jo',
      by: [
        { kind: 'party', party: 'jo' },
        { kind: 'office', office: 'secretariat' },
      ],
      acts: ['state-position', 'clarify-position'],
      rule: 'case 31',
    });
    const asked = tasks(unclear().state, 'x').map(
      ({ assignee, act: what }) => `${assignee.kind === 'party' ? assignee.party : 'office'}: ${what}`,
    );
    expect(asked).toEqual(expect.arrayContaining(['jo: state-position', 'office: clarify-position']));
    expect(may(unclear().state, { role: 'secretariat' }).find((each) => each.act === 'clarify-position')).toEqual({
      act: 'clarify-position',
      allowed: true,
    });
  });

  it('in writing it is no answer either', () => {
    const written = openRound(circulatedUnder(RULE), 'written');
    const others = ['az', 'in', 'kz', 'tr'].reduce((so, party) => said(so, party, 'support'), unclear(written));
    expect(others.names()).not.toContain('answers-completed');
    const clear = says(others, 'jo', 'no-objection', {}, B);
    clear.then('position-stated', 'answers-completed');
  });

  it('the person who spoke last says it again, in the same words or others: it is clear', () => {
    says(unclear(), 'jo', 'support', {}, B).then('position-stated');
    for (const position of ['support', 'no-objection'] as const) {
      const clear = said(unclear(), 'jo', position, {}, B);
      expect([blockOf(clear), roundOf(clear).positions[0]?.contradicts]).toEqual([undefined, undefined]);
      rules(clear, FIVE).then('ruling-recorded', 'round-adopted', 'stage-completed', 'stage-opened');
    }
  });

  it('a third person makes nothing clear', () => {
    const third = said(unclear(), 'jo', 'no-objection', {}, C);
    expect(blockOf(third)?.rule).toBe('case 31');
    expect(roundOf(third).positions[0]?.contradicted).toEqual({ position: 'objection' });
  });

  it('nor does a second letter: whoever registered it is not the one who speaks', () => {
    const letter = (scenario: Scenario, position: 'support' | 'no-objection') =>
      did(scenario, 'attest-communication', {
        ...saying(scenario, position),
        parties: ['jo'],
        channel: 'letter',
        receivedAt: scenario.now,
        paper: 'b'.repeat(64),
        registeredBy: 'registrar-of-the-secretariat',
      });
    const first = letter(said(room(), 'jo', 'objection', {}, A).at(START + 1000), 'support');
    const second = letter(first.at(START + 2000), 'no-objection');
    expect([blockOf(first)?.rule, blockOf(second)?.rule]).toEqual(['case 31', 'case 31']);
  });

  it('a note verbale does', () => {
    const clear = attests(unclear(), ['jo'], 'support', START + 1000).then('position-stated');
    expect(blockOf(clear)).toBeUndefined();
  });

  it('an answer that the Secretariat attests: the later one stands', () => {
    const clear = clarifies(unclear(), 'support').then('position-clarified');
    expect(blockOf(clear)).toBeUndefined();
    rules(clear, FIVE).then('ruling-recorded', 'round-adopted', 'stage-completed', 'stage-opened');
  });

  it('or the earlier one: the State objects, and nothing is unclear any more', () => {
    const clear = clarifies(unclear(), 'objection').then('position-clarified');
    expect(roundOf(clear).positions).toMatchObject([{ position: 'objection', points: [] }]);
    expect(blockOf(clear)).toMatchObject({ rule: 'I1', acts: ['state-position'] });
  });

  it('whoever says the opposite of what the State has told contradicts it anew', () => {
    const clear = clarifies(unclear(), 'objection');
    const again = said(clear.at(START + 2000), 'jo', 'support', {}, B);
    expect(blockOf(again)?.rule).toBe('case 31');
    rules(again, FIVE).thenRefused('live-block', 'ruling-recorded', 'outcome-contested');
  });

  it('a paper that came before the contradiction tells nothing of it', () => {
    clarifies(unclear(), 'support', START + 999).thenRefused('nothing-to-clarify');
  });

  it('I1: a ruling made before it was clear was made over it', () => {
    const clear = did(
      unclear().at(START + DAY),
      'clarify-position',
      clarifies(unclear(), 'support').steps.at(-1)?.command.payload as never,
    );
    rules(clear, FIVE, { ruledAt: START + 500 }).thenRefused('live-block', 'ruling-recorded', 'outcome-contested');
  });

  it('only what is unclear, only one of the two, only in time, only by the Secretariat', () => {
    clarifies(said(room(), 'jo', 'support', {}, A), 'support').thenRefused('nothing-to-clarify');
    clarifies(unclear(), 'disassociate').thenRefused('position-not-stated');
    clarifies(unclear(), 'support', START + DAY).thenRefused('time-in-future');
    const payload = clarifies(unclear(), 'support').steps.at(-1)?.command.payload as never;
    act(unclear(), 'clarify-position', payload, { role: 'focal-point', party: 'jo' }).thenRefused(
      'not-permitted',
      'act-refused',
    );
  });

  it('a silence that one of them had paused runs on once it is clear', () => {
    const onBlock = { objection: 'pause', amendment: 'end', reserved: 'freeze', moreTime: 'end' } as const;
    const paused = unclear(openRound(circulatedUnder({ ...RULE, onBlock }), 'silence'));
    expect(roundOf(paused).phase).toBe('suspended');
    act(paused, 'resume-round', { round: 'r1' }).thenRefused('live-block');
    clarifies(paused, 'support').then('position-clarified', 'round-resumed');
    clarifies(paused, 'objection').then('position-clarified');
  });

  it('latest-counts, and a stage that says nothing, do as before', () => {
    for (const contradictions of [{}, { contradictions: 'latest-counts' } as const]) {
      const scenario = unclear(openRound(circulatedUnder(contradictions), 'meeting'));
      expect(roundOf(scenario).positions[0]).not.toHaveProperty('contradicted');
      clarifies(scenario, 'support').thenRefused('nothing-to-clarify');
      rules(scenario, FIVE).then('ruling-recorded', 'round-adopted', 'stage-completed', 'stage-opened');
    }
  });
});

/** What one State's people say one after the other, by program or by note verbale. */
const anyWords = fc.array(
  fc.record({
    person: fc.constantFrom(A, B, C),
    position: fc.constantFrom('support', 'no-objection', 'objection' as const),
    note: fc.constantFrom(false, false, false, true),
  }),
  { minLength: 1, maxLength: 8 },
);

it('case 31: whatever its people say in whatever order, a ruling stands only over a State that is clear and does not object', () => {
  fc.assert(
    fc.property(anyWords, (words) => {
      let unclear = false;
      let last: { who: unknown; objects: boolean } | undefined;
      let scenario = room();
      for (const { person, position, note } of words) {
        const objects = position === 'objection';
        const who = note ? 'registrar' : person;
        scenario = note
          ? attests(scenario, ['jo'], position, scenario.now)
          : says(scenario, 'jo', position, {}, person);
        if (scenario.decision.refusal) continue;
        const other = last !== undefined && last.who !== who;
        if (note) unclear = false;
        else if (other && last?.objects !== objects) unclear = true;
        else if (!other) unclear = false;
        last = { who, objects };
        scenario = scenario.at(scenario.now + 1000);
      }
      const adopted = !rules(scenario, FIVE).decision.refusal;
      expect(adopted).toBe(!unclear && last?.objects !== true);
    }),
    { numRuns: 500 },
  );
});
