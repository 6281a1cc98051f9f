import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { spanOf } from '../../language/formats.ts';
import { useLanguage } from '../../language/language.tsx';
import { useNow } from '../../language/times.tsx';
import { useWords } from '../../language/words.ts';
import { groupsOf } from '../../tasks/task-groups.ts';
import type { Task } from '../../tasks/task-list.tsx';
import styles from './today.module.css';

/** What waits for the reader beside what is shown whole: how much of what, by when the first of it; the inbox has each. */
export function Rest({ tasks, title }: { tasks: readonly Task[]; title: string }): ReactNode {
  const t = useTranslations('today');
  const words = useWords();
  const { language } = useLanguage();
  const now = useNow();
  return (
    <div className={styles['rest']}>
      <p>
        <Link to="/inbox">{title}</Link>
      </p>
      <ul>
        {groupsOf(tasks).map(({ act, count, dueAt }) => (
          <li key={act}>
            {t('group', { act: words.act(act), count })}
            {dueAt !== null && (
              <span className={styles['soft']}>
                {' '}
                · {dueAt <= now ? t('groupOverdue') : t('groupDue', { span: spanOf(dueAt - now, language) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
