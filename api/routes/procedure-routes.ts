import type { FastifyInstance, FastifyRequest } from 'fastify';
import { procedureSummaryView, procedureView } from '../../schemas/api-procedures.ts';
import { pageOf } from '../../schemas/api-reads.ts';
import { identityOf } from '../identity.ts';
import { prefersRussian, Problem } from '../problem.ts';
import { byProcedure, procedureInFull, procedureSummary } from '../procedure-views.ts';
import type { ReadDependencies } from '../read-context.ts';
import { read } from './read-route.ts';

/** The rules as data: which procedures the body has, and each whole. They are nobody's secret within the body. */
export function registerProcedureReads(app: FastifyInstance, { rules }: Pick<ReadDependencies, 'rules'>): void {
  const proceduresOf = (request: FastifyRequest): ReturnType<typeof byProcedure> =>
    byProcedure(rules.get(identityOf(request).organisation)?.procedures ?? []);
  read(app, {
    path: '/procedures',
    tag: 'organisation',
    id: 'list-procedures',
    summary: 'The procedures of the body: what each is for, its versions, and the stages of the newest',
    answer: pageOf(procedureSummaryView),
    handler: async (request) => ({ items: [...proceduresOf(request).values()].map(procedureSummary) }),
  });
  read(app, {
    path: '/procedures/:procedure',
    tag: 'organisation',
    id: 'read-procedure',
    summary:
      'A procedure in every version, by its name after the body (`convention`): its rules, what each clause rests on, and what the rules that it names say',
    answer: procedureView,
    handler: async (request) => {
      const { procedure } = request.params as { procedure: string };
      const versions = proceduresOf(request).get(`${identityOf(request).organisation}/${procedure}`);
      if (versions === undefined) throw new Problem('not-found');
      return procedureInFull(versions, prefersRussian(request.headers['accept-language']) ? 'ru' : 'en');
    },
  });
}
