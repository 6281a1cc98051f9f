import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { OrganisationId, Sha256 } from '../../schemas/identifiers.ts';

/** Bytes by their hash; the port that a file store and an object store have in common. */
export interface ContentFiles {
  /** Keeps the bytes durably and names them. Rejects with a `ContentTooLarge` above `limit` bytes. */
  put(
    organisation: OrganisationId,
    bytes: AsyncIterable<Uint8Array>,
    limit: number,
  ): Promise<{ sha256: Sha256; bytes: number }>;
  /** The bytes of a hash, or `undefined` where they are not kept here. */
  read(organisation: OrganisationId, sha256: Sha256): Promise<{ bytes: number; stream: Readable } | undefined>;
}

export class ContentTooLarge extends Error {
  override name = 'ContentTooLarge';
}

/** A content store of files: `{directory}/{organisation}/{first two digits}/{hash}`. What was put once is never written again. */
export function contentFiles(directory: string): ContentFiles {
  const place = (organisation: string, sha256: string): string =>
    join(directory, organisation, sha256.slice(0, 2), sha256);
  return {
    put: async (organisation, bytes, limit) => {
      const folder = join(directory, organisation, 'incoming');
      await mkdir(folder, { recursive: true });
      const incoming = join(folder, randomUUID());
      try {
        const written = await write(incoming, bytes, limit);
        const target = place(organisation, written.sha256);
        await mkdir(dirname(target), { recursive: true });
        await rename(incoming, target);
        await syncFolder(dirname(target));
        return written;
      } catch (error) {
        await rm(incoming, { force: true });
        throw error;
      }
    },
    read: async (organisation, sha256) => {
      const file = place(organisation, sha256);
      const found = await stat(file).catch(() => undefined);
      return found && { bytes: found.size, stream: createReadStream(file) };
    },
  };
}

async function write(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<{ sha256: Sha256; bytes: number }> {
  const hash = createHash('sha256');
  let size = 0;
  const handle = await open(file, 'wx', 0o600);
  try {
    for await (const chunk of bytes) {
      size += chunk.byteLength;
      if (size > limit) throw new ContentTooLarge(`more than ${limit} bytes`);
      hash.update(chunk);
      await handle.write(chunk);
    }
    // What an act refers to must outlive a power failure that comes after the act was acknowledged.
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { sha256: hash.digest('hex'), bytes: size };
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  // Some systems cannot sync a folder; the file itself is safe.
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
