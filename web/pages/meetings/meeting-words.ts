import {
  ANSWERS,
  CREDENTIALS,
  ITEM_STATES,
  MEETING_STATES,
  PRESENCES,
  RULINGS,
  SOURCES,
} from '../../../domain/words/meetings.ts';
import { saidIn, type Pair } from '../../../domain/words/pair.ts';
import { useLanguage } from '../../language/language.tsx';
import { useNames } from '../../language/names.tsx';
import { useWords, type Words } from '../../language/words.ts';

export interface MeetingWords extends Words {
  state: (code: string) => string;
  item: (code: string) => string;
  ruling: (code: string) => string;
  presence: (code: string) => string;
  credentials: (code: string) => string;
  source: (code: string) => string;
  answer: (code: string) => string;
  /** A stage by its name: the organ that decides in it where it is named after one. */
  stage: (id: string) => string;
}

/** What is said of a meeting and its room, from the table that papers and command line use too. */
export function useMeetingWords(): MeetingWords {
  const { language } = useLanguage();
  const words = useWords();
  const names = useNames();
  const from =
    (table: Readonly<Record<string, Pair>>) =>
    (code: string): string =>
      saidIn(table, code, language) ?? words.code(code);
  return {
    ...words,
    state: from(MEETING_STATES),
    item: from(ITEM_STATES),
    ruling: from(RULINGS),
    presence: from(PRESENCES),
    credentials: from(CREDENTIALS),
    source: from(SOURCES),
    answer: from(ANSWERS),
    stage: (id) => (names.organ(id) === id ? words.code(id) : names.organ(id)),
  };
}
