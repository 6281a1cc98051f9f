import { useEffect, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useSession } from '../session/session.tsx';
import { momentIn, spanOf } from './formats.ts';
import { useLanguage } from './language.tsx';
import styles from './times.module.css';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What the body's clock shows, renewed every so often (ms). */
export function useNow(every: number = MINUTE): number {
  const { clock } = useSession();
  const [now, setNow] = useState(() => Date.now() + clock.offset);
  useEffect(() => {
    const tick = (): void => setNow(Date.now() + clock.offset);
    tick();
    const timer = setInterval(tick, every);
    return () => clearInterval(timer);
  }, [clock.offset, every]);
  return now;
}

/** An instant where the reader is; the seat's time is told on hover and to screen readers where it differs. */
export function When({ at }: { at: number }): ReactNode {
  const { organisation } = useSession();
  const { language } = useLanguage();
  const t = useTranslations('time');
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const own = momentIn(at, here, language);
  const seat = momentIn(at, organisation.seatZone, language);
  return (
    <time dateTime={new Date(at).toISOString()} title={seat === own ? undefined : t('seat', { when: seat })}>
      {own}
    </time>
  );
}

/** What is left until a deadline, by the body's clock; the moment itself below it, in the reader's zone and at the seat. */
export function Countdown({ to }: { to: number | null }): ReactNode {
  const t = useTranslations('time');
  const { language } = useLanguage();
  const { organisation } = useSession();
  const now = useNow();
  if (to === null) return <span className={styles['none']}>{t('noTerm')}</span>;
  const left = to - now;
  const urgent = left < 2 * DAY ? styles['urgent'] : '';
  return (
    <span className={styles['countdown']}>
      <strong className={urgent}>{left <= 0 ? t('overdue') : t('in', { span: spanOf(left, language) })}</strong>
      <span className={styles['moment']}>
        <When at={to} />
      </span>
      <span className={styles['moment']}>{t('seat', { when: momentIn(to, organisation.seatZone, language) })}</span>
    </span>
  );
}
