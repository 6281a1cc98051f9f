import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { eventFor } from '../../../domain/words/event-words.ts';
import { Button } from '../../design/button.tsx';
import { momentIn } from '../../language/formats.ts';
import { useLanguage } from '../../language/language.tsx';
import { useSession } from '../../session/session.tsx';
import { useMatter } from './matter.tsx';
import { momentsOf, tellingOf, type Moment } from './moments.ts';
import { useTimeline } from './reads.ts';
import styles from './time-slider.module.css';

/** Until the page is read as of another moment while the slider moves, ms. */
const SETTLE = 150;

/** Slides through the record: the whole page shows the document as it was after an event. */
export function TimeSlider(): ReactNode {
  const timeline = useTimeline();
  const moments = momentsOf(timeline.data ?? []);
  return moments.length > 1 ? <Slider moments={moments} /> : null;
}

function Slider({ moments }: { moments: readonly Moment[] }): ReactNode {
  const t = useTranslations('document.time');
  const { moment: past, go: lookAt } = useMatter();
  const told = useTold();
  const last = moments.length - 1;
  const shown =
    past === undefined
      ? last
      : Math.max(
          moments.findIndex(({ at }) => at === past.at),
          0,
        );
  const [moving, setMoving] = useState<number>();
  const settle = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(settle.current), []);
  const index = Math.min(moving ?? shown, last);
  const go = (to: number): void => {
    setMoving(to);
    clearTimeout(settle.current);
    settle.current = setTimeout(() => {
      lookAt(to >= last ? undefined : moments[to]);
      setMoving(undefined);
    }, SETTLE);
  };
  const moment = moments[index];
  return (
    <section className={styles['bar']} data-past={past !== undefined || undefined} aria-label={t('title')}>
      <div className={styles['row']} data-screen-only>
        <Button kind="quiet" label={t('before')} disabled={index === 0} onPress={() => go(index - 1)}>
          <span className="turning">‹</span>
        </Button>
        <input
          type="range"
          className={styles['slider']}
          min={0}
          max={last}
          value={index}
          aria-label={t('label')}
          aria-valuetext={moment && told(moment)}
          onChange={({ target }) => go(Number(target.value))}
        />
        <Button kind="quiet" label={t('after')} disabled={index === last} onPress={() => go(index + 1)}>
          <span className="turning">›</span>
        </Button>
        <span className={styles['place']}>{t('at', { index: index + 1, all: moments.length })}</span>
        {past === undefined && <span className={styles['what']}>{moment && t('last', told.parts(moment))}</span>}
      </div>
      <div role="status">
        {past !== undefined && moment && (
          <div className={styles['banner']}>
            <div>
              <p>
                <strong>{t('seen', { when: told.parts(moment).when })}</strong> {told.parts(moment).what}
              </p>
              <p className={styles['what']}>{t('ofToday')}</p>
            </div>
            <Button onPress={() => lookAt(undefined)}>{t('back')}</Button>
          </div>
        )}
      </div>
    </section>
  );
}

interface Told {
  (moment: Moment): string;
  parts: (moment: Moment) => { what: string; when: string };
}

/** A moment in words: what happened, and when. */
function useTold(): Told {
  const { language } = useLanguage();
  const { organisation } = useSession();
  const parts = (moment: Moment): { what: string; when: string } => ({
    what: eventFor(tellingOf(moment)?.name ?? '', language),
    when: momentIn(moment.at, organisation.seatZone, language),
  });
  return Object.assign((moment: Moment) => Object.values(parts(moment)).join(', '), { parts });
}
