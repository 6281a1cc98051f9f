import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import { maySee, type Viewer } from '../domain/visibility.ts';
import type { Visibility } from '../schemas/content.ts';
import type { RecordedEventShape } from '../schemas/event.ts';
import type { StreamId } from '../schemas/identifiers.ts';

/** Who may see a document at all; asked before an act reaches it, so that a refusal tells nothing of what is hidden (I14). */
export interface DocumentGate {
  /** `undefined` for a stream that the archive does not know (yet). */
  visibilityOf(stream: StreamId): Promise<Visibility | undefined>;
  /** What is not in the archive yet is let through: its id is known to nobody but who made it. */
  admits(viewer: Viewer, stream: StreamId): Promise<boolean>;
}

/** Reads a document's visibility from its registration in the archive; it never changes. */
export function openDocumentGate(pool: Pool): DocumentGate {
  const known = new LRUCache<StreamId, Visibility>({ max: 50_000 });
  const visibilityOf = async (stream: StreamId): Promise<Visibility | undefined> => {
    const remembered = known.get(stream);
    if (remembered !== undefined) return remembered;
    const { rows } = await pool.query<{ body: string }>(
      'SELECT body FROM archive.events WHERE stream = $1 AND sequence = 1',
      [stream],
    );
    if (rows[0] === undefined) return undefined;
    const { data } = JSON.parse(rows[0].body) as RecordedEventShape;
    // A refused registration made no document; whatever asks for it finds none.
    const visibility = (data['visibility'] as Visibility | undefined) ?? { class: 'named', named: [] };
    known.set(stream, visibility);
    return visibility;
  };
  return {
    visibilityOf,
    admits: async (viewer, stream) => {
      const visibility = await visibilityOf(stream);
      return visibility === undefined || maySee(viewer, visibility);
    },
  };
}
