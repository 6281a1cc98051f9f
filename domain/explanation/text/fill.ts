import { codeFor } from '../../words/codes.ts';
import { actsEn } from './acts-en.ts';
import { actsRu } from './acts-ru.ts';
import { either, type Words } from './words.ts';

type Values = Readonly<Record<string, unknown>>;

const PARTIES: ReadonlySet<string> = new Set(['party', 'parties', 'by', 'awaiting', 'chair']);
const INSTANTS: ReadonlySet<string> = new Set([
  ...['receivedAt', 'arrivedAt', 'expiry', 'opened', 'ruledAt', 'confirmBy'],
]);
/** What is cited as it stands in its source. */
const QUOTED: ReadonlySet<string> = new Set(['source', 'place', 'point', 'signatory']);
/** Shown as they are: numbers, dates, names of rounds. */
const PLAIN: ReadonlySet<string> = new Set(['round', 'revision', 'on', 'when']);
const ACTS: ReadonlySet<string> = new Set(['act', 'command']);
/** Of claims that speak of an instrument, the act is a word, not something to be done. */
const INSTRUMENT_ACTS: ReadonlySet<string> = new Set([
  'ratification',
  'acceptance',
  'approval',
  'accession',
  'succession',
]);

/** A template with its places filled in; a place of which nothing is told says so. */
export function filled(template: string, values: Values, words: Words): string {
  return template.replaceAll(/\{(\w+)\}/g, (_all, name: string) => {
    if (name === 'problem') return problemOf(values, words);
    const value = values[name];
    const all = Array.isArray(value) ? (value as unknown[]) : [value];
    const told = all.filter((each) => each !== undefined && each !== '').map((each) => shown(name, each, words));
    return told.length > 0 ? told.join(', ') : either(words, 'not told', 'не указано');
  });
}

function problemOf({ code }: Values, { problem }: Words): string {
  return (typeof code === 'string' && problem?.(code)) || '';
}

function shown(name: string, value: unknown, words: Words): string {
  if (typeof value === 'number') return INSTANTS.has(name) || isEpoch(value) ? words.instant(value) : String(value);
  const text = String(value);
  if (QUOTED.has(name)) return either(words, `“${text}”`, `«${text}»`);
  if (PLAIN.has(name)) return text;
  if (ACTS.has(name) && !INSTRUMENT_ACTS.has(text)) return bareAct(text, words);
  const party = PARTIES.has(name) ? words.party(text) : text;
  // `by` is a State, or a word such as `silence`.
  return party === text ? codeFor(text, words.language) : party;
}

/** Epoch milliseconds of this century's beginning and later; no count in an explanation is as large. */
const isEpoch = (value: number): boolean => value > 900_000_000_000;

/** An act without what its payload would say. */
function bareAct(act: string, words: Words): string {
  const acts = words.language === 'ru' ? actsRu : actsEn;
  const phrase = Object.hasOwn(acts, act) ? (acts[act] ?? act) : undefined;
  if (phrase === undefined) return codeFor(act, words.language);
  return phrase
    .replaceAll(/[,:;] [^,:;{]*\{\w+\}/g, '')
    .replaceAll(/ \{\w+\}/g, '')
    .trim();
}

/** Who does what, as a sentence without its end. */
export function actPhrase(act: string, payload: Values, words: Words): string {
  const acts = words.language === 'ru' ? actsRu : actsEn;
  const phrase = Object.hasOwn(acts, act) ? acts[act] : undefined;
  return phrase === undefined ? codeFor(act, words.language) : filled(phrase, payload, words);
}
