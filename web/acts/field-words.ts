import { useTranslations } from 'use-intl';
import { useWords } from '../language/words.ts';
import { capital } from '../language/capital.ts';

export interface FieldWords {
  /** `receivedAt` → Received at; where a name means several things, by what it names: `to` and `PartyId` → To whom. */
  field: (name: string, of?: string) => string;
  /** A word that a field may hold: `note-verbale` → note verbale. */
  value: (code: string) => string;
  /** A way in which a field can be said: `until` → Until a date. */
  way: (way: string) => string;
  /** The place of a field in a body: `points/0/paragraph` → Points 1, Paragraph. */
  path: (path: string) => string;
}

/** Words for the fields of acts; the name of the field where there are none yet. */
export function useFieldWords(): FieldWords {
  const t = useTranslations('fields');
  const words = useWords();
  const value = (code: string): string => {
    const said = words.code(code);
    // Functions stand in the glossary under a name of their own.
    return capital(said === code ? words.code(`function-${code}`).replace(/^function-/, '') : said);
  };
  const field = (name: string, of?: string): string => {
    const known = [`${name}-${of ?? ''}`, name].find((key) => t.has(key as never));
    return known === undefined ? apart(name) : t(known as never);
  };
  return {
    field,
    value,
    way: (way) => (t.has(`way-${way}` as never) ? t(`way-${way}` as never) : value(way)),
    path: (path) =>
      path
        .split('/')
        .filter((part) => part !== '')
        .map((part) => (/^\d+$/.test(part) ? String(Number(part) + 1) : field(part)))
        .join(' · '),
  };
}

/** `deferredTo` → Deferred to. */
export const apart = (name: string): string =>
  capital(name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll('-', ' '));
