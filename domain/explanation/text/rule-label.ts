import type { RuleReference } from '../../rules/index.ts';
import { ruleOf } from '../../rules/index.ts';
import { codeFor } from '../../words/codes.ts';
import { clauseNames } from './clause-names.ts';
import { either, type Words } from './words.ts';

/** `cica/statement@1#senior-officials-committee.quorum` */
const CLAUSE = /^([^@]+)@(\d+)#([^.]+)\.(\w+)$/;

const IN_RUSSIAN: readonly (readonly [RegExp, string])[] = [
  [/^I(\d+)(:.*)?$/, 'инвариант $1'],
  [/^case (\d+)$/, 'случай $1'],
  [/^design §(\d+).*$/, 'устройство программы, §$1'],
  [/^RoP (.+)$/, 'Правила процедуры, $1'],
  [/^OSCE Annex 1\(A\) step (\d)$/, 'ОБСЕ, приложение 1(A), шаг $1'],
  [/^OSCE (.+)$/, 'ОБСЕ, $1'],
  [/^VCLT (.+)$/, 'Венская конвенция о праве международных договоров, ст. $1'],
  [/^API$/, 'интерфейс программы'],
];

/** How a rule is called in a sentence; a clause by its name and stage, a source of the procedure as it is cited. */
export function ruleLabel({ id }: Pick<RuleReference, 'id'>, words: Words): string {
  const clause = CLAUSE.exec(id);
  if (clause) {
    const [, procedure = '', version = '', stage = '', name = ''] = clause;
    const called = clauseNames[name]?.[words.language === 'ru' ? 1 : 0] ?? name;
    const where = codeFor(stage, words.language);
    return either(
      words,
      `procedure ${procedure}, version ${version}, ${where}: ${called}`,
      `процедура «${procedure}», версия ${version}, ${where}: ${called}`,
    );
  }
  if (words.language === 'en') return id;
  if (ruleOf(id) === undefined) return `«${id}»`;
  const [pattern, label] = IN_RUSSIAN.find(([each]) => each.test(id)) ?? [/^.*$/, `«${id}»`];
  return id.replace(pattern, label);
}
