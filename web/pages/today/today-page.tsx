import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Empty, Page, Read, Section } from '../../design/page.tsx';
import { capital } from '../../language/capital.ts';
import { useNames } from '../../language/names.tsx';
import { useWords } from '../../language/words.ts';
import { api } from '../../server/reads.ts';
import { useSession } from '../../session/session.tsx';
import { TaskActs } from '../../tasks/task-acts.tsx';
import { TaskList, type Task } from '../../tasks/task-list.tsx';
import { inOrder } from '../../tasks/task-order.ts';
import { TaskSums } from '../../tasks/task-sums.tsx';
import { isRuling } from './rulings.ts';
import { ComingMeetings } from './coming-meetings.tsx';
import { Rest } from './rest.tsx';
import { Stuck } from './stuck.tsx';

/** The offices that watch over the others: they see what waits for everybody. */
const WATCHES = new Set(['secretariat', 'chair', 'depositary', 'auditor', 'operator']);
/** Those that are asked for something themselves. */
const ASKED = new Set(['secretariat', 'chair', 'depositary', 'focal-point', 'observer']);
/** As many of one's own tasks as the first page shows; the inbox has all. */
const FIRST = 3;
const MANY = 200;

/** What waits, for whom, by when and why: one's own tasks first; for an office, what is stuck and on whom. */
export function TodayPage(): ReactNode {
  const t = useTranslations('today');
  const { role, party } = useSession();
  const names = useNames();
  const words = useWords();
  const who = party === null || role === 'chair' ? words.code(role) : names.party(party);
  return (
    <Page title={t('title')} above={capital(t('for', { who }))}>
      {ASKED.has(role) ? <Own /> : <NotAsked />}
      {WATCHES.has(role) && <Stuck />}
      <ComingMeetings />
    </Page>
  );
}

function Own(): ReactNode {
  const t = useTranslations('today');
  const { organisation, role } = useSession();
  const tasks = api.useQuery('get', '/v1/{organisation}/tasks', {
    params: { path: { organisation: organisation.id }, query: { assignee: 'me', limit: MANY } },
  });
  if (tasks.data === undefined || tasks.data.items.length === 0)
    return (
      <Section title={t('yours')} beside={<Link to="/inbox">{t('toInbox')}</Link>}>
        <Read of={tasks}>{() => <Nothing />}</Read>
      </Section>
    );
  const own = inOrder(tasks.data.items);
  const rulings = role === 'chair' ? own.filter(isRuling) : [];
  if (rulings.length === 0) return <OwnTasks title={t('yours')} tasks={own} />;
  // What only the Chair can decide comes first; what it may set going is told in short.
  const others = own.filter((task) => !isRuling(task));
  return (
    <OwnTasks title={t('rulings')} tasks={rulings}>
      {others.length > 0 && <Rest title={t('otherOwn')} tasks={others} />}
    </OwnTasks>
  );
}

interface OwnTasksProps {
  title: string;
  tasks: readonly Task[];
  children?: ReactNode;
}

function OwnTasks({ title, tasks, children }: OwnTasksProps): ReactNode {
  const t = useTranslations('today');
  const more = tasks.slice(FIRST);
  return (
    <Section
      title={title}
      beside={
        <>
          <TaskSums tasks={tasks} />
          <Link to="/inbox">{t('toInbox')}</Link>
        </>
      }
    >
      <TaskList tasks={tasks.slice(0, FIRST)} acts={(task) => <TaskActs task={task} />} />
      {more.length > 0 && <Rest title={t('moreInInbox', { count: more.length })} tasks={more} />}
      {children}
    </Section>
  );
}

/** Whoever only watches over the others is told so, and where to go. */
function NotAsked(): ReactNode {
  const t = useTranslations('today');
  return (
    <Section title={t('yours')}>
      <p>
        {t('notAsked')} <Link to="/audit">{t('toAudit')}</Link>
      </p>
    </Section>
  );
}

function Nothing(): ReactNode {
  const t = useTranslations('today');
  return (
    <Empty>
      <p>{t('nothing')}</p>
      <p>
        <Link to="/documents">{t('toBoard')}</Link>
      </p>
    </Empty>
  );
}
