/** Codes of the record in words: one glossary for notices and explanations. */
export { actFor, hasWord, silenceFor, wordFor } from '../domain/words/glossary.ts';
