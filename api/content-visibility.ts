import type { Pool } from 'pg';
import { eventsOfStream, type Queryable } from '../readmodels/queries/index.ts';
import type { Sha256 } from '../schemas/identifiers.ts';
import type { Identity } from './identity.ts';

/** Streams that are looked through for one content; more of them would refer to the same bytes only by design. */
const MOST_STREAMS = 20;
const PAGE = 500;

/**
 * Whether a person may see some event that refers to a content (I14): a text of a document, a statement of a position. What is seen is
 * decided by the read model's own filter, so that content and reference are visible together.
 */
export async function maySeeContent(pool: Pool, db: Queryable, identity: Identity, sha256: Sha256): Promise<boolean> {
  const { rows } = await pool.query<{ stream: string; sequence: string | number }>(
    `SELECT stream, sequence FROM read.content_references WHERE organisation = $1 AND sha256 = $2 ORDER BY stream, sequence LIMIT $3`,
    [identity.organisation, sha256, MOST_STREAMS * PAGE],
  );
  for (const { stream, sequence } of rows) {
    const page = await eventsOfStream(db, identity.viewer, stream, { after: Number(sequence) - 1, limit: 1 });
    if (page.events.length > 0) return true;
  }
  return false;
}
