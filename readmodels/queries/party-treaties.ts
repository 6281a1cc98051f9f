import { sql } from 'kysely';
import type pg from 'pg';
import type { DocumentRecord, DocumentState } from '../../domain/document/index.ts';
import { maySee, type Viewer } from '../../domain/visibility.ts';
import type { AsOf, Certainty } from '../../schemas/dated-fact.ts';
import type { PartyId } from '../../schemas/identifiers.ts';
import type { Instant } from '../../schemas/time.ts';
import type { DocumentRow } from '../projector/rows.ts';
import type { Queryable } from './database.ts';
import { projectionsAt } from './projections-at.ts';
import { treatyOf, type Treaty } from './treaty.ts';
import { visible } from './visible.ts';

/** A document that States may be bound by, as it stands or stood. */
export interface TreatyDocument {
  row: DocumentRow;
  record: DocumentRecord;
}

/** Documents of the kinds that States are bound by, of those that a viewer may see (I14), the latest first. */
export async function treatyDocuments(
  db: Queryable,
  viewer: Viewer | undefined,
  organisation: string,
  kinds: readonly string[],
): Promise<TreatyDocument[]> {
  if (kinds.length === 0) return [];
  const rows = await db
    .selectFrom('read.documents as document')
    .innerJoin('read.streams as stored', 'stored.stream', 'document.stream')
    .selectAll('document')
    .select('stored.state as stored_state')
    .where('document.organisation', '=', organisation)
    .where(sql<boolean>`document.kind = ANY(${kinds})`)
    .where(visible(viewer, 'document'))
    .orderBy('document.registered_at', 'desc')
    .orderBy('document.stream', 'desc')
    .execute();
  return rows.flatMap(({ stored_state, ...row }) => {
    const { document } = stored_state as DocumentState;
    return document === null ? [] : [{ row: row, record: document }];
  });
}

/** The same as it was known at an instant. Folds every document of the organisation. */
export async function treatyDocumentsKnownAt(
  pool: pg.Pool,
  viewer: Viewer | undefined,
  organisation: string,
  kinds: readonly string[],
  at: Instant,
): Promise<TreatyDocument[]> {
  const found: TreatyDocument[] = [];
  for await (const projection of projectionsAt(pool, { organisation, aggregate: 'document' }, at)) {
    const [row] = projection.rows.all('documents');
    const { document: record } = projection.document;
    if (row && record && kinds.includes(row.kind) && maySee(viewer, row)) found.push({ row, record });
  }
  return found.sort(({ row: one }, { row: other }) => other.registered_at - one.registered_at);
}

/** How one party stands to one treaty; `not-known` where the record does not tell (case 59: it has nothing to do with its membership). */
export interface PartyTreaty {
  row: DocumentRow;
  signed: Certainty;
  signedOn: string | null;
  /** Domestic acts that are reported: they count for nothing (case 46). */
  reported: Treaty['reported'];
  /** The instrument in due form that was deposited. */
  deposited: { act: string; on: string } | null;
  withdrawn: { act: string; on: string; withdrawnOn: string }[];
  bound: Certainty;
  inForce: Certainty;
  inForceOn: string | null;
  because: string[];
}

/**
 * The treaties in which a party has done something, or may have: what the record denies is left out.
 * @param member whether it is a Member State now: of others nothing is assumed
 * @param liveSince the day from which the body decides here
 */
export function treatiesOfParty(
  documents: readonly TreatyDocument[],
  party: PartyId,
  member: boolean,
  liveSince: string | undefined,
  asOf?: AsOf,
): PartyTreaty[] {
  return documents.flatMap(({ row, record }) => {
    const treaty = treatyOf(record, member ? [party] : [], liveSince, asOf);
    const told = treaty && partyTreaty(row, treaty, party);
    return told ? [told] : [];
  });
}

/** Undefined where the record denies that the party has done anything. */
export function partyTreaty(row: DocumentRow, treaty: Treaty, party: PartyId): PartyTreaty | undefined {
  const own = treaty.parties.find((each) => each.party === party);
  const open = treaty.signedNotBound.find((each) => each.party === party);
  const reported = treaty.reported.filter((act) => act.party === party);
  const signed = own?.signed === 'yes' ? 'yes' : attestedSignature(treaty, party);
  const bound = own?.bound ?? (open?.certainty === 'not-known' ? 'not-known' : 'no');
  if (own === undefined && reported.length === 0 && signed === 'no' && bound === 'no') return undefined;
  const { instrument } = own ?? {};
  return {
    row,
    signed,
    signedOn: own?.signedOn ?? null,
    reported,
    deposited: instrument?.inDueForm ? { act: instrument.act, on: instrument.on } : null,
    withdrawn: own?.withdrawn ?? [],
    bound,
    inForce: own?.inForce ?? 'no',
    inForceOn: own?.inForceOn ?? null,
    because: open?.because ?? [],
  };
}

/** Signed before the body decided here, by States that the source names or does not name. */
function attestedSignature({ signatures, signedNotBound }: Treaty, party: PartyId): Certainty {
  if (signatures.known.some(({ by }) => Array.isArray(by) && by.includes(party))) return 'yes';
  return signedNotBound.find((each) => each.party === party)?.certainty === 'not-known' ? 'not-known' : 'no';
}
