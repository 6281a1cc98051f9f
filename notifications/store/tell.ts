import type pg from 'pg';
import { organisationOf } from '../../readmodels/projector/event-parts.ts';
import type { Addressing } from '../addressing.ts';
import { noticesOf } from '../recipients.ts';
import { insertNotices, type MailPlan, type ToldEvent } from './notice-rows.ts';
import type { DatedRoster } from './reading.ts';
import { loadRosters, rosterAt, saveRosters } from './rosters.ts';

/**
 * Tells what was read, in the caller's transaction: to the functions of the roster that stood then. What comes before the first roster of
 * its organisation waits for it.
 * @returns how many notices are new
 */
export async function tell(
  client: pg.ClientBase,
  addressings: readonly Addressing[],
  rosters: readonly DatedRoster[],
  mail: MailPlan | undefined,
): Promise<number> {
  await saveRosters(client, rosters);
  const waited = await takeWaiting(client, [...new Set(rosters.map(({ organisation }) => organisation))]);
  const all = [...waited, ...addressings];
  if (all.length === 0) return 0;
  const known = await loadRosters(client, [...new Set(all.map(({ stream }) => organisationOf(stream)))]);
  const told: ToldEvent[] = [];
  const waiting: Addressing[] = [];
  for (const addressing of all) {
    const found = rosterAt(known.get(organisationOf(addressing.stream)), addressing.recorded);
    if (found === undefined) waiting.push(addressing);
    else told.push({ addressing, notices: noticesOf(addressing, found.roster), rosterSequence: found.sequence });
  }
  await putWaiting(client, waiting);
  return insertNotices(client, told, mail);
}

async function takeWaiting(client: pg.ClientBase, organisations: readonly string[]): Promise<Addressing[]> {
  if (organisations.length === 0) return [];
  const { rows } = await client.query<{ addressing: Addressing }>(
    `WITH taken AS (DELETE FROM notices.waiting WHERE organisation = ANY($1) RETURNING stream, sequence, recorded, addressing)
     SELECT addressing FROM taken ORDER BY recorded, stream, sequence`,
    [organisations],
  );
  return rows.map(({ addressing }) => addressing);
}

async function putWaiting(client: pg.ClientBase, waiting: readonly Addressing[]): Promise<void> {
  if (waiting.length === 0) return;
  await client.query(
    `INSERT INTO notices.waiting (stream, sequence, organisation, recorded, addressing)
     SELECT * FROM unnest($1::text[], $2::bigint[], $3::text[], $4::bigint[], $5::jsonb[]) ON CONFLICT DO NOTHING`,
    [
      waiting.map(({ stream }) => stream),
      waiting.map(({ sequence }) => sequence),
      waiting.map(({ stream }) => organisationOf(stream)),
      waiting.map(({ recorded }) => recorded),
      waiting.map((addressing) => JSON.stringify(addressing)),
    ],
  );
}
