import type { OrganisationRow, OrganRow, PartyRow } from '../projector/rows.ts';
import type { Queryable } from './database.ts';

/** The roster is public (I14). */
export function organisationOf(db: Queryable, organisation: string): Promise<OrganisationRow | undefined> {
  return db.selectFrom('read.organisations').selectAll().where('organisation', '=', organisation).executeTakeFirst();
}

export function organisations(db: Queryable): Promise<OrganisationRow[]> {
  return db.selectFrom('read.organisations').selectAll().orderBy('organisation').execute();
}

/** In protocol order (RoP 1.7). */
export function partiesOf(db: Queryable, organisation: string): Promise<PartyRow[]> {
  return db
    .selectFrom('read.parties')
    .selectAll()
    .where('organisation', '=', organisation)
    .orderBy('ordinal')
    .execute();
}

export function organsOf(db: Queryable, organisation: string): Promise<OrganRow[]> {
  return db.selectFrom('read.organs').selectAll().where('organisation', '=', organisation).orderBy('ordinal').execute();
}
