import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { Sha256 } from '../../schemas/identifiers.ts';
import { ContentTooLarge } from './content-files.ts';

/** Writes bytes to an open file and hashes them on the way. Rejects with a `ContentTooLarge` above `limit` bytes. */
export async function writeHashed(
  handle: FileHandle,
  bytes: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<{ sha256: Sha256; bytes: number }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.byteLength;
    if (size > limit) throw new ContentTooLarge(`more than ${limit} bytes`);
    hash.update(chunk);
    // Unlike `write`, it goes on until the whole chunk is written: on a full disk a chunk may be written in part.
    await handle.writeFile(chunk);
  }
  return { sha256: hash.digest('hex'), bytes: size };
}
