import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useContentText } from '../../server/content.ts';
import styles from './meetings.module.css';

/** What somebody said, in its own language, by its hash: a text never changes, so it is read once. */
export function Said({ sha256, language }: { sha256: string; language: string }): ReactNode {
  const t = useTranslations('meetings');
  const text = useContentText({ sha256 });
  if (text.error) return <p className={styles['soft']}>{t('textUnseen')}</p>;
  if (text.data === undefined) return null;
  return (
    <blockquote lang={language} className={styles['said']}>
      {text.data}
    </blockquote>
  );
}
