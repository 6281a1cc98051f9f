import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { sessionView } from '../../schemas/api-demonstration.ts';
import { problem } from '../../schemas/api-problem.ts';
import { organisationId } from '../../schemas/identifiers.ts';
import { identityOf } from '../identity.ts';
import type { ReadDependencies } from '../read-context.ts';

/** Who you are to this body, as your token says and the server understands it (I11); and what its clock shows. */
export function registerSession(app: FastifyInstance, { clocks }: ReadDependencies): void {
  app.route({
    method: 'GET',
    url: '/:organisation/session',
    schema: {
      summary: 'Your role and your State, and what the clock of the body shows',
      operationId: 'read-session',
      tags: ['organisation'],
      security: [{ bearer: [] }],
      params: z.object({ organisation: organisationId }),
      response: { 200: sessionView, default: problem },
    },
    handler: async (request) => {
      const { organisation, actor, expires } = identityOf(request);
      const clock = clocks.of(organisation);
      return {
        organisation,
        role: actor.role,
        party: actor.party ?? null,
        expires: expires * 1_000,
        clock: { kind: clock.setting.kind, now: clock.now() },
      };
    },
  });
}
