import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { organisationOf, organsOf, partiesOf, tasksPage, type TaskFilter } from '../../readmodels/queries/index.ts';
import { organisationView, organView, pageOf, partyView, taskView } from '../../schemas/api-reads.ts';
import { identityOf, type Identity } from '../identity.ts';
import { Problem } from '../problem.ts';
import { paged, pageQuery, tagged, waitFor, waitQuery, type ReadDependencies } from '../read-context.ts';
import { view } from '../views.ts';
import { read } from './read-route.ts';

/** Reads of the organisation: itself, its parties and organs, and the tasks of all. */
export function registerOrganisationReads(app: FastifyInstance, dependencies: ReadDependencies): void {
  const { db, clocks } = dependencies;
  read(app, {
    path: '',
    tag: 'organisation',
    id: 'read-organisation',
    summary: 'The organisation, its Chair and its clock',
    query: waitQuery,
    answer: organisationView,
    handler: async (request, reply) => {
      const { organisation } = identityOf(request);
      await waitFor(dependencies, `${organisation}/organisation`, request);
      const row = await organisationOf(db, organisation);
      if (row === undefined) throw new Problem('organisation-unknown', { about: { organisation } });
      const clock = clocks.of(organisation);
      void reply.header('cache-control', 'no-store');
      return { ...view(row), clock: { kind: clock.setting.kind, now: clock.now() } };
    },
  });
  read(app, {
    path: '/parties',
    tag: 'organisation',
    id: 'list-parties',
    summary: 'Its parties in protocol order (RoP 1.7)',
    query: waitQuery,
    answer: pageOf(partyView),
    handler: async (request) => {
      const { organisation } = identityOf(request);
      await waitFor(dependencies, `${organisation}/organisation`, request);
      return { items: (await partiesOf(db, organisation)).map(view) };
    },
  });
  read(app, {
    path: '/parties/:party',
    tag: 'organisation',
    id: 'read-party',
    summary: 'One party',
    query: waitQuery,
    answer: partyView,
    handler: async (request, reply) => {
      const { organisation } = identityOf(request);
      await waitFor(dependencies, `${organisation}/organisation`, request);
      const { party } = request.params as { party: string };
      const [own, row] = await Promise.all([
        organisationOf(db, organisation),
        partiesOf(db, organisation).then((rows) => rows.find((each) => each.party === party)),
      ]);
      if (own === undefined || row === undefined) throw new Problem('not-found');
      return tagged(request, reply, own.sequence, view(row));
    },
  });
  read(app, {
    path: '/organs',
    tag: 'organisation',
    id: 'list-organs',
    summary: 'Its organs',
    query: waitQuery,
    answer: pageOf(organView),
    handler: async (request) => {
      const { organisation } = identityOf(request);
      await waitFor(dependencies, `${organisation}/organisation`, request);
      return { items: (await organsOf(db, organisation)).map(view) };
    },
  });
  registerTasks(app, dependencies);
}

function registerTasks(app: FastifyInstance, { db }: ReadDependencies): void {
  read(app, {
    path: '/tasks',
    tag: 'organisation',
    id: 'list-tasks',
    summary: 'Who is asked for what, the most urgent first',
    query: {
      assignee: z
        .string()
        .regex(/^(me|secretariat|chair|[a-z0-9]+(-[a-z0-9]+)*)$/)
        .max(48)
        .optional()
        .describe('`me`, an office (`secretariat`, `chair`) or a party'),
      document: z.string().max(36).optional(),
      ...pageQuery,
    },
    answer: pageOf(taskView),
    handler: async (request) => {
      const identity = identityOf(request);
      const { organisation, viewer } = identity;
      const { assignee, document, cursor, limit } = request.query as {
        assignee?: string;
        document?: string;
        cursor?: string;
        limit: number;
      };
      const filter: TaskFilter = {
        organisation,
        ...assigneeFilter(assignee, identity),
        ...(document === undefined ? {} : { stream: `${organisation}/document/${document}` }),
      };
      const found = await paged(tasksPage(db, viewer, filter, { ...(cursor === undefined ? {} : { cursor }), limit }));
      return { items: found.rows.map(view), ...(found.next === undefined ? {} : { next: found.next }) };
    },
  });
}

function assigneeFilter(assignee: string | undefined, { actor }: Identity): Partial<TaskFilter> {
  if (assignee === undefined) return {};
  if (assignee === 'secretariat' || assignee === 'chair') return { office: assignee };
  if (assignee !== 'me') return { party: assignee };
  if (actor.role === 'secretariat' || actor.role === 'chair') return { office: actor.role };
  // Somebody without a party has no tasks; no party is called so.
  return { party: actor.party ?? '-' };
}
