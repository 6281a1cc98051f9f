import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { components } from '../server/api-types.d.ts';
import { useNames } from '../language/names.ts';
import { Countdown } from '../language/times.tsx';
import { useWords } from '../language/words.ts';
import { MatterLink } from '../matters/matter-link.tsx';
import styles from './task-list.module.css';

export type Task = components['schemas']['Task'];

interface TaskListProps {
  tasks: readonly Task[];
  /** Whether it is said who is asked: not in one's own inbox. */
  who?: boolean;
  /** What can be done right here. */
  acts?: (task: Task) => ReactNode;
}

/** Tasks, the most urgent first: what is asked, of whom, by when, by which rule, and what silence will mean. */
export function TaskList({ tasks, who = false, acts }: TaskListProps): ReactNode {
  const t = useTranslations('tasks');
  const words = useWords();
  const names = useNames();
  return (
    <ul className={styles['list']}>
      {tasks.map((task) => (
        <li key={`${task.stream} ${task.id}`} className={styles['task']}>
          <div className={styles['what']}>
            <p className={styles['act']}>{words.act(task.act)}</p>
            <p>
              <MatterLink stream={task.stream} title={task.titleText ?? undefined} />
            </p>
            <p className={styles['soft']}>
              {who && (
                <>
                  {t('asked', { who: task.party === null ? words.code(task.office ?? '') : names.party(task.party) })}{' '}
                  ·{' '}
                </>
              )}
              {words.silence(task.onSilence) ?? t('silenceMeansNothing')} · {t('rule', { rule: task.rule })}
            </p>
          </div>
          <Countdown to={task.dueAt} />
          {acts && <div className={styles['acts']}>{acts(task)}</div>}
        </li>
      ))}
    </ul>
  );
}
