import { useEffect, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useSession } from '../session/session.tsx';
import { useLanguage } from './language.tsx';
import styles from './times.module.css';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

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

/** Formatters by what they are made of: making one takes longer than a hundred uses of it. */
const formatters = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();
function known<F extends Intl.DateTimeFormat | Intl.NumberFormat>(key: string, make: () => F): F {
  const before = formatters.get(key) as F | undefined;
  const format = before ?? make();
  if (before === undefined) formatters.set(key, format);
  return format;
}
const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : language);

/** A moment in a zone, with the zone said: `2 October 2024, 09:00 GMT+5`. */
export function momentIn(instant: number, zone: string, language: string): string {
  return known(
    `moment ${language} ${zone}`,
    () =>
      new Intl.DateTimeFormat(localeOf(language), {
        timeZone: zone,
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        timeZoneName: 'short',
      }),
  ).format(instant);
}

/** A day as it is told, as precise as it is: `2024`, `October 2024`, `19 December 2024`. */
export function dayOf(date: string, language: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day === undefined ? {} : { day: 'numeric' }),
  }).format(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
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

/** How long until then, or since: days, hours, minutes, in the reader's language. */
export function spanOf(ms: number, language: string): string {
  const size = Math.abs(ms);
  const [unit, count] =
    size >= 2 * DAY
      ? (['day', size / DAY] as const)
      : size >= HOUR
        ? (['hour', size / HOUR] as const)
        : (['minute', Math.max(size / MINUTE, 1)] as const);
  return known(
    `span ${language} ${unit}`,
    () => new Intl.NumberFormat(localeOf(language), { style: 'unit', unit, unitDisplay: 'long' }),
  ).format(Math.floor(count));
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
