import type { Pool } from 'pg';
import { Gauge, type Registry } from 'prom-client';
import type { OrganisationClocks } from '../activities/clock/organisation-clocks.ts';
import type { OrganisationId } from '../schemas/identifiers.ts';

export interface GaugeDependencies {
  pool: Pool;
  clocks: Pick<OrganisationClocks, 'of'>;
  organisations: readonly OrganisationId[];
}

/** What an operator watches of the stores behind the API; each is counted when it is asked for. */
export function operationGauges(registry: Registry, { pool, clocks, organisations }: GaugeDependencies): void {
  const counted = (name: string, help: string, sql: string): Gauge =>
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        this.set(await countOf(pool, sql));
      },
    });
  counted(
    'nemcon_receipts_open',
    'Acts of the last day that were received more than a minute ago and whose fate is not noted yet',
    `SELECT count(*) AS count FROM ledger.receipts WHERE handed_over <> 'answered'
     AND created_at BETWEEN now() - interval '1 day' AND now() - interval '1 minute'`,
  );
  counted(
    'nemcon_rounds_held',
    'Rounds that are held: their Chair has to resume or confirm them',
    `SELECT count(*) AS count FROM read.rounds WHERE phase = 'held'`,
  );
  counted(
    'nemcon_outcomes_contested',
    'Rounds whose outcome is contested',
    `SELECT count(*) AS count FROM read.rounds WHERE contested`,
  );
  new Gauge({
    name: 'nemcon_intake_evidence_age_seconds',
    help: 'Age of the newest evidence that the intake was open (I4); NaN where none is written, as on a demonstration clock',
    labelNames: ['organisation'],
    registers: [registry],
    async collect() {
      for (const organisation of organisations)
        this.set({ organisation }, await evidenceAge(pool, organisation, clocks.of(organisation).now()));
    },
  });
}

/** `NaN` while the tables are not there, or do not answer: an unknown number is none. */
async function countOf(pool: Pool, sql: string): Promise<number> {
  try {
    const { rows } = await pool.query<{ count: number }>(sql);
    return Number(rows[0]?.count ?? 0);
  } catch {
    return Number.NaN;
  }
}

async function evidenceAge(pool: Pool, organisation: OrganisationId, now: number): Promise<number> {
  try {
    const { rows } = await pool.query<{ at: number | null }>(
      'SELECT max(at) AS at FROM ledger.intake_evidence WHERE organisation = $1',
      [organisation],
    );
    const at = rows[0]?.at ?? null;
    return at === null ? Number.NaN : Math.max(now - Number(at), 0) / 1_000;
  } catch {
    return Number.NaN;
  }
}
