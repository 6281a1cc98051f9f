import { randomUUID } from 'node:crypto';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Sha256 } from '../../schemas/identifiers.ts';
import { writeHashed } from './write-hashed.ts';

const CHUNK = 64 * 1024;

/** Bytes that came in whole, with their hash. */
export interface Spooled {
  sha256: Sha256;
  bytes: number;
  /** All of them from the first on, each time anew. */
  stream(): Readable;
  end(): Promise<void>;
}

/**
 * Takes bytes in until their hash is known, in a file of the system's temporary folder. The file loses its name at once, so that nothing is
 * left of it whatever ends the process. Rejects with a `ContentTooLarge` above `limit` bytes.
 */
export async function spool(bytes: AsyncIterable<Uint8Array>, limit: number): Promise<Spooled> {
  const file = join(tmpdir(), `nemcon-${randomUUID()}`);
  const handle = await open(file, 'wx+', 0o600);
  try {
    await rm(file);
    const written = await writeHashed(handle, bytes, limit);
    return {
      ...written,
      stream: () => Readable.from(chunksOf(handle), { objectMode: false }),
      end: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function* chunksOf(handle: FileHandle): AsyncGenerator<Uint8Array> {
  for (let position = 0; ;) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}
