import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ConfigurationError, readConfiguration } from '../configuration.ts';
import { issuerKey } from '../keys/issuer-key.ts';
import { loadRoster } from '../rules-files/index.ts';
import { issueToken, personas } from './demonstration-issuer.ts';
import { isLoopback } from './loopback.ts';
import { openSignIn } from './sign-in.ts';

let data: string;
beforeAll(() => void (data = mkdtempSync(join(tmpdir(), 'nemcon-issuer-'))));
afterAll(() => rmSync(data, { recursive: true, force: true }));

const settings = (environment: Record<string, string> = {}) =>
  readConfiguration({ NEMCON_DEMO: '1', NEMCON_DATA: data, ...environment });
const roster = await loadRoster('cica');
const open = (environment?: Record<string, string>) =>
  openSignIn(settings(environment), { rosters: [roster], logger: pino({ level: 'silent' }) });
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
    const { verify, demonstration, readiness } = await open();
    expect(demonstration).toBe(true);
    expect(readiness().ok).toBe(true);
    const token = await issueToken(settings(), 'cica', persona('focal-point-kz'));
    expect(await verify(token)).toMatchObject({
      kind: 'verified',
      claims: { name: 'Focal point of Kazakhstan', nemcon: { organisation: 'cica', role: 'focal-point', party: 'kz' } },
      keyId: expect.stringMatching(/^[\w-]{20,}$/),
    });
    expect(await verify(`${token.slice(0, -4)}AAAA`)).toEqual({ kind: 'invalid' });
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
      { OIDC_AUDIENCE: 'nemcon' },
      { OIDC_CLAIMS_FILE: 'claims.yaml' },
    ] as Record<string, string>[]) {
      await expect(
        issueToken(settings(environment), 'cica', persona('chair')),
        JSON.stringify(environment),
      ).rejects.toThrow(ConfigurationError);
      const opened =
        environment['NEMCON_DEMO'] === '0' ? open({ ...environment, HOST: '127.0.0.1' }) : open(environment);
      await expect(opened, JSON.stringify(environment)).rejects.toThrow(ConfigurationError);
    }
  });

  test('loopback', () => {
    for (const host of ['127.0.0.1', '127.8.8.8', 'localhost', '::1', '[::1]'])
      expect(isLoopback(host), host).toBe(true);
    for (const host of ['0.0.0.0', '::', '10.0.0.1', 'localhost.example', '127.example'])
      expect(isLoopback(host), host).toBe(false);
  });
});
