import type { FastifyRequest } from 'fastify';
import {
  treatiesOfParty,
  treatyDocuments,
  treatyDocumentsKnownAt,
  type OrganisationKnown,
  type PartyRow,
  type PartyTreaty,
} from '../readmodels/queries/index.ts';
import type { ResolvedAsOf } from './as-of.ts';
import { dayOf } from './day-of.ts';
import { identityOf } from './identity.ts';
import type { ReadDependencies } from './read-context.ts';

/** The treaties of a party, of those that the reader may see (I14): being a party to one is independent of its status here (case 59). */
export async function partyTreaties(
  { db, pool, rules }: ReadDependencies,
  request: FastifyRequest,
  { organisation }: OrganisationKnown,
  { party, status }: PartyRow,
  asOf: ResolvedAsOf | undefined,
): Promise<object[]> {
  const { organisation: id, viewer } = identityOf(request);
  const { knownAt } = request.query as { knownAt?: number };
  const kinds = treatyKinds(rules, id);
  const documents =
    knownAt === undefined
      ? await treatyDocuments(db, viewer, id, kinds)
      : await treatyDocumentsKnownAt(pool, viewer, id, kinds, knownAt);
  const since = dayOf(organisation.live_since, organisation.seat_zone);
  return treatiesOfParty(documents, party, status === 'member', since, asOf).map(shown);
}

/** The kinds of documents that States may be bound by: whose procedure asks for consent. The files keep every version of a procedure. */
export function treatyKinds(rules: ReadDependencies['rules'], organisation: string): string[] {
  const procedures = rules.get(organisation)?.procedures ?? [];
  const treaties = procedures.filter(({ stages }) => stages.some(({ type }) => type === 'consent-to-be-bound'));
  return [...new Set(treaties.map(({ kind }) => kind))];
}

function shown({ row, ...told }: PartyTreaty): object {
  const { id: document, stream, title, class: own, named } = row;
  return { document, stream, title, class: own, named, ...told };
}
