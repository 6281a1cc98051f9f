import type { ContentReference } from '../../schemas/content.ts';

/** Enough of a hash or a token to know a repetition by; the whole stands in the record (I13). */
const LENGTH = 16;

export const fingerprint = (value: string): string => value.slice(0, LENGTH);

/** The fingerprint of a point's texts, `undefined` where it has none. */
export function contentOf(point: {
  text?: ContentReference | undefined;
  proposedText?: ContentReference | undefined;
}): string | undefined {
  if (point.text === undefined && point.proposedText === undefined) return undefined;
  const of = (text: ContentReference | undefined): string => (text === undefined ? '' : fingerprint(text.sha256));
  return `${of(point.text)}/${of(point.proposedText)}`;
}
