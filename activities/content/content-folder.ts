import { randomUUID } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { access, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Sha256 } from '../../schemas/identifiers.ts';
import { ContentRefused, type ContentFiles } from './content-files.ts';
import { writeHashed } from './write-hashed.ts';

/** A content store of files: `{directory}/{organisation}/{first two digits}/{hash}`. What was put once is never written again. */
export function contentFolder(directory: string): ContentFiles {
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
      const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw error;
      });
      return found && { bytes: found.size, stream: createReadStream(file) };
    },
    check: async () => {
      try {
        await mkdir(directory, { recursive: true });
        await access(directory, constants.R_OK | constants.W_OK | constants.X_OK);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        const sentence = `CONTENT_DIRECTORY: the folder ${directory} cannot be written and read (${code ?? 'no reason given'}).`;
        throw new ContentRefused(sentence, { cause: error });
      }
    },
  };
}

async function write(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<{ sha256: Sha256; bytes: number }> {
  const handle = await open(file, 'wx', 0o600);
  try {
    const written = await writeHashed(handle, bytes, limit);
    // What an act refers to must outlive a power failure that comes after the act was acknowledged.
    await handle.sync();
    return written;
  } finally {
    await handle.close();
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  // Some systems cannot sync a folder; the file itself is safe.
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
