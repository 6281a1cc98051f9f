import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import { z } from 'zod';
import type { Simulation } from '../../domain/simulation/index.ts';
import type { Role } from '../../schemas/actor.ts';
import { problem } from '../../schemas/api-problem.ts';
import { documentId, organisationId } from '../../schemas/identifiers.ts';
import { simulationAnswer, simulationBody, type SimulationBody } from '../../schemas/simulation.ts';
import { identityOf } from '../identity.ts';
import { malformed, Problem } from '../problem.ts';
import { documentFor, waitQuery, type ReadDependencies } from '../read-context.ts';
import { runSimulation } from '../simulation/run-simulation.ts';
import { ActsFault } from '../simulation/stated-acts.ts';

/**
 * Who may simulate: those that see every position of every round. What a simulation tells follows from all of them, so that it cannot be cut
 * to what somebody else may see (I14).
 */
const SEE_ALL: readonly Role[] = ['secretariat', 'chair', 'auditor'];

/** What would happen if: hypothetical acts on the real state of a document. Nothing is written. */
export function registerSimulations(app: FastifyInstance, dependencies: ReadDependencies & { pool: Pool }): void {
  app.route({
    method: 'POST',
    url: '/:organisation/documents/:document/simulations',
    schema: {
      summary: 'Play hypothetical acts on the document; nothing is written',
      description:
        'Gives the path, how soon the rest could be done, and what that date hangs on. For those who see all positions (I14).',
      operationId: 'simulate-document',
      tags: ['documents'],
      security: [{ bearer: [] }],
      params: z.object({ organisation: organisationId, document: documentId }),
      querystring: z.strictObject(waitQuery),
      body: simulationBody,
      response: { 200: simulationAnswer, default: problem },
    },
    handler: (request) => simulate(dependencies, request),
  });
}

async function simulate(dependencies: ReadDependencies & { pool: Pool }, request: FastifyRequest): Promise<Simulation> {
  const { organisation, actor } = identityOf(request);
  // Before it is asked what is there: whoever may not simulate at all learns nothing of a document.
  if (!SEE_ALL.includes(actor.role)) throw new Problem('not-permitted', { rule: 'I14', about: { role: actor.role } });
  const { stream } = await documentFor(dependencies, request);
  const { pool, rules, clocks } = dependencies;
  const setting = { pool, rules: rules.get(organisation), now: clocks.of(organisation).now() };
  try {
    return await runSimulation(setting, stream, request.body as SimulationBody);
  } catch (error) {
    if (error instanceof ActsFault) throw malformed('request-malformed', error.errors);
    throw error;
  }
}
