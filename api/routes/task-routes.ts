import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { seenStreams, tasksKnownAt, tasksPage, type TaskFilter, type TaskRow } from '../../readmodels/queries/index.ts';
import { pageOf, taskView } from '../../schemas/api-reads.ts';
import { identityOf, type Identity } from '../identity.ts';
import { presented } from '../present.ts';
import { knownAtQuery, paged, pageQuery, uncut, type ReadDependencies } from '../read-context.ts';
import { view } from '../views.ts';
import { read } from './read-route.ts';

/** The offices that are asked for something. */
const OFFICES = ['secretariat', 'chair', 'depositary'];

interface Query {
  assignee?: string;
  document?: string;
  cursor?: string;
  limit: number;
  knownAt?: number;
}

/** The tasks of all: what is asked of every Member State stands here as one task of each. */
export function registerTaskReads(app: FastifyInstance, dependencies: ReadDependencies): void {
  const { db, pool } = dependencies;
  read(app, {
    path: '/tasks',
    tag: 'organisation',
    id: 'list-tasks',
    summary: 'Who is asked for what, the most urgent first',
    query: {
      assignee: z
        .string()
        .regex(/^(me|[a-z0-9]+(-[a-z0-9]+)*)$/)
        .max(48)
        .optional()
        .describe('`me`, an office (`secretariat`, `chair`, `depositary`) or a party'),
      document: z.string().max(36).optional(),
      ...pageQuery,
      ...knownAtQuery,
    },
    answer: pageOf(taskView),
    handler: async (request) => {
      const identity = identityOf(request);
      const { organisation, viewer } = identity;
      const { assignee, document, cursor, limit, knownAt } = request.query as Query;
      uncut(request);
      const filter: TaskFilter = {
        organisation,
        ...assigneeFilter(assignee, identity),
        ...(document === undefined ? {} : { stream: `${organisation}/document/${document}` }),
      };
      const { rows, next } =
        knownAt === undefined
          ? await paged(tasksPage(db, viewer, filter, { ...(cursor === undefined ? {} : { cursor }), limit }))
          : { rows: await tasksKnownAt(pool, viewer, filter, knownAt) };
      return { items: await taskViews(dependencies, identity, rows), ...(next === undefined ? {} : { next }) };
    },
  });
}

/** Tasks with the titles of their documents. */
async function taskViews(dependencies: ReadDependencies, identity: Identity, rows: readonly TaskRow[]) {
  const subjects = await seenStreams(dependencies.db, identity.viewer, [...new Set(rows.map(({ stream }) => stream))]);
  const titled = rows.map((row) => {
    const title = subjects.get(row.stream)?.title;
    return { ...view(row), ...(title === undefined ? {} : { title }) };
  });
  return presented(dependencies, identity, titled);
}

function assigneeFilter(assignee: string | undefined, { actor }: Identity): Partial<TaskFilter> {
  if (assignee === undefined) return {};
  if (OFFICES.includes(assignee)) return { office: assignee };
  if (assignee !== 'me') return { party: assignee };
  if (OFFICES.includes(actor.role)) return { office: actor.role };
  // Somebody without a party has no tasks; no party is called so.
  return { party: actor.party ?? '-' };
}
