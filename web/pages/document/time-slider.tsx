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

interface TimeSliderProps {
  onMoment: (at: number | undefined) => void;
}

/** Slides through the record: the whole page shows the document as it was after an event. */
export function TimeSlider({ onMoment }: TimeSliderProps): ReactNode {
  const timeline = useTimeline();
  const moments = momentsOf(timeline.data ?? []);
  return moments.length > 1 ? <Slider moments={moments} onMoment={onMoment} /> : null;
}

function Slider({ moments, onMoment }: TimeSliderProps & { moments: readonly Moment[] }): ReactNode {
  const t = useTranslations('document.time');
  const { knownAt } = useMatter();
  const told = useTold();
  const last = moments.length - 1;
  const shown =
    knownAt === undefined
      ? last
      : Math.max(
          moments.findLastIndex(({ at }) => at <= knownAt),
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
      onMoment(to >= last ? undefined : moments[to]?.at);
      setMoving(undefined);
    }, SETTLE);
  };
  const moment = moments[index];
  return (
    <section className={styles['bar']} data-past={knownAt !== undefined || undefined} aria-label={t('title')}>
      <div className={styles['row']} data-screen-only>
        <Button kind="quiet" label={t('before')} disabled={index === 0} onPress={() => go(index - 1)}>
          ‹
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
          ›
        </Button>
        <span className={styles['place']}>{t('at', { index: index + 1, all: moments.length })}</span>
        {knownAt === undefined && <span className={styles['what']}>{moment && t('last', told.parts(moment))}</span>}
      </div>
      <div role="status">
        {knownAt !== undefined && moment && (
          <div className={styles['banner']}>
            <p>
              <strong>{t('seen', { when: told.parts(moment).when })}</strong> {told.parts(moment).what}
            </p>
            <Button onPress={() => onMoment(undefined)}>{t('back')}</Button>
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
