import { createHash } from 'node:crypto';
import type { ContentReference } from '../../schemas/content.ts';

/** The reference of a text that a story quotes. */
export function content(words: string, language = 'en'): ContentReference {
  const sha256 = createHash('sha256').update(words).digest('hex');
  return { sha256, language, class: 'members', bytes: Buffer.byteLength(words), mediaType: 'text/plain' };
}

/** A UUID of a stream, by its letter. */
export const idOf = (letter: string): string =>
  `00000000-0000-8000-8000-${letter.charCodeAt(0).toString(16).padStart(12, '0')}`;
