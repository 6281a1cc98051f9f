import { exportJWK, generateKeyPair } from 'jose';
import Provider from 'oidc-provider';
import { listenOnLoopback } from './loopback-server.ts';

export const TEST_AUDIENCE = 'https://nemcon.example';

/** A person's script at the provider: its client, and the claims that the provider puts into its tokens. */
export type TestClients = Record<string, Record<string, unknown>>;

/** A certified provider on loopback that gives access tokens (RFC 9068) to clients by their own credentials. */
export interface TestProvider {
  issuer: string;
  token: (client: string) => Promise<string>;
  close: () => Promise<void>;
}

const SECRET = 'a-secret-of-the-tests-only';

export async function startTestProvider(clients: TestClients): Promise<TestProvider> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid: 'provider-1', use: 'sig', alg: 'ES256' };
  const server = await listenOnLoopback((issuer) => new Provider(issuer, configuration(clients, jwk)).callback());
  return {
    issuer: server.address,
    close: server.close,
    token: async (client) => {
      const response = await fetch(`${server.address}/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${Buffer.from(`${client}:${SECRET}`).toString('base64')}` },
        body: new URLSearchParams({ grant_type: 'client_credentials', resource: TEST_AUDIENCE }),
      });
      const body = (await response.json()) as { access_token?: string };
      if (body.access_token === undefined) throw new Error(`no token: ${JSON.stringify(body)}`);
      return body.access_token;
    },
  };
}

function configuration(clients: TestClients, jwk: object): object {
  return {
    jwks: { keys: [jwk] },
    ttl: { ClientCredentials: 3_600 },
    clients: Object.keys(clients).map((id) => ({
      client_id: id,
      client_secret: SECRET,
      grant_types: ['client_credentials'],
      redirect_uris: [],
      response_types: [],
      id_token_signed_response_alg: 'ES256',
    })),
    extraTokenClaims: (_context: unknown, token: { clientId: string }) => clients[token.clientId],
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: () => ({
          scope: '',
          audience: TEST_AUDIENCE,
          accessTokenFormat: 'jwt',
          accessTokenTTL: 3_600,
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
  };
}
