import type { FastifyInstance, FastifyRequest } from 'fastify';
import { statedEffects } from '../../domain/document/index.ts';
import { factsMadeBy, factsMadeByKnownAt, type FactRow } from '../../readmodels/queries/index.ts';
import { effectsView, reviewsView } from '../../schemas/api-agenda-reads.ts';
import { agendaFor, shown, type AgendaRead } from '../agenda-reading.ts';
import { factView } from '../fact-views.ts';
import { identityOf } from '../identity.ts';
import { presented } from '../present.ts';
import { knownAtQuery, waitQuery, type ReadDependencies } from '../read-context.ts';
import { read } from './read-route.ts';

const at = '/documents/:document';

/** Reads of what follows the adoption of a document: what it changed, and when it is reviewed. */
export function registerFollowUpReads(app: FastifyInstance, dependencies: ReadDependencies): void {
  read(app, {
    path: `${at}/reviews`,
    tag: 'documents',
    id: 'list-reviews',
    summary: 'Its reviews, one dimension each, and when the next one falls due',
    query: { ...waitQuery, ...knownAtQuery },
    answer: reviewsView,
    handler: async (request) => {
      const agenda = await agendaFor(dependencies, request);
      const { reviews = [], reviewsDue: due = [] } = agenda.record.agenda ?? {};
      return { items: await shown(dependencies, request, agenda, reviews), due };
    },
  });
  read(app, {
    path: `${at}/effects`,
    tag: 'documents',
    id: 'list-effects',
    summary: 'What its adoption changes elsewhere, how far that has come, and the facts that rest on it',
    query: { ...waitQuery, ...knownAtQuery },
    answer: effectsView,
    handler: async (request) => {
      const agenda = await agendaFor(dependencies, request);
      const identity = identityOf(request);
      const items = await presented(dependencies, identity, statedEffects(agenda.state));
      const facts = await factsFor(dependencies, request, agenda);
      return {
        // An effect on a meeting that may not be seen is not told of (I14).
        items: items.filter(({ effect }) => effect.kind !== 'set-meeting-date' || effect.meeting !== undefined),
        facts: await presented(
          dependencies,
          identity,
          facts.map((fact) => factView(fact)),
        ),
        refused: agenda.record.refusedDeliveries
          .filter(({ command }) => command === 'apply-effect')
          .map(({ code, at: when }) => ({ code, at: when })),
      };
    },
  });
}

/** The facts that a document made, now or as they were known. */
function factsFor(
  { db, pool }: ReadDependencies,
  request: FastifyRequest,
  { row, record }: AgendaRead,
): Promise<FactRow[]> {
  const { viewer, organisation } = identityOf(request);
  const { knownAt } = request.query as { knownAt?: number };
  const meetings = (record.effects ?? []).flatMap((effect) =>
    effect.kind === 'set-meeting-date' ? [effect.meeting] : [],
  );
  const made = { organisation, document: row.stream, meetings: [...new Set(meetings)] };
  return knownAt === undefined ? factsMadeBy(db, viewer, made) : factsMadeByKnownAt(pool, viewer, made, knownAt);
}
