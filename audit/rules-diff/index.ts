/** What a change of rules would have made of what was decided. Pure; writes nothing, and changes no recorded outcome (I2, I7). */
export { clauseDifferences, type ClauseDifference } from './clauses.ts';
export type { DocumentDifference, OutcomeDifference } from './compare-document.ts';
export { rulesDifferenceReport } from './report.ts';
export { isUnder, rulesDifference, type RulesDifference } from './rules-diff.ts';
