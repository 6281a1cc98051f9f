import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../design/button.tsx';
import { useContent, isReadable } from './reads.ts';
import type { Reference } from './shapes.ts';
import styles from './texts.module.css';
import { paragraphChanges, type ParagraphChange } from './word-diff.ts';

interface TextShownProps {
  text: Reference;
  /** The same language in the revision before it. */
  before: Reference | undefined;
  beforeRevision: number;
}

/** The words of a text; on demand with what changed since the revision before it. */
export function TextShown({ text, before, beforeRevision }: TextShownProps): ReactNode {
  const t = useTranslations('document.texts');
  const words = useContent(text);
  const old = useContent(before);
  const [compared, setCompared] = useState(before !== undefined);
  if (!isReadable(text) || words.isError) return <p className={styles['soft']}>{t('gone')}</p>;
  if (words.data === undefined) return null;
  const changes = compared && old.data !== undefined ? paragraphChanges(old.data, words.data) : undefined;
  const count = changes?.filter(({ kind }) => kind !== 'same').length ?? 0;
  return (
    <>
      {before !== undefined && (
        <div className={styles['choices']} data-screen-only>
          <Button onPress={() => setCompared(!compared)} pressed={compared}>
            {t(compared ? 'hide' : 'show', { revision: beforeRevision })}
          </Button>
          {changes && (
            <span className={styles['soft']} role="status">
              {count === 0 ? t('same') : t('sum', { count })}
            </span>
          )}
        </div>
      )}
      <div className={styles['text']} lang={text.language}>
        {changes === undefined
          ? words.data.split(/\n\s*\n/).map((paragraph, index) => <p key={index}>{paragraph}</p>)
          : changes.map((change, index) => <Paragraph key={index} of={change} />)}
      </div>
    </>
  );
}

/** A paragraph with what was put in and taken out: told to screen readers, drawn, and coloured. */
function Paragraph({ of: { kind, runs } }: { of: ParagraphChange }): ReactNode {
  return (
    <p data-kind={kind}>
      {runs.map(({ kind: run, text }, index) =>
        run === 'same' ? text : run === 'added' ? <ins key={index}>{text}</ins> : <del key={index}>{text}</del>,
      )}
    </p>
  );
}
