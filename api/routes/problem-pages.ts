import type { FastifyInstance } from 'fastify';
import { problemCodes, type ProblemCode } from '../../schemas/problem-codes.ts';
import { problemSentencesRu } from '../../schemas/problem-sentences-ru.ts';
import { Problem } from '../problem.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}td,th{text-align:left;padding:.25rem .75rem .25rem 0;vertical-align:top}';

/** `/problems/{code}`, where each problem's `type` leads, and the list of all. */
export function registerProblemPages(app: FastifyInstance): void {
  app.get('/problems', { schema: { hide: true } }, (_request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', POLICY)
      .serializer(String)
      .send(listPage()),
  );
  app.get('/problems/:code', { schema: { hide: true } }, (request, reply) => {
    const { code } = request.params as { code: string };
    if (!Object.hasOwn(problemCodes, code)) throw new Problem('not-found');
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', POLICY)
      .serializer(String)
      .send(codePage(code as ProblemCode));
  });
}

function codePage(code: ProblemCode): string {
  const { status, sentence, rule } = problemCodes[code];
  const russian = problemSentencesRu[code];
  return page(
    code,
    `<h1>${code}</h1><p>${escape(sentence)}</p>${russian ? `<p lang="ru">${escape(russian)}</p>` : ''}
     <table><tr><th>Status</th><td>${status}</td></tr><tr><th>Rule</th><td>${escape(rule)}</td></tr></table>
     <p><a href="/problems">All problems</a></p>`,
  );
}

function listPage(): string {
  const rows = Object.entries(problemCodes)
    .map(
      ([code, { status, sentence }]) =>
        `<tr><td><a href="/problems/${code}">${code}</a></td><td>${status}</td><td>${escape(sentence)}</td></tr>`,
    )
    .join('');
  return page(
    'Problems',
    `<h1>Problems</h1><table><tr><th>Code</th><th>Status</th><th>Sentence</th></tr>${rows}</table>`,
  );
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><style>${STYLE}</style></head><body>${body}</body></html>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
