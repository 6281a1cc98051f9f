import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../design/button.tsx';
import { Section } from '../../design/page.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useSession } from '../../session/session.tsx';
import { downloadPaper, type PaperName } from './download-paper.ts';
import { useSitting } from './sitting.tsx';
import styles from './meetings.module.css';

const PAPERS = { agenda: 'paperAgenda', attendance: 'paperAttendance', record: 'paperRecord' } as const;
const LANGUAGES = { en: 'paperLanguageEn', ru: 'paperLanguageRu' } as const;

/** Agenda, attendance list and outcome record as PDF, in both working languages, for oneself or for handing on. */
export function Papers(): ReactNode {
  const t = useTranslations('meetings');
  const { organisation } = useSession();
  const { meeting } = useSitting();
  const [audience, setAudience] = useState('');
  const [getting, setGetting] = useState<string>();
  const [failure, setFailure] = useState<unknown>();
  const names: readonly PaperName[] =
    meeting.state === 'past'
      ? ['record']
      : meeting.state === 'announced'
        ? ['agenda']
        : ['agenda', 'attendance', 'record'];
  const take = (paper: PaperName, language: 'en' | 'ru'): void => {
    setFailure(undefined);
    setGetting(`${paper} ${language}`);
    downloadPaper({ organisation: organisation.id, meeting: meeting.id, paper, language, audience })
      .catch(setFailure)
      .finally(() => setGetting(undefined));
  };
  return (
    <Section title={t('papers')}>
      <label className={styles['choice']}>
        {t('paperFor')}
        <select value={audience} onChange={({ target }) => setAudience(target.value)}>
          <option value="">{t('paperForMe')}</option>
          <option value="members">{t('paperForMembers')}</option>
          <option value="public">{t('paperForPublic')}</option>
        </select>
      </label>
      <ul className={styles['papers']}>
        {names.map((paper) => (
          <li key={paper}>
            <span>{t(PAPERS[paper])}</span>
            {(['en', 'ru'] as const).map((language) => (
              <Button
                key={language}
                kind="quiet"
                busy={getting === `${paper} ${language}`}
                // What is seen is part of what is heard (WCAG 2.5.3).
                label={t('paperDownload', {
                  paper: t(PAPERS[paper]),
                  seen: `PDF ${language.toUpperCase()}`,
                  language: t(LANGUAGES[language]),
                })}
                onPress={() => take(paper, language)}
              >
                PDF {language.toUpperCase()}
              </Button>
            ))}
          </li>
        ))}
      </ul>
      <p className={styles['soft']}>{t('paperDistribution')}</p>
      {getting !== undefined && <p role="status">{t('paperGetting')}</p>}
      {failure !== undefined && <ProblemNote error={failure} />}
    </Section>
  );
}
