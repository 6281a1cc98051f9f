import type pg from 'pg';
import type { DocumentEventData } from '../../schemas/document-events.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import type { RoundId, StreamId } from '../../schemas/identifiers.ts';

export type AnnouncedExpiry = NonNullable<DocumentEventData<'round-opened'>['expiry']>;

/**
 * The expiry of a round as it was announced last, with its derivation: from the record itself, by the event that opened, extended or resumed
 * it. Whether it may be seen is asked before.
 */
export async function announcedExpiry(
  pool: pg.Pool,
  stream: StreamId,
  round: RoundId,
  from: number,
): Promise<AnnouncedExpiry | undefined> {
  const { rows } = await pool.query<{ body: string }>(
    `SELECT body FROM archive.events WHERE stream = $1 AND sequence >= $2 AND body LIKE '%"expiry":%' ORDER BY sequence DESC`,
    [stream, from],
  );
  for (const { body } of rows) {
    const { data } = JSON.parse(body) as RecordedEventShape;
    const { round: of, expiry } = data as { round?: RoundId; expiry?: AnnouncedExpiry };
    if (of === round && typeof expiry === 'object') return expiry;
  }
  return undefined;
}
