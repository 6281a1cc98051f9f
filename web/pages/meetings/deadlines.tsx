import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Badge } from '../../design/badge.tsx';
import { Section } from '../../design/page.tsx';
import { Countdown } from '../../language/times.tsx';
import type { components } from '../../server/api-types.d.ts';
import { useMeetingWords } from './meeting-words.ts';
import { Rescheduling } from './rescheduling.tsx';
import { Deed, useSitting } from './sitting.tsx';
import styles from './meetings.module.css';

type Deadline = components['schemas']['MeetingDeadline'];

/** What hangs on the days of the meeting, the next first: its rule, its instant and how that was computed (I12). */
export function Deadlines(): ReactNode {
  const t = useTranslations('meetings');
  const { meeting, room } = useSitting();
  const deadlines = [...room.deadlines].sort(
    (one, other) => (one.fixed?.at ?? Infinity) - (other.fixed?.at ?? Infinity),
  );
  const acting = meeting.state === 'announced' || meeting.state === 'open';
  return (
    <Section title={t('deadlines')}>
      {deadlines.length === 0 ? (
        <p className={styles['soft']}>{t('noDeadlines')}</p>
      ) : (
        <ul className={styles['deadlines']}>
          {deadlines.map((deadline) => (
            <Row key={`${deadline.deadline} ${deadline.document ?? ''}`} deadline={deadline} />
          ))}
        </ul>
      )}
      {acting && (
        <Deed act="set-meeting-deadline" kind="quiet" silent>
          + {t('deadlines')}
        </Deed>
      )}
      {meeting.state === 'announced' && <Rescheduling />}
    </Section>
  );
}

function Row({ deadline }: { deadline: Deadline }): ReactNode {
  const t = useTranslations('meetings');
  const words = useMeetingWords();
  const { purpose, titleText, document, fixed, passed, rule } = deadline;
  const { base, days } = rule;
  const key =
    base === 'first-day'
      ? days < 0
        ? 'daysBeforeFirst'
        : 'daysAfterFirst'
      : days < 0
        ? 'daysBeforeLast'
        : 'daysAfterLast';
  return (
    <li>
      <strong>{titleText ?? words.code(purpose)}</strong>
      {document !== undefined && (
        <Link to="/documents/$document" params={{ document: document.split('/').at(-1) ?? document }}>
          {words.code(purpose)}
        </Link>
      )}
      <span className={styles['soft']}>
        {t(key, { days: Math.abs(days) })}, {rule.time} ({rule.zone})
      </span>
      {typeof fixed?.at !== 'number' ? (
        <span className={styles['soft']}>{t('noInstant')}</span>
      ) : (
        <Countdown to={fixed.at} />
      )}
      {passed && <Badge tone="wait">{t('passed')}</Badge>}
      {fixed && (
        <details>
          <summary>{t('derivation')}</summary>
          <ol className={styles['derivation']} lang="en">
            {fixed.derivation.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </details>
      )}
    </li>
  );
}
