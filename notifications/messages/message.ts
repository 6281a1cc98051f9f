/** What a notice says: a heading and a sentence. `{name}` is filled in; what stands in brackets falls away where its names are not known. */
export interface Words {
  heading: string;
  sentence: string;
}

/** In the two working languages (RoP 1.9). */
export interface Message {
  en: Words;
  ru: Words;
}

export type WorkingLanguage = keyof Message;
export const workingLanguages: readonly WorkingLanguage[] = ['en', 'ru'];

/** One message: heading and sentence in English, then in Russian. */
export function message(heading: string, sentence: string, ruHeading: string, ruSentence: string): Message {
  return { en: { heading, sentence }, ru: { heading: ruHeading, sentence: ruSentence } };
}
