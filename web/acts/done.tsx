import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ActForm } from '../../schemas/act-forms.ts';
import { Button } from '../design/button.tsx';
import { eventFor } from '../../domain/words/event-words.ts';
import { Note } from '../design/note.tsx';
import { useLanguage } from '../language/language.tsx';
import { useWords } from '../language/words.ts';
import { MatterLink } from '../matters/matter-link.tsx';
import type { ActAnswer } from '../server/act.ts';
import { useSession } from '../session/session.tsx';
import { saidOf } from './happened.ts';
import type { Preview } from './use-preview.ts';
import styles from './act-dialog.module.css';

interface DoneProps {
  answer: ActAnswer;
  preview: Preview | undefined;
  form: ActForm;
  onClose: () => void;
}

/** What the act did, in words; the reader closes it. */
export function Done({ answer, preview, form, onClose }: DoneProps): ReactNode {
  const t = useTranslations('acts');
  const words = useWords();
  const { organisation } = useSession();
  const { language } = useLanguage();
  const word = (name: string): string => {
    const said = eventFor(name, language);
    return said === name ? words.code(name) : said;
  };
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const happened = saidOf(answer.events ?? [], preview?.told ?? [], word);
  const made = form.places.length === 0 && typeof answer.id === 'string' ? answer.id : undefined;
  const kind = form.path.endsWith('/meetings') ? 'meeting' : form.path.endsWith('/documents') ? 'document' : undefined;
  return (
    <div className={styles['sheet']}>
      <Note tone="good" announced>
        <h3 ref={heading} tabIndex={-1}>
          {t('done')}
        </h3>
        {happened.length > 0 && (
          <ul className={styles['happened']}>
            {happened.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
        {made !== undefined && kind !== undefined && (
          <MatterLink stream={`${organisation.id}/${kind}/${made}`} title={t('openIt')} />
        )}
        {answer.sequence !== undefined && <p className={styles['soft']}>{t('entry', { sequence: answer.sequence })}</p>}
      </Note>
      <div className={styles['buttons']}>
        <Button kind="main" onPress={onClose}>
          {t('close')}
        </Button>
      </div>
    </div>
  );
}
