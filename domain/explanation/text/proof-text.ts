import type { Proof, ProofNode } from '../proof/index.ts';
import { claimsEn } from './claims-en.ts';
import { claimsRu } from './claims-ru.ts';
import { filled } from './fill.ts';
import { ruleLabel } from './rule-label.ts';
import { either, type Words } from './words.ts';

/** One claim in words. */
export function claimText({ claim, about }: Pick<ProofNode, 'claim' | 'about'>, words: Words): string {
  const template = (words.language === 'ru' ? claimsRu : claimsEn)[claim];
  return filled(template, about, words);
}

/** A proof in plain sentences, one line a claim, set in by two blanks a level; with rule and numbers of events. */
export function proofText({ root }: Pick<Proof, 'root'>, words: Words): string {
  return lines(root, words, 0).join('\n');
}

function lines(node: ProofNode, words: Words, depth: number): string[] {
  const numbers = node.events.map(({ id }) => id.slice(id.lastIndexOf('#')));
  const rule = either(words, `rule: ${ruleLabel(node.rule, words)}`, `правило: ${ruleLabel(node.rule, words)}`);
  const events = either(words, `events: ${numbers.join(', ')}`, `события: ${numbers.join(', ')}`);
  const fails = node.holds ? '' : either(words, ' DOES NOT HOLD.', ' НЕ ПОДТВЕРЖДАЕТСЯ.');
  const own = `${'  '.repeat(depth)}– ${claimText(node, words)}${fails} [${[rule, ...(numbers.length > 0 ? [events] : [])].join('; ')}]`;
  return [own, ...node.children.flatMap((child) => lines(child, words, depth + 1))];
}
