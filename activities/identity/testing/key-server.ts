import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTHeaderParameters } from 'jose';
import { listenOnLoopback } from './loopback-server.ts';

/** A key pair under an id, and its public half as it is published. */
export interface TestKey {
  id: string;
  private: CryptoKey;
  jwk: JWK;
}

export async function testKey(id: string, alg = 'ES256'): Promise<TestKey> {
  const pair = await generateKeyPair(alg, { extractable: true });
  return { id, private: pair.privateKey, jwk: { ...(await exportJWK(pair.publicKey)), kid: id, alg, use: 'sig' } };
}

export type HeaderOverrides = { [Name in keyof JWTHeaderParameters]?: JWTHeaderParameters[Name] | undefined };

/** A token as a provider would sign it. What is `undefined` is left out. */
export function signed(key: TestKey, claims: Record<string, unknown>, header: HeaderOverrides = {}) {
  return new SignJWT(JSON.parse(JSON.stringify(claims)) as Record<string, unknown>)
    .setProtectedHeader({ alg: key.jwk.alg ?? 'ES256', kid: key.id, typ: 'at+jwt', ...header } as JWTHeaderParameters)
    .sign(key.private);
}

/** What a provider publishes, changed by the test: keys, another issuer in its document, an outage. */
export class KeyServer {
  address = '';
  keys: TestKey[] = [];
  /** What the discovery document says; the server's own unless told. */
  issuer: string | undefined;
  jwksUri: string | undefined;
  /** Status of every answer; a redirect leads to where the same is answered with 200. */
  status = 200;
  /** Instead of the key set. */
  body: string | undefined;
  asked = { keys: 0, discovery: 0 };
  close: () => Promise<void> = async () => undefined;

  async start(): Promise<void> {
    const server = await listenOnLoopback((address) => (request, response) => {
      const [, moved = '', path = ''] = /^(\/moved)?(\/.*)$/.exec(request.url ?? '') ?? [];
      response.statusCode = moved === '' ? this.status : 200;
      if (response.statusCode === 302) response.setHeader('location', `${address}/moved${path}`);
      if (path === '/keys') {
        this.asked.keys += 1;
        return void response.end(this.body ?? JSON.stringify({ keys: this.keys.map(({ jwk }) => jwk) }));
      }
      this.asked.discovery += 1;
      const document = { issuer: this.issuer ?? address, jwks_uri: this.jwksUri ?? `${address}/keys` };
      response.end(JSON.stringify(document));
    });
    this.address = server.address;
    this.close = server.close;
  }
}
