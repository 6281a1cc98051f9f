import { nameOf } from '../../domain/organisation/index.ts';
import { codeFor } from '../../domain/words/codes.ts';
import type { PaperMoment, PaperParty } from '../../schemas/api-papers.ts';
import type { OrganId, PartyId, StageId } from '../../schemas/identifiers.ts';
import type { Instant, PartialDate } from '../../schemas/time.ts';
import { problemCodes, type ProblemCode } from '../../schemas/problem-codes.ts';
import { problemSentencesRu } from '../../schemas/problem-sentences-ru.ts';
import { inLanguage, type Pair } from '../../domain/words/pair.ts';
import type { PaperSource } from './source.ts';

/** How a paper tells of something: names as they were borne on its day (case 60), times on the clocks of the seat. */
export interface Teller {
  moment: (at: Instant) => PaperMoment;
  party: (party: PartyId) => PaperParty;
  /** In protocol order (RoP 1.7): the roster's own, never that of the codes. */
  parties: (parties: readonly PartyId[]) => PaperParty[];
  organ: (organ: OrganId) => string;
  /** A stage bears the name of its organ where it has one. */
  stage: (stage: StageId) => string;
  organisation: (id: string) => string;
  words: <C extends string>(table: Readonly<Record<C, Pair>>, code: C) => { code: C; text: string };
  /** Of a code that has its word in the common glossary, or its sentence among the refusals. */
  code: (code: string) => { code: string; text: string };
}

export function tellerOn(day: PartialDate, source: PaperSource): Teller {
  const { language, times, organisation: state } = source;
  const order = new Map(state.organisation?.parties.map(({ id }, index) => [id, index]));
  const last = order.size;
  // The roster may have a name in the document language only: no other name is made up for a State.
  const name = (what: Parameters<typeof nameOf>[1]) => nameOf(state, what, day, language) ?? nameOf(state, what, day);
  const party = (id: PartyId) => ({ party: id, name: name({ party: id })?.name ?? id });
  const organ = (id: OrganId) =>
    nameOf(state, { organ: id }, day, language)?.name ?? glossaryOrgan(id, language) ?? name({ organ: id })?.name;
  return {
    moment: (at) => ({ at, text: times.text(at), brief: times.brief(at) }),
    party,
    parties: (parties) =>
      [...parties].sort((one, other) => (order.get(one) ?? last) - (order.get(other) ?? last)).map(party),
    organ: (id) => organ(id) ?? id,
    stage: (id) => organ(id) ?? codeFor(id, language),
    organisation: (id) => name({ organisation: id })?.name ?? id.toUpperCase(),
    words: (table, code) => ({ code, text: inLanguage(table[code], language) }),
    code: (code) => ({ code, text: wordsFor(code, language) }),
  };
}

/** Where the roster has no name of an organ in a language, the glossary may; not in English, whose words there carry their article. */
function glossaryOrgan(id: OrganId, language: PaperSource['language']): string | undefined {
  if (language === 'en') return undefined;
  const found = codeFor(id, language);
  return found === id ? undefined : found;
}

/** What a document refused has a sentence and no word: `conditional-not-allowed`. */
function wordsFor(code: string, language: PaperSource['language']): string {
  const word = codeFor(code, language);
  if (word !== code || !Object.hasOwn(problemCodes, code)) return word;
  const known = code as ProblemCode;
  return (language === 'ru' ? problemSentencesRu[known] : undefined) ?? problemCodes[known].sentence;
}
