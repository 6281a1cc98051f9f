import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import type { ContentStore } from '../activities/content/content-store.ts';
import type { SignIn } from '../activities/identity/sign-in.ts';
import type { Witness } from '../activities/intake/witness.ts';

/** Longest difference between this process's clock and another's, ms (design §5 step 5). */
const LARGEST_DIFFERENCE = 1_000;
/** No check may hold a load balancer's question up for longer, ms. */
const CHECK_WITHIN = 3_000;

export interface Check {
  name: string;
  ok: boolean;
  detail: string;
}

export interface HealthDependencies {
  pool: Pool;
  witness: Witness;
  content: Pick<ContentStore, 'check'>;
  signIn: Pick<SignIn, 'readiness'>;
  /** Whether the process is on its way out. */
  stopping: () => boolean;
}

/** `/livez`: the process runs. `/readyz`: it can take acts in, knows whose they are, and its clock agrees with Temporal's and PostgreSQL's. */
export function registerHealth(app: FastifyInstance, dependencies: HealthDependencies): void {
  app.get('/livez', { schema: { hide: true } }, () => ({ status: 'ok' }));
  app.get('/readyz', { schema: { hide: true }, logLevel: 'warn' }, async (_request, reply) => {
    const checks = await readiness(dependencies);
    const ready = checks.every(({ ok }) => ok);
    return reply
      .code(ready ? 200 : 503)
      .serializer(JSON.stringify)
      .send({ status: ready ? 'ready' : 'not-ready', checks });
  });
}

async function readiness({ pool, witness, content, signIn, stopping }: HealthDependencies): Promise<Check[]> {
  const checks = await Promise.all([
    guarded('postgresql', () => checkPostgresql(pool)),
    guarded('temporal', () => checkTemporal(witness)),
    guarded('consumers', () => checkIncidents(pool)),
    guarded('content', () => checkContent(content)),
    guarded('sign-in', async () => signIn.readiness()),
  ]);
  return stopping() ? [{ name: 'process', ok: false, detail: 'it is stopping' }, ...checks] : checks;
}

async function guarded(name: string, check: () => Promise<Omit<Check, 'name'>>): Promise<Check> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${CHECK_WITHIN} ms`)), CHECK_WITHIN);
  });
  try {
    return { name, ...(await Promise.race([check(), late])) };
  } catch (error) {
    return { name, ok: false, detail: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(timer);
  }
}

async function checkPostgresql(pool: Pool): Promise<Omit<Check, 'name'>> {
  const before = Date.now();
  const { rows } = await pool.query<{ at: string | number }>(
    'SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint AS at',
  );
  return clockCheck(difference(Number(rows[0]?.at), before, Date.now()));
}

async function checkTemporal(witness: Witness): Promise<Omit<Check, 'name'>> {
  const seen = await witness.clock();
  return clockCheck(difference(seen.at, seen.before, seen.after));
}

/** How far an instant lies outside the interval in which it was made, ms. */
export function difference(at: number, before: number, after: number): number {
  return Math.max(before - at, at - after, 0);
}

function clockCheck(apart: number): Omit<Check, 'name'> {
  return { ok: apart <= LARGEST_DIFFERENCE, detail: `its clock differs by ${apart} ms` };
}

/** What stopped a consumer loudly (I10); a gap closes by itself. */
async function checkIncidents(pool: Pool): Promise<Omit<Check, 'name'>> {
  const { rows } = await pool.query<{ consumer: string; kind: string; detail: string }>(
    `SELECT consumer, kind, detail FROM ledger.incidents WHERE closed_at IS NULL AND kind <> 'gap' ORDER BY id LIMIT 5`,
  );
  const told = rows.map(({ consumer, kind, detail }) => `${consumer} stopped: ${kind}, ${detail}`).join('; ');
  return { ok: rows.length === 0, detail: told || 'none stopped' };
}

/** An act brings its texts along: without their store it cannot be taken in. */
async function checkContent(content: Pick<ContentStore, 'check'>): Promise<Omit<Check, 'name'>> {
  await content.check();
  return { ok: true, detail: 'it can be reached' };
}
