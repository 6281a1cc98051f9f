import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import type { Head } from '../../schemas/host.ts';
import type { StreamId } from '../../schemas/identifiers.ts';

/** Streams whose head a process remembers. */
const REMEMBERED = 50_000;

/** The head of a stream as the archive has it; `undefined` for one that the archive does not know (yet). */
export async function archiveHead(pool: Pool, stream: StreamId): Promise<Head | undefined> {
  const { rows } = await pool.query<{ sequence: string | number; hash: string }>(
    'SELECT sequence, hash FROM archive.events WHERE stream = $1 ORDER BY sequence DESC LIMIT 1',
    [stream],
  );
  return rows[0] && { sequence: Number(rows[0].sequence), hash: rows[0].hash };
}

/**
 * What this process knows of each stream's head: by the answers it was given, and before the first of them by the archive. A stream
 * that is behind it was reset or restored and must take no more acts (design §5).
 */
export class KnownHeads {
  readonly #heads = new LRUCache<StreamId, Head | 'none'>({ max: REMEMBERED });
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Reads the archive once a stream. */
  async of(stream: StreamId): Promise<Head | undefined> {
    const known = this.#heads.get(stream);
    if (known !== undefined) return known === 'none' ? undefined : known;
    const head = await archiveHead(this.#pool, stream);
    if (head !== undefined) this.note(stream, head);
    // A stream that is being made: its answers will tell.
    else this.#heads.set(stream, 'none');
    return head;
  }

  /** What is known without asking anybody. */
  peek(stream: StreamId): Head | undefined {
    const known = this.#heads.get(stream);
    return known === 'none' ? undefined : known;
  }

  note(stream: StreamId, head: Head): void {
    const known = this.peek(stream);
    if (known === undefined || head.sequence > known.sequence) this.#heads.set(stream, head);
  }
}
