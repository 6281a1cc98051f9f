import type { FastifyReply, FastifyRequest } from 'fastify';
import { ruleOf, ruleReference } from '../domain/rules/index.ts';
import type { FormError, ProblemBody } from '../schemas/api-problem.ts';
import { problemCodes, type ProblemCode } from '../schemas/problem-codes.ts';
import { problemSentencesRu } from '../schemas/problem-sentences-ru.ts';

type About = Record<string, string | number>;
type Extensions = Partial<Pick<ProblemBody, 'errors' | 'recorded' | 'links'>>;

/** A request that is answered with a problem (RFC 9457). Thrown anywhere in a handler; the error handler renders it. */
export class Problem extends Error {
  override name = 'Problem';
  readonly code: ProblemCode;
  readonly rule: string;
  readonly about: About | undefined;
  readonly extensions: Extensions;

  constructor(code: ProblemCode, options: { rule?: string; about?: About | undefined; extensions?: Extensions } = {}) {
    super(problemCodes[code].sentence);
    this.code = code;
    this.rule = options.rule ?? problemCodes[code].rule;
    this.about = options.about;
    this.extensions = options.extensions ?? {};
  }

  get status(): number {
    return problemCodes[this.code].status;
  }
}

/** A request whose form is wrong: all faults at once. */
export function malformed(code: 'request-malformed' | 'query-malformed', errors: FormError[]): Problem {
  return new Problem(code, { extensions: { errors } });
}

/** The body of a problem, in the language that the client prefers. */
export function problemBody(problem: Problem, request: Pick<FastifyRequest, 'id' | 'headers'>): ProblemBody {
  const { code, rule, about, extensions } = problem;
  const title = sentenceOf(code, request.headers['accept-language']);
  // What an exception said is for the log, not for the client.
  const told = code === 'internal-error' ? undefined : about;
  return {
    type: `/problems/${code}`,
    title,
    status: problem.status,
    detail:
      told === undefined
        ? title
        : `${title} (${Object.entries(told)
            .map(([name, value]) => `${name}: ${value}`)
            .join(', ')})`,
    code,
    rule,
    ruleReference: ruleCited(rule, request.headers['accept-language']),
    instance: `urn:uuid:${request.id}`,
    ...(told === undefined ? {} : { about: told }),
    ...extensions,
  };
}

/** The rule that a refusal rests on, with its version, its source and what it says; a source of a procedure says itself. */
function ruleCited(rule: string, accepted: string | undefined): NonNullable<ProblemBody['ruleReference']> {
  const known = ruleOf(rule);
  const says = known && (prefersRussian(accepted) ? known.ru : known.en);
  return { ...ruleReference(rule), ...(says === undefined ? {} : { says }) };
}

/** Answers with a problem. */
export function sendProblem(problem: Problem, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const body = problemBody(problem, request);
  if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
  if (problem.status === 503) void reply.header('retry-after', '2');
  if (body.recorded) void reply.header('nemcon-sequence', String(body.recorded.sequence));
  return reply
    .code(problem.status)
    .header('content-language', prefersRussian(request.headers['accept-language']) ? 'ru' : 'en')
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send(body);
}

function sentenceOf(code: ProblemCode, accepted: string | undefined): string {
  return (prefersRussian(accepted) ? problemSentencesRu[code] : undefined) ?? problemCodes[code].sentence;
}

/** Whether Russian stands before English in an `Accept-Language` header; the two working languages (RoP 1.9). */
export function prefersRussian(accepted: string | undefined): boolean {
  if (accepted === undefined) return false;
  const weights = new Map<string, number>();
  for (const part of accepted.slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const quality = parameters.map((text) => /^\s*q=([01](?:\.\d{1,3})?)\s*$/.exec(text)?.[1]).find((found) => found);
    const language = tag.split('-')[0] ?? '';
    weights.set(language, Math.max(weights.get(language) ?? 0, quality === undefined ? 1 : Number(quality)));
  }
  return (weights.get('ru') ?? 0) > (weights.get('en') ?? 0);
}
