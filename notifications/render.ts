import type { Instant } from '../schemas/time.ts';
import { actFor, silenceFor, wordFor } from './glossary.ts';
import { messages, type WorkingLanguage } from './messages/index.ts';
import type { Names } from './names.ts';
import type { NoticeParams } from './params.ts';
import type { Notice } from './recipients.ts';
import { datesText, instantText } from './times.ts';

/** A notice in words. */
export interface Rendered {
  heading: string;
  sentence: string;
  /** What is asked and by when; missing where nothing is. */
  asks?: string;
}

export type Renderable = Pick<Notice, 'recipient' | 'message' | 'params' | 'asked'> & {
  /** When the event was recorded. */
  recorded: Instant;
};

/** What a notice says in one of the working languages; times at the seat and in the capital of the party that is told. */
export function render(notice: Renderable, language: WorkingLanguage, names: Names): Rendered {
  const { heading, sentence } = messages[notice.message][language];
  const { role, party } = notice.recipient;
  const own = role === 'focal-point' || role === 'observer' ? names.zoneOf(party) : undefined;
  const time = (at: Instant): string => instantText(at, language, names.seatZone, own);
  const value = (name: string): string | undefined => valueOf(name, notice, language, names, time);
  const asks = notice.asked === undefined ? undefined : askText(notice.asked, language, time);
  return { heading, sentence: fill(sentence, value), ...(asks === undefined ? {} : { asks }) };
}

/** Codes that the glossary knows; everything else that is text is shown as it is. */
const CODES = new Set([
  'word',
  'position',
  'because',
  'why',
  'ruling',
  'reason',
  'resolution',
  'status',
  'seat',
  'function',
  'mode',
  'act',
  'attends',
  'documentKind',
  'deadlinePurpose',
]);

function valueOf(
  name: string,
  { params, recorded }: Renderable,
  language: WorkingLanguage,
  names: Names,
  time: (at: Instant) => string,
): string | undefined {
  const value = params[name as keyof NoticeParams];
  if (value === undefined) return undefined;
  if (name === 'until' && typeof value === 'number') return time(value);
  if ((name === 'dates' || name === 'fromDates') && Array.isArray(value)) return datesText(value, language);
  if (['party', 'parties', 'fromParty', 'toParty'].includes(name))
    return [value]
      .flat()
      .map((party) => names.party(String(party), language, recorded))
      .join(', ');
  if (name === 'organ') return names.organ(String(value), language, recorded);
  return CODES.has(name) ? wordFor(String(value), language) : String(value);
}

/** Fills a sentence. What stands in brackets falls away where one of its names is unknown; elsewhere an unknown one is a dash. */
export function fill(sentence: string, value: (name: string) => string | undefined): string {
  const place = (text: string): string =>
    text.replaceAll(/\{([a-zA-Z]+)\}/g, (_match, name: string) => value(name) ?? '–');
  const optional = sentence.replaceAll(/\[([^\]]*)\]/g, (_match, part: string) => {
    const known = [...part.matchAll(/\{([a-zA-Z]+)\}/g)].every(([, name = '']) => value(name) !== undefined);
    return known ? part : '';
  });
  return place(optional);
}

function askText(
  { act, dueAt, onSilence }: NonNullable<Notice['asked']>,
  language: WorkingLanguage,
  time: (at: Instant) => string,
): string {
  const by = dueAt === undefined ? '' : language === 'en' ? ` by ${time(dueAt)}` : ` до ${time(dueAt)}`;
  const silence = silenceFor(onSilence, language);
  return `${actFor(act, language)}${by}.${silence === undefined ? '' : ` ${silence}`}`;
}
