/** The rules that decisions, refusals, tasks and explanations name: what each says, in which version, and where it was read. */
export { ruleOf, rules } from './catalogue.ts';
export { clauseId } from './clause-id.ts';
export { clauseReference, ruleReference, type RuleReference } from './reference.ts';
export type { Rule } from './rule.ts';
