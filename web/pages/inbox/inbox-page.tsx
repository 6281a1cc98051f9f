import { useState, type ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Empty, Page, Read } from '../../design/page.tsx';
import { capital } from '../../language/capital.ts';
import { useNames } from '../../language/names.tsx';
import { useWords } from '../../language/words.ts';
import { api } from '../../server/reads.ts';
import { useSession } from '../../session/session.tsx';
import { TaskActs } from '../../tasks/task-acts.tsx';
import { TaskList, type Task } from '../../tasks/task-list.tsx';
import { inOrder } from '../../tasks/task-order.ts';
import { TaskSums } from '../../tasks/task-sums.tsx';
import styles from './inbox.module.css';

/** As many as an inbox shows at once. */
const MANY = 200;

/** What is asked of whoever reads: by when, what silence will mean, and the act right there. */
export function InboxPage(): ReactNode {
  const t = useTranslations('inbox');
  const shell = useTranslations('shell');
  const { organisation, role, party } = useSession();
  const words = useWords();
  const names = useNames();
  const tasks = api.useQuery('get', '/v1/{organisation}/tasks', {
    params: { path: { organisation: organisation.id }, query: { assignee: 'me', limit: MANY } },
  });
  const who = party === null || role === 'chair' ? words.code(role) : names.party(party);
  return (
    <Page title={shell('inbox')} above={capital(t('for', { who }))}>
      <Read of={tasks}>
        {({ items, next }) =>
          items.length === 0 ? (
            <Nothing />
          ) : (
            <>
              <Tasks tasks={inOrder(items)} />
              {next !== undefined && <p>{t('moreThan', { count: MANY })}</p>}
            </>
          )
        }
      </Read>
    </Page>
  );
}

/** All of them, or those on one matter. */
function Tasks({ tasks }: { tasks: readonly Task[] }): ReactNode {
  const t = useTranslations('tasks');
  const [chosen, setChosen] = useState('');
  const matters = new Map(tasks.map(({ stream, titleText }) => [stream, titleText ?? stream]));
  // A matter on which nothing is asked any more is no choice any more.
  const matter = matters.has(chosen) ? chosen : '';
  const shown = matter === '' ? tasks : tasks.filter(({ stream }) => stream === matter);
  return (
    <>
      <div className={styles['bar']}>
        <TaskSums tasks={tasks} />
        {matters.size > 1 && (
          <label className={styles['filter']}>
            {t('onMatter')}{' '}
            <select value={matter} onChange={({ target }) => setChosen(target.value)}>
              <option value="">{t('allMatters', { count: matters.size })}</option>
              {[...matters].map(([stream, title]) => (
                <option key={stream} value={stream}>
                  {title}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <h2 className="unseen">{t('list')}</h2>
      <TaskList tasks={shown} acts={(task) => <TaskActs task={task} />} />
    </>
  );
}

/** An empty inbox says how something would come into it. */
function Nothing(): ReactNode {
  const t = useTranslations('inbox');
  return (
    <Empty>
      <p>
        <strong>{t('nothing')}</strong>
      </p>
      <p>{t('teach')}</p>
      <p>
        <Link to="/documents">{t('toBoard')}</Link> · <Link to="/meetings">{t('toMeetings')}</Link>
      </p>
    </Empty>
  );
}
