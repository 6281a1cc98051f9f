import { codeFor } from '../../domain/words/codes.ts';
import type { WorkingLanguage } from '../../domain/words/glossary.ts';
import { capital } from './capital.ts';

interface Named {
  name: string;
  language: string;
  to?: unknown;
}

const borneOf = (names: unknown): Named[] =>
  ((names ?? []) as Named[]).filter(({ to }) => to === undefined || to === null);

/** The name that is borne now, in the language of the pages, else in the one that there is. */
export function nameNow(names: unknown, language: string): string | undefined {
  const borne = borneOf(names);
  return (borne.find((each) => each.language === language) ?? borne[0])?.name;
}

/**
 * The name that an organ bears now in the language of the pages; where the record has none in it, the one of the glossary, and only then
 * the name in another language. A State has no such way: no name is made up for it.
 */
export function organName(organ: string, names: unknown, language: WorkingLanguage): string {
  const own = borneOf(names).find((each) => each.language === language)?.name;
  if (own !== undefined) return own;
  const known = codeFor(organ, language);
  return known === organ ? (nameNow(names, language) ?? organ) : capital(known);
}
