import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { daysOf, momentIn } from '../../language/formats.ts';
import { useLanguage } from '../../language/language.tsx';
import { useNames } from '../../language/names.tsx';
import { When } from '../../language/times.tsx';
import { useSession } from '../../session/session.tsx';
import { useBusiness } from './business.ts';
import { dayTold } from './grouped.ts';
import { useMeetingWords } from './meeting-words.ts';
import { useSitting } from './sitting.tsx';
import styles from './meetings.module.css';

/** When and where: the days that stand, those that stood before, place and mode. */
export function MeetingHead(): ReactNode {
  const t = useTranslations('meetings');
  const words = useMeetingWords();
  const { language } = useLanguage();
  const { meeting, room } = useSitting();
  const { id, dateFrom, dateTo, place, mode, state, openedAt, closedAt, cancelledAt, evidence } = meeting;
  const told = dayTold(meeting);
  return (
    <div className={styles['head']}>
      <dl className={styles['facts']}>
        <div>
          <dt>{t('days')}</dt>
          <dd>
            <strong>
              {dateFrom !== null
                ? daysOf(dateFrom, dateTo, language)
                : told === undefined
                  ? t('daysUnknown')
                  : daysOf(told, undefined, language)}
            </strong>
            {room.postponedAt !== null && <span className={styles['soft']}>{t('postponed')}</span>}
            <EarlierDays />
          </dd>
        </div>
        <div>
          <dt>{t('where')}</dt>
          <dd>
            <strong>{place ?? (mode === null ? t('placeUnknown') : words.code(mode))}</strong>
            {place !== null && mode !== null && <span className={styles['soft']}>{words.code(mode)}</span>}
          </dd>
        </div>
        <Moments moments={{ openedAt, closedAt, cancelledAt, recordClosedAt: room.recordClosedAt }} />
      </dl>
      <ChairTurns />
      {state === 'past' && (
        <div className={styles['soft']}>
          <p>{t('attested')}</p>
          <ul>
            {evidence.map(({ source, place: where, wordsText }) => (
              <li key={`${source} ${where}`}>
                {t('source', { source, place: where })}
                {typeof wordsText === 'string' && <q>{wordsText}</q>}
              </li>
            ))}
          </ul>
        </div>
      )}
      {meeting.takesDecisions && state !== 'past' && state !== 'cancelled' && (
        <p data-screen-only>
          <Link to="/meetings/$meeting/room" params={{ meeting: id }}>
            {t('projector')}
          </Link>
        </p>
      )}
    </div>
  );
}

/** The days that stood before, each until when: a meeting that moves is followed by what waits for it (case 28). */
function EarlierDays(): ReactNode {
  const t = useTranslations('meetings');
  const { language } = useLanguage();
  const { organisation } = useSession();
  const { datesSet } = useSitting().meeting;
  const earlier = datesSet.slice(0, -1);
  if (earlier.length === 0) return null;
  return (
    <>
      {earlier.map(({ dates, setAt }, index) => {
        const until = momentIn(datesSet[index + 1]?.setAt ?? setAt, organisation.seatZone, language);
        return (
          <span key={setAt} className={styles['soft']}>
            {t('daysBefore', { days: daysOf(dates.from, dates.to, language), when: until })}
          </span>
        );
      })}
    </>
  );
}

type Instants = Record<'openedAt' | 'closedAt' | 'cancelledAt' | 'recordClosedAt', number | null>;

function Moments({ moments }: { moments: Instants }): ReactNode {
  const t = useTranslations('meetings');
  return (['openedAt', 'closedAt', 'cancelledAt', 'recordClosedAt'] as const).map((key) => {
    const at = moments[key];
    return at === null ? null : (
      <div key={key}>
        <dt>{t(key)}</dt>
        <dd>
          <When at={at} />
        </dd>
      </div>
    );
  });
}

/** With the opening the Chair may pass on (RoP 14.2). */
function ChairTurns(): ReactNode {
  const t = useTranslations('meetings');
  const names = useNames();
  const { meeting } = useSitting();
  const { data } = useBusiness();
  if (!data?.chair || meeting.state !== 'announced') return null;
  const { ends, begins } = data.chair;
  return <p>{t('chairTurns', { from: names.party(ends.party), to: names.party(begins.party) })}</p>;
}
