import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import '../engines/provided-engines.ts';
import { COOLDOWN, KEPT_FOR } from '../activities/identity/published-keys.ts';
import { openSignIn } from '../activities/identity/sign-in.ts';
import { KeyServer } from '../activities/identity/testing/key-server.ts';
import { startTestProvider, TEST_AUDIENCE, type TestProvider } from '../activities/identity/testing/test-provider.ts';
import { createApp } from './app.ts';
import { createMetrics } from './metrics.ts';
import { ApiHarness, nextKey } from './testing/api-harness.ts';

const CLAIMS = `
organisation: { fixed: cica }
roles: { claim: groups, table: { staff: secretariat, delegates: focal-point } }
states: { claim: country, table: { KAZ: kz } }
`;

let api: ApiHarness;
let provider: TestProvider;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nemcon-sign-in-'));
  const file = join(folder, 'claims.yaml');
  writeFileSync(file, CLAIMS);
  provider = await startTestProvider({
    secretariat: { groups: ['staff'] },
    kazakhstan: { groups: ['delegates'], country: 'KAZ' },
    stateless: { groups: ['delegates'] },
    both: { groups: ['staff', 'delegates'], country: 'KAZ' },
    nobody: {},
  });
  api = new ApiHarness(inject('engines'));
  await api.start({
    NEMCON_DEMO: '0',
    OIDC_ISSUER: provider.issuer,
    OIDC_AUDIENCE: TEST_AUDIENCE,
    OIDC_CLAIMS_FILE: file,
  });
});
afterAll(async () => {
  await api?.stop();
  await provider?.close();
  rmSync(folder, { recursive: true, force: true });
});

const options = () => ({
  rosters: [...api.dependencies.rules.values()].map(({ roster }) => roster),
  logger: pino({ level: 'silent' }),
});

async function ask(client: string, path: string, body?: object, app = api.app) {
  const response = await app.inject({
    method: body === undefined ? 'GET' : 'POST',
    url: `/v1${path}`,
    headers: { authorization: `Bearer ${await provider.token(client)}`, 'idempotency-key': nextKey() },
    ...(body === undefined ? {} : { payload: body }),
  });
  return { status: response.statusCode, headers: response.headers, body: response.json() };
}

describe('a token of the body’s own provider', () => {
  test('opens acts and reads by its role and State', async () => {
    expect(await ask('kazakhstan', '/cica/establishment', {})).toMatchObject({
      status: 403,
      body: { code: 'not-permitted' },
    });
    const established = await ask('secretariat', '/cica/establishment', {});
    expect(established).toMatchObject({ status: 200, body: { stream: 'cica/organisation' } });
    const document = { kind: 'statement', title: { text: 'On transport', language: 'en' }, class: 'members' };
    const registered = await ask('secretariat', '/cica/documents', document);
    expect(registered.status).toBe(201);
    const { id, sequence } = registered.body;
    expect(await ask('kazakhstan', `/cica/documents/${id}?waitFor=${sequence}`)).toMatchObject({
      status: 200,
      body: { id },
    });
    const { rows } = await api.pool.query<{ subject: string }>('SELECT subject FROM people.people WHERE issuer = $1', [
      provider.issuer,
    ]);
    expect(rows.map(({ subject }) => subject).sort()).toEqual(['kazakhstan', 'secretariat']);
  });

  test.each([
    ['nobody', 'role-missing'],
    ['stateless', 'state-missing'],
    ['both', 'role-ambiguous'],
  ])('that gives no office is refused and told why: %s', async (client, reason) => {
    expect(await ask(client, '/cica/documents')).toMatchObject({
      status: 403,
      body: { code: 'role-missing', about: { reason } },
    });
  });

  test('the body lives on the server’s own clock, and no persona of a laptop gets in', async () => {
    expect(api.dependencies.clocks.of('cica').setting).toEqual({ kind: 'system', offset: 0 });
    // One clock for each body whose rules are here.
    const { rows } = await api.pool.query('SELECT DISTINCT kind FROM ledger.clock');
    expect(rows).toEqual([{ kind: 'system' }]);
    await expect(api.token('secretariat')).rejects.toThrow('NEMCON_DEMO');
    const both = { ...api.configuration, NEMCON_DEMO: true };
    await expect(openSignIn(both, options())).rejects.toThrow('exclude each other');
  });
});

test('while the keys cannot be had everybody is asked to come back, and /readyz says so', async () => {
  const keys = new KeyServer();
  await keys.start();
  keys.status = 500;
  let now = Date.now();
  const settings = { ...api.configuration, OIDC_ISSUER: keys.address };
  const signIn = await openSignIn(settings, { ...options(), now: () => now });
  const app = await createApp({ ...api.dependencies, signIn, metrics: createMetrics() });
  try {
    const refused = await ask('secretariat', '/cica/documents', undefined, app);
    expect(refused).toMatchObject({ status: 503, body: { code: 'not-ready', about: { part: 'sign-in' } } });
    expect(refused.headers['retry-after']).toBe('2');
    const check = async () => {
      const response = await app.inject({ url: '/readyz' });
      return response.json().checks.find(({ name }: { name: string }) => name === 'sign-in');
    };
    expect(await check()).toMatchObject({ ok: false, detail: expect.stringContaining('status 500') });
    keys.status = 200;
    now += COOLDOWN;
    // The provider is back: its keys are known, and this token is another issuer's.
    expect((await ask('secretariat', '/cica/documents', undefined, app)).body.code).toBe('token-invalid');
    expect(await check()).toMatchObject({ ok: true });
    keys.status = 500;
    now += KEPT_FOR;
    expect((await ask('secretariat', '/cica/documents', undefined, app)).status).toBe(503);
  } finally {
    await app.close();
    await keys.close();
  }
});
