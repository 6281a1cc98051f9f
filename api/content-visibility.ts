import type { Pool } from 'pg';
import { maySee, type Viewer } from '../domain/visibility.ts';
import { eventsOfStream, type Queryable } from '../readmodels/queries/index.ts';
import type { Sha256 } from '../schemas/identifiers.ts';
import type { Identity } from './identity.ts';

/** Events that are looked at for one content; more references would be the same text again and again. */
const MOST_EVENTS = 500;

/**
 * Whether a person may see some event that refers to a content (I14): a text of a document, the statement of a position. What is seen is
 * decided by the read model's own filter, so that a content and what refers to it are visible together; but what an open event (of the
 * organisation, of an open meeting) says is for the members, is not for others.
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
    if (page.events.some(({ event }) => isFor(identity.viewer, classesOf(event.data, sha256)))) return true;
  }
  return false;
}

/** `named` is as restricted as what refers to it; a hash without a class (a registered paper) too. */
function isFor(viewer: Viewer, classes: readonly string[]): boolean {
  return classes.length === 0 || classes.some((own) => own !== 'members' || maySee(viewer, { class: 'members' }));
}

/** The classes under which something refers to a content. */
function classesOf(value: unknown, sha256: Sha256): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { sha256: own, class: found } = value as { sha256?: unknown; class?: unknown };
  const here = own === sha256 && typeof found === 'string' ? [found] : [];
  return [...here, ...Object.values(value).flatMap((member) => classesOf(member, sha256))];
}
