import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { STATUS_CODES } from 'node:http';
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { FormFault, handleErrors, type AnswerPage } from './error-handling.ts';
import { readJson } from './json-body.ts';
import { loggedUrl } from './logged-url.ts';
import { Problem, problemBody, sendProblem } from './problem.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The JSON of the request as it arrived, before the form check filled defaults in. */
    receivedBody: unknown;
  }
}

/** Bytes of an act's JSON. */
export const ACT_BODY_LIMIT = 1024 * 1024;

export interface ServerOptions {
  logger: FastifyBaseLogger;
  /** Whether the server can be reached from its own machine only: then no HSTS. */
  loopback: boolean;
  /** Aborted when the process is told to stop. */
  stopping?: AbortSignal;
  /** Told of each request that is answered with a problem. */
  onProblem?: (code: string) => void;
  unknownPage?: AnswerPage | undefined;
  /** Checks answers against their schemas; in tests. */
  checkAnswers?: boolean;
}

/** An empty server with the house's manners: errors as problems, strict JSON, security headers, a log that never holds a token. */
export function createServer({
  logger,
  loopback,
  onProblem,
  unknownPage,
  stopping,
  checkAnswers = false,
}: ServerOptions): FastifyInstance {
  const app = fastify({
    loggerInstance: logger,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    // One line a request, when it was answered.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: ACT_BODY_LIMIT,
    // A request that does not arrive within a minute is given up; its connection is not held for ever.
    requestTimeout: 60_000,
    keepAliveTimeout: 72_000,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
    clientErrorHandler: answerClientError,
    // Addresses that cannot be decoded never reach a route.
    frameworkErrors: (_error, request, reply) => void sendProblem(new Problem('not-found'), request, reply),
  });
  app.decorateRequest('receivedBody', undefined);
  app.decorateRequest('identity', undefined);
  app.decorateRequest('completedAt', 0);
  readBodies(app);
  app.setValidatorCompiler<z.ZodType>(({ schema, httpPart }) => (value: unknown) => {
    const result = schema.safeParse(value ?? (httpPart === 'body' ? {} : value));
    return result.success ? { value: result.data } : { error: new FormFault(result.error.issues) };
  });
  app.setSerializerCompiler<z.ZodType>(({ schema }) => (value: unknown) => {
    if (checkAnswers) schema.parse(value);
    return JSON.stringify(value);
  });
  app.addHook('onSend', async (request, reply) => {
    for (const [name, value] of Object.entries(securityHeaders(loopback)))
      if (!reply.hasHeader(name)) void reply.header(name, value);
    void reply.header('request-id', request.id);
    // A kept connection whose last request ends during the closing would hold the server open until its keep-alive runs out.
    if (stopping?.aborted) void reply.header('connection', 'close');
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
  });
  app.addHook('onResponse', async (request, reply) => {
    const { method } = request;
    request.log.info(
      { method, url: loggedUrl(request.url), status: reply.statusCode, ms: Math.round(reply.elapsedTime * 10) / 10 },
      'answered',
    );
  });
  handleErrors(app, onProblem, unknownPage);
  return app;
}

function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      request.receivedBody = readJson(body as Buffer);
      done(null, request.receivedBody);
    } catch (error) {
      done(error as Error);
    }
  });
}

function securityHeaders(loopback: boolean): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    ...(loopback ? {} : { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
  };
}

/** What node's HTTP parser refuses never becomes a request: it is answered here, in the same form. */
function answerClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const [code, status] = clientErrors(error.code);
  const body = JSON.stringify({ ...problemBody(new Problem(code), { id: randomUUID(), headers: {} }), status });
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\ncontent-type: application/problem+json\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}

function clientErrors(
  code: string | undefined,
): ['headers-too-large' | 'request-timeout' | 'request-malformed', number] {
  if (code === 'HPE_HEADER_OVERFLOW') return ['headers-too-large', 431];
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return ['request-timeout', 408];
  return ['request-malformed', 400];
}
