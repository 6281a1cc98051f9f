import type { Readable } from 'node:stream';
import type { OrganisationId, Sha256 } from '../../schemas/identifiers.ts';

/** Bytes by their hash; the port that the folder and the object store have in common. */
export interface ContentFiles {
  /**
   * Keeps the bytes durably and names them. Rejects with a `ContentTooLarge` above `limit` bytes; then, and where the bytes end with an
   * error, nothing is kept.
   */
  put(
    organisation: OrganisationId,
    bytes: AsyncIterable<Uint8Array>,
    limit: number,
  ): Promise<{ sha256: Sha256; bytes: number }>;
  /** The bytes of a hash, or `undefined` where they are not kept here. Rejects where that cannot be told. */
  read(organisation: OrganisationId, sha256: Sha256): Promise<{ bytes: number; stream: Readable } | undefined>;
  /** Rejects with one sentence where content can be neither kept nor read at this moment. */
  check(): Promise<void>;
}

export class ContentTooLarge extends Error {
  override name = 'ContentTooLarge';
}

/** The store cannot be reached, or does not do what it is asked for; its message is one sentence for whoever runs the program. */
export class ContentUnavailable extends Error {
  override name = 'ContentUnavailable';
}

/** The store answers and refuses: the settings are wrong, or the permissions. Waiting does not help. */
export class ContentRefused extends ContentUnavailable {
  override name = 'ContentRefused';
}
