import type { IncomingMessage, ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair } from 'jose';
import Provider from 'oidc-provider';
import { listenOnLoopback } from '../../activities/identity/testing/loopback-server.ts';

/** Client of the pages, and the one that a script uses to have a token of an office without a browser. */
export const PAGES_CLIENT = 'nemcon-pages';
export const AUDIENCE = 'https://nemcon.example';
const SECRET = 'a-secret-of-the-tests-only';
/** How long a token is good, seconds. */
export const TOKEN_LIFE = 3_600;

type Claims = Record<string, unknown>;

/** A certified provider on loopback where people sign in by a form, for a public client with PKCE. */
export interface SignInProvider {
  issuer: string;
  /** A token of a person without a browser. */
  token: (person: string) => Promise<string>;
  /** Whether it gives refresh tokens. */
  refreshes: boolean;
  /** Whether its people still have an account: without one a refresh token is refused. */
  knowsPeople: boolean;
  /** What it was asked at its token endpoint: the grants, in their order. */
  grants: string[];
  close: () => Promise<void>;
}

type Own = Pick<SignInProvider, 'refreshes' | 'knowsPeople' | 'grants'>;

/** @param people by the name that they enter: the claims of their tokens */
export async function startSignInProvider(people: Readonly<Record<string, Claims>>): Promise<SignInProvider> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid: 'provider-1', use: 'sig', alg: 'ES256' };
  const own: Own = { refreshes: true, knowsPeople: true, grants: [] };
  const server = await listenOnLoopback((issuer) => {
    const provider = new Provider(issuer, configuration(people, jwk, own));
    provider.on('grant.success', ({ oidc }) => own.grants.push(oidc.params?.['grant_type'] ?? ''));
    const answer = provider.callback();
    return (request, response) => {
      if (request.url?.startsWith('/enter/')) void enter(provider, request, response);
      else void answer(request, response);
    };
  });
  return Object.assign(own, {
    issuer: server.address,
    close: server.close,
    token: async (person: string) => {
      const response = await fetch(`${server.address}/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${Buffer.from(`${person}:${SECRET}`).toString('base64')}` },
        body: new URLSearchParams({ grant_type: 'client_credentials' }),
      });
      const { access_token: token, ...rest } = (await response.json()) as { access_token?: string };
      if (token === undefined) throw new Error(`no token: ${JSON.stringify(rest)}`);
      return token;
    },
  });
}

/** The provider's own page, of no other look than it needs. */
const form = (title: string, within: string): string =>
  `<!doctype html><html lang="en"><title>Provider</title><link rel="icon" href="data:,"><main><h1>${title}</h1>${within}</main></html>`;

/** Where one enters: who enters a name is signed in, who gives it up is sent back with `access_denied`. */
async function enter(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // A client of loopback is asked about each time whether one agrees (RFC 8252, 8.6); here all have.
  const { prompt } = await provider.interactionDetails(request, response);
  if (prompt.name === 'consent') return provider.interactionFinished(request, response, { consent: {} });
  if (request.method !== 'POST') {
    const fields = `<label>Name <input name="name"></label><button>Enter</button><button name="no" value="1">Give up</button>`;
    response
      .setHeader('content-type', 'text/html; charset=utf-8')
      .end(form('Who are you?', `<form method="post">${fields}</form>`));
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const entered = new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
  const result =
    entered.get('no') === null
      ? { login: { accountId: entered.get('name') ?? '' } }
      : { error: 'access_denied', error_description: 'The person gave up.' };
  await provider.interactionFinished(request, response, result);
}

const client = (id: string, more: object): object => ({
  client_id: id,
  id_token_signed_response_alg: 'ES256',
  ...more,
});

function configuration(people: Readonly<Record<string, Claims>>, jwk: object, own: Own): object {
  const resource = {
    scope: '',
    audience: AUDIENCE,
    accessTokenFormat: 'jwt',
    accessTokenTTL: TOKEN_LIFE,
    jwt: { sign: { alg: 'ES256' } },
  };
  return {
    jwks: { keys: [jwk] },
    ttl: { ClientCredentials: TOKEN_LIFE },
    cookies: { keys: [SECRET] },
    clients: [
      // A client of loopback may come back to any port (RFC 8252, 7.3); everything else is as for one of the web.
      client(PAGES_CLIENT, {
        application_type: 'native',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: ['http://127.0.0.1/signed-in'],
        post_logout_redirect_uris: ['http://127.0.0.1/'],
      }),
      ...Object.keys(people).map((id) =>
        client(id, {
          client_secret: SECRET,
          grant_types: ['client_credentials'],
          redirect_uris: [],
          response_types: [],
        }),
      ),
    ],
    pkce: { required: () => true },
    clientBasedCORS: () => true,
    findAccount: (_context: unknown, id: string) =>
      own.knowsPeople ? { accountId: id, claims: () => ({ sub: id }) } : undefined,
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/enter/${uid}` },
    issueRefreshToken: () => own.refreshes,
    rotateRefreshToken: true,
    extraTokenClaims: (_context: unknown, token: { clientId: string; accountId?: string }) =>
      people[token.accountId ?? token.clientId],
    loadExistingGrant: agreed,
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      rpInitiatedLogout: { enabled: true, logoutSource: leave },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => AUDIENCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => resource,
      },
    },
  };
}

interface Asking {
  oidc: {
    client: { clientId: string };
    session: { accountId: string };
    provider: { Grant: new (of: object) => { addOIDCScope: (scope: string) => void; save: () => Promise<unknown> } };
  };
}

/** Nobody is asked whether they agree: the provider's operator has agreed for all. */
async function agreed({ oidc: { client: asked, session, provider } }: Asking): Promise<object> {
  const grant = new provider.Grant({ clientId: asked.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile');
  await grant.save();
  return grant;
}

/** Where one signs out of the provider. */
function leave(context: { body: string }, question: string): void {
  const button = '<button form="op.logoutForm" name="logout" value="yes">Sign out of the provider</button>';
  context.body = form('Sign out?', question + button);
}
