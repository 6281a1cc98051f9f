import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import {
  documentKnownAt,
  incomingKnownAt,
  relationsOf,
  seenStreams,
  type DocumentRow,
  type RelationRow,
} from '../../readmodels/queries/index.ts';
import {
  callView,
  considerationView,
  implementationView,
  outcomeView,
  relationView,
} from '../../schemas/api-agenda-reads.ts';
import { pageOf } from '../../schemas/api-reads.ts';
import { agendaFor, shown, type AgendaRead } from '../agenda-reading.ts';
import { identityOf } from '../identity.ts';
import { Problem } from '../problem.ts';
import { documentFor, knownAtQuery, streamOf, waitQuery, type ReadDependencies } from '../read-context.ts';
import { view } from '../views.ts';
import { read } from './read-route.ts';

const at = '/documents/:document';

interface Part {
  name: string;
  summary: string;
  item: z.ZodType;
  items: (agenda: AgendaRead) => object[];
}

const parts: readonly Part[] = [
  {
    name: 'calls',
    summary: 'Its calls for nominations, with each nomination (case 32: silence is none)',
    item: callView,
    items: calls,
  },
  {
    name: 'outcomes',
    summary: 'What is expected beside its adoption',
    item: outcomeView,
    items: ({ record }) => record.agenda?.outcomes ?? [],
  },
  {
    name: 'considerations',
    summary: 'When it was considered, circulated, or discussed by experts (case 34)',
    item: considerationView,
    items: ({ record }) => record.agenda?.considerations ?? [],
  },
];

/** Reads of what a document holds beside revisions and rounds. */
export function registerAgendaReads(app: FastifyInstance, dependencies: ReadDependencies): void {
  for (const { name, summary, item, items } of parts)
    read(app, {
      path: `${at}/${name}`,
      tag: 'documents',
      id: `list-${name}`,
      summary,
      query: { ...waitQuery, ...knownAtQuery },
      answer: pageOf(item),
      handler: async (request) => {
        const agenda = await agendaFor(dependencies, request);
        return { items: await shown(dependencies, request, agenda, items(agenda)) };
      },
    });
  registerImplementation(app, dependencies);
  registerRelations(app, dependencies);
}

function calls({ record, nominations }: AgendaRead): object[] {
  return (record.agenda?.calls ?? []).map(({ id, nominations: _standing, counts: _counts, ...call }) => ({
    call: id,
    ...call,
    deadline: call.deadline ?? null,
    closedAt: call.closedAt ?? null,
    nominations: nominations.filter((row) => row.call === id).map(view),
  }));
}

function registerImplementation(app: FastifyInstance, dependencies: ReadDependencies): void {
  read(app, {
    path: `${at}/implementation`,
    tag: 'documents',
    id: 'read-implementation',
    summary: 'The tasks of its implementation, their progress as reported, and each cluster in numbers',
    query: { ...waitQuery, ...knownAtQuery },
    answer: implementationView,
    handler: async (request) => {
      const agenda = await agendaFor(dependencies, request);
      const tasks = (agenda.record.agenda?.tasks ?? []).map((task) => ({ ...task, cluster: task.cluster ?? null }));
      const clusters = [...new Set(tasks.map(({ cluster }) => cluster))].map((cluster) => {
        const own = tasks.filter((task) => task.cluster === cluster);
        const progress: Record<string, number> = {};
        for (const task of own) progress[task.progress] = (progress[task.progress] ?? 0) + 1;
        return { cluster, tasks: own.length, progress };
      });
      return { items: await shown(dependencies, request, agenda, tasks), clusters };
    },
  });
}

/** The document in the path with what it is related to, now or as it was known; throws `document-unknown`. */
async function relationsFor(
  dependencies: ReadDependencies,
  request: FastifyRequest,
): Promise<{ row: DocumentRow; outgoing: RelationRow[]; incoming: RelationRow[] }> {
  const { db, pool } = dependencies;
  const { viewer } = identityOf(request);
  const { knownAt } = request.query as { knownAt?: number };
  if (knownAt === undefined) {
    const row = await documentFor(dependencies, request);
    return { row, ...(await relationsOf(db, viewer, row.stream)) };
  }
  const known = await documentKnownAt(pool, viewer, streamOf(request), knownAt);
  if (known === undefined) throw new Problem('document-unknown');
  const { document: row, relations: outgoing } = known;
  return { row, outgoing, incoming: await incomingKnownAt(db, viewer, row.stream, knownAt) };
}

function registerRelations(app: FastifyInstance, dependencies: ReadDependencies): void {
  const { db } = dependencies;
  read(app, {
    path: `${at}/relations`,
    tag: 'documents',
    id: 'list-relations',
    summary: 'How it stands to other documents that you may see, in both directions',
    query: { ...waitQuery, ...knownAtQuery },
    answer: pageOf(relationView),
    handler: async (request) => {
      const { viewer } = identityOf(request);
      const { row, outgoing, incoming } = await relationsFor(dependencies, request);
      const others = [...outgoing.map(({ to_stream: to }) => to), ...incoming.map(({ stream }) => stream)];
      const seen = await seenStreams(db, viewer, [...new Set(others)]);
      const item = (direction: 'to' | 'from', other: string, { relation, evidence }: RelationRow) => {
        const subject = seen.get(other);
        if (subject === undefined) return [];
        const { stream, id: document, kind, title, class: own, named } = subject;
        return [{ relation, direction, document, stream, class: own, named, kind, title, evidence }];
      };
      const items = [
        ...outgoing.flatMap((relation) => item('to', relation.to_stream, relation)),
        ...incoming.flatMap((relation) => item('from', relation.stream, relation)),
      ];
      return { items: await shown(dependencies, request, { row }, items) };
    },
  });
}
