import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import pg from 'pg';

/**
 * The kept schemas (design §1), forward only. A runner of our own instead of a library: it runs plain .sql files, waits for another
 * process that migrates instead of failing, and refuses a file that was changed after it ran; the known libraries lack one or another.
 */
const DIRECTORY = new URL('./migrations/', import.meta.url);
/** Any number, the same for ever: "nemcon" in ASCII. */
const LOCK = '121425347637102';

interface Migration {
  number: number;
  name: string;
  sql: string;
  checksum: string;
}

/**
 * Brings the database up to date; several processes may do so at once. Each file runs in a transaction of its own, once.
 * @returns the names of what was applied now
 * Throws where a file that ran was changed or has gone, or a new one is numbered before one that ran.
 */
export async function migrate(connectionString: string): Promise<string[]> {
  const client = new pg.Client({ connectionString, application_name: 'nemcon-migrate' });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await client.query(
      `CREATE TABLE IF NOT EXISTS public.nemcon_migrations (
         number int PRIMARY KEY, name text NOT NULL, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT clock_timestamp())`,
    );
    const { rows } = await client.query<{ number: number; name: string; checksum: string }>(
      'SELECT number, name, checksum FROM public.nemcon_migrations ORDER BY number',
    );
    const pending = outstanding(await readMigrations(), rows);
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/** Whether every migration of this release has run; what a process asks before it starts. Rejects where the database does not answer. */
export async function isMigrated(client: { query(sql: string): Promise<{ rows: unknown[] }> }): Promise<boolean> {
  const known = await client.query(`SELECT to_regclass('public.nemcon_migrations') IS NOT NULL AS known`);
  if ((known.rows[0] as { known: boolean }).known !== true) return false;
  const applied = await client.query('SELECT number FROM public.nemcon_migrations');
  const numbers = new Set(applied.rows.map((row) => (row as { number: number }).number));
  return (await readMigrations()).every(({ number }) => numbers.has(number));
}

async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(DIRECTORY)).filter((name) => /^\d{4}_[a-z0-9-]+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, DIRECTORY), 'utf8');
      return { number: Number(name.slice(0, 4)), name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

function outstanding(files: Migration[], applied: { number: number; name: string; checksum: string }[]): Migration[] {
  const byNumber = new Map(files.map((file) => [file.number, file]));
  for (const { number, name, checksum } of applied) {
    const file = byNumber.get(number);
    if (file === undefined)
      throw new Error(
        `The database has migration ${name}, which this release lacks: the release is older than its data.`,
      );
    if (file.checksum !== checksum)
      throw new Error(`Migration ${name} was changed after it ran; a change is a new migration.`);
  }
  const last = applied.at(-1)?.number ?? 0;
  const pending = files.filter(({ number }) => !applied.some((row) => row.number === number));
  const behind = pending.find(({ number }) => number < last);
  if (behind !== undefined)
    throw new Error(`Migration ${behind.name} is numbered before one that ran (${last}); migrations go forward only.`);
  return pending;
}

async function apply(client: pg.Client, { number, name, sql, checksum }: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query('INSERT INTO public.nemcon_migrations (number, name, checksum) VALUES ($1, $2, $3)', [
      number,
      name,
      checksum,
    ]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw new Error(`Migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
