import type { Pool } from 'pg';
import { eventsOfStream, type Queryable } from '../readmodels/queries/index.ts';
import type { Sha256 } from '../schemas/identifiers.ts';
import type { Identity } from './identity.ts';

/** Events that are looked at for one content; more references would be the same text again and again. */
const MOST_EVENTS = 500;

/**
 * Whether a person may see some event that refers to a content (I14): a text of a document, the statement of a position. What is seen is
 * decided by the read model's own filter, so that a content and what refers to it are visible together.
 */
export async function maySeeContent(pool: Pool, db: Queryable, identity: Identity, sha256: Sha256): Promise<boolean> {
  const { rows } = await pool.query<{ stream: string; sequence: string | number }>(
    `SELECT event.stream, event.sequence FROM content.citations AS citation
     JOIN archive.events AS event ON event.stream = citation.stream AND position('"' || citation.sha256 || '"' IN event.body) > 0
     WHERE citation.organisation = $1 AND citation.sha256 = $2 ORDER BY event.stream, event.sequence LIMIT $3`,
    [identity.organisation, sha256, MOST_EVENTS],
  );
  for (const { stream, sequence } of rows) {
    const page = await eventsOfStream(db, identity.viewer, stream, { after: Number(sequence) - 1, limit: 1 });
    if (page.events.length > 0) return true;
  }
  return false;
}
