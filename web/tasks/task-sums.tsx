import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Badge } from '../design/badge.tsx';
import { useNow } from '../language/times.tsx';
import type { Task } from './task-list.tsx';
import { pressOf } from './task-order.ts';
import styles from './task-sums.module.css';

/** How many wait and how pressing they are, in one line. */
export function TaskSums({ tasks }: { tasks: readonly Task[] }): ReactNode {
  const t = useTranslations('inbox');
  const now = useNow();
  const count = (press: string): number => tasks.filter((task) => pressOf(task, now) === press).length;
  const overdue = count('overdue');
  const soon = count('soon');
  return (
    <p className={styles['sums']}>
      <span>{t('waiting', { count: tasks.length })}</span>
      {overdue > 0 && <Badge tone="block">{t('overdue', { count: overdue })}</Badge>}
      {soon > 0 && <Badge tone="wait">{t('soon', { count: soon })}</Badge>}
    </p>
  );
}
