import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyMove, anyRules, play, start, type Move } from '../testing/document-arbitrary.ts';
import type { Scenario } from '../testing/document-scenario.ts';
import { openDecisionStages } from '../document/lookups.ts';
import { targetOf } from './target.ts';
import { standingOf } from './testing/standing-of.ts';
import { Trial } from './trial.ts';
import { waysToNextStage } from './ways.ts';
import type { WayAct } from './way.ts';

const RUNS = Number(process.env['NEMCON_PROPERTY_RUNS'] ?? 60);
const anyLife = fc.record({
  rules: anyRules,
  method: fc.nat(4),
  moves: fc.array(anyMove, { maxLength: 25 }),
});
type Life = { rules: Parameters<typeof start>[0]; method: number; moves: Move[] };
const live = ({ rules, method, moves }: Life): Scenario => moves.reduce(play, start(rules, method));

const check = (property: (scenario: Scenario) => void) =>
  fc.assert(
    fc.property(anyLife, (life) => {
      property(live(life));
    }),
    { numRuns: RUNS },
  );

/** Plays acts on a fresh copy, by nothing but what is written in them. */
function reached(scenario: Scenario, acts: readonly WayAct[]): boolean {
  const standing = standingOf(scenario);
  const { document } = scenario.state;
  const target = document && targetOf(document);
  if (!target) throw new Error('Nothing is sought.');
  return Trial.begin(standing, target).play(acts).success !== undefined;
}

describe('the minimal sets of acts, in any life of a document', () => {
  it('carrying out a named set brings the next stage; leaving any one act out does not', () => {
    check((scenario) => {
      for (const { acts, reaches } of waysToNextStage(standingOf(scenario)).ways) {
        expect([reaches.stage, reached(scenario, acts)]).toEqual([reaches.stage, true]);
        acts.forEach((act, index) =>
          expect([act.act, index, reached(scenario, acts.toSpliced(index, 1))]).toEqual([act.act, index, false]),
        );
      }
    });
  });

  it('while a text is undecided there is a way, unless its electorate is awaited', () => {
    check((scenario) => {
      const { document } = scenario.state;
      if (!document || document.withdrawnAt !== undefined || openDecisionStages(document).length === 0) return;
      const { ways, none } = waysToNextStage(standingOf(scenario));
      expect({ ways: ways.length > 0, none }).toEqual({ ways: true, none: undefined });
    });
  });

  it('the same standing gives the same ways, and is not changed by asking', () => {
    check((scenario) => {
      const before = JSON.stringify(scenario.state);
      expect(waysToNextStage(standingOf(scenario))).toStrictEqual(waysToNextStage(standingOf(scenario)));
      expect(JSON.stringify(scenario.state)).toBe(before);
    });
  });

  it('what is received by the term of an act counts, and its counterfactual names a rule', () => {
    check((scenario) => {
      for (const { acts } of waysToNextStage(standingOf(scenario)).ways)
        for (const { by, at, without } of acts) {
          if (by !== undefined) expect(at).toBeLessThan(by);
          expect(without.rule).not.toBe('');
          expect(without.state).not.toBe('');
        }
    });
  });
});
