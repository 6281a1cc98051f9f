import type { ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { eventFor } from '../../../domain/words/event-words.ts';
import { Button } from '../../design/button.tsx';
import { Empty, Read, Section } from '../../design/page.tsx';
import { useLanguage } from '../../language/language.tsx';
import { When } from '../../language/times.tsx';
import { useWords } from '../../language/words.ts';
import { MatterLink } from '../../matters/matter-link.tsx';
import { server } from '../../server/client.ts';
import { useSession } from '../../session/session.tsx';
import { eventName } from './messages.ts';
import styles from './audit.module.css';

const PATH = '/v1/{organisation}/events';
const LIMIT = 30;

interface Listed {
  position: number;
  event: {
    id: string;
    type: string;
    subject: string;
    sequence: number;
    recorded: number;
    hash: string;
    cause: { command: { actor: { role: string } } };
  };
}

/** What was recorded last, as far as one may see it, with the hashes that others can compare. */
export function RecentEvents(): ReactNode {
  const t = useTranslations('audit');
  const words = useWords();
  const { language } = useLanguage();
  const { organisation } = useSession();
  const path = { organisation: organisation.id };
  const events = useInfiniteQuery({
    // The form of a read of the API: the live stream marks it stale as all others.
    queryKey: ['get', PATH, { params: { path, query: { before: 'newest' } } }],
    initialPageParam: Number.MAX_SAFE_INTEGER,
    queryFn: async ({ pageParam, signal }) => {
      const { data } = await server.GET(PATH, { params: { path, query: { before: pageParam, limit: LIMIT } }, signal });
      return data as unknown as { items: Listed[]; last: number };
    },
    getNextPageParam: ({ last }, _pages, before) => (last > 1 && last < before ? last : undefined),
  });
  return (
    <Section title={t('recent')}>
      <p className={styles['soft']}>{t('recentIntro')}</p>
      <Read of={events}>
        {({ pages }) => {
          const listed = pages.flatMap(({ items }) => items);
          if (listed.length === 0) return <Empty>{t('noEvents')}</Empty>;
          return (
            <>
              <table className={styles['table']} aria-label={t('recent')}>
                <thead>
                  <tr>
                    {(['when', 'event', 'matter', 'by', 'hash'] as const).map((column) => (
                      <th key={column} scope="col">
                        {t(column)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {listed.map(({ position, event }) => (
                    <tr key={position}>
                      <td>
                        <When at={event.recorded} />
                      </td>
                      <th scope="row">{eventFor(eventName(event.type), language)}</th>
                      <td data-label={t('matter')}>
                        <MatterLink stream={event.subject} title={undefined} />{' '}
                        <span className={styles['soft']}>#{event.sequence}</span>
                      </td>
                      <td data-label={t('by')}>{words.code(event.cause.command.actor.role)}</td>
                      <td data-label={t('hash')}>
                        <code>{event.hash}</code>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
              {events.hasNextPage && (
                <Button busy={events.isFetchingNextPage} onPress={() => void events.fetchNextPage()}>
                  {t('older')}
                </Button>
              )}
            </>
          );
        }}
      </Read>
    </Section>
  );
}
