import { useMemo } from 'react';
import { deedFor } from '../../domain/words/act-words.ts';
import { codeFor } from '../../domain/words/codes.ts';
import { actFor, silenceFor, type WorkingLanguage } from '../../domain/words/glossary.ts';
import { useLanguage } from './language.tsx';

/** Words for the codes of the record, from the one glossary that notices and explanations use too. */
export interface Words {
  /** `silence-broken` → the silence is broken. A code that has no words is shown as it is. */
  code: (code: string) => string;
  /** `state-position` → State your position. */
  act: (act: string) => string;
  /** The same as something that one may do: a button. */
  deed: (act: string) => string;
  /** What silence is taken for; undefined where it means nothing. */
  silence: (code: string) => string | undefined;
}

export function useWords(): Words {
  const { language } = useLanguage();
  return useMemo(() => wordsIn(language), [language]);
}

function wordsIn(language: WorkingLanguage): Words {
  return {
    code: (code) => codeFor(code, language),
    act: (act) => actFor(act, language),
    deed: (act) => deedFor(act, language) ?? actFor(act, language),
    silence: (code) => silenceFor(code, language),
  };
}
