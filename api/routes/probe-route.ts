import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import { z } from 'zod';
import { writeEvidence, type ProbeSigner } from '../../activities/intake/self-probe.ts';
import type { Witness } from '../../activities/intake/witness.ts';
import type { OrganisationId } from '../../schemas/identifiers.ts';
import type { Instant } from '../../schemas/time.ts';
import { Problem } from '../problem.ts';

export interface ProbeDependencies {
  pool: Pool;
  witness: Witness;
  signer: ProbeSigner;
  /** The body's clock; `undefined` for an organisation that is not served here. */
  now: (organisation: OrganisationId) => Instant | undefined;
}

const probe = z.strictObject({
  api: z.string().regex(/^[a-z0-9-]{1,100}$/),
  at: z.int().min(0),
  signature: z.string().max(100),
});

/** Takes in the probes that APIs send each other through their public address; signed, not for people. */
export function registerProbe(app: FastifyInstance, { pool, witness, signer, now }: ProbeDependencies): void {
  app.post('/v1/:organisation/intake-probes', {
    schema: { hide: true, body: probe },
    logLevel: 'warn',
    preValidation: (request, _reply, done) => {
      request.completedAt = Date.now();
      done();
    },
    handler: async (request, reply) => {
      const { api, at, signature } = request.body as z.infer<typeof probe>;
      const { organisation } = request.params as { organisation: string };
      if (!signer.verify(api, at, signature)) throw new Problem('token-invalid');
      const clock = now(organisation);
      if (clock === undefined) throw new Problem('not-found');
      await writeEvidence(pool, witness, organisation, api, clock - (Date.now() - request.completedAt));
      return reply.code(204).send();
    },
  });
}
