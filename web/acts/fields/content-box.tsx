import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../design/button.tsx';
import { languageName } from '../../language/formats.ts';
import { useLanguage } from '../../language/language.tsx';
import { LANGUAGES } from '../languages.ts';
import type { Draft } from '../draft.ts';
import { HashLine, Upload } from './file-box.tsx';
import { Labelled, type FieldProps } from './labelled.tsx';
import styles from './fields.module.css';

type Content = Extract<Draft, { is: 'content' }>;

/** A text with its language: written here, or a file that is uploaded and named by its hash. */
export function ContentBox({ name, path, field, draft, onChange }: FieldProps & { draft: Content }): ReactNode {
  const t = useTranslations('acts');
  const { text, language, sha256 } = draft;
  return (
    <Labelled name={name} path={path} field={field}>
      {(box) => (
        <div className={styles['content']}>
          {sha256 === undefined ? (
            <textarea
              {...box}
              rows={3}
              lang={language}
              dir="auto"
              value={text}
              onChange={({ target }) => onChange({ ...draft, text: target.value })}
            />
          ) : (
            <div className={styles['attached']}>
              {draft.name !== undefined && <p>{draft.name}</p>}
              <HashLine sha256={sha256} />
              <Button kind="quiet" onPress={() => onChange({ is: 'content', text, language })}>
                {t('noFile')}
              </Button>
            </div>
          )}
          <div className={styles['row']}>
            <LanguageBox value={language} onChoose={(chosen) => onChange({ ...draft, language: chosen })} />
            {sha256 === undefined && (
              <details className={styles['attach']}>
                <summary>{t('attach')}</summary>
                <Upload onUploaded={(hash, file) => onChange({ ...draft, sha256: hash, name: file.name })} />
              </details>
            )}
          </div>
        </div>
      )}
    </Labelled>
  );
}

function LanguageBox({ value, onChoose }: { value: string; onChoose: (language: string) => void }): ReactNode {
  const t = useTranslations('acts');
  const { language } = useLanguage();
  return (
    <label className={styles['language']}>
      {t('language')}{' '}
      <select value={value} onChange={({ target }) => onChoose(target.value)}>
        {[...new Set([...LANGUAGES, value])].map((each) => (
          <option key={each} value={each}>
            {languageName(each, language)}
          </option>
        ))}
      </select>
    </label>
  );
}
