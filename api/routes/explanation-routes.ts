import type { FastifyInstance } from 'fastify';
import { outcomeView, proofView, workingLanguage } from '../../schemas/api-explanations.ts';
import { pageOf } from '../../schemas/api-reads.ts';
import { explainedProof, provableOutcomes } from '../explanations/explained-proof.ts';
import { languageOf } from '../explanations/reader-words.ts';
import { identityOf } from '../identity.ts';
import { Problem } from '../problem.ts';
import { documentFor, waitQuery, type ReadDependencies } from '../read-context.ts';
import { read } from './read-route.ts';

/** `?language=`: in which words; else as `Accept-Language` has it. */
export const languageQuery = { language: workingLanguage.optional() };

const at = '/documents/:document/proofs';

/** Outcomes and refusals of a document, and why each came about. */
export function registerExplanations(app: FastifyInstance, dependencies: ReadDependencies): void {
  read(app, {
    path: at,
    tag: 'documents',
    id: 'list-proofs',
    summary: 'Its outcomes and refusals of substance, each with the place of its proof',
    query: waitQuery,
    answer: pageOf(outcomeView),
    handler: async (request) => {
      const identity = identityOf(request);
      const { stream, id } = await documentFor(dependencies, request);
      const outcomes = await provableOutcomes(dependencies, identity, stream);
      const base = `/v1/${identity.organisation}/documents/${id}/proofs`;
      return { items: outcomes.map((each) => ({ ...each, proof: `${base}/${each.sequence}` })) };
    },
  });
  read(app, {
    path: `${at}/:sequence`,
    tag: 'documents',
    id: 'prove-outcome',
    summary: 'Why an outcome or a refusal came about: rules, facts, and the events that show them',
    query: { ...waitQuery, ...languageQuery },
    answer: proofView,
    handler: async (request, reply) => {
      const identity = identityOf(request);
      const { sequence } = request.params as { sequence: string };
      const { stream } = await documentFor(dependencies, request);
      const language = languageOf(request);
      const now = dependencies.clocks.of(identity.organisation).now();
      const asked = { stream, sequence: Number(sequence), now, language };
      const proof = /^[1-9]\d{0,8}$/.test(sequence) ? await explainedProof(dependencies, identity, asked) : undefined;
      if (proof === undefined) throw new Problem('not-found', { about: { sequence } });
      void reply.header('content-language', language);
      return proof;
    },
  });
}
