import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Badge } from '../design/badge.tsx';
import type { components } from '../server/api-types.d.ts';
import { useNames } from '../language/names.tsx';
import { Countdown, useNow } from '../language/times.tsx';
import { useRule } from '../language/rules.ts';
import { useWords } from '../language/words.ts';
import { MatterLink } from '../matters/matter-link.tsx';
import { pressOf } from './task-order.ts';
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
  return (
    <ul className={styles['list']}>
      {tasks.map((task) => (
        <TaskCard key={`${task.stream} ${task.id}`} task={task} who={who} acts={acts} />
      ))}
    </ul>
  );
}

interface TaskCardProps {
  task: Task;
  who: boolean;
  acts: TaskListProps['acts'];
}

function TaskCard({ task, who, acts }: TaskCardProps): ReactNode {
  const t = useTranslations('tasks');
  const rule = useRule();
  const words = useWords();
  const names = useNames();
  const now = useNow();
  const press = pressOf(task, now);
  const silence = words.silence(task.onSilence);
  return (
    <li className={styles['task']} data-press={press}>
      <div className={styles['what']}>
        <h3 className={styles['act']}>
          {words.act(task.act)}
          {press === 'overdue' && (
            <>
              {' '}
              <Badge tone="block">{t('overdue')}</Badge>
            </>
          )}
        </h3>
        <p className={styles['matter']}>
          <MatterLink stream={task.stream} title={task.titleText ?? undefined} />
        </p>
        {/* What silence does is the one thing that nobody may overlook. */}
        {silence !== undefined && <p className={styles['silence']}>{silence}</p>}
        <p className={styles['soft']}>
          {who && (
            <>{t('asked', { who: task.party === null ? words.code(task.office ?? '') : names.party(task.party) })} · </>
          )}
          {silence === undefined && <>{t('silenceMeansNothing')} · </>}
          {t('rule', { rule: rule(task.rule) })}
        </p>
      </div>
      <Countdown to={task.dueAt} />
      {acts && <div className={styles['acts']}>{acts(task)}</div>}
    </li>
  );
}
