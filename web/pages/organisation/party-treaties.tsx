import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { dayOf } from '../../language/formats.ts';
import { useLanguage } from '../../language/language.tsx';
import { useWords } from '../../language/words.ts';
import type { components } from '../../server/api-types.d.ts';
import styles from './organisation.module.css';

/** Treaties are another axis than the membership: a State that leaves stays bound (case 59). */
export function PartyTreaties({ treaties }: { treaties: readonly components['schemas']['PartyTreaty'][] }): ReactNode {
  const t = useTranslations('organisation');
  const words = useWords();
  const { language } = useLanguage();
  if (treaties.length === 0) return null;
  return (
    <>
      <h3>{t('treaties')}</h3>
      <ul className={styles['cards']}>
        {treaties.map(({ document, titleText, signed, signedOn, deposited, reported, bound, inForce, because }) => (
          <li key={document}>
            <Link to="/documents/$document" params={{ document }}>
              {titleText ?? t('treaty')}
            </Link>
            <dl className={styles['small']}>
              <dt>{t('signed')}</dt>
              <dd>{signedOn === null ? t(`certainty.${signed}`) : dayOf(signedOn, language)}</dd>
              <dt>{t('deposited')}</dt>
              <dd>
                {deposited === null
                  ? t('nothingDeposited')
                  : `${words.code(deposited.act)}, ${dayOf(deposited.on, language)}`}
                {deposited === null && reported.length > 0 && ` (${t('reportedOnly')})`}
              </dd>
              <dt>{t('bound')}</dt>
              <dd>{t(`certainty.${bound}`)}</dd>
              <dt>{t('inForce')}</dt>
              <dd>{t(`certainty.${inForce}`)}</dd>
            </dl>
            {because.map((why) => (
              <p key={why} className={styles['soft']}>
                {words.code(why)}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
