import type pg from 'pg';
import type { RecordStore } from './record-store.ts';
import type { Incident } from './stopped-loudly.ts';

type Consumer = RecordStore['name'];

/** An open incident, as /readyz and an operator see it. */
export interface OpenIncident {
  id: number;
  consumer: Consumer;
  kind: Incident['kind'];
  stream: string | null;
  sequence: number | null;
  partition: number;
  offset: number;
  detail: string;
  raised_at: Date;
}

/** Records what stopped a consumer, or what it waits for; once, however often the consumer comes across it. */
export async function recordIncident(client: pg.Client, consumer: Consumer, incident: Incident): Promise<void> {
  const { kind, stream, sequence, hash, knownHash, partition, offset, detail } = incident;
  await client.query(
    `INSERT INTO ledger.incidents (consumer, kind, stream, sequence, hash, known_hash, partition, "offset", detail)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (consumer, kind, partition, "offset") WHERE closed_at IS NULL DO NOTHING`,
    [
      consumer,
      kind,
      stream ?? null,
      sequence ?? null,
      hash ?? null,
      knownHash ?? null,
      partition,
      offset,
      detail.slice(0, 2000),
    ],
  );
}

/** Closes the gaps of the streams for which nothing waits any more. */
export async function closeGaps(client: pg.Client, consumer: Consumer): Promise<void> {
  await client.query(
    `UPDATE ledger.incidents SET closed_at = clock_timestamp()
     WHERE consumer = $1 AND kind = 'gap' AND closed_at IS NULL AND stream NOT IN (SELECT stream FROM ${consumer}.parked_events)`,
    [consumer],
  );
}

/** What is open: the consumers that stopped, and the streams that wait. */
export async function openIncidents(pool: pg.Pool): Promise<OpenIncident[]> {
  const { rows } = await pool.query<OpenIncident>(
    `SELECT id, consumer, kind, stream, sequence, partition, "offset", detail, raised_at
     FROM ledger.incidents WHERE closed_at IS NULL ORDER BY id LIMIT 100`,
  );
  return rows;
}

/**
 * Lets a stopped consumer go on without one message, on a person's word; it is never stored, and the incident says why.
 * @returns whether such an incident was open
 */
export async function setMessageAside(pool: pg.Pool, id: number, reason: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE ledger.incidents SET set_aside = $2, closed_at = clock_timestamp() WHERE id = $1 AND closed_at IS NULL AND kind <> 'gap'`,
    [id, reason],
  );
  return rowCount === 1;
}
