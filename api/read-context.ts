import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import { z } from 'zod';
import type { ContentStore } from '../activities/content/content-store.ts';
import type { OrganisationClocks } from '../activities/clock/organisation-clocks.ts';
import type { ReceiptLedger } from '../activities/intake/receipts.ts';
import {
  CursorUnknown,
  documentOf,
  meetingOf,
  type DocumentRow,
  type MeetingRow,
  type ProjectionWaiter,
  type Queryable,
} from '../readmodels/queries/index.ts';
import type { OrganisationId, StreamId } from '../schemas/identifiers.ts';
import type { Rules } from './act-context.ts';
import { identityOf } from './identity.ts';
import type { Listener } from './listener.ts';
import { malformed, Problem } from './problem.ts';

export interface ReadDependencies {
  pool: Pool;
  db: Queryable;
  waiter: ProjectionWaiter;
  content: ContentStore;
  receipts: ReceiptLedger;
  clocks: OrganisationClocks;
  rules: ReadonlyMap<OrganisationId, Rules>;
  listener: Listener;
}

/** How long a read waits for an act of its own, ms. */
const WAIT = 5_000;

/** `?waitFor=SEQUENCE`: read your own act. */
export const waitQuery = {
  waitFor: z.coerce.number().int().min(1).optional().describe('Waits up to 5 s until the read model has this sequence'),
};
/** `?knownAt=`: what was recorded by then. */
export const knownAtQuery = {
  knownAt: z
    .union(
      [
        z
          .string()
          .regex(/^\d{1,15}$/)
          .transform(Number),
        z.iso.datetime({ offset: true }).transform((text) => Date.parse(text)),
      ],
      { error: 'Give epoch milliseconds, or ISO 8601 with an offset such as 2024-12-01T10:00:00+05:00.' },
    )
    .optional()
    .describe('What was recorded by this instant: epoch ms, or ISO 8601 with an offset'),
};
export const pageQuery = {
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

/** Reading on in a record. */
export const afterQuery = {
  after: z.coerce
    .number()
    .int()
    .min(0)
    .default(0)
    .describe('Read on after this sequence (of a stream) or position (of all)'),
  limit: pageQuery.limit,
};

/** `?knownAt=` gives the whole list; throws `query-malformed` for what would cut it, or for a filter that it does not know. */
export function uncut(request: FastifyRequest, ...unknown: readonly string[]): void {
  const query = request.query as Record<string, unknown>;
  if (query['knownAt'] === undefined) return;
  if (['cursor', ...unknown].some((name) => query[name] !== undefined))
    throw malformed('query-malformed', [
      { pointer: '/knownAt', detail: 'knownAt gives the whole list: no cursor, no filter.' },
    ]);
}

/** The stream of the document in the path. */
export function streamOf(request: FastifyRequest): StreamId {
  const { organisation, document } = request.params as { organisation: string; document: string };
  return `${organisation}/document/${document}`;
}

/** Waits where the client asks for it; throws `wait-timed-out`. */
export async function waitFor({ waiter }: ReadDependencies, stream: StreamId, request: FastifyRequest): Promise<void> {
  const { waitFor: sequence } = request.query as { waitFor?: number };
  if (sequence !== undefined && !(await waiter.reached(stream, sequence, WAIT)))
    throw new Problem('wait-timed-out', { about: { stream, sequence } });
}

/** The document in the path as the caller may see it; throws `document-unknown` where there is none for him (I14). */
export async function documentFor(dependencies: ReadDependencies, request: FastifyRequest): Promise<DocumentRow> {
  const stream = streamOf(request);
  await waitFor(dependencies, stream, request);
  const row = await documentOf(dependencies.db, identityOf(request).viewer, stream);
  if (row === undefined) throw new Problem('document-unknown');
  return row;
}

/** The stream of the meeting in the path. */
export function meetingStreamOf(request: FastifyRequest): StreamId {
  const { organisation, meeting } = request.params as { organisation: string; meeting: string };
  return `${organisation}/meeting/${meeting}`;
}

/** The meeting in the path as the caller may see it; throws `meeting-unknown` where there is none for him (I14). */
export async function meetingFor(dependencies: ReadDependencies, request: FastifyRequest): Promise<MeetingRow> {
  const stream = meetingStreamOf(request);
  await waitFor(dependencies, stream, request);
  const row = await meetingOf(dependencies.db, identityOf(request).viewer, stream);
  if (row === undefined) throw new Problem('meeting-unknown');
  return row;
}

/** Answers with an entity tag; 304 where the client has it already. */
export function tagged(request: FastifyRequest, reply: FastifyReply, sequence: number, body: unknown): unknown {
  const tag = `"${sequence}"`;
  void reply
    .header('etag', tag)
    .header('cache-control', 'private, no-cache')
    .header('nemcon-sequence', String(sequence));
  return request.headers['if-none-match'] === tag ? reply.code(304).send() : body;
}

/** A page out of a query that knows cursors. */
export async function paged<T>(query: Promise<T>): Promise<T> {
  try {
    return await query;
  } catch (error) {
    if (!(error instanceof CursorUnknown)) throw error;
    throw malformed('query-malformed', [{ pointer: '/cursor', detail: error.message }]);
  }
}
