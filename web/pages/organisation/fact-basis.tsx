import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { dayOf } from '../../language/formats.ts';
import { useLanguage } from '../../language/language.tsx';
import { When } from '../../language/times.tsx';
import { useWords } from '../../language/words.ts';
import { saidIn, toldTime, type Fact, type FactTime } from './facts.ts';
import styles from './organisation.module.css';

/** When something began or ended, no more precisely than it is told. */
export function Told({ time }: { time: FactTime | null | undefined }): ReactNode {
  const t = useTranslations('organisation');
  const { language } = useLanguage();
  const told = toldTime(time);
  if (told.kind === 'instant') return <When at={told.at} />;
  if (told.kind === 'untold') return <span className={styles['soft']}>{t('untold')}</span>;
  const day = dayOf(told.date, language);
  if (told.kind === 'not-after') return <>{t('notAfter', { day })}</>;
  return <>{told.about ? t('about', { day }) : day}</>;
}

/** By which decision a fact is so: the document, and where it is said. No fact is without either. */
export function Basis({ fact }: { fact: Fact }): ReactNode {
  const t = useTranslations('organisation');
  const words = useWords();
  const { decision, endedBy } = fact;
  const said = saidIn(fact);
  return (
    <div className={styles['basis']}>
      {decision ? (
        <span>
          <Link to="/documents/$document" params={{ document: decision.id }}>
            {decision.titleText ?? t('decision')}
          </Link>{' '}
          <span className={styles['soft']}>({words.code(decision.stage)})</span>
        </span>
      ) : (
        <span>{said[0]?.source ?? t('noDecision')}</span>
      )}
      {said.length > 0 && <Evidence fact={fact} />}
      {endedBy && (
        <span className={styles['soft']}>
          {t('endedBy')}{' '}
          {endedBy.decision ? (
            <Link to="/documents/$document" params={{ document: endedBy.decision.id }}>
              {endedBy.decision.titleText ?? t('decision')}
            </Link>
          ) : (
            (endedBy.evidence?.[0]?.source ?? t('event', { sequence: endedBy.sequence }))
          )}
        </span>
      )}
    </div>
  );
}

/** Since when a fact is so, and by which decision: the last two cells of its row. */
export function FactCells({ fact }: { fact: Fact }): ReactNode {
  const t = useTranslations('organisation');
  return (
    <>
      <td data-label={t('since')}>
        <Told time={fact.from} />
      </td>
      <td data-label={t('by')}>
        <Basis fact={fact} />
      </td>
    </>
  );
}

/** Source, place and words, folded: whoever asks "who says so?" opens it. */
function Evidence({ fact }: { fact: Fact }): ReactNode {
  const t = useTranslations('organisation');
  const words = useWords();
  const said = saidIn(fact);
  return (
    <details className={styles['evidence']}>
      <summary>{t('saidIn', { count: said.length })}</summary>
      <ul>
        {said.map(({ source, place, words: quoted, confidence }) => (
          <li key={`${source} ${place ?? ''}`}>
            {place === undefined ? source : t('sourceAt', { source, place })}
            {confidence !== undefined && <span className={styles['soft']}> · {words.code(confidence)}</span>}
            {quoted !== undefined && <blockquote>{quoted}</blockquote>}
          </li>
        ))}
      </ul>
      <p className={styles['soft']}>
        {t('recordedBy', { stream: fact.stream, sequence: fact.sequence })}
        {fact.attested && <> {t('attested')}</>}
      </p>
    </details>
  );
}
