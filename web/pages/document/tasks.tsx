import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { listed } from '../../language/formats.ts';
import { useNames } from '../../language/names.tsx';
import { useLanguage } from '../../language/language.tsx';
import { Countdown } from '../../language/times.tsx';
import { useRule } from '../../language/rules.ts';
import { useWords } from '../../language/words.ts';
import { useSession } from '../../session/session.tsx';
import { useMatter } from './matter.tsx';
import type { Task } from './shapes.ts';
import { groupedTasks, type TaskGroup } from './task-groups.ts';
import styles from './standing.module.css';

/** Names of States that are told at once; more of them lie behind their number. */
const NAMED = 4;

/** Who is asked for what, by when, and what silence would mean: what is asked of many is told once. */
export function Tasks({ of }: { of: readonly Task[] }): ReactNode {
  const t = useTranslations('document.standing');
  const names = useNames();
  const groups = groupedTasks(
    of,
    names.parties.map(({ id }) => id),
  );
  return (
    <div>
      <h3>{t('asked')}</h3>
      <ul className={styles['tasks']}>
        {groups.map((group) => (
          <Group key={group.task.id} group={group} />
        ))}
      </ul>
    </div>
  );
}

function Group({ group: { task, parties, offices } }: { group: TaskGroup }): ReactNode {
  const t = useTranslations('document.standing');
  const rule = useRule();
  const words = useWords();
  const names = useNames();
  const { language } = useLanguage();
  const { role, party } = useSession();
  const { knownAt } = useMatter();
  const own = (party !== null && parties.includes(party)) || offices.includes(role);
  const who = [...offices.map((office) => words.code(office)), ...parties.map((each) => names.party(each))];
  const many = parties.length > NAMED;
  return (
    <li className={styles['task']} data-own={own || undefined}>
      <div>
        {own && <p className={styles['yours']}>{t(knownAt === undefined ? 'yours' : 'yoursThen')}</p>}
        {many ? (
          <details className={styles['who']}>
            <summary>
              <strong>{words.deed(task.act)}</strong>: {t('ofStates', { count: parties.length })}
            </summary>
            <p>{listed(who, language)}</p>
          </details>
        ) : (
          <p>
            <strong>{words.deed(task.act)}</strong>: {listed(who, language)}
          </p>
        )}
        <p className={styles['soft']}>
          {[words.silence(task.onSilence), t('rule', { rule: rule(task.rule) })].filter(Boolean).join(' · ')}
        </p>
      </div>
      {task.dueAt !== null && <Countdown to={task.dueAt} from={knownAt} />}
    </li>
  );
}
