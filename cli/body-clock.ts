import type pg from 'pg';

/** A body's clock now, epoch ms: the server's with the offset of its demonstration clock, if it has one. */
export async function bodyClock(pool: pg.Pool, organisation: string): Promise<number> {
  const { rows } = await pool.query<{ offset_ms: string | number }>(
    'SELECT offset_ms FROM ledger.clock WHERE organisation = $1',
    [organisation],
  );
  return Date.now() + Number(rows[0]?.offset_ms ?? 0);
}
