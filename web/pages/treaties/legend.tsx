import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { SIGNS, type MarkName } from './standing.ts';
import styles from './treaties.module.css';

/** What a sign says without a day; those that need one say it in their cell. */
const WORDS = {
  signed: 'signed',
  awaits: 'awaits',
  signedUnknown: 'signedUnknown',
  reported: 'reported',
  notInDueForm: 'notInDueForm',
  deposited: 'deposited',
  boundUnknown: 'boundUnknown',
  inForce: 'inForce',
} as const satisfies Partial<Record<MarkName, string>>;

/** Signs and their words. */
export function Legend(): ReactNode {
  const t = useTranslations('treaties');
  return (
    <div className={styles['legend']}>
      <h3 className="unseen">{t('legend')}</h3>
      <dl>
        {(Object.keys(WORDS) as (keyof typeof WORDS)[]).map((name) => (
          <div key={name}>
            <dt data-mark={name}>{SIGNS[name]}</dt>
            <dd>{t(WORDS[name])}</dd>
          </div>
        ))}
      </dl>
      <p className={styles['soft']} data-screen-only>
        {t('keys')}
      </p>
    </div>
  );
}
