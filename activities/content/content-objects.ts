import type { OrganisationId, Sha256 } from '../../schemas/identifiers.ts';
import type { ContentFiles } from './content-files.ts';
import { Bucket, type ObjectLimits } from './object-bucket.ts';
import type { ObjectSettings } from './object-settings.ts';
import { spool } from './spool.ts';

/** A small text is kept, or given up, before the last call of the act that brings it. Large ones go at 200 kB/s or faster. */
const LIMITS: ObjectLimits = {
  connectWithin: 2_000,
  answerWithin: 4_000,
  idle: 30_000,
  keepWithin: (bytes) => 7_000 + Math.ceil(bytes / 200),
  attempts: 3,
};

/** Written at each start, to see that writing is allowed. */
const MARKER = { key: 'content-of-nemcon', text: 'Content of Nemcon is kept here, named by its SHA-256.\n' };

/** A content store of objects, and what is asked of it once at the start. */
export interface ContentObjects extends ContentFiles {
  /** Rejects with one sentence where the bucket is missing, or may not be listed, read or written. */
  prepare(): Promise<void>;
}

/**
 * A content store of objects in a bucket that speaks S3: `{prefix}{organisation}/{first two digits}/{hash}`. What was put once is never
 * written again. The store checks what it gets against the hash: it is signed with the request, and sent as a checksum too. Rejects with a
 * `ContentUnavailable`.
 */
export function contentObjects(settings: ObjectSettings, limits: ObjectLimits = LIMITS): ContentObjects {
  const bucket = new Bucket(settings, limits);
  const keyOf = (organisation: OrganisationId, sha256: Sha256): string =>
    `${organisation}/${sha256.slice(0, 2)}/${sha256}`;
  return {
    put: async (organisation, bytes, limit) => {
      const spooled = await spool(bytes, limit);
      try {
        await bucket.keep(keyOf(organisation, spooled.sha256), spooled);
        return { sha256: spooled.sha256, bytes: spooled.bytes };
      } finally {
        await spooled.end();
      }
    },
    read: (organisation, sha256) => bucket.read(keyOf(organisation, sha256)),
    check: () => bucket.check(),
    prepare: async () => {
      await bucket.check();
      const marker = await spool(once(MARKER.text), MARKER.text.length);
      await bucket.write(MARKER.key, marker).finally(() => marker.end());
    },
  };
}

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
