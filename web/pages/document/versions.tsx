import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../design/button.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { languageName } from '../../language/formats.ts';
import { useLanguage } from '../../language/language.tsx';
import { contentOf } from '../../server/content.ts';
import { saveFile } from '../../server/save-file.ts';
import { useSession } from '../../session/session.tsx';
import type { Reference, Revision } from './shapes.ts';
import styles from './texts.module.css';

/** The language versions of a revision with the hashes that name them. */
export function Versions({ of }: { of: Revision }): ReactNode {
  const t = useTranslations('document.texts');
  const { language } = useLanguage();
  const { organisation } = useSession();
  const [failure, setFailure] = useState<unknown>();
  return (
    <details className={styles['versions']}>
      <summary>{t('languages', { revision: of.revision })}</summary>
      {failure !== undefined && <ProblemNote error={failure} />}
      <ul>
        {of.texts.map((text) => (
          <li key={text.sha256}>
            {languageName(text.language, language)}, {t('size', { bytes: text.bytes })}{' '}
            <Button
              kind="quiet"
              onPress={() => {
                setFailure(undefined);
                download(organisation.id, text).catch(setFailure);
              }}
            >
              {t('open')}
            </Button>
            <br />
            <span className={styles['soft']}>{t('hash')}:</span> <code className={styles['hash']}>{text.sha256}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}

async function download(organisation: string, { sha256, language, mediaType }: Reference): Promise<void> {
  const name = `${sha256.slice(0, 12)}-${language}.${mediaType.includes('pdf') ? 'pdf' : 'txt'}`;
  saveFile(await contentOf(organisation, sha256), name);
}
