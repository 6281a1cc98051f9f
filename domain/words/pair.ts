import type { WorkingLanguage } from './glossary.ts';

/** The same in both working languages (RoP 1.9). */
export type Pair = readonly [en: string, ru: string];

export const inLanguage = (pair: Pair, language: WorkingLanguage): string => pair[language === 'ru' ? 1 : 0];

/** What a table says of a code; undefined where it says nothing. */
export function saidIn(
  table: Readonly<Record<string, Pair>>,
  code: string,
  language: WorkingLanguage,
): string | undefined {
  const pair = Object.hasOwn(table, code) ? table[code] : undefined;
  return pair && inLanguage(pair, language);
}
