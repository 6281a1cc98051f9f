/** Explanations in the working languages (RoP 1.9), made of codes by a table in each. */
export { claimText, proofText } from './proof-text.ts';
export { ruleLabel } from './rule-label.ts';
export { waysText } from './ways-text.ts';
export type { Words } from './words.ts';
