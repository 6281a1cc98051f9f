import type { FastifyInstance, FastifyRequest } from 'fastify';
import { may, type DocumentState } from '../../domain/document/index.ts';
import {
  blocksOf,
  commentPeriodsOf,
  commentsOf,
  documentKnownAt,
  factsOf,
  revisionsOf,
  tasksPage,
  timelineOf,
  type DocumentKnown,
  type FactRow,
} from '../../readmodels/queries/index.ts';
import {
  commentPeriodView,
  commentView,
  documentView,
  explanationView,
  pageOf,
  permissionView,
  revisionView,
  timelineView,
} from '../../schemas/api-reads.ts';
import { asOfOf, asOfQuery } from '../as-of.ts';
import { documentViews, isStanding, STANDING, warningsSeen } from '../document-views.ts';
import { explainedWays } from '../explanations/explained-ways.ts';
import { languageOf } from '../explanations/reader-words.ts';
import { identityOf } from '../identity.ts';
import { presented } from '../present.ts';
import { Problem } from '../problem.ts';
import {
  afterQuery,
  documentFor,
  knownAtQuery,
  streamOf,
  tagged,
  waitQuery,
  type ReadDependencies,
} from '../read-context.ts';
import { view } from '../views.ts';
import { languageQuery } from './explanation-routes.ts';
import { read } from './read-route.ts';

const at = '/documents/:document';

/** Reads of documents: what stands where, and why. */
export function registerDocumentReads(app: FastifyInstance, dependencies: ReadDependencies): void {
  registerOne(app, dependencies);
  registerParts(app, dependencies);
  registerReasons(app, dependencies);
}

function registerOne(app: FastifyInstance, dependencies: ReadDependencies): void {
  const { db } = dependencies;
  read(app, {
    path: at,
    tag: 'documents',
    id: 'read-document',
    summary: 'One document; with `asOf` also where it stood then, as far as the record tells',
    query: { ...waitQuery, ...knownAtQuery, ...asOfQuery },
    answer: documentView,
    handler: async (request, reply) => {
      const identity = identityOf(request);
      const { knownAt } = request.query as { knownAt?: number };
      const asOf = await asOfOf(dependencies, request);
      const then = (facts: readonly FactRow[]) => (asOf === undefined ? undefined : { asOf, facts });
      if (knownAt !== undefined) {
        const { document, facts } = await known(dependencies, request, knownAt);
        return (await documentViews(dependencies, identity, [document], then(facts.filter(isStanding))))[0];
      }
      const row = await documentFor(dependencies, request);
      const facts = asOf === undefined ? [] : await factsOf(db, identity.viewer, [row.stream], STANDING);
      const [body] = await documentViews(dependencies, identity, [row], then(facts));
      // What was effective on a day is another answer than what is: it has no tag.
      return asOf === undefined ? tagged(request, reply, row.sequence, body) : body;
    },
  });
}

/** The rows of the document in the path as they were known; throws `document-unknown`. */
export async function known(
  { pool }: ReadDependencies,
  request: FastifyRequest,
  knownAt: number,
): Promise<DocumentKnown> {
  const rows = await documentKnownAt(pool, identityOf(request).viewer, streamOf(request), knownAt);
  if (rows === undefined) throw new Problem('document-unknown');
  return rows;
}

function registerParts(app: FastifyInstance, dependencies: ReadDependencies): void {
  const { db } = dependencies;
  read(app, {
    path: `${at}/revisions`,
    tag: 'documents',
    id: 'list-revisions',
    summary: 'Its revisions, the first first',
    query: { ...waitQuery, ...knownAtQuery },
    answer: pageOf(revisionView),
    handler: async (request) => {
      const { knownAt } = request.query as { knownAt?: number };
      if (knownAt !== undefined) return { items: (await known(dependencies, request, knownAt)).revisions.map(view) };
      const { stream } = await documentFor(dependencies, request);
      return { items: (await revisionsOf(db, identityOf(request).viewer, stream)).map(view) };
    },
  });
  read(app, {
    path: `${at}/comment-periods`,
    tag: 'documents',
    id: 'list-comment-periods',
    summary: 'Its comment periods',
    query: { ...waitQuery, ...knownAtQuery },
    answer: pageOf(commentPeriodView),
    handler: async (request) => {
      const { knownAt } = request.query as { knownAt?: number };
      const identity = identityOf(request);
      const rows =
        knownAt === undefined
          ? await commentPeriodsOf(db, identity.viewer, (await documentFor(dependencies, request)).stream)
          : (await known(dependencies, request, knownAt)).comment_periods;
      return { items: await presented(dependencies, identity, rows.map(view)) };
    },
  });
  read(app, {
    path: `${at}/comment-periods/:period/comments`,
    tag: 'documents',
    id: 'list-comments',
    summary: 'The comments of a period',
    query: { ...waitQuery, ...knownAtQuery },
    answer: pageOf(commentView),
    handler: async (request) => {
      const { period } = request.params as { period: string };
      const { knownAt } = request.query as { knownAt?: number };
      const rows =
        knownAt === undefined
          ? await commentsOf(db, identityOf(request).viewer, (await documentFor(dependencies, request)).stream)
          : (await known(dependencies, request, knownAt)).comments;
      return { items: rows.filter((row) => row.period === period).map(view) };
    },
  });
  read(app, {
    path: `${at}/timeline`,
    tag: 'documents',
    id: 'read-timeline',
    summary: 'What happened to it, in the order of the record',
    query: { ...waitQuery, ...afterQuery },
    answer: pageOf(timelineView),
    handler: async (request) => {
      const { after, limit } = request.query as { after: number; limit: number };
      const { stream } = await documentFor(dependencies, request);
      return { items: (await timelineOf(db, identityOf(request).viewer, stream, { after, limit })).map(view) };
    },
  });
}

/** What blocks the document in the path, and who is asked for what, now or as it was known. */
async function reasons(
  dependencies: ReadDependencies,
  request: FastifyRequest,
): Promise<Pick<DocumentKnown, 'document' | 'blocks' | 'tasks'>> {
  const { db } = dependencies;
  const { viewer, organisation } = identityOf(request);
  const { knownAt } = request.query as { knownAt?: number };
  if (knownAt !== undefined) return known(dependencies, request, knownAt);
  const document = await documentFor(dependencies, request);
  const { stream } = document;
  const [blocks, tasks] = await Promise.all([
    blocksOf(db, viewer, stream),
    tasksPage(db, viewer, { organisation, stream }, { limit: 500 }),
  ]);
  return { document, blocks, tasks: tasks.rows };
}

function registerReasons(app: FastifyInstance, dependencies: ReadDependencies): void {
  const { pool, clocks } = dependencies;
  read(app, {
    path: `${at}/explanation`,
    tag: 'documents',
    id: 'explain-document',
    summary: 'What stands between it and its next stage, and whose act lifts it',
    query: { ...waitQuery, ...knownAtQuery, ...languageQuery },
    answer: explanationView,
    handler: async (request, reply) => {
      const identity = identityOf(request);
      const { document, blocks, tasks } = await reasons(dependencies, request);
      const { state, stage, round, sequence, warnings, on_silence: onSilence } = document;
      void reply.header('nemcon-sequence', String(sequence));
      const { knownAt } = request.query as { knownAt?: number };
      const now = clocks.of(identity.organisation).now();
      const asked = { stream: document.stream, now, language: languageOf(request) };
      // What would bring it on is asked of the present only: of the past, what did come is on the record.
      const ways = knownAt === undefined ? { ways: await explainedWays(pool, identity, asked) } : {};
      return {
        ...{ state, stage, round, onSilence, sequence },
        warnings: warningsSeen(warnings, identity),
        ...ways,
        blocks: await presented(dependencies, identity, blocks.map(view)),
        tasks: tasks.map(view),
      };
    },
  });
  read(app, {
    path: `${at}/acts`,
    tag: 'documents',
    id: 'list-permitted-acts',
    summary: 'Which acts you may carry out on it now, and why not the others',
    query: waitQuery,
    answer: pageOf(permissionView),
    handler: async (request) => {
      const { stream } = await documentFor(dependencies, request);
      const { actor, organisation } = identityOf(request);
      const { rows } = await pool.query<{ state: DocumentState }>('SELECT state FROM read.streams WHERE stream = $1', [
        stream,
      ]);
      if (rows[0] === undefined) throw new Problem('document-unknown');
      return { items: may(rows[0].state, actor, clocks.of(organisation).now()) };
    },
  });
}
