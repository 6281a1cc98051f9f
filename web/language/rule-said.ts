import type { Rule } from '../../domain/rules/index.ts';
import type { WorkingLanguage } from '../../domain/words/glossary.ts';

/** Ids that only who builds the program knows: invariants, hard cases, words of the design. */
const OWN = /^(I\d{1,2}|case \d{1,2}|design §\d+)\b/;

/** A rule for a reader: an article by its number, the program's own rule by its sentence (without the full stop), where it is at hand. */
export function ruleSaid(id: string, rule: Rule | undefined, language: WorkingLanguage): string {
  if (!OWN.test(id)) return id;
  const sentence = rule?.[language];
  if (sentence === undefined) return id.replace(/^design §\d+ /, '');
  const said = sentence.replace(/\.$/, '');
  return language === 'ru' ? `«${said}»` : `“${said}”`;
}
