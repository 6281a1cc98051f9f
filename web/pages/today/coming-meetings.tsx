import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Empty, Read, Section } from '../../design/page.tsx';
import { daysOf } from '../../language/formats.ts';
import { useLanguage } from '../../language/language.tsx';
import { useNames } from '../../language/names.tsx';
import { useWords } from '../../language/words.ts';
import { MatterLink } from '../../matters/matter-link.tsx';
import { itemsOf } from '../../server/list.ts';
import { api } from '../../server/reads.ts';
import { useSession } from '../../session/session.tsx';
import styles from './today.module.css';

interface Meeting {
  id: string;
  stream: string;
  titleText?: string | null;
  organ?: string | null;
  dateFrom?: string | null;
  dateTo?: string | null;
  place?: string | null;
  mode?: string | null;
}

/** The next meetings, whole; the page of meetings has all. */
const FIRST = 3;

/** Meetings that are still to come, by their days: where, and with how much on the agenda. */
export function ComingMeetings(): ReactNode {
  const t = useTranslations('today');
  const { organisation } = useSession();
  const meetings = api.useQuery('get', '/v1/{organisation}/meetings', {
    params: { path: { organisation: organisation.id }, query: { state: 'announced', limit: 50 } },
  });
  return (
    <Section title={t('meetings')}>
      <Read of={meetings}>
        {(data) => {
          const coming = [...(itemsOf(data) as Meeting[])].sort((one, other) =>
            (one.dateFrom ?? '9').localeCompare(other.dateFrom ?? '9'),
          );
          return coming.length === 0 ? (
            <Empty>{t('noMeetings')}</Empty>
          ) : (
            <>
              <ul className={styles['meetings']}>
                {coming.slice(0, FIRST).map((meeting) => (
                  <Coming key={meeting.id} meeting={meeting} />
                ))}
              </ul>
              {coming.length > FIRST && (
                <p>
                  <Link to="/meetings">{t('moreMeetings', { count: coming.length - FIRST })}</Link>
                </p>
              )}
            </>
          );
        }}
      </Read>
    </Section>
  );
}

function Coming({ meeting }: { meeting: Meeting }): ReactNode {
  const t = useTranslations('today');
  const { language } = useLanguage();
  const { organisation } = useSession();
  const words = useWords();
  const names = useNames();
  const { id, stream, titleText, organ, dateFrom, dateTo, place, mode } = meeting;
  const room = api.useQuery('get', '/v1/{organisation}/meetings/{meeting}/room', {
    params: { path: { organisation: organisation.id, meeting: id } },
  });
  const about = [
    ...(organ ? [names.organ(organ)] : []),
    ...(place ? [place] : []),
    ...(mode ? [words.code(mode)] : []),
  ].join(' · ');
  return (
    <li className={styles['meeting']}>
      <span className={styles['day']}>{dateFrom ? daysOf(dateFrom, dateTo, language) : t('daysOpen')}</span>
      <div>
        <p>
          <MatterLink stream={stream} title={titleText ?? undefined} />
        </p>
        {about !== '' && <p className={styles['soft']}>{about}</p>}
      </div>
      <span>{room.data && t('items', { count: room.data.items.length })}</span>
    </li>
  );
}
