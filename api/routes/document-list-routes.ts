import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  documentCounts,
  documentsPage,
  documentsWithFactsKnownAt,
  factsOf,
  type DocumentFilter,
  type DocumentRow,
  type FactRow,
} from '../../readmodels/queries/index.ts';
import { countView, documentOnDayView } from '../../schemas/api-agenda-reads.ts';
import { groupedOf } from '../../schemas/api-fact-reads.ts';
import { documentView, pageOf } from '../../schemas/api-reads.ts';
import { meetingId } from '../../schemas/identifiers.ts';
import { documentKind } from '../../schemas/procedure.ts';
import { allQuery, asOfOf, asOfQuery, type ResolvedAsOf } from '../as-of.ts';
import { documentsOnDay, documentViews, isStanding, STANDING } from '../document-views.ts';
import { groupedAnswer, groupedOn } from '../fact-views.ts';
import { identityOf } from '../identity.ts';
import { malformed } from '../problem.ts';
import { knownAtQuery, paged, pageQuery, uncut, type ReadDependencies } from '../read-context.ts';
import { read } from './read-route.ts';

const filterQuery = {
  kind: documentKind.optional(),
  stage: z.string().max(48).optional().describe('A stage that is open'),
  state: z.string().max(40).optional(),
  sponsor: z.string().max(48).optional(),
  symbol: z.string().max(80).optional().describe('The official symbol that it was issued under'),
  meeting: meetingId.optional().describe('A meeting that a stage or an outcome of it waits for'),
};
/** Filters that speak of now: they cannot be combined with another day. */
const OF_NOW = ['stage', 'state', 'meeting'] as const;

interface Query extends Omit<DocumentFilter, 'organisation' | 'asOf'> {
  cursor?: string;
  limit: number;
  knownAt?: number;
  all?: '1';
  asOf?: string;
}

/** Lists and counts of documents. */
export function registerDocumentLists(app: FastifyInstance, dependencies: ReadDependencies): void {
  read(app, {
    path: '/documents',
    tag: 'documents',
    id: 'list-documents',
    summary: 'Documents that you may see, the latest first; with `asOf` by what the record says of where they stood',
    query: { ...filterQuery, ...asOfQuery, ...allQuery, ...pageQuery, ...knownAtQuery },
    answer: z.union([groupedOf(documentOnDayView), pageOf(documentView)]),
    handler: (request) => list(dependencies, request),
  });
  read(app, {
    path: '/documents/counts',
    tag: 'documents',
    id: 'count-documents',
    summary: 'How many documents there are of each kind, state or open stage, of those that you may see',
    query: { by: z.enum(['kind', 'state', 'stage']) },
    answer: pageOf(countView),
    handler: async (request) => {
      const { organisation, viewer } = identityOf(request);
      const { by } = request.query as { by: 'kind' | 'state' | 'stage' };
      return { items: await documentCounts(dependencies.db, viewer, organisation, by) };
    },
  });
}

async function list(dependencies: ReadDependencies, request: FastifyRequest): Promise<unknown> {
  const identity = identityOf(request);
  const query = request.query as Query;
  uncut(request, ...Object.keys(filterQuery));
  const asOf = await asOfOf(dependencies, request);
  if (asOf !== undefined) fitsAnotherDay(query);
  if (asOf === undefined) {
    const { rows, next } = await found(dependencies, request);
    const items = await documentViews(
      dependencies,
      identity,
      rows.map(({ document }) => document),
    );
    return { items, ...(next === undefined ? {} : { next }) };
  }
  const { rows, next } = await found(dependencies, request, asOf);
  const groups = groupedOn(rows, asOf);
  const answer = await groupedAnswer(asOf, groups, query.all === '1', (of) =>
    documentsOnDay(dependencies, identity, asOf, of),
  );
  return { ...answer, ...(next === undefined ? {} : { next }) };
}

/** The documents that a request asks for, with the facts of where they stood where it asks about a day. */
async function found(
  { db, pool }: ReadDependencies,
  request: FastifyRequest,
  asOf?: ResolvedAsOf,
): Promise<{ rows: { document: DocumentRow; facts: FactRow[] }[]; next?: string }> {
  const { organisation, viewer } = identityOf(request);
  const { cursor, limit, knownAt, all, asOf: _asOf, meeting, ...filter } = request.query as Query;
  if (knownAt !== undefined) {
    const rows = await documentsWithFactsKnownAt(pool, viewer, organisation, knownAt);
    return { rows: rows.map(({ document, facts }) => ({ document, facts: facts.filter(isStanding) })) };
  }
  const { rows, next } = await paged(
    documentsPage(
      db,
      viewer,
      {
        organisation,
        ...filter,
        ...(meeting === undefined ? {} : { meeting: `${organisation}/meeting/${meeting}` }),
        ...(asOf === undefined || all ? {} : { asOf }),
      },
      { ...(cursor === undefined ? {} : { cursor }), limit },
    ),
  );
  const streams = rows.map(({ stream }) => stream);
  const facts = asOf === undefined ? [] : await factsOf(db, viewer, streams, STANDING);
  return {
    rows: rows.map((document) => ({ document, facts: facts.filter(({ stream }) => stream === document.stream) })),
    ...(next === undefined ? {} : { next }),
  };
}

function fitsAnotherDay(query: Query): void {
  const wrong = OF_NOW.filter((name) => query[name] !== undefined);
  if (wrong.length > 0)
    throw malformed(
      'query-malformed',
      wrong.map((name) => ({ pointer: `/${name}`, detail: `"${name}" speaks of now: it does not go with asOf.` })),
    );
}
