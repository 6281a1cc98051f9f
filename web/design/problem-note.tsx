import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { asProblem } from '../server/problem.ts';
import { Button } from './button.tsx';
import styles from './note.module.css';

/** What went wrong: what happened, by which rule, and what can be done. Said aloud when it appears. */
export function ProblemNote({ error, onAgain }: { error: unknown; onAgain?: (() => void) | undefined }): ReactNode {
  const t = useTranslations('problem');
  const { title, detail, code, rule, ruleReference, errors = [] } = asProblem(error);
  const away = code === 'unreachable';
  const changed = code === 'precondition-failed' || code === 'revision-superseded';
  return (
    <div role="alert" className={`${styles['note']} ${styles['block']}`}>
      <p className={styles['sentence']}>{away ? t('unreachable') : title}</p>
      {changed && <p>{t('changed')}</p>}
      {!away && detail !== title && <p>{detail}</p>}
      {errors.length > 0 && (
        <ul>
          {errors.map((each) => (
            <li key={`${each.pointer} ${each.detail}`}>
              <code>{each.pointer}</code> {each.detail}
            </li>
          ))}
        </ul>
      )}
      {rule !== '' && (
        <p className={styles['rule']}>
          {t('rule', { rule: ruleReference?.text === undefined ? rule : `${rule}: ${ruleReference.text}` })}
          {' · '}
          <a href={`/problems/${code}`}>{t('code', { code })}</a>
        </p>
      )}
      {onAgain && <Button onPress={onAgain}>{t('again')}</Button>}
    </div>
  );
}
