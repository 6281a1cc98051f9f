import { useState, type ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Button } from '../../design/button.tsx';
import { Empty, Read } from '../../design/page.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { momentIn } from '../../language/formats.ts';
import { useLanguage } from '../../language/language.tsx';
import type { components } from '../../server/api-types.d.ts';
import { server } from '../../server/client.ts';
import { api } from '../../server/reads.ts';
import { useSession } from '../../session/session.tsx';
import styles from './calendar-links.module.css';
import { NewCalendarLink } from './new-calendar-link.tsx';

const LIST = '/v1/{organisation}/calendar-feeds';
type Feed = components['schemas']['CalendarFeed'];

/** The secret links by which a calendar program reads meetings and deadlines: made, told once, revoked. */
export function CalendarLinks(): ReactNode {
  const t = useTranslations('calendar');
  const { organisation } = useSession();
  const queries = useQueryClient();
  const path = { organisation: organisation.id };
  const feeds = api.useQuery('get', LIST, { params: { path } });
  const changed = (): Promise<void> => queries.invalidateQueries({ queryKey: ['get', LIST] });
  return (
    <details className={styles['calendar']}>
      <summary>
        <h2>{t('title')}</h2>
      </summary>
      <p className={styles['about']}>{t('about')}</p>
      <NewCalendarLink onMade={() => void changed()} />
      <Read of={feeds}>
        {({ items }) =>
          items.length === 0 ? <Empty>{t('none')}</Empty> : <FeedTable feeds={items} onRevoked={() => void changed()} />
        }
      </Read>
    </details>
  );
}

function FeedTable({ feeds, onRevoked }: { feeds: readonly Feed[]; onRevoked: () => void }): ReactNode {
  const t = useTranslations('calendar');
  const { organisation } = useSession();
  const [failure, setFailure] = useState<unknown>();
  const revoke = (feed: string): void => {
    setFailure(undefined);
    void server
      .DELETE('/v1/{organisation}/calendar-feeds/{feed}', { params: { path: { organisation: organisation.id, feed } } })
      .then(onRevoked)
      .catch(setFailure);
  };
  return (
    <div className={styles['wide']}>
      {failure !== undefined && <ProblemNote error={failure} />}
      <table className={styles['feeds']}>
        <caption className="unseen">{t('links')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('label')}</th>
            <th scope="col">{t('alarm')}</th>
            <th scope="col">{t('fetched')}</th>
            <th scope="col">{t('expires')}</th>
            <th scope="col">
              <span className="unseen">{t('revoke')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {feeds.map((feed) => (
            <FeedRow key={feed.id} feed={feed} onRevoke={() => revoke(feed.id)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FeedRow({ feed, onRevoke }: { feed: Feed; onRevoke: () => void }): ReactNode {
  const t = useTranslations('calendar');
  const { language } = useLanguage();
  const [sure, setSure] = useState(false);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const name = feed.label ?? t('unnamed', { when: momentIn(feed.createdAt, zone, language) });
  return (
    <tr>
      <th scope="row">
        {name} <span className={styles['soft']}>{t(`languages.${feed.language}`)}</span>
      </th>
      <td>{t('alarmOf', { minutes: feed.alarm ?? 0 })}</td>
      <td>{feed.lastFetchedAt === null ? t('never') : momentIn(feed.lastFetchedAt, zone, language)}</td>
      <td>{momentIn(feed.expiresAt, zone, language)}</td>
      <td>
        {sure ? (
          <span className={styles['sure']}>
            <Button kind="danger" label={t('revokeOf', { name })} onPress={onRevoke}>
              {t('revokeSure')}
            </Button>
            <Button kind="quiet" onPress={() => setSure(false)}>
              {t('keep')}
            </Button>
          </span>
        ) : (
          <Button label={t('revokeOf', { name })} onPress={() => setSure(true)}>
            {t('revoke')}
          </Button>
        )}
      </td>
    </tr>
  );
}
