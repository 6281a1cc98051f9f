import { LRUCache } from 'lru-cache';
import type { ContentStore } from './content-store.ts';
import type { ContentReference } from '../../schemas/content.ts';
import type { OrganisationId } from '../../schemas/identifiers.ts';

/** A title longer than this (bytes) is read as content of its own. */
const LONGEST_TITLE = 4_000;

/** Titles by their hash: the bytes of a hash never change. */
const known = new LRUCache<string, string>({ max: 20_000 });

/** The words of a title, for whoever may see its document; `null` where they are long, no text, or gone from the store. */
export async function titleText(
  content: ContentStore,
  organisation: OrganisationId,
  { sha256, bytes, mediaType }: ContentReference,
): Promise<string | null> {
  const key = `${organisation}/${sha256}`;
  const remembered = known.get(key);
  if (remembered !== undefined) return remembered;
  if (bytes > LONGEST_TITLE || !mediaType.startsWith('text/plain')) return null;
  const found = await content.read(organisation, sha256);
  if (found === undefined) return null;
  const chunks: Buffer[] = [];
  for await (const chunk of found.stream) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  known.set(key, text);
  return text;
}
