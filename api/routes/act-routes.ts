import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { traceAct } from '../../activities/telemetry/index.ts';
import { actAnswer as actAnswerSchema, problem, receiptAnswer as receiptSchema } from '../../schemas/api-problem.ts';
import { organisationId } from '../../schemas/identifiers.ts';
import { actAnswer, receiptAnswer, receiptPath, refusalProblem } from '../act-answer.ts';
import { operationOf, type ActDefinition } from '../act-definition.ts';
import { acts } from '../acts/index.ts';
import { carryOut, type ActRequest, type CarriedOut, type CarryOutDependencies } from '../carry-out.ts';
import { problemOf } from '../error-handling.ts';
import { identityOf } from '../identity.ts';
import type { Metrics } from '../metrics.ts';
import { Problem } from '../problem.ts';

/** Seven or more characters would do against accidents; the key of another person never meets ours. */
const idempotencyKey = z
  .string()
  .regex(/^[\x21-\x7e]{8,200}$/)
  .describe('Chosen by the client, one for each act: the same key and request give the same answer (I9)');

const headers = z.object({
  'idempotency-key': idempotencyKey,
  'if-match': z.string().max(200).optional().describe('The ETag that was read; refused where the resource has changed'),
});

type Dependencies = CarryOutDependencies & { metrics: Pick<Metrics, 'act' | 'quarantined'> };

/** One route for each act of the table. */
export function registerActs(app: FastifyInstance, dependencies: Dependencies): void {
  for (const act of acts) {
    app.route({
      method: act.method,
      url: `/:organisation${act.path}`,
      schema: {
        summary: act.summary,
        description: `Command \`${act.kind}\`.`,
        tags: [tagOf(act)],
        operationId: operationOf(act),
        security: [{ bearer: [] }],
        params: act.params.extend({ organisation: organisationId }),
        headers,
        body: act.body,
        response: { [act.status]: actAnswerSchema, 202: receiptSchema, default: problem },
      },
      handler: (request, reply) => handle(dependencies, act, request, reply),
    });
  }
}

/** Under which heading the OpenAPI document shows an act. */
function tagOf({ aggregate, path }: ActDefinition): string {
  if (aggregate !== 'document') return aggregate === 'organisation' ? 'organisation' : 'meetings';
  return path.includes('/rounds') ? 'rounds' : 'documents';
}

async function handle(
  dependencies: Dependencies,
  act: ActDefinition,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const began = Date.now() - reply.elapsedTime;
  const route = { method: request.method, route: request.routeOptions.url ?? '' };
  const trace = traceAct(route, began, textOf(request.headers['traceparent']));
  const told = (status: number, code: string): void => {
    trace.answered(status, code);
    dependencies.metrics.act(act.kind, code, (Date.now() - began) / 1_000);
  };
  try {
    const { receipt, outcome } = await carryOut(dependencies, { ...actRequest(act, request), trace });
    if (outcome.kind === 'quarantined') dependencies.metrics.quarantined(receipt.stream);
    const answer = respond(act, { receipt, outcome }, reply);
    told(reply.statusCode, outcome.kind === 'kept' ? 'kept' : 'carried-out');
    return answer;
  } catch (error) {
    const { status, code } = problemOf(error as FastifyError);
    told(status, code);
    throw error;
  }
}

const textOf = (header: string | string[] | undefined): string | undefined =>
  typeof header === 'string' ? header : undefined;

function actRequest(act: ActDefinition, request: FastifyRequest): ActRequest {
  const { 'idempotency-key': key, 'if-match': ifMatch } = request.headers as Record<string, string>;
  return {
    act,
    identity: identityOf(request),
    key: key ?? '',
    path: request.url.split('?', 1)[0] ?? '',
    params: request.params as Record<string, string>,
    body: request.body,
    received: request.receivedBody ?? {},
    completedAt: request.completedAt,
    ifMatch: ifMatch === undefined ? undefined : sequenceOf(ifMatch),
  };
}

/** Of an entity tag `"17"`; whatever else is stated can match nothing. */
function sequenceOf(tag: string): number {
  const digits = /^"(\d{1,15})"$/.exec(tag.trim())?.[1];
  if (digits === undefined) throw new Problem('precondition-failed');
  return Number(digits);
}

function respond(act: ActDefinition, { receipt, outcome }: CarriedOut, reply: FastifyReply): unknown {
  switch (outcome.kind) {
    case 'answered': {
      if (outcome.answer.outcome === 'refused') throw refusalProblem(outcome.answer, receipt.stream);
      const answer = actAnswer(receipt, outcome.answer, act);
      void reply.code(act.status).header('nemcon-sequence', String(answer.sequence));
      if (act.status === 201) void reply.header('location', locationOf(answer.links));
      return answer;
    }
    case 'kept':
      void reply.code(202).header('location', receiptPath(receipt));
      return receiptAnswer(receipt, 'kept');
    case 'unconfirmed':
      throw new Problem('receipt-unconfirmed', { extensions: { links: { receipt: receiptPath(receipt) } } });
    case 'unknown-stream':
      throw new Problem(`${act.aggregate}-unknown`);
    case 'quarantined':
      throw new Problem('stream-quarantined');
    case 'overloaded':
      throw new Problem('overloaded');
  }
}

/** Where what was made can be read: itself, or what it is part of. */
function locationOf({ self, calls, document, meeting }: Record<string, string>): string {
  return self ?? calls ?? document ?? meeting ?? '';
}
