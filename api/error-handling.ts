import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { ContentUnavailable } from '../activities/content/content-files.ts';
import { formErrors } from './form-errors.ts';
import { malformed, Problem, sendProblem } from './problem.ts';

/** How zod's issues travel through fastify's validation error. */
export class FormFault extends Error {
  readonly issues: readonly z.core.$ZodIssue[];

  constructor(issues: readonly z.core.$ZodIssue[]) {
    super('the form is wrong');
    this.issues = issues;
  }
}

/** Everything that goes wrong ends here, as a problem of the one table; what is unexpected is logged, never shown. */
export function handleErrors(
  app: FastifyInstance,
  onProblem: (code: string) => void = () => undefined,
  unknownPage?: AnswerPage,
): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = problemOf(error);
    onProblem(problem.code);
    if (problem.status >= 500) logFault(error, problem, request);
    return sendProblem(problem, request, reply);
  });
  const allowed = methodsByPath(app);
  app.setNotFoundHandler((request, reply) => {
    const methods = allowed(request.url);
    return unknownPage && methods === undefined && asksForAPage(request)
      ? unknownPage(reply)
      : notFound(methods, request, reply);
  });
}

/** What a browser gets that asks for an address that is none: a page that says so. Programs get the problem. */
export type AnswerPage = (reply: FastifyReply) => FastifyReply;

const asksForAPage = ({ method, url, headers }: FastifyRequest): boolean =>
  (method === 'GET' || method === 'HEAD') && !url.startsWith('/v1/') && headers.accept?.includes('text/html') === true;

/** The problem that an error is answered with. */
export function problemOf(error: FastifyError & { validationContext?: string }): Problem {
  if (error instanceof Problem) return error;
  if (error.validationContext !== undefined) return formProblem(error, error.validationContext);
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new Problem('body-too-large');
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new Problem('media-type-unsupported');
    case 'FST_ERR_BAD_URL':
      return new Problem('not-found');
    default:
      break;
  }
  if (isUnavailable(error)) return new Problem('not-ready');
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return malformed('request-malformed', [{ pointer: '', detail: error.message }]);
  return new Problem('internal-error');
}

function formProblem(error: FastifyError & { cause?: unknown }, context: string): Problem {
  const issues = error instanceof FormFault ? error.issues : [];
  switch (context) {
    case 'params':
      return new Problem('not-found');
    case 'headers':
      return new Problem('idempotency-key-missing');
    case 'querystring':
      return malformed('query-malformed', formErrors(issues).map(explainQuery));
    default:
      return malformed('request-malformed', formErrors(issues));
  }
}

/** A parameter that the design knows and this release lacks is named as such. */
function explainQuery(error: { pointer: string; detail: string }): { pointer: string; detail: string } {
  if (error.pointer !== '/asOf') return error;
  return {
    ...error,
    detail: 'What was effective at a date (asOf) is not offered yet; knownAt gives what was recorded by then.',
  };
}

/** PostgreSQL or the content store does not answer: it passes. */
function isUnavailable(error: Error & { code?: string }): boolean {
  if (error instanceof ContentUnavailable) return true;
  const code = error.code ?? '';
  return (
    ['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND'].includes(code) ||
    /^(57P0[123]|08|53)/.test(code) ||
    /Connection terminated|timeout exceeded when trying to connect/.test(error.message)
  );
}

function logFault(error: Error, problem: Problem, request: FastifyRequest): void {
  if (error instanceof Problem) request.log.warn({ code: problem.code }, 'answered with a problem');
  else request.log.error({ err: error, code: problem.code }, 'a request failed');
}

function notFound(methods: string[] | undefined, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (methods === undefined) return sendProblem(new Problem('not-found'), request, reply);
  void reply.header('allow', methods.join(', '));
  return sendProblem(new Problem('method-not-allowed', { about: { allowed: methods.join(', ') } }), request, reply);
}

/** The methods that a path knows; `undefined` for a path that is none. */
function methodsByPath(app: FastifyInstance): (url: string) => string[] | undefined {
  const routes: { pattern: RegExp; methods: string[] }[] = [];
  app.addHook('onRoute', ({ url, method }) => {
    const source = url
      .split('/')
      .map((part) =>
        part === '*' ? '.*' : part.startsWith(':') ? '[^/]+' : part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'),
      )
      .join('/');
    routes.push({ pattern: new RegExp(`^${source}$`), methods: [method].flat() });
  });
  return (url) => {
    const path = url.split('?', 1)[0] ?? '';
    const methods = routes.filter(({ pattern }) => pattern.test(path)).flatMap((route) => route.methods);
    return methods.length === 0 ? undefined : [...new Set(methods)].sort();
  };
}
