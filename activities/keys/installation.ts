import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { OrganisationId } from '../../schemas/identifiers.ts';

/** This installation's name, a UUID made once; part of every event's source (design §5). */
export async function installationId(pool: Pool): Promise<string> {
  await pool.query('INSERT INTO ledger.installation (id) VALUES ($1) ON CONFLICT (one) DO NOTHING', [randomUUID()]);
  const { rows } = await pool.query<{ id: string }>('SELECT id FROM ledger.installation');
  if (rows[0] === undefined) throw new Error('the installation has no name');
  return rows[0].id;
}

/** The source of an organisation's events. */
export function sourceOf(installation: string, organisation: OrganisationId): string {
  return `urn:nemcon:${installation}:${organisation}`;
}
