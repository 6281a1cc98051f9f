import type { components } from '../../server/api-types.d.ts';

export type Notice = components['schemas']['Notice'];

/** What is asked of the notices that have been read; an empty word asks nothing. */
export interface NoticeFilter {
  /** The message by its key. */
  message: string;
  /** The stream of its document or meeting. */
  stream: string;
}

export const NO_FILTER: NoticeFilter = { message: '', stream: '' };

export const noticesOf = (notices: readonly Notice[], { message, stream }: NoticeFilter): Notice[] =>
  notices.filter(
    (notice) => (message === '' || notice.message === message) && (stream === '' || notice.stream === stream),
  );

export interface NoticeChoice {
  value: string;
  name: string;
  count: number;
}

/** The messages and the matters that there are, with their names, in the order of a language. */
export function noticeChoices(
  notices: readonly Notice[],
  language: string,
): { messages: NoticeChoice[]; matters: NoticeChoice[] } {
  const messages = new Map<string, NoticeChoice>();
  const matters = new Map<string, NoticeChoice>();
  for (const { message, heading, stream, titleText } of notices) {
    count(messages, message, heading);
    // What has no title is the body itself, or has one too long to be read here.
    if (titleText !== null) count(matters, stream, titleText);
  }
  const { compare } = new Intl.Collator(language);
  const sorted = (choices: Map<string, NoticeChoice>): NoticeChoice[] =>
    [...choices.values()].sort((one, other) => compare(one.name, other.name));
  return { messages: sorted(messages), matters: sorted(matters) };
}

function count(choices: Map<string, NoticeChoice>, value: string, name: string): void {
  const known = choices.get(value);
  if (known) known.count += 1;
  else choices.set(value, { value, name, count: 1 });
}

/** Notices by the day on which they came, in a zone, the order kept. */
export function byDay(notices: readonly Notice[], zone: string): { day: string; notices: Notice[] }[] {
  const dayIn = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const days = Map.groupBy(notices, ({ recorded }) => dayIn.format(recorded));
  return [...days].map(([day, own]) => ({ day, notices: own }));
}
