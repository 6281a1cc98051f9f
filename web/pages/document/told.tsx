import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { dayOf } from '../../language/formats.ts';
import { useLanguage } from '../../language/language.tsx';
import { useContent } from './reads.ts';
import type { EvidenceItem, Reference, ToldTime } from './shapes.ts';
import styles from './told.module.css';

/** A time as precise as its source tells it, and no more. */
export function useToldTime(): (when: ToldTime) => string {
  const t = useTranslations('document');
  const { language } = useLanguage();
  return ({ date, notBefore, notAfter, approximate }) => {
    const day = (text: string): string => dayOf(text, language);
    if (date !== undefined) return approximate ? t('about', { when: day(date) }) : day(date);
    if (notBefore !== undefined && notAfter !== undefined)
      return t('between', { from: day(notBefore), to: day(notAfter) });
    if (notBefore !== undefined) return t('notBefore', { when: day(notBefore) });
    return notAfter === undefined ? t('noDate') : t('notAfter', { when: day(notAfter) });
  };
}

/** Where it is told, with the words (I15). */
export function Evidence({ items }: { items: readonly EvidenceItem[] | undefined }): ReactNode {
  const t = useTranslations('document');
  if (items === undefined || items.length === 0) return null;
  return (
    <details className={styles['evidence']}>
      <summary>{t('evidence')}</summary>
      <ul>
        {items.map((item, index) => (
          // One source may be cited for several of its sentences.
          <li key={index}>
            {item.wordsText && <q>{item.wordsText}</q>} {t('evidenceOf', { source: item.source, place: item.place })}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The words of a content, in its own language; nothing while they are read. */
export function Words({ of }: { of: Reference | null | undefined }): ReactNode {
  const t = useTranslations('document.texts');
  const words = useContent(of);
  if (of === null || of === undefined) return null;
  if (words.data !== undefined)
    return (
      <span lang={of.language} className={styles['words']}>
        {words.data}
      </span>
    );
  return words.isError ? <span className={styles['soft']}>{t('gone')}</span> : null;
}
