import type pg from 'pg';
import type { AccreditationRow } from '../projector/rows.ts';
import type { Queryable } from './database.ts';
import { projectionsAt } from './projections-at.ts';

/** Who is or was accredited for a party, in the order of the record; `knownAt`: as it was known then. */
export async function accreditationsOf(
  { db, pool }: { db: Queryable; pool: pg.Pool },
  organisation: string,
  party: string,
  knownAt?: number,
): Promise<AccreditationRow[]> {
  const stream = `${organisation}/organisation`;
  if (knownAt === undefined)
    return db
      .selectFrom('read.accreditations')
      .selectAll()
      .where('stream', '=', stream)
      .where('party', '=', party)
      .orderBy('sequence')
      .execute();
  for await (const { rows } of projectionsAt(pool, { stream }, knownAt))
    return rows
      .all('accreditations')
      .filter((row) => row.party === party)
      .sort((one, other) => one.sequence - other.sequence);
  return [];
}
