import type { WorkingLanguage } from '../../domain/words/glossary.ts';

/** In which direction each language is written. One that is added later gets its line here, and the pages turn with it. */
export const DIRECTIONS: Readonly<Record<WorkingLanguage, 'ltr' | 'rtl'>> = { en: 'ltr', ru: 'ltr' };
