import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { eventsOfOrganisation, eventsOfStream, latestEventsOfOrganisation } from '../../readmodels/queries/index.ts';
import { receiptAnswer as receiptSchema, type ReceiptAnswer } from '../../schemas/api-problem.ts';
import { eventView, pageOf } from '../../schemas/api-reads.ts';
import { actAnswer, receiptAnswer, refusalProblem } from '../act-answer.ts';
import { acts } from '../acts/index.ts';
import { knownAnswer } from '../carry-out.ts';
import { identityOf } from '../identity.ts';
import { Problem, problemBody } from '../problem.ts';
import { afterQuery, documentFor, waitQuery, type ReadDependencies } from '../read-context.ts';
import { read } from './read-route.ts';

/** Reads of the record itself, and of the receipts of one's own acts. */
export function registerRecordReads(app: FastifyInstance, dependencies: ReadDependencies): void {
  const { db } = dependencies;
  read(app, {
    path: '/documents/:document/events',
    tag: 'record',
    id: 'list-document-events',
    summary: 'The recorded events of a document that you may see',
    query: { ...afterQuery, ...waitQuery },
    answer: pageOf(eventView).extend({ last: z.int() }),
    handler: async (request) => {
      const { after, limit } = request.query as { after: number; limit: number };
      const { stream } = await documentFor(dependencies, request);
      const { events, last } = await eventsOfStream(db, identityOf(request).viewer, stream, { after, limit });
      return { items: events, last };
    },
  });
  read(app, {
    path: '/events',
    tag: 'record',
    id: 'list-events',
    summary: 'The recorded events of the organisation that you may see, in the order of the archive',
    query: {
      ...afterQuery,
      before: z.coerce
        .number()
        .int()
        .min(1)
        .optional()
        .describe('The newest first: those before this position; 9007199254740991 begins with the last of all'),
    },
    answer: pageOf(eventView).extend({ last: z.int() }),
    handler: async (request) => {
      const { after, before, limit } = request.query as { after: number; before?: number; limit: number };
      const { organisation, viewer } = identityOf(request);
      const { events, last } = await (before === undefined
        ? eventsOfOrganisation(db, viewer, organisation, { after, limit })
        : latestEventsOfOrganisation(db, viewer, organisation, { before, limit }));
      return { items: events, last };
    },
  });
  registerReceipts(app, dependencies);
}

function registerReceipts(app: FastifyInstance, dependencies: ReadDependencies): void {
  read(app, {
    path: '/receipts/:key',
    tag: 'record',
    id: 'read-receipt',
    summary: 'What became of an act of yours, by its Idempotency-Key',
    answer: receiptSchema,
    handler: async (request): Promise<ReceiptAnswer> => {
      const { organisation, actor } = identityOf(request);
      const { key } = request.params as { key: string };
      const receipt = await dependencies.receipts.find(organisation, actor.token, key);
      if (receipt === undefined) throw new Problem('not-found');
      const answer = await knownAnswer(dependencies, receipt);
      if (answer === undefined) return receiptAnswer(receipt, receipt.handedOver === 'signal' ? 'kept' : 'unconfirmed');
      if (answer.outcome === 'refused')
        return {
          ...receiptAnswer(receipt, 'refused'),
          refusal: problemBody(refusalProblem(answer, receipt.stream), request),
        };
      const act = acts.find(({ kind }) => kind === receipt.command.kind);
      if (act === undefined) throw new Error(`no act makes a ${receipt.command.kind}`);
      return { ...receiptAnswer(receipt, 'carried-out'), answer: actAnswer(receipt, answer, act) };
    },
  });
}
