import type pg from 'pg';
import type { DatedRoster } from './reading.ts';

export async function saveRosters(client: pg.ClientBase, rosters: readonly DatedRoster[]): Promise<void> {
  if (rosters.length === 0) return;
  await client.query(
    `INSERT INTO notices.rosters (organisation, sequence, recorded, roster)
     SELECT * FROM unnest($1::text[], $2::bigint[], $3::bigint[], $4::jsonb[])
     ON CONFLICT (organisation, sequence) DO UPDATE SET roster = excluded.roster`,
    [
      rosters.map(({ organisation }) => organisation),
      rosters.map(({ sequence }) => sequence),
      rosters.map(({ recorded }) => recorded),
      rosters.map(({ roster }) => JSON.stringify(roster)),
    ],
  );
}

/** The rosters of organisations, oldest first; they change some times a year. */
export async function loadRosters(
  client: pg.ClientBase,
  organisations: readonly string[],
): Promise<Map<string, DatedRoster[]>> {
  const { rows } = await client.query<DatedRoster>(
    'SELECT organisation, sequence, recorded, roster FROM notices.rosters WHERE organisation = ANY($1) ORDER BY sequence',
    [organisations],
  );
  const found = new Map<string, DatedRoster[]>();
  for (const row of rows) found.set(row.organisation, [...(found.get(row.organisation) ?? []), row]);
  return found;
}

/**
 * The roster that stood when an event was recorded, as far as it has arrived; the first one for what is older. Streams have no common order:
 * a change of the roster that was recorded just before may still be on its way, and is then not seen (`docs/operate/notices.md`).
 */
export function rosterAt(rosters: readonly DatedRoster[] | undefined, recorded: number): DatedRoster | undefined {
  return rosters?.findLast((one) => one.recorded <= recorded) ?? rosters?.[0];
}
