import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { problem } from '../../schemas/api-problem.ts';
import { organId, organisationId } from '../../schemas/identifiers.ts';
import { places } from '../acts/shared.ts';

interface ReadRoute {
  /** Below `/v1/:organisation`. */
  path: string;
  tag: 'documents' | 'rounds' | 'organisation' | 'record' | 'content' | 'notices' | 'meetings' | 'facts';
  id: string;
  summary: string;
  query?: z.ZodRawShape;
  answer?: z.ZodType;
  /** A media type in which it can be had too; the handler sends it as bytes. */
  alsoAs?: string;
  handler: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;
}

/** A read: its parameters are checked strictly, an unknown one is refused. */
export function read(
  app: FastifyInstance,
  { path, tag, id, summary, query = {}, answer, alsoAs, handler }: ReadRoute,
): void {
  const names = [...path.matchAll(/:([a-z0-9]+)/g)].map(([, name]) => name ?? '');
  const known: Record<string, z.ZodType> = {
    ...places,
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    key: z.string().max(200),
    organ: organId,
  };
  app.route({
    method: 'GET',
    url: `/:organisation${path}`,
    schema: {
      summary,
      operationId: id,
      tags: [tag],
      security: [{ bearer: [] }],
      params: z.object({
        organisation: organisationId,
        ...Object.fromEntries(names.map((name) => [name, known[name] ?? z.string()])),
      }),
      querystring: z.strictObject(query),
      response: { ...(answer === undefined ? {} : { 200: ok(answer, alsoAs) }), default: problem },
    },
    handler,
  });
}

/** What it answers with, in one media type or in two. */
function ok(answer: z.ZodType, alsoAs: string | undefined) {
  if (alsoAs === undefined) return answer;
  const bytes = z.string().meta({ format: 'binary' });
  return {
    description: 'In the form that was asked for',
    content: { 'application/json': { schema: answer }, [alsoAs]: { schema: bytes } },
  };
}
