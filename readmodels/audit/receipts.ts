import type pg from 'pg';
import type { StreamId } from '../../schemas/identifiers.ts';

/** An answer that was given and that the record does not bear out. */
export interface UnkeptAnswer {
  stream: StreamId;
  command: string;
  kind: string;
  sequence: number;
}

/**
 * Events that answers named and that the record does not have under their command: what was acknowledged and is not kept.
 * @param stream of one stream alone
 */
export async function unkeptAnswers(database: Pick<pg.Pool, 'query'>, stream?: StreamId): Promise<UnkeptAnswer[]> {
  const { rows } = await database.query<UnkeptAnswer>(
    `SELECT receipt.stream, receipt.command_id::text AS command, receipt.command ->> 'kind' AS kind, answered.sequence
     FROM ledger.receipts AS receipt
     CROSS JOIN LATERAL jsonb_to_recordset(receipt.answer -> 'events') AS answered (sequence bigint)
     WHERE receipt.answer IS NOT NULL AND ($1::text IS NULL OR receipt.stream = $1)
       AND NOT EXISTS (SELECT FROM archive.events AS event
         WHERE event.stream = receipt.stream AND event.sequence = answered.sequence AND event.command_id = receipt.command_id)
     ORDER BY receipt.stream, answered.sequence`,
    [stream ?? null],
  );
  return rows;
}

/** Messages of the topic that a person has set aside, `partition:offset` → why. */
export async function setAsideMessages(database: Pick<pg.Pool, 'query'>): Promise<Map<string, string>> {
  const { rows } = await database.query<{ partition: number; offset: number; set_aside: string }>(
    `SELECT DISTINCT partition, "offset", set_aside FROM ledger.incidents WHERE set_aside IS NOT NULL`,
  );
  return new Map(rows.map(({ partition, offset, set_aside }) => [`${partition}:${offset}`, set_aside]));
}
