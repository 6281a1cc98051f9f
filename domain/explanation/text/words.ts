import type { Instant } from '../../../schemas/time.ts';
import type { WorkingLanguage } from '../../words/glossary.ts';

/** What the sentences need to know beside the explanation: names and times, as the reader has them. Resolved at the edge. */
export interface Words {
  language: WorkingLanguage;
  /** A party by its name; its id where there is none. */
  party: (id: string) => string;
  /** An instant in the reader's zone. */
  instant: (at: Instant) => string;
  /** The sentence of a problem code. */
  problem?: (code: string) => string;
}

/** In both languages: [English, Russian]. */
export const either = ({ language }: Pick<Words, 'language'>, en: string, ru: string): string =>
  language === 'ru' ? ru : en;
