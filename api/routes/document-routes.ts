import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { may, type DocumentState } from '../../domain/document/index.ts';
import {
  blocksOf,
  commentPeriodsOf,
  commentsOf,
  documentKnownAt,
  documentsKnownAt,
  documentsPage,
  revisionsOf,
  tasksPage,
  timelineOf,
  type DocumentFilter,
  type DocumentKnown,
  type DocumentRow,
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
import { documentKind } from '../../schemas/procedure.ts';
import { identityOf } from '../identity.ts';
import { malformed, Problem } from '../problem.ts';
import {
  documentFor,
  knownAtQuery,
  paged,
  pageQuery,
  streamOf,
  tagged,
  waitQuery,
  type ReadDependencies,
} from '../read-context.ts';
import { titleText } from '../title-texts.ts';
import { view, type View } from '../views.ts';
import { read } from './read-route.ts';

const at = '/documents/:document';

/** Reads of documents: what stands where, and why. */
export function registerDocumentReads(app: FastifyInstance, dependencies: ReadDependencies): void {
  registerList(app, dependencies);
  registerOne(app, dependencies);
  registerParts(app, dependencies);
  registerReasons(app, dependencies);
}

const filterQuery = {
  kind: documentKind.optional(),
  stage: z.string().max(48).optional().describe('A stage that is open'),
  state: z.string().max(40).optional(),
  sponsor: z.string().max(48).optional(),
};

/** A document with the words of its title. */
async function titled(
  { content }: ReadDependencies,
  row: DocumentRow,
): Promise<View<DocumentRow> & { titleText: string | null }> {
  return { ...view(row), titleText: await titleText(content, row.organisation, row.title) };
}

function registerList(app: FastifyInstance, dependencies: ReadDependencies): void {
  const { db, pool } = dependencies;
  read(app, {
    path: '/documents',
    tag: 'documents',
    id: 'list-documents',
    summary: 'Documents that you may see, the latest first',
    query: { ...filterQuery, ...pageQuery, ...knownAtQuery },
    answer: pageOf(documentView),
    handler: async (request) => {
      const { organisation, viewer } = identityOf(request);
      const { cursor, limit, knownAt, ...filter } = request.query as {
        cursor?: string;
        limit: number;
        knownAt?: number;
      } & Omit<DocumentFilter, 'organisation'>;
      if (knownAt === undefined) {
        const found = await paged(
          documentsPage(
            db,
            viewer,
            { organisation, ...filter },
            { ...(cursor === undefined ? {} : { cursor }), limit },
          ),
        );
        return {
          items: await Promise.all(found.rows.map((row) => titled(dependencies, row))),
          ...(found.next === undefined ? {} : { next: found.next }),
        };
      }
      if (cursor !== undefined || Object.keys(filter).length > 0)
        throw malformed('query-malformed', [
          { pointer: '/knownAt', detail: 'knownAt gives the whole list: no cursor, no filter.' },
        ]);
      const rows = await documentsKnownAt(pool, viewer, organisation, knownAt);
      return { items: await Promise.all(rows.map((row) => titled(dependencies, row))) };
    },
  });
}

function registerOne(app: FastifyInstance, dependencies: ReadDependencies): void {
  read(app, {
    path: at,
    tag: 'documents',
    id: 'read-document',
    summary: 'One document',
    query: { ...waitQuery, ...knownAtQuery },
    answer: documentView,
    handler: async (request, reply) => {
      const { knownAt } = request.query as { knownAt?: number };
      if (knownAt !== undefined) return titled(dependencies, (await known(dependencies, request, knownAt)).document);
      const row = await documentFor(dependencies, request);
      return tagged(request, reply, row.sequence, await titled(dependencies, row));
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
    query: waitQuery,
    answer: pageOf(commentPeriodView),
    handler: async (request) => {
      const { stream } = await documentFor(dependencies, request);
      return { items: (await commentPeriodsOf(db, identityOf(request).viewer, stream)).map(view) };
    },
  });
  read(app, {
    path: `${at}/comment-periods/:period/comments`,
    tag: 'documents',
    id: 'list-comments',
    summary: 'The comments of a period',
    query: waitQuery,
    answer: pageOf(commentView),
    handler: async (request) => {
      const { period } = request.params as { period: string };
      const { stream } = await documentFor(dependencies, request);
      const rows = await commentsOf(db, identityOf(request).viewer, stream);
      return { items: rows.filter((row) => row.period === period).map(view) };
    },
  });
  read(app, {
    path: `${at}/timeline`,
    tag: 'documents',
    id: 'read-timeline',
    summary: 'What happened to it, in the order of the record',
    query: { ...waitQuery, after: z.coerce.number().int().min(0).default(0), limit: pageQuery.limit },
    answer: pageOf(timelineView),
    handler: async (request) => {
      const { after, limit } = request.query as { after: number; limit: number };
      const { stream } = await documentFor(dependencies, request);
      return { items: (await timelineOf(db, identityOf(request).viewer, stream, { after, limit })).map(view) };
    },
  });
}

function registerReasons(app: FastifyInstance, dependencies: ReadDependencies): void {
  const { db, pool, clocks } = dependencies;
  read(app, {
    path: `${at}/explanation`,
    tag: 'documents',
    id: 'explain-document',
    summary: 'What stands between it and its next stage, and whose act lifts it',
    query: waitQuery,
    answer: explanationView,
    handler: async (request, reply) => {
      const { viewer, organisation } = identityOf(request);
      const row = await documentFor(dependencies, request);
      const { stream, state, stage, round, sequence, on_silence: onSilence } = row;
      const [blocks, tasks] = await Promise.all([
        blocksOf(db, viewer, stream),
        tasksPage(db, viewer, { organisation, stream }, { limit: 500 }),
      ]);
      const body = { state, stage, round, onSilence, blocks: blocks.map(view), tasks: tasks.rows.map(view), sequence };
      void reply.header('nemcon-sequence', String(sequence));
      return body;
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
