import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { IntlProvider } from 'use-intl';
import type { WorkingLanguage } from '../../domain/words/glossary.ts';
import { Opening } from '../design/opening.tsx';
import { DIRECTIONS } from './directions.ts';
import { en, type Messages } from './messages/en.ts';

declare module 'use-intl' {
  interface AppConfig {
    Messages: Messages;
    Locale: WorkingLanguage;
  }
}

interface LanguageChoice {
  language: WorkingLanguage;
  choose: (language: WorkingLanguage) => void;
}

const Choice = createContext<LanguageChoice>({ language: 'en', choose: () => undefined });
const KEPT = 'nemcon-language';

/** Chosen before, or what the browser prefers of the two. */
function firstLanguage(): WorkingLanguage {
  const kept = localStorage.getItem(KEPT);
  if (kept === 'en' || kept === 'ru') return kept;
  const preferred = navigator.languages.find((tag) => /^(en|ru)\b/i.test(tag));
  return preferred?.slice(0, 2).toLowerCase() === 'ru' ? 'ru' : 'en';
}

let current: WorkingLanguage = firstLanguage();
/** The language now, for requests. */
export const languageNow = (): WorkingLanguage => current;

/** The messages of the chosen language, and the choice itself. English is there at once; Russian comes in a file of its own. */
export function LanguageProvider({ children, onChange }: { children: ReactNode; onChange: () => void }): ReactNode {
  const [language, setLanguage] = useState(current);
  const [messages, setMessages] = useState<Messages | undefined>(language === 'en' ? en : undefined);
  useEffect(() => {
    let gone = false;
    const load = language === 'en' ? Promise.resolve(en) : import('./messages/ru.ts').then(({ ru }) => ru);
    void load.then((loaded) => {
      if (!gone) setMessages(loaded);
    });
    document.documentElement.lang = language;
    document.documentElement.dir = DIRECTIONS[language];
    return () => {
      gone = true;
    };
  }, [language]);
  const choice = useMemo(
    () => ({
      language,
      choose: (next: WorkingLanguage) => {
        current = next;
        localStorage.setItem(KEPT, next);
        setLanguage(next);
        onChange();
      },
    }),
    [language, onChange],
  );
  if (messages === undefined) return <Opening />;
  return (
    <Choice value={choice}>
      <IntlProvider locale={language} messages={messages} timeZone={Intl.DateTimeFormat().resolvedOptions().timeZone}>
        {children}
      </IntlProvider>
    </Choice>
  );
}

/** The language of the pages, and how to choose another one. */
export const useLanguage = (): LanguageChoice => use(Choice);
