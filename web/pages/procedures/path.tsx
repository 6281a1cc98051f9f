import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useLanguage } from '../../language/language.tsx';
import { useNames } from '../../language/names.tsx';
import { useWords } from '../../language/words.ts';
import type { components } from '../../server/api-types.d.ts';
import type { Speech } from './clauses.ts';
import { layOut } from './path-layout.ts';
import { StageCard } from './stage-card.tsx';
import styles from './procedures.module.css';

/** A procedure as a path: its stages from top to bottom, and beside them the ways that lead back or past. */
export function Path({ version }: { version: components['schemas']['ProcedureVersion'] }): ReactNode {
  const t = useTranslations('procedures');
  const words = useWords();
  const names = useNames();
  const { language } = useLanguage();
  const speech: Speech = { t, words, organ: names.organ, party: names.party, language };
  const { stages } = version.procedure;
  const { stages: placed, ways, lanes } = layOut(stages);
  return (
    <>
      <p className={styles['soft']}>{t('pathIs')}</p>
      <ol
        className={styles['path']}
        style={{ gridTemplateColumns: lanes === 0 ? 'minmax(0, 1fr)' : `repeat(${lanes}, 1.5rem) minmax(0, 1fr)` }}
        aria-label={t('pathOf', { name: version.procedure.name })}
      >
        {placed.map((place) => {
          const stage = stages.find(({ id }) => id === place.id);
          return (
            stage && (
              <StageCard
                key={place.id}
                stage={stage}
                placed={place}
                ways={ways}
                citations={version.citations}
                speech={speech}
                style={{ gridRow: place.row, gridColumn: lanes + 1 }}
              />
            )
          );
        })}
        {ways.map(({ from, to, kind, top, bottom, up, lane }) => (
          <li
            key={`${from} ${to} ${kind}`}
            role="presentation"
            aria-hidden="true"
            className={styles['way']}
            data-kind={kind}
            data-up={up || undefined}
            title={t(`wayKinds.${kind}`)}
            style={{ gridRow: `${top} / ${bottom + 1}`, gridColumn: `${lanes - lane + 1} / ${lanes + 1}` }}
          />
        ))}
      </ol>
      {ways.length > 0 && (
        <ul className={styles['legend']} aria-label={t('legend')}>
          {[...new Set(ways.map(({ kind }) => kind))].map((kind) => (
            <li key={kind}>
              <span className={styles['sample']} data-kind={kind} aria-hidden="true" />
              {t(`wayKinds.${kind}`)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
