import type { Condition, SimpleCondition, TreatyAct } from '../../schemas/entry-into-force.ts';
import type { PartyId } from '../../schemas/identifiers.ts';
import type { LegalDate } from '../../schemas/time.ts';
import { standingOn, type Standing } from './standing.ts';

export type Weights = Readonly<Record<PartyId, number>>;

/** How far a condition is fulfilled: so much of so much, in words. */
export interface Progress {
  fulfilled: boolean;
  have: number;
  need: number;
  words: string;
}

/** How a condition stands at the end of a day. */
export function progressOn(
  condition: Condition,
  acts: readonly TreatyAct[],
  day: LegalDate,
  weights: Weights = {},
): Progress[] {
  if (condition.kind === 'all-of')
    return condition.conditions.map((each) => simple(each, acts, standingOn(acts, day), weights));
  if (condition.kind === 'fixed-date')
    return [
      {
        fulfilled: day >= condition.date,
        have: day >= condition.date ? 1 : 0,
        need: 1,
        words: `the day ${condition.date}`,
      },
    ];
  return [simple(condition, acts, standingOn(acts, day), weights)];
}

function simple(
  condition: SimpleCondition,
  acts: readonly TreatyAct[],
  standing: Standing,
  weights: Weights,
): Progress {
  const { signatories, instruments } = standing;
  const progress = (have: number, need: number, words: string): Progress => ({
    fulfilled: have >= need,
    have,
    need,
    words,
  });
  const ofSignatories = (list: ReadonlySet<PartyId>): number =>
    [...list].filter((party) => instruments.has(party)).length;
  switch (condition.kind) {
    case 'instruments':
      return progress(instruments.size, condition.atLeast, `${condition.atLeast} instruments`);
    case 'fraction-of-signatories': {
      const base = condition.countedOn === 'current' ? signatories : standingOn(acts, condition.countedOn).signatories;
      const { numerator, denominator } = condition;
      // At least one: a fraction of nobody is never fulfilled.
      const need = Math.max(1, Math.ceil((base.size * numerator) / denominator));
      return progress(ofSignatories(base), need, `${numerator}/${denominator} of ${base.size} signatories`);
    }
    case 'all-signatories':
      return progress(ofSignatories(signatories), Math.max(1, signatories.size), `all ${signatories.size} signatories`);
    case 'named': {
      const { parties, atLeast = parties.length } = condition;
      return progress(
        parties.filter((party) => instruments.has(party)).length,
        atLeast,
        `${atLeast} of ${parties.join(', ')}`,
      );
    }
    case 'weight': {
      const have = [...instruments.keys()].reduce((sum, party) => sum + (weights[party] ?? 0), 0);
      return progress(have, condition.atLeast, `a weight of ${condition.atLeast} in ${condition.of}`);
    }
  }
}
