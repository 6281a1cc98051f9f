import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { PAGES } from '../../schemas/web-pages.ts';

export interface PagesOptions {
  /** Where the built pages lie. */
  folder: string;
  /** Another origin that the pages may ask, for sign-in. */
  provider?: string | undefined;
}

/** Nothing comes from elsewhere, nothing is inline, nothing is framed; a page may speak with this server, and with the sign-in. */
const policy = (provider: string | undefined): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${provider === undefined ? '' : ` ${provider}`}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const NOT_BUILT = `<!doctype html><html lang="en"><title>Nemcon</title><p>The pages have not been built: run <code>node web/build.ts</code>
in the program's folder, or start it with <code>npm start</code>. The API is there: <a href="/documentation">its documentation</a>.`;

/** A file as it is now: after the pages were built anew beside a running program the former one would name files that are gone. */
function freshly(path: string): () => string {
  let known = { changed: -1, text: '' };
  return () => {
    const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? known.changed;
    if (changed !== known.changed) known = { changed, text: readFileSync(path, 'utf8') };
    return known.text;
  };
}

export interface Pages {
  /** Where their files lie; undefined: they have not been built. */
  assets: string | undefined;
  /** The one page of all addresses; which one it is, also that it is none (404), the page itself finds out. */
  answer: (reply: FastifyReply, status?: 200 | 404) => FastifyReply;
}

export function pagesIn({ folder, provider }: PagesOptions): Pages {
  const index = join(folder, 'index.html');
  const built = existsSync(index);
  const page = built ? freshly(index) : () => NOT_BUILT;
  const csp = policy(provider);
  return {
    assets: built ? join(folder, 'assets') : undefined,
    answer: (reply, status = 200) =>
      reply
        .code(built ? status : 503)
        .type('text/html; charset=utf-8')
        .header('content-security-policy', csp)
        .header('cache-control', 'no-cache')
        .serializer(String)
        .send(page()),
  };
}

/** The web UI: files with the hash of their content in their names, kept for ever by whoever fetched them; and the page at its addresses. */
export async function registerPages(app: FastifyInstance, { assets, answer }: Pages): Promise<void> {
  if (assets !== undefined)
    await app.register(fastifyStatic, {
      root: assets,
      prefix: '/assets/',
      index: false,
      immutable: true,
      maxAge: '365d',
      preCompressed: true,
      decorateReply: false,
    });
  for (const name of PAGES)
    for (const url of name === '' ? ['/'] : [`/${name}`, `/${name}/*`])
      app.get(url, { schema: { hide: true } }, (_request, reply) => answer(reply));
}
