import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { certaintyOf, factsKnownAt, factsPage, groupedBy, type FactFilter } from '../../readmodels/queries/index.ts';
import { factView as factSchema, groupedOf } from '../../schemas/api-fact-reads.ts';
import { pageOf } from '../../schemas/api-reads.ts';
import { streamId } from '../../schemas/identifiers.ts';
import { allQuery, asOfOf, asOfQuery } from '../as-of.ts';
import { factView, groupedAnswer } from '../fact-views.ts';
import { identityOf } from '../identity.ts';
import { presented } from '../present.ts';
import { knownAtQuery, paged, pageQuery, uncut, type ReadDependencies } from '../read-context.ts';
import { read } from './read-route.ts';

const query = {
  kind: z.string().max(40).optional().describe('`status`, `chair`, `organ`, `stage`, ...'),
  subject: z.string().max(100).optional().describe('A party, an organ, an area, a stage, a meeting'),
  stream: streamId.optional(),
  ...asOfQuery,
  ...allQuery,
  ...knownAtQuery,
  ...pageQuery,
};
interface Query extends Omit<FactFilter, 'organisation'> {
  all?: '1';
  knownAt?: number;
  cursor?: string;
  limit: number;
}

/** Dated facts of the organisation, its documents and meetings, on both clocks (design §5). */
export function registerFactReads(app: FastifyInstance, dependencies: ReadDependencies): void {
  const { db, pool } = dependencies;
  read(app, {
    path: '/facts',
    tag: 'facts',
    id: 'list-facts',
    summary: 'Dated facts, each with its evidence and the decision that it rests on; with `asOf` in three groups',
    query,
    answer: z.union([groupedOf(factSchema), pageOf(factSchema)]),
    handler: async (request) => {
      const identity = identityOf(request);
      const { organisation, viewer } = identity;
      const { kind, subject, stream, all, knownAt, cursor, limit } = request.query as Query;
      const asOf = await asOfOf(dependencies, request);
      const filter: FactFilter = {
        organisation,
        ...(kind === undefined ? {} : { kind }),
        ...(subject === undefined ? {} : { subject }),
        // A stream of another organisation has nothing here.
        ...(stream === undefined ? {} : { stream }),
      };
      const foreign = stream !== undefined && !stream.startsWith(`${organisation}/`);
      uncut(request);
      const { rows, next } = foreign
        ? { rows: [] }
        : knownAt === undefined
          ? await paged(
              factsPage(db, viewer, filter, {
                ...(cursor === undefined ? {} : { cursor }),
                limit,
                ...(asOf === undefined || all ? {} : { asOf }),
              }),
            )
          : { rows: await factsKnownAt(pool, viewer, filter, knownAt) };
      const more = next === undefined ? {} : { next };
      if (asOf === undefined)
        return {
          items: await presented(
            dependencies,
            identity,
            rows.map((row) => factView(row)),
          ),
          ...more,
        };
      const groups = groupedBy(rows, (row) => certaintyOf(row, asOf));
      const answer = await groupedAnswer(asOf, groups, all === '1', (of) =>
        presented(
          dependencies,
          identity,
          of.map((row) => factView(row, certaintyOf(row, asOf))),
        ),
      );
      return { ...answer, ...more };
    },
  });
}
