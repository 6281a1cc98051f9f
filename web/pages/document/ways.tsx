import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Explanation } from './shapes.ts';
import { waysIn } from './ways-lines.ts';
import { capital } from '../../language/capital.ts';
import { useRule } from '../../language/rules.ts';
import styles from './standing.module.css';

/** The minimal sets of acts that bring the next stage, in the words of the API. */
export function Ways({ of }: { of: NonNullable<Explanation['ways']> }): ReactNode {
  const t = useTranslations('document.standing');
  const rule = useRule();
  const { introduction, ways } = waysIn(of.text);
  return (
    <details className={styles['ways']}>
      <summary>
        {t('ways')} ({ways.length})
      </summary>
      <p className={styles['soft']}>{introduction}</p>
      {of.withheld && <p className={styles['soft']}>{t('withheld')}</p>}
      <ol lang={of.language}>
        {ways.map((way, index) => (
          // The ways of an answer have no name but their place.
          <li key={index}>
            <p>{way.head}</p>
            {way.conditions.map((condition) => (
              <p key={condition} className={styles['soft']}>
                {condition}
              </p>
            ))}
            <ol>
              {way.acts.map((act) => (
                <li key={act.what}>
                  {capital(act.what)}
                  <span className={styles['soft']}>
                    {' '}
                    {t('rule', { rule: rule(act.rule) })}. {act.without}
                  </span>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </details>
  );
}
