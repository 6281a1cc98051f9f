import type { VisibilityClass } from '../../schemas/content.ts';
import { workingLanguages, type WorkingLanguage } from '../messages/index.ts';
import type { Names } from '../names.ts';
import { render, type Renderable } from '../render.ts';

/** What a mail is made from. */
export interface Mailable extends Renderable {
  organisation: string;
  stream: string;
  sequence: number;
  class: VisibilityClass;
  /** It tells of positions: they are not mailed. */
  revealing: boolean;
  /** Only where the document is public or for all Member States. */
  title: string | null;
}

export interface Letter {
  subject: string;
  text: string;
}

const PHRASES = {
  en: {
    restricted: 'A document that concerns you',
    news: 'There is news of a document that concerns you.',
    positions: 'Positions are not sent by mail: sign in to read them.',
    notice: 'Notice',
    asked: 'Asked of you',
  },
  ru: {
    restricted: 'Документ, который касается Вас',
    news: 'Есть новости о документе, который касается Вас.',
    positions: 'Позиции по почте не рассылаются: прочтите их в системе.',
    notice: 'Уведомление',
    asked: 'Требуется от Вас',
  },
} as const satisfies Record<WorkingLanguage, Record<string, string>>;

/**
 * A mail in both working languages (RoP 1.9), plain text. Mail leaves the house: it holds a title only of what is public or for all Member
 * States, never a position, and of what is restricted to named States nothing but what is asked and by when (I14).
 */
export function compose(notice: Mailable, names: Names, publicAddress?: string): Letter {
  const restricted = notice.class === 'named';
  const heading = restricted ? PHRASES.en.notice : render(notice, 'en', names).heading;
  const title = restricted ? PHRASES.en.restricted : notice.title;
  const where =
    publicAddress === undefined ? '' : `\n${new URL(`/v1/${notice.organisation}/notices`, publicAddress).href}`;
  const subject = oneLine(`[${names.organisation}] ${heading}${title === null ? '' : `: ${title}`}`);
  const parts = workingLanguages.map((language) => part(notice, language, names));
  const reference = `${names.organisation} · ${notice.stream}#${notice.sequence}`;
  return { subject: shortened(subject), text: `${[...parts, `-- \n${reference}${where}`].join('\n\n')}\n` };
}

function part(notice: Mailable, language: WorkingLanguage, names: Names): string {
  const phrases = PHRASES[language];
  const { heading, sentence, asks } = render(notice, language, names);
  const asked = asks === undefined ? [] : [`${phrases.asked}: ${asks}`];
  if (notice.class === 'named') return [phrases.news, ...asked].join('\n');
  const title = notice.title === null ? [] : [oneLine(notice.title)];
  return [heading, ...title, '', notice.revealing ? phrases.positions : sentence, ...asked].join('\n');
}

/** No header is made from more than one line, whatever a title holds. */
function oneLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
}

const LONGEST_SUBJECT = 200;
const shortened = (text: string): string =>
  text.length <= LONGEST_SUBJECT ? text : `${[...text].slice(0, LONGEST_SUBJECT - 1).join('')}…`;
