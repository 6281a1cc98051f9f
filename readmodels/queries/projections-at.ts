import type pg from 'pg';
import type { Instant } from '../../schemas/time.ts';
import { archivedEvents, type Selection } from '../archive/archived-events.ts';
import { StreamProjection } from '../projector/stream-projection.ts';

/** Streams as they were known at an instant: each folded from its first event up to it, rows and all (design §5 "Two clocks"). */
export async function* projectionsAt(
  pool: pg.Pool,
  selection: Omit<Selection, 'recordedBy' | 'grownAfter'>,
  at: Instant,
): AsyncGenerator<StreamProjection> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN READ ONLY');
    let projection: StreamProjection | undefined;
    for await (const event of archivedEvents(client, { ...selection, recordedBy: at })) {
      if (projection !== undefined && projection.stream !== event.subject) yield finished(projection);
      if (projection?.stream !== event.subject) projection = new StreamProjection(event.subject);
      projection.apply(event);
    }
    if (projection !== undefined) yield finished(projection);
  } finally {
    await client.query('COMMIT').catch(() => undefined);
    client.release();
  }
}

function finished(projection: StreamProjection): StreamProjection {
  projection.finish();
  return projection;
}
