import createClient, { type Middleware } from 'openapi-fetch';
import type { paths } from './api-types.d.ts';
import { ServerProblem, type ProblemBody } from './problem.ts';

/** What the session lends to requests. */
interface Credentials {
  token: () => Promise<string | undefined>;
  /** Told when a token was not taken any more. */
  refused: () => void;
  language: () => string;
}

let credentials: Credentials = { token: async () => undefined, refused: () => undefined, language: () => 'en' };

/** The session says here who asks, and in which language sentences come back. */
export function lendCredentials(source: Credentials): void {
  credentials = source;
}

/** Headers of a request to the API, for those that the typed client does not send (the live stream, files). */
export async function requestHeaders(): Promise<Record<string, string>> {
  const token = await credentials.token();
  return {
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    'accept-language': credentials.language(),
  };
}

/** An answer that is none of a refusal; throws a `ServerProblem` for one that is. */
export async function accepted(response: Response): Promise<Response> {
  if (!response.ok) throw new ServerProblem(await problemIn(response));
  return response;
}

/** A request with the session's headers beside what the typed client knows: files, papers. Throws a `ServerProblem` where it was refused. */
export async function ask(
  path: string,
  { headers, ...init }: RequestInit & { headers?: Record<string, string> } = {},
): Promise<Response> {
  return accepted(await fetch(path, { ...init, headers: { ...(await requestHeaders()), ...headers } }));
}

const manners: Middleware = {
  async onRequest({ request }) {
    for (const [name, value] of Object.entries(await requestHeaders())) request.headers.set(name, value);
    return request;
  },
  async onResponse({ response }) {
    if (response.status === 401) credentials.refused();
    return accepted(response);
  },
};

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
export const server = createClient<paths>({ baseUrl: '' });
server.use(manners);
