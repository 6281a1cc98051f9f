import createClient, { type Middleware } from 'openapi-fetch';
import type { paths } from './api-types.d.ts';
import { ServerProblem, type ProblemBody } from './problem.ts';

/** What the session lends to requests. */
interface Credentials {
  token: () => Promise<string | undefined>;
  /** Told which token was not taken any more; says whether there is another one. */
  refused: (token: string) => Promise<boolean>;
  language: () => string;
}

let credentials: Credentials = { token: async () => undefined, refused: async () => false, language: () => 'en' };

/** The session says here who asks, and in which language sentences come back. */
export function lendCredentials(source: Credentials): void {
  credentials = source;
}

/**
 * Every request to the API: as whoever is signed in, in their language. One whose token was not taken did nothing: it is sent once more
 * where the session has another token.
 */
export async function send(request: Request): Promise<Response> {
  const again = request.clone();
  const token = await credentials.token();
  const response = await fetch(signed(request, token));
  if (response.status !== 401 || token === undefined || !(await credentials.refused(token))) return response;
  return fetch(signed(again, await credentials.token()));
}

function signed(request: Request, token: string | undefined): Request {
  if (token !== undefined) request.headers.set('authorization', `Bearer ${token}`);
  request.headers.set('accept-language', credentials.language());
  return request;
}

/** An answer that is none of a refusal; throws a `ServerProblem` for one that is. */
export async function accepted(response: Response): Promise<Response> {
  if (!response.ok) throw new ServerProblem(await problemIn(response));
  return response;
}

/** A request beside what the typed client knows: files, papers. Throws a `ServerProblem` where it was refused. */
export async function ask(path: string, init?: RequestInit): Promise<Response> {
  return accepted(await send(new Request(path, init)));
}

const manners: Middleware = { onResponse: ({ response }) => accepted(response) };

/** The problem of an answer; one that is none of the API's (a proxy's page) is told by its status. */
export async function problemIn(response: Response): Promise<ProblemBody> {
  try {
    const body = (await response.clone().json()) as Partial<ProblemBody>;
    if (typeof body.code === 'string') return body as ProblemBody;
  } catch {
    // Not JSON: told by its status, below.
  }
  const title = `${response.status} ${response.statusText}`.trim();
  return { type: 'about:blank', title, status: response.status, detail: title, code: 'unreachable', rule: '' };
}

/** The API, typed by its own OpenAPI document. */
export const server = createClient<paths>({ baseUrl: '', fetch: send });
server.use(manners);
