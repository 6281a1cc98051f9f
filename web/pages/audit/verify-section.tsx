import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Note } from '../../design/note.tsx';
import { Section } from '../../design/page.tsx';
import { History } from './history.tsx';
import { Result } from './result.tsx';
import { useVerification } from './use-verification.ts';
import styles from './audit.module.css';

/** Choose or drop a dossier; it is checked here and goes nowhere. */
export function VerifySection(): ReactNode {
  const t = useTranslations('audit');
  const [progress, verify] = useVerification();
  const [over, setOver] = useState(false);
  return (
    <Section title={t('verify')}>
      <p className={styles['intro']}>{t('verifyIntro')}</p>
      <label
        className={styles['drop']}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const file = event.dataTransfer.files[0];
          if (file) verify(file);
        }}
      >
        <span>{t('choose')}</span>
        <input
          type="file"
          accept=".nemcon-dossier"
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) verify(file);
            // The same file, chosen again, is checked again.
            target.value = '';
          }}
        />
      </label>
      <p className={styles['soft']}>{t('offline')}</p>
      <p className={styles['soft']}>
        {t('howToExport')} <code>npx nemcon export DOC</code>
      </p>
      <div aria-live="polite">
        {(progress.state === 'reading' || progress.state === 'checking') && (
          <p className={styles['working']}>
            <progress aria-label={t('working', { name: progress.name })} />
            {progress.state === 'reading'
              ? t('reading', { name: progress.name })
              : t('checking', { name: progress.name, lines: progress.lines })}
          </p>
        )}
        {progress.state === 'failed' && (
          <Note tone="block">
            <p>{t('failed', { name: progress.name })}</p>
            <p>{progress.detail}</p>
          </Note>
        )}
      </div>
      {progress.state === 'done' && (
        <>
          <Result name={progress.name} verification={progress.verification} />
          <History histories={progress.histories} findings={progress.verification.findings} />
        </>
      )}
    </Section>
  );
}
