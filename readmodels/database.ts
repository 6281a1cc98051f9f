import pg from 'pg';

/** bigint columns hold epoch ms, sequences, offsets and sizes: all far below 2^53. */
const INT8 = 20;
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): ((value: string) => unknown) =>
    oid === INT8 && format !== 'binary' ? Number : (pg.types.getTypeParser(oid, format) as (value: string) => unknown),
};

/** A pool whose `bigint` columns come as numbers. */
export function openPool(connectionString: string, options: { max?: number; name?: string } = {}): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: options.max ?? 10,
    types,
    application_name: options.name ?? 'nemcon',
  });
  // A broken idle connection is replaced by the pool; unheard, it would end the process.
  pool.on('error', () => undefined);
  return pool;
}

/** One connection whose `bigint` columns come as numbers. */
export async function openConnection(connectionString: string, name: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString,
    types,
    application_name: name,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
