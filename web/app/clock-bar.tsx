import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../design/button.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { momentIn } from '../language/formats.ts';
import { useLanguage } from '../language/language.tsx';
import { useNow } from '../language/times.tsx';
import { useSession } from '../session/session.tsx';
import styles from './clock-bar.module.css';

const DAY = 24 * 3_600_000;
const STEPS = [
  ['day', DAY],
  ['week', 7 * DAY],
  ['month', 30 * DAY],
] as const;

/** On a demonstration clock: what it shows, on every page, and how it is moved forward. */
export function ClockBar(): ReactNode {
  const t = useTranslations('clock');
  const { clock, organisation, demonstration } = useSession();
  const { language } = useLanguage();
  const now = useNow(1_000);
  const [moving, setMoving] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const [wanted, setWanted] = useState('');
  if (clock.kind !== 'demonstration' || !demonstration) return null;
  const move = (to: number): void => {
    setMoving(true);
    setFailure(undefined);
    demonstration
      .moveTo(to)
      .catch(setFailure)
      .finally(() => setMoving(false));
  };
  return (
    <section className={styles['bar']} aria-label={t('demonstration')} data-screen-only>
      <span className={styles['now']}>
        {t('demonstration')}: <time>{momentIn(now, organisation.seatZone, language)}</time>
      </span>
      <details className={styles['more']}>
        <summary>{t('forward')}</summary>
        <div className={styles['steps']}>
          <p>{t('onlyForward')}</p>
          {STEPS.map(([key, step]) => (
            <Button key={key} busy={moving} onPress={() => move(now + step)}>
              + {t(key)}
            </Button>
          ))}
          <form
            onSubmit={(event) => {
              event.preventDefault();
              const to = Date.parse(wanted);
              if (!Number.isNaN(to)) move(to);
            }}
          >
            <label>
              {t('to')}{' '}
              <input type="datetime-local" value={wanted} onChange={({ target }) => setWanted(target.value)} required />
            </label>
            <Button type="submit" busy={moving}>
              {t('move')}
            </Button>
          </form>
          {moving && <p role="status">{t('moving')}</p>}
          {failure !== undefined && <ProblemNote error={failure} />}
        </div>
      </details>
    </section>
  );
}
