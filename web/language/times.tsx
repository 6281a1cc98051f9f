import { useEffect, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useSession } from '../session/session.tsx';
import { momentIn, spanOf } from './formats.ts';
import { useLanguage } from './language.tsx';
import { useReaderZone } from './reader-zone.tsx';
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

/** An instant in the reader's own zone; the seat's time is told on hover and to screen readers where it differs. */
export function When({ at }: { at: number }): ReactNode {
  const { language } = useLanguage();
  const { zone } = useReaderZone();
  const { seat, said } = useSeatTime(at);
  const own = momentIn(at, zone, language);
  return (
    <time dateTime={new Date(at).toISOString()} title={seat === own ? undefined : said}>
      {own}
    </time>
  );
}

function useSeatTime(at: number): { seat: string; said: string } {
  const t = useTranslations('time');
  const { organisation } = useSession();
  const { language } = useLanguage();
  const seat = momentIn(at, organisation.seatZone, language);
  return { seat, said: t('seat', { when: seat, body: organisation.name }) };
}

/**
 * What is left until a deadline, by the body's clock; the moment itself below it, in the reader's own zone and at the seat, each named.
 * @param from the moment from which it is counted, where it is not the body's now, epoch ms
 */
export function Countdown({ to, from }: { to: number | null; from?: number | undefined }): ReactNode {
  const t = useTranslations('time');
  const { language } = useLanguage();
  const now = useNow();
  if (to === null) return <span className={styles['none']}>{t('noTerm')}</span>;
  const left = to - (from ?? now);
  const urgent = left < 2 * DAY ? styles['urgent'] : '';
  return (
    <span className={styles['countdown']}>
      <strong className={urgent}>{left <= 0 ? t('overdue') : t('in', { span: spanOf(left, language) })}</strong>
      <Moments at={to} />
    </span>
  );
}

/** One line where both clocks show the same. */
function Moments({ at }: { at: number }): ReactNode {
  const t = useTranslations('time');
  const { organisation } = useSession();
  const { language } = useLanguage();
  const { zone, state } = useReaderZone();
  const { seat, said } = useSeatTime(at);
  const when = momentIn(at, zone, language);
  const same = when === seat;
  const named = { when, state: state ?? '', body: organisation.name };
  return (
    <>
      <time className={styles['moment']} dateTime={new Date(at).toISOString()}>
        {state === undefined ? t(same ? 'yoursAndSeat' : 'yours', named) : t(same ? 'stateAndSeat' : 'state', named)}
      </time>
      {!same && <span className={styles['moment']}>{said}</span>}
    </>
  );
}
