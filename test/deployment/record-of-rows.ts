import pg from 'pg';

/** Columns that say when something was processed, not what it says. */
const PROCESSING = ['archived_at', 'parked_at', 'schema_version'];

/** Every row of the given schemas, by table, in one order: what must be the same after a restore and a rebuild. */
export async function rowsOf(connectionString: string, schemas: readonly string[]): Promise<Map<string, string[]>> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT schemaname || '.' || tablename AS name FROM pg_tables WHERE schemaname = ANY($1) ORDER BY 1`,
    [schemas],
  );
  const all = new Map<string, string[]>();
  for (const { name } of tables) {
    const { rows } = await client.query<{ row: object }>(`SELECT to_jsonb(t) AS row FROM ${name} AS t`);
    all.set(name, rows.map(({ row }) => JSON.stringify(without(row as Record<string, unknown>))).sort());
  }
  await client.end();
  return all;
}

function without(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !PROCESSING.includes(name)));
}
