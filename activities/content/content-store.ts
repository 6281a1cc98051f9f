import type { Readable } from 'node:stream';
import type { Pool } from 'pg';
import type { OrganisationId, PersonToken, Sha256, StreamId } from '../../schemas/identifiers.ts';
import type { ContentFiles } from './content-files.ts';

/** What is known of a content besides its bytes. */
export interface ContentObject {
  sha256: Sha256;
  bytes: number;
  mediaType: string;
}

/** Whose content it is, and where it will be referred to. */
export interface ContentPlace {
  organisation: OrganisationId;
  person: PersonToken;
  /** The stream whose act refers to it; none for content that is uploaded ahead. */
  stream?: StreamId;
}

/** Content by hash (I14): bytes in files or objects, their register in PostgreSQL. */
export interface ContentStore {
  put(place: ContentPlace, mediaType: string, bytes: AsyncIterable<Uint8Array>, limit: number): Promise<ContentObject>;
  /** `heldBy`: whether this person has uploaded it. */
  find(place: ContentPlace, sha256: Sha256): Promise<(ContentObject & { heldBy: boolean }) | undefined>;
  /** Notes that the place's stream is about to refer to it. */
  cite(place: ContentPlace, sha256: Sha256): Promise<void>;
  read(organisation: OrganisationId, sha256: Sha256): Promise<{ bytes: number; stream: Readable } | undefined>;
  /** Rejects with one sentence where bytes can be neither kept nor read at this moment. */
  check(): Promise<void>;
}

export const TEXT_MEDIA_TYPE = 'text/plain; charset=utf-8';

const PUT = `
  WITH object AS (
    INSERT INTO content.objects (organisation, sha256, bytes, media_type, uploaded_by) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (organisation, sha256) DO UPDATE SET media_type = content.objects.media_type RETURNING media_type),
  upload AS (
    INSERT INTO content.uploads (organisation, sha256, uploaded_by) VALUES ($1, $2, $5) ON CONFLICT DO NOTHING),
  citation AS (
    INSERT INTO content.citations (organisation, sha256, stream) SELECT $1, $2, $6::text WHERE $6::text IS NOT NULL
    ON CONFLICT DO NOTHING)
  SELECT media_type FROM object`;

/** Opens the store; the file is durable before its row says that it exists. */
export function openContentStore(pool: Pool, files: ContentFiles): ContentStore {
  return {
    put: async ({ organisation, person, stream }, mediaType, bytes, limit) => {
      const written = await files.put(organisation, bytes, limit);
      const values = [organisation, written.sha256, written.bytes, mediaType, person, stream ?? null];
      const { rows } = await pool.query<{ media_type: string }>(PUT, values);
      return { ...written, mediaType: rows[0]?.media_type ?? mediaType };
    },
    find: async ({ organisation, person }, sha256) => {
      const { rows } = await pool.query<{ bytes: string | number; media_type: string; held: boolean }>(
        `SELECT bytes, media_type, EXISTS (SELECT FROM content.uploads u
           WHERE u.organisation = o.organisation AND u.sha256 = o.sha256 AND u.uploaded_by = $3) AS held
         FROM content.objects o WHERE organisation = $1 AND sha256 = $2`,
        [organisation, sha256, person],
      );
      const [row] = rows;
      return row && { sha256, bytes: Number(row.bytes), mediaType: row.media_type, heldBy: row.held };
    },
    cite: async ({ organisation, stream }, sha256) => {
      await pool.query(
        'INSERT INTO content.citations (organisation, sha256, stream) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
        [organisation, sha256, stream],
      );
    },
    read: (organisation, sha256) => files.read(organisation, sha256),
    check: () => files.check(),
  };
}

/** A text as the one chunk of a content. */
export async function* chunkOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
