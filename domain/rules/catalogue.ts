import { ARTICLES } from './articles.ts';
import { CASES } from './cases.ts';
import { CONCEPTS } from './concepts.ts';
import { FURTHER_CASES } from './further-cases.ts';
import { INVARIANTS } from './invariants.ts';
import type { Rule } from './rule.ts';

/** Every rule that the core names, once. */
export const rules: readonly Rule[] = [...INVARIANTS, ...ARTICLES, ...CONCEPTS, ...CASES, ...FURTHER_CASES];

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule of an id; a rule may name more after a colon (`I2: suspended`). Undefined where the catalogue has none. */
export function ruleOf(id: string): Rule | undefined {
  return byId.get(id) ?? byId.get(id.split(':')[0] ?? id);
}
