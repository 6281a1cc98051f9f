import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { eventsOfOrganisation, projectedEnd } from '../../readmodels/queries/index.ts';
import { PROJECTED_CHANNEL } from '../../readmodels/projector/read-store.ts';
import { organisationId } from '../../schemas/identifiers.ts';
import { z } from 'zod';
import { problem } from '../../schemas/api-problem.ts';
import { identityOf, type Identity } from '../identity.ts';
import { malformed } from '../problem.ts';
import type { ReadDependencies } from '../read-context.ts';

/** A comment line that often, ms, so that nothing on the way closes a quiet stream. */
const HEARTBEAT = 15_000;
/** Looks that often even if nothing was announced, ms: an announcement may be lost with a connection. */
const LOOK = 5_000;
const PAGE = 200;
/** Live streams of one process. */
const MOST_STREAMS = 1_000;

/**
 * The live stream: server-sent events, one for each recorded event that the caller may see. `Last-Event-ID` is a position of the archive:
 * a client that comes back goes on after it, without a gap and without a double. It ends with the caller's token.
 */
export function registerStream(app: FastifyInstance, dependencies: ReadDependencies, stopping: AbortSignal): void {
  let open = 0;
  app.route({
    method: 'GET',
    url: '/:organisation/stream',
    schema: {
      summary: 'The live stream of recorded events that you may see (server-sent events)',
      description:
        'Each event has the archive position as its id; resume with `Last-Event-ID`. Without it the stream begins now.',
      operationId: 'follow-stream',
      tags: ['record'],
      security: [{ bearer: [] }],
      params: z.object({ organisation: organisationId }),
      querystring: z.strictObject({ after: z.coerce.number().int().min(0).optional() }),
      produces: ['text/event-stream'],
      response: { default: problem },
    },
    handler: async (request, reply) => {
      const after = await beginning(dependencies, request);
      if (open >= MOST_STREAMS) return reply.code(503).header('retry-after', '10').send({});
      open += 1;
      try {
        await follow(dependencies, identityOf(request), after, reply, stopping);
      } finally {
        open -= 1;
      }
      return reply;
    },
  });
}

/** After which position the stream begins: where the client was, or now, which is as far as whoever asks now can read. */
async function beginning({ db }: ReadDependencies, request: FastifyRequest): Promise<number> {
  const header = request.headers['last-event-id'];
  if (header !== undefined) {
    if (typeof header !== 'string' || !/^\d{1,15}$/.test(header))
      throw malformed('request-malformed', [
        { pointer: '', detail: 'Last-Event-ID is a position of the archive, a whole number.' },
      ]);
    return Number(header);
  }
  const { after } = request.query as { after?: number };
  if (after !== undefined) return after;
  return projectedEnd(db);
}

async function follow(
  { db, listener }: ReadDependencies,
  { organisation, viewer, expires }: Identity,
  after: number,
  reply: FastifyReply,
  stopping: AbortSignal,
): Promise<void> {
  const wake = waker();
  reply.hijack();
  const { raw } = reply;
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value);
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    'x-content-type-options': 'nosniff',
  });
  raw.write(`retry: 2000\n: begins after ${after}\n\n`);
  const stopListening = listener.on(PROJECTED_CHANNEL, () => wake.call());
  const heartbeat = setInterval(() => void raw.write(': \n\n'), HEARTBEAT);
  const ended = (): boolean => raw.destroyed || raw.writableEnded || stopping.aborted || Date.now() / 1000 > expires;
  raw.on('close', () => wake.call());
  stopping.addEventListener('abort', wake.call);
  try {
    for (let last = after; !ended();) {
      const page = await eventsOfOrganisation(db, viewer, organisation, { after: last, limit: PAGE });
      for (const { position, event } of page.events)
        await write(raw, `id: ${position}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
      const moved = page.last > last;
      // A position without an event of yours still moves your place on.
      if (moved && page.events.at(-1)?.position !== page.last) await write(raw, `id: ${page.last}\n\n`);
      last = page.last;
      if (!moved) await wake.wait(LOOK);
    }
  } finally {
    clearInterval(heartbeat);
    stopListening();
    stopping.removeEventListener('abort', wake.call);
    // The connection ends with the stream: kept alive it would hold a closing server open.
    raw.end(() => raw.socket?.end());
  }
}

/** Respects a slow reader: waits until what was written has gone. */
async function write(raw: FastifyReply['raw'], text: string): Promise<void> {
  if (raw.destroyed || raw.write(text)) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      raw.off('drain', done);
      raw.off('close', done);
      resolve();
    };
    raw.once('drain', done);
    raw.once('close', done);
  });
}

/** A bell that is heard even if it rang before anybody waited. */
function waker(): { call: () => void; wait: (milliseconds: number) => Promise<void> } {
  let rung = false;
  let resolve: (() => void) | undefined;
  return {
    call: () => {
      rung = true;
      resolve?.();
    },
    wait: async (milliseconds) => {
      if (!rung)
        await new Promise<void>((settle) => {
          const timer = setTimeout(settle, milliseconds);
          resolve = () => {
            clearTimeout(timer);
            settle();
          };
        });
      rung = false;
      resolve = undefined;
    },
  };
}
