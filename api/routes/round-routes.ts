import type { FastifyInstance, FastifyRequest } from 'fastify';
import { pointsOf, positionsOf, roundsOf, type RoundRow } from '../../readmodels/queries/index.ts';
import { pageOf, pointView, positionView as positionSchema, roundView } from '../../schemas/api-reads.ts';
import { identityOf } from '../identity.ts';
import { Problem } from '../problem.ts';
import { documentFor, knownAtQuery, tagged, waitQuery, type ReadDependencies } from '../read-context.ts';
import { positionView, view } from '../views.ts';
import { known } from './document-routes.ts';
import { read } from './read-route.ts';

const rounds = '/documents/:document/rounds';
const at = `${rounds}/:round`;
const query = { ...waitQuery, ...knownAtQuery };

const roundOf = (request: FastifyRequest): string => (request.params as { round: string }).round;
const knownAtOf = (request: FastifyRequest): number | undefined => (request.query as { knownAt?: number }).knownAt;

/** Reads of rounds, positions and objection points, as far as the caller may see them (I14). */
export function registerRoundReads(app: FastifyInstance, dependencies: ReadDependencies): void {
  registerRounds(app, dependencies);
  registerVoices(app, dependencies);
}

function registerRounds(app: FastifyInstance, dependencies: ReadDependencies): void {
  const { db } = dependencies;
  read(app, {
    path: rounds,
    tag: 'rounds',
    id: 'list-rounds',
    summary: 'The rounds of a document, the first first',
    query,
    answer: pageOf(roundView),
    handler: async (request) => {
      const knownAt = knownAtOf(request);
      if (knownAt !== undefined) return { items: (await known(dependencies, request, knownAt)).rounds.map(view) };
      const { stream } = await documentFor(dependencies, request);
      return { items: (await roundsOf(db, identityOf(request).viewer, stream)).map(view) };
    },
  });
  read(app, {
    path: at,
    tag: 'rounds',
    id: 'read-round',
    summary: 'One round',
    query,
    answer: roundView,
    handler: async (request, reply) => {
      const knownAt = knownAtOf(request);
      if (knownAt !== undefined)
        return view(
          found((await known(dependencies, request, knownAt)).rounds.filter((row) => row.round === roundOf(request))),
        );
      const { stream, sequence } = await documentFor(dependencies, request);
      const row = found(await roundsOf(db, identityOf(request).viewer, stream, roundOf(request)));
      // The tag is the document's sequence: acts on a round are acts on its document.
      return tagged(request, reply, sequence, view(row));
    },
  });
}

function found<R extends RoundRow>(rows: R[]): R {
  const [row] = rows;
  if (row === undefined) throw new Problem('round-unknown');
  return row;
}

function registerVoices(app: FastifyInstance, dependencies: ReadDependencies): void {
  const { db } = dependencies;
  read(app, {
    path: `${at}/positions`,
    tag: 'rounds',
    id: 'list-positions',
    summary: 'What States have said in it, in the order of the record',
    query,
    answer: pageOf(positionSchema),
    handler: async (request) => {
      const knownAt = knownAtOf(request);
      const { stream } = await documentFor(dependencies, request);
      const rows =
        knownAt === undefined
          ? await positionsOf(db, identityOf(request).viewer, stream, roundOf(request))
          : (await known(dependencies, request, knownAt)).positions.filter((row) => row.round === roundOf(request));
      return { items: rows.map(positionView) };
    },
  });
  read(app, {
    path: `${at}/points`,
    tag: 'rounds',
    id: 'list-points',
    summary: 'Its objection points',
    query,
    answer: pageOf(pointView),
    handler: async (request) => {
      const knownAt = knownAtOf(request);
      const { stream } = await documentFor(dependencies, request);
      const rows =
        knownAt === undefined
          ? await pointsOf(db, identityOf(request).viewer, stream, roundOf(request))
          : (await known(dependencies, request, knownAt)).points.filter((row) => row.round === roundOf(request));
      return { items: rows.map(positionView) };
    },
  });
}
