import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useRefusals } from '../../language/refusals.ts';
import { useRule } from '../../language/rules.ts';
import { useWords } from '../../language/words.ts';
import type { Permission } from './act-groups.ts';
import styles from './acts.module.css';

/** Acts that are the reader's and not open now, each with the reason and its rule. */
export function WhyNot({ acts }: { acts: readonly Permission[] }): ReactNode {
  const t = useTranslations('document.acts');
  const words = useWords();
  const sentence = useRefusals();
  const said = useRule();
  return (
    <dl className={styles['why']} aria-label={t('closed')}>
      {acts.map(({ act, code = '', rule = '' }) => (
        <div key={act}>
          <dt>{words.deed(act)}</dt>
          <dd>
            {sentence(code)}{' '}
            <span className={styles['soft']}>
              {t('rule')}: <a href={`/problems/${code}`}>{said(rule)}</a>
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
