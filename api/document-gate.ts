import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import { maySee, type Viewer } from '../domain/visibility.ts';
import type { Visibility } from '../schemas/content.ts';
import type { RecordedEventShape } from '../schemas/event.ts';
import type { StreamId } from '../schemas/identifiers.ts';

/** How long something that a request refers to is looked for, and how often, ms: the archive may be a moment behind another process. */
const LOOKED_FOR = 1_000;
const LOOK_EVERY = 50;

/** Of a stream whose creation was refused: it made nothing, and whatever asks for it finds none. */
const NOTHING: Visibility = { class: 'named', named: [] };

/**
 * Who may see a document or a meeting at all; asked before an act reaches it, so that a refusal tells nothing of what is hidden (I14).
 */
export interface DocumentGate {
  /** `undefined` for a stream that the archive does not know (yet). */
  visibilityOf(stream: StreamId): Promise<Visibility | undefined>;
  /** What is not in the archive yet is let through: its id is known to nobody but who made it. */
  admits(viewer: Viewer, stream: StreamId): Promise<boolean>;
  /** For what a request refers to: whether it is there, and he may see it. */
  shows(viewer: Viewer, stream: StreamId): Promise<boolean>;
}

/**
 * Reads the visibility of a document or meeting from its first event in the archive; it never changes. `answered`: whether this process
 * had an answer of the stream, so that it is there even if the archive is behind.
 */
export function openDocumentGate(pool: Pool, answered: (stream: StreamId) => boolean): DocumentGate {
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
    const visibility = (data['visibility'] as Visibility | undefined) ?? NOTHING;
    known.set(stream, visibility);
    return visibility;
  };
  return {
    visibilityOf,
    admits: async (viewer, stream) => {
      const visibility = await visibilityOf(stream);
      return visibility === undefined || maySee(viewer, visibility);
    },
    shows: async (viewer, stream) => {
      const until = performance.now() + LOOKED_FOR;
      for (;;) {
        const visibility = await visibilityOf(stream);
        if (visibility !== undefined) return visibility !== NOTHING && maySee(viewer, visibility);
        if (answered(stream)) return true;
        if (performance.now() > until) return false;
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
      }
    },
  };
}
