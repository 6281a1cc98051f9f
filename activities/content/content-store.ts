import type { Readable } from 'node:stream';
import type { Pool } from 'pg';
import type { OrganisationId, PersonToken, Sha256 } from '../../schemas/identifiers.ts';
import type { ContentFiles } from './content-files.ts';

/** What is known of a content besides its bytes. */
export interface ContentObject {
  sha256: Sha256;
  bytes: number;
  mediaType: string;
}

/** Content by hash (I14): bytes in files, their register in PostgreSQL. */
export interface ContentStore {
  put(
    organisation: OrganisationId,
    uploader: PersonToken,
    mediaType: string,
    bytes: AsyncIterable<Uint8Array>,
    limit: number,
  ): Promise<ContentObject>;
  /** `heldBy`: whether this person has uploaded it. */
  find(organisation: OrganisationId, sha256: Sha256, person: PersonToken): Promise<(ContentObject & { heldBy: boolean }) | undefined>;
  read(organisation: OrganisationId, sha256: Sha256): Promise<{ bytes: number; stream: Readable } | undefined>;
}

export const TEXT_MEDIA_TYPE = 'text/plain; charset=utf-8';

/** Opens the store; the file is durable before its row says that it exists. */
export function openContentStore(pool: Pool, files: ContentFiles): ContentStore {
  return {
    put: async (organisation, uploader, mediaType, bytes, limit) => {
      const written = await files.put(organisation, bytes, limit);
      const { rows } = await pool.query<{ media_type: string }>(
        `WITH object AS (
           INSERT INTO content.objects (organisation, sha256, bytes, media_type, uploaded_by) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT (organisation, sha256) DO UPDATE SET media_type = content.objects.media_type RETURNING media_type),
         upload AS (
           INSERT INTO content.uploads (organisation, sha256, uploaded_by) VALUES ($1, $2, $5) ON CONFLICT DO NOTHING)
         SELECT media_type FROM object`,
        [organisation, written.sha256, written.bytes, mediaType, uploader],
      );
      return { ...written, mediaType: rows[0]?.media_type ?? mediaType };
    },
    find: async (organisation, sha256, person) => {
      const { rows } = await pool.query<{ bytes: string | number; media_type: string; held: boolean }>(
        `SELECT bytes, media_type, EXISTS (SELECT FROM content.uploads u
           WHERE u.organisation = o.organisation AND u.sha256 = o.sha256 AND u.uploaded_by = $3) AS held
         FROM content.objects o WHERE organisation = $1 AND sha256 = $2`,
        [organisation, sha256, person],
      );
      const [row] = rows;
      return row && { sha256, bytes: Number(row.bytes), mediaType: row.media_type, heldBy: row.held };
    },
    read: (organisation, sha256) => files.read(organisation, sha256),
  };
}

/** A text as the one chunk of a content. */
export async function* chunkOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
