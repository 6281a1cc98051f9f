import type { FastifyRequest } from 'fastify';
import { nameAt } from '../domain/organisation/index.ts';
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
import type { ResolvedAsOf } from './as-of.ts';
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
  const [organisation, parties, organs, facts] = await Promise.all([
    organisationOf(db, id),
    partiesOf(db, id),
    organsOf(db, id),
    factsOf(db, viewer, [stream]),
  ]);
  return organisation && { organisation, parties, organs, facts };
}

/** Facts of some kinds. */
export function ofKinds(facts: readonly FactRow[], ...kinds: DatedFact['kind'][]): FactRow[] {
  return facts.filter(({ kind }) => kinds.includes(kind));
}

/** What is on record of a party: its statuses, its terms as Chair, and what it coordinates. */
export function factsOfParty(facts: readonly FactRow[], party: string): FactRow[] {
  return [
    ...ofKinds(facts, 'status', 'chair', 'next-chair').filter(({ subject }) => subject === party),
    ...ofKinds(facts, 'coordinator').filter(({ value }) => value === party),
  ];
}

/** The name borne on a day, in the language of the organisation's documents (case 60); null where none in it can have been. */
export function nameOn(
  names: Parameters<typeof nameAt>[0],
  { document_language: language }: OrganisationRow,
  { date }: ResolvedAsOf,
): ReturnType<typeof nameAt> | null {
  return nameAt(names, date, language) ?? null;
}
