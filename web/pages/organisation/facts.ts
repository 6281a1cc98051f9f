import type { components } from '../../server/api-types.d.ts';

export type Whole = components['schemas']['WholeOrganisation'];
export type Fact = components['schemas']['Fact'];
export type NameThen = components['schemas']['NameThen'];
export type FactTime = components['schemas']['FactTime'];

/** When something began or ended, as it is told: never more precise than the source. */
export type Told =
  | { kind: 'instant'; at: number }
  | { kind: 'date'; date: string; about: boolean }
  | { kind: 'not-after'; date: string }
  | { kind: 'untold' };

/** How a time of a fact is to be told. */
export function toldTime(time: FactTime | null | undefined): Told {
  if (!time) return { kind: 'untold' };
  if ('at' in time) return { kind: 'instant', at: time.at };
  const { date, approximate, notAfter } = time.attested as { date?: string; approximate?: boolean; notAfter?: string };
  if (date !== undefined) return { kind: 'date', date, about: approximate === true };
  return notAfter === undefined ? { kind: 'untold' } : { kind: 'not-after', date: notAfter };
}

/** What somebody was called then, in the language of the pages, else in the first that there is. */
export function nameThen(names: readonly NameThen[], language: string): NameThen | undefined {
  return names.find((each) => each.language === language) ?? names[0];
}

/** Terms in the order of their beginnings; one of which the beginning is not told stands first, as the record has it. */
export function inTime(facts: readonly Fact[]): Fact[] {
  return facts
    .map((fact, index) => ({ fact, index, key: keyOf(toldTime(fact.from)) }))
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : one.index - other.index))
    .map(({ fact }) => fact);
}

const keyOf = (told: Told): string => {
  if (told.kind === 'untold') return '';
  return told.kind === 'instant' ? new Date(told.at).toISOString() : told.date;
};

/** The kinds of document of which an organ decides, by organ, in the order of the record. */
export function competencesByOrgan(competences: readonly Fact[]): Map<string, Fact[]> {
  const found = new Map<string, Fact[]>();
  for (const fact of competences) found.set(fact.subject, [...(found.get(fact.subject) ?? []), fact]);
  return found;
}

/** Where it is said: the evidence of a fact, else the source that came with the roster. */
export interface Said {
  source: string;
  place?: string | undefined;
  words?: string | undefined;
  confidence?: string | undefined;
}

export function saidIn({ evidence, sourced }: Pick<Fact, 'evidence' | 'sourced'>): Said[] {
  return [
    ...evidence.map(({ source, place, wordsText }) => ({ source, place, words: wordsText ?? undefined })),
    ...(sourced ? [{ source: sourced.source, confidence: sourced.confidence }] : []),
  ];
}
