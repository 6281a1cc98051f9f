import type { ConsensusRules } from '../../schemas/procedure.ts';

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The quorum as a rule, without the article that it rests on. */
const quorum = ({ quorum: { numerator, denominator, of, rounding, appliesTo } }: ConsensusRules) => ({
  numerator,
  denominator,
  of,
  rounding,
  appliesTo: [...appliesTo].sort(),
});

/** Who is left out: the States, not the article. */
function cut({ electorate }: ConsensusRules): unknown {
  if (electorate === undefined) return null;
  return 'only' in electorate ? { only: [...electorate.only].sort() } : { except: [...electorate.except].sort() };
}

/**
 * The clause by which a package's round would decide an item more easily than the item's own stage lets it be decided: by another organ or
 * electorate, below its quorum, without a word that blocks there, in less time, without the Chair. `undefined`: none, the package is no way
 * around the item's rules (I1, case 37).
 */
export function looserClause(item: ConsensusRules, whole: ConsensusRules): string | undefined {
  const holds: [string, boolean][] = [
    ['organ', item.organ === whole.organ],
    ['electorate', same(cut(item), cut(whole))],
    ['quorum', same(quorum(item), quorum(whole))],
    ['methods', whole.methods.every((method) => item.methods.includes(method))],
    ['period', (item.period.unit ?? 'minutes') === (whole.period.unit ?? 'minutes')],
    ['period', whole.period.minimum >= item.period.minimum],
    ['confirmation', item.confirmation === 'none' || whole.confirmation === 'chair'],
    ['blocking', whole.blocking.reserved || !item.blocking.reserved],
    ['blocking', whole.blocking.moreTime || !item.blocking.moreTime],
    ['protectedEnd', whole.protectedEnd >= item.protectedEnd && whole.holeTolerance <= item.holeTolerance],
    ['adReferendum', item.adReferendum.silence === 'confirms' || whole.adReferendum.silence === 'lapses'],
    ['consensusMinus', (whole.consensusMinus?.most ?? 0) <= (item.consensusMinus?.most ?? 0)],
    [
      'contradictions',
      item.contradictions !== 'blocks-until-clarified' || whole.contradictions === item.contradictions,
    ],
    ['conditional', whole.conditional === undefined || item.conditional !== undefined],
  ];
  return holds.find(([, held]) => !held)?.[0];
}
