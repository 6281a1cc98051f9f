import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Section } from '../../design/page.tsx';
import type { components } from '../../server/api-types.d.ts';
import styles from './procedures.module.css';

/** What the procedure rests on, and what the rules say that it names. */
export function RuleTexts({ version }: { version: components['schemas']['ProcedureVersion'] }): ReactNode {
  const t = useTranslations('procedures');
  const { procedure, rules } = version;
  return (
    <Section title={t('rests')}>
      <p>{procedure.source}</p>
      <p className={styles['soft']}>{t('clausesRest')}</p>
      {rules.length > 0 && (
        <dl className={styles['rules']}>
          {rules.map(({ id, says, source }) => (
            <div key={id}>
              <dt>{id}</dt>
              <dd>
                <q>{says}</q>
                <span className={styles['source']}>{source}</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}
