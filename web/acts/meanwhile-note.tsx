import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { eventFor } from '../../domain/words/event-words.ts';
import { Button } from '../design/button.tsx';
import { Note } from '../design/note.tsx';
import { useLanguage } from '../language/language.tsx';
import { useNames } from '../language/names.tsx';
import { When } from '../language/times.tsx';
import { useWords } from '../language/words.ts';
import type { Entry, Meanwhile } from './use-meanwhile.ts';
import styles from './act-dialog.module.css';

/** What happened while a form was open, by whom; where the act rests on it, the reader says that it was looked at. */
export function MeanwhileNote({ of: { entries, asks }, onLook }: { of: Meanwhile; onLook: () => void }): ReactNode {
  const t = useTranslations('acts');
  if (entries.length === 0) return null;
  return (
    <Note tone="wait" announced>
      <p>{t('meanwhile')}</p>
      <ul className={styles['happened']}>
        {entries.map((entry) => (
          <li key={entry.sequence}>
            <Happened entry={entry} />
          </li>
        ))}
      </ul>
      {asks && (
        <>
          <p>{t('lookFirst')}</p>
          <Button onPress={onLook}>{t('looked')}</Button>
        </>
      )}
    </Note>
  );
}

function Happened({ entry }: { entry: Entry }): ReactNode {
  const t = useTranslations('acts');
  const words = useWords();
  const names = useNames();
  const { language } = useLanguage();
  const { name, actorRole, actorParty, recorded } = entry;
  const who = actorParty === null ? words.code(actorRole) : names.party(actorParty);
  return (
    <>
      {t('happenedBy', { what: eventFor(name, language), who })}, <When at={recorded} />
    </>
  );
}
