import type { FastifyRequest } from 'fastify';
import { nameAmong, type ToldName } from '../domain/organisation/index.ts';
import {
  factsOf,
  organisationKnownAt,
  organisationOf,
  organsOf,
  partiesOf,
  type FactRow,
  type OrganisationKnown,
  type OrganisationRow,
} from '../readmodels/queries/index.ts';
import type { DatedFact } from '../schemas/dated-fact.ts';
import type { Instant } from '../schemas/time.ts';
import { resolveAsOf, type ResolvedAsOf } from './as-of.ts';
import { dayOf } from './day-of.ts';
import { identityOf } from './identity.ts';
import { waitFor, type ReadDependencies } from './read-context.ts';

/** The organisation as it is, or as it was known at an instant (`?knownAt=`); undefined before its first event. */
export async function organisationRead(
  dependencies: ReadDependencies,
  request: FastifyRequest,
): Promise<OrganisationKnown | undefined> {
  const { db, pool } = dependencies;
  const { organisation: id, viewer } = identityOf(request);
  const { knownAt } = request.query as { knownAt?: number };
  const stream = `${id}/organisation`;
  await waitFor(dependencies, stream, request);
  if (knownAt !== undefined) return organisationKnownAt(pool, id, knownAt);
  // One snapshot: a member whose decision came a moment later than its status would be a fact without a source.
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (snapshot) => {
      const organisation = await organisationOf(snapshot, id);
      if (organisation === undefined) return undefined;
      const parties = await partiesOf(snapshot, id);
      const organs = await organsOf(snapshot, id);
      return { organisation, parties, organs, facts: await factsOf(snapshot, viewer, [stream]) };
    });
}

/** Facts of some kinds. */
export function ofKinds(facts: readonly FactRow[], ...kinds: DatedFact['kind'][]): FactRow[] {
  return facts.filter(({ kind }) => kinds.includes(kind));
}

/** What is on record of a party: its statuses, its way to them, its seat, its terms as Chair, what it coordinates, its names. */
export function factsOfParty(facts: readonly FactRow[], party: string): FactRow[] {
  return [
    ...ofKinds(facts, 'status', 'suspension', 'candidature', 'candidate-step', 'seat', 'chair', 'next-chair').filter(
      ({ subject }) => subject === party,
    ),
    ...ofKinds(facts, 'coordinator').filter(({ value }) => value === party),
    ...ofKinds(facts, 'party-name').filter(({ subject }) => subject === party),
  ];
}

/** The name borne on a day, in the language of the organisation's documents (case 60); null where none in it can have been. */
export function nameOn(
  names: readonly ToldName[],
  { document_language: language }: OrganisationRow,
  asOf: ResolvedAsOf,
): ReturnType<typeof nameAmong> | null {
  return nameAmong(names, asOf, language) ?? null;
}

/** The day in which an instant lies at the seat, with that instant as what is asked about. */
export function instantAsked(at: Instant, { seat_zone: zone }: OrganisationRow): ResolvedAsOf {
  return { ...resolveAsOf(dayOf(at, zone), zone), from: at, until: at + 1 };
}
