import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Empty, Page, Read, Section } from '../../design/page.tsx';
import { useNames } from '../../language/names.ts';
import { useWords } from '../../language/words.ts';
import { api } from '../../server/reads.ts';
import { useSession } from '../../session/session.tsx';
import { TaskList } from '../../tasks/task-list.tsx';
import { ComingMeetings } from './coming-meetings.tsx';

/** The offices that watch over the others: they see what waits for everybody. */
const WATCHES = new Set(['secretariat', 'chair', 'depositary', 'auditor', 'operator']);

/** What waits, for whom, by when and why: one's own tasks first; for an office, what is stuck and on whom. */
export function TodayPage(): ReactNode {
  const t = useTranslations('today');
  const { role, party } = useSession();
  const names = useNames();
  const words = useWords();
  const who = party === null ? words.code(role) : names.party(party);
  return (
    <Page title={t('title')} above={t('for', { who })}>
      <Own />
      {WATCHES.has(role) && <Others />}
      <ComingMeetings />
    </Page>
  );
}

function Own(): ReactNode {
  const t = useTranslations('today');
  const { organisation } = useSession();
  const tasks = api.useQuery('get', '/v1/{organisation}/tasks', {
    params: { path: { organisation: organisation.id }, query: { assignee: 'me', limit: 50 } },
  });
  return (
    <Section title={t('yours')} beside={<Link to="/inbox">{t('toInbox')}</Link>}>
      <Read of={tasks}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>
              <p>{t('nothing')}</p>
              <p>
                <Link to="/documents">{t('toBoard')}</Link>
              </p>
            </Empty>
          ) : (
            <TaskList tasks={items} />
          )
        }
      </Read>
    </Section>
  );
}

/** What is asked of others, the most urgent first. */
function Others(): ReactNode {
  const t = useTranslations('today');
  const { organisation, role } = useSession();
  const tasks = api.useQuery('get', '/v1/{organisation}/tasks', {
    params: { path: { organisation: organisation.id }, query: { limit: 30 } },
  });
  return (
    <Section title={t('others')}>
      <Read of={tasks}>
        {({ items }) => {
          const others = items.filter(({ office }) => office !== role);
          return others.length === 0 ? <Empty>{t('nobody')}</Empty> : <TaskList tasks={others} who />;
        }}
      </Read>
    </Section>
  );
}
