import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Badge, toneOf } from '../../design/badge.tsx';
import { dayOf, daysOf } from '../../language/formats.ts';
import { useLanguage } from '../../language/language.tsx';
import { useNames } from '../../language/names.tsx';
import { api } from '../../server/reads.ts';
import type { components } from '../../server/api-types.d.ts';
import { useSession } from '../../session/session.tsx';
import { dayTold } from './grouped.ts';
import { useMeetingWords } from './meeting-words.ts';
import styles from './meetings.module.css';

export type ListedMeeting = components['schemas']['Meeting'] & { day?: unknown };

/** Meetings in a table; at the width of a telephone each row is a card. */
export function MeetingTable({
  caption,
  meetings,
}: {
  caption: string;
  meetings: readonly ListedMeeting[];
}): ReactNode {
  const t = useTranslations('meetings');
  return (
    <table className={styles['table']}>
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('days')}</th>
          <th scope="col">{t('meeting')}</th>
          <th scope="col">{t('place')}</th>
          <th scope="col">{t('items')}</th>
          <th scope="col">{t('state')}</th>
        </tr>
      </thead>
      <tbody>
        {meetings.map((meeting) => (
          <Row key={meeting.id} meeting={meeting} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ meeting }: { meeting: ListedMeeting }): ReactNode {
  const t = useTranslations('meetings');
  const names = useNames();
  const words = useMeetingWords();
  const { language } = useLanguage();
  const { id, titleText, organ, place, mode, state, takesDecisions, dateTo } = meeting;
  const told = dayTold(meeting);
  return (
    <tr>
      <td className={styles['days']}>
        {told === undefined ? (
          <span className={styles['soft']}>{t('daysUnknown')}</span>
        ) : meeting.dateFrom === null ? (
          dayOf(told, language)
        ) : (
          daysOf(told, dateTo, language)
        )}
      </td>
      <th scope="row">
        <Link to="/meetings/$meeting" params={{ meeting: id }}>
          {titleText ?? names.organ(organ ?? '')}
        </Link>
        {organ !== null && <span className={styles['soft']}>{names.organ(organ)}</span>}
      </th>
      <td>
        {place}
        {mode !== null && <span className={styles['soft']}>{words.code(mode)}</span>}
      </td>
      <td>
        {takesDecisions ? <Items meeting={meeting} /> : <span className={styles['soft']}>{t('noDecision')}</span>}
      </td>
      <td>
        <Badge tone={toneOf(state)}>{words.state(state)}</Badge>
      </td>
    </tr>
  );
}

/** How many items stand on its agenda; of a meeting of the past there is none. */
function Items({ meeting: { id, state } }: { meeting: ListedMeeting }): ReactNode {
  const t = useTranslations('meetings');
  const { organisation } = useSession();
  const room = api.useQuery(
    'get',
    '/v1/{organisation}/meetings/{meeting}/room',
    { params: { path: { organisation: organisation.id, meeting: id } } },
    { enabled: state !== 'past' },
  );
  if (room.data === undefined) return null;
  return (
    <>
      <span className={styles['narrow']}>{t('items')}: </span>
      {room.data.items.filter((item) => item.state !== 'withdrawn').length}
    </>
  );
}
