import type { Pool } from 'pg';
import type { HostActivities } from '../../schemas/host.ts';
import { evidenceHoles } from './evidence-holes.ts';
import { archiveHead } from './known-heads.ts';

/**
 * Reads what the APIs witnessed in the protected end of a period (design §5 step 5). On the demonstration clock the evidence is off:
 * its hours pass in moments.
 */
export function createReadIntakeEvidence(pool: Pool): HostActivities['readIntakeEvidence'] {
  return async ({ stream, from, to, tolerance, clock }) => {
    const head = await archiveHead(pool, stream);
    const known = head === undefined ? {} : { archiveHead: head };
    if (clock.kind === 'demonstration') return { evidence: { from, to, state: 'off', holes: [] }, ...known };
    const organisation = stream.slice(0, stream.indexOf('/'));
    const { rows } = await pool.query<{ at: string | number }>(
      'SELECT DISTINCT at FROM ledger.intake_evidence WHERE organisation = $1 AND at >= $2 AND at <= $3 ORDER BY at',
      [organisation, from, to],
    );
    const witnessed = rows.map(({ at }) => Number(at));
    return { evidence: { from, to, state: 'read', holes: evidenceHoles(witnessed, from, to, tolerance) }, ...known };
  };
}
