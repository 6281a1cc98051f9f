import { useId, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Read } from '../../design/page.tsx';
import { momentIn } from '../../language/formats.ts';
import { useLanguage } from '../../language/language.tsx';
import { useNames } from '../../language/names.tsx';
import type { components } from '../../server/api-types.d.ts';
import { api } from '../../server/reads.ts';
import { useSession } from '../../session/session.tsx';
import { useMeetingWords } from './meeting-words.ts';
import { Deed, useSitting } from './sitting.tsx';
import styles from './meetings.module.css';

type Foreseen = components['schemas']['Rescheduling'];

/** What other days would move with them, and what would stay, before anybody sets them (case 28). Nothing is recorded by asking. */
export function Rescheduling(): ReactNode {
  const t = useTranslations('meetings');
  const id = useId();
  const { organisation } = useSession();
  const { meeting, permission } = useSitting();
  const [to, setTo] = useState('');
  const foreseen = api.useQuery(
    'get',
    '/v1/{organisation}/meetings/{meeting}/rescheduling',
    { params: { path: { organisation: organisation.id, meeting: meeting.id }, query: { to } } },
    { enabled: to !== '' },
  );
  if (permission('re-date-meeting')?.allowed !== true) return null;
  return (
    <details className={styles['foresee']}>
      <summary>{t('foresee')}</summary>
      <p>
        <label htmlFor={id}>{t('foreseeTo')}</label>{' '}
        <input id={id} type="date" value={to} onChange={({ target }) => setTo(target.value)} />
      </p>
      {to !== '' && (
        <Read of={foreseen}>
          {(data) => (
            <>
              <Changes told={data} />
              <Deed act="re-date-meeting" preset={{ dates: { from: to } }}>
                {t('days')}: {to}
              </Deed>
            </>
          )}
        </Read>
      )}
    </details>
  );
}

function Changes({ told: { moves, stays } }: { told: Foreseen }): ReactNode {
  const t = useTranslations('meetings');
  const words = useMeetingWords();
  const names = useNames();
  const { language } = useLanguage();
  const { room } = useSitting();
  const { organisation } = useSession();
  const titleOf = (document: string | undefined): string | undefined =>
    room.items.find((item) => document !== undefined && document.endsWith(item.document))?.titleText ?? undefined;
  const nameOf = (each: { deadline?: string; purpose?: string; document?: string; item?: string; party?: string }) =>
    each.party !== undefined
      ? names.party(each.party)
      : each.purpose !== undefined
        ? words.code(each.purpose)
        : (titleOf(each.document) ?? each.item ?? each.deadline ?? '');
  const time = (at: number | null | undefined): string =>
    typeof at !== 'number' ? t('noInstant') : momentIn(at, organisation.seatZone, language);
  return (
    <>
      <h3>{t('moves')}</h3>
      {moves.length === 0 && <p className={styles['soft']}>{t('nothingMoves')}</p>}
      <ul className={styles['plain']}>
        {moves.map((each) => (
          <li key={JSON.stringify(each)}>
            {t('moveItem', { what: t(`what.${each.what}`), name: nameOf(each) })}
            {each.toTime && (
              <span className={styles['soft']}>
                {' '}
                {t('moveFromTo', { from: time(each.fromTime?.at), to: time(each.toTime.at) })}
              </span>
            )}
          </li>
        ))}
      </ul>
      <h3>{t('stays')}</h3>
      {stays.length === 0 && <p className={styles['soft']}>{t('nothingStays')}</p>}
      <ul className={styles['plain']}>
        {stays.map((each) => (
          <li key={JSON.stringify(each)}>
            {t('moveItem', { what: t(`what.${each.what}`), name: nameOf(each) })}
            <span className={styles['soft']}> {time(each.at)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
