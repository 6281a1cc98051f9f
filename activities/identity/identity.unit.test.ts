import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ConfigurationError, readConfiguration } from '../configuration.ts';
import { issuerKey } from '../keys/issuer-key.ts';
import { loadRoster } from '../rules-files/index.ts';
import { issueToken, personas } from './demonstration-issuer.ts';
import { isLoopback } from './loopback.ts';
import { createTokenVerifier } from './token-verifier.ts';

let data: string;
beforeAll(() => void (data = mkdtempSync(join(tmpdir(), 'nemcon-issuer-'))));
afterAll(() => rmSync(data, { recursive: true, force: true }));

const settings = (environment: Record<string, string> = {}) =>
  readConfiguration({ NEMCON_DEMO: '1', NEMCON_DATA: data, ...environment });
const roster = await loadRoster('cica');
const persona = (id: string) => {
  const found = personas(roster).find((each) => each.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

describe('personas', () => {
  test('one for each office and member, and the observers; each acts for its own party', () => {
    const all = personas(roster);
    expect(all.filter(({ role }) => role === 'focal-point')).toHaveLength(28);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(persona('focal-point-kz')).toMatchObject({
      role: 'focal-point',
      party: 'kz',
      name: 'Focal point of Kazakhstan',
    });
    expect(persona('chair').party).toBe(roster.chair.party);
    expect(persona('observer').role).toBe('observer');
    for (const id of ['secretariat', 'depositary', 'auditor', 'operator']) expect(persona(id).party).toBeUndefined();
  });
});

describe('the issuer of a laptop', () => {
  test('what it issues, the verifier reads', async () => {
    const verify = await createTokenVerifier(settings());
    const verified = await verify(await issueToken(settings(), 'cica', persona('focal-point-kz')));
    expect(verified?.claims.nemcon).toEqual({ organisation: 'cica', role: 'focal-point', party: 'kz' });
    expect(verified?.keyId).toMatch(/^[\w-]{20,}$/);
  });

  test('its key is made once, even by two at once, and is its owner’s alone', async () => {
    const folder = join(data, 'fresh');
    const [one, other] = await Promise.all([issuerKey(folder), issuerKey(folder)]);
    expect(one.id).toBe(other.id);
    expect(statSync(join(folder, 'issuer.jwk')).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(join(folder, 'issuer.jwk'), 'utf8'))).toMatchObject({ crv: 'P-256' });
  });

  test('neither issues nor verifies beyond loopback, without NEMCON_DEMO, or beside real sign-in', async () => {
    for (const environment of [
      { HOST: '0.0.0.0' },
      { HOST: '::' },
      { HOST: '192.168.1.5' },
      { NEMCON_DEMO: '0' },
      { OIDC_ISSUER: 'https://sign-in.example' },
    ] as Record<string, string>[]) {
      await expect(
        issueToken(settings(environment), 'cica', persona('chair')),
        JSON.stringify(environment),
      ).rejects.toThrow(ConfigurationError);
      await expect(createTokenVerifier(settings(environment)), JSON.stringify(environment)).rejects.toThrow(
        ConfigurationError,
      );
    }
  });

  test('loopback', () => {
    for (const host of ['127.0.0.1', '127.8.8.8', 'localhost', '::1', '[::1]'])
      expect(isLoopback(host), host).toBe(true);
    for (const host of ['0.0.0.0', '::', '10.0.0.1', 'localhost.example', '127.example'])
      expect(isLoopback(host), host).toBe(false);
  });
});

test('real sign-in: the issuer’s published keys, its audience, its algorithms', async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256' };
  const server = createServer((_request, response) => response.end(JSON.stringify({ keys: [jwk] })));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  try {
    const verify = await createTokenVerifier(
      settings({
        NEMCON_DEMO: '0',
        OIDC_ISSUER: 'https://sign-in.example',
        OIDC_AUDIENCE: 'nemcon',
        OIDC_JWKS_URL: `http://127.0.0.1:${port}/keys`,
      }),
    );
    const sign = (audience: string, claims: Record<string, unknown>) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
        .setIssuer('https://sign-in.example')
        .setAudience(audience)
        .setSubject('somebody')
        .setExpirationTime('1h')
        .sign(privateKey);
    const nemcon = { organisation: 'cica', role: 'secretariat' };
    expect((await verify(await sign('nemcon', { nemcon })))?.claims.sub).toBe('somebody');
    expect(await verify(await sign('another', { nemcon }))).toBeUndefined();
    expect(await verify(await sign('nemcon', {}))).toBeUndefined();
    expect(await verify(await sign('nemcon', { nemcon: { ...nemcon, role: 'system' } }))).toBeUndefined();
    expect(await verify(await sign('nemcon', { nemcon: { ...nemcon, role: 'focal-point' } }))).toBeUndefined();
  } finally {
    server.close();
  }
});
