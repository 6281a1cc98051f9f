import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import '../../engines/provided-engines.ts';
import { createApp } from '../app.ts';
import { createMetrics } from '../metrics.ts';
import { ApiHarness } from '../testing/api-harness.ts';

/** What a browser asks before, and beside, the API: settings, personas, the demonstration clock, the pages themselves. */
let api: ApiHarness;
let folder: string;
let app: FastifyInstance;
beforeAll(async () => {
  api = new ApiHarness(inject('engines'));
  await api.start();
  await api.post('secretariat', '/establishment', {});
  folder = mkdtempSync(join(tmpdir(), 'nemcon-pages-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Nemcon</title>');
  writeFileSync(join(folder, 'assets', 'app-1a2b.js'), 'export {}');
  writeFileSync(join(folder, 'assets', 'app-1a2b.js.br'), 'compressed');
  const web = api.dependencies.web;
  if (!web) throw new Error('no pages');
  app = await createApp({ ...api.dependencies, metrics: createMetrics(), web: { ...web, folder } });
  await app.ready();
});
afterAll(async () => {
  await app?.close();
  await api?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const local = { host: '127.0.0.1:8080' };
const demonstration = (path = '', body?: object, headers: Record<string, string> = local) =>
  app.inject({
    method: body ? 'POST' : 'GET',
    url: `/demonstration/cica${path}`,
    headers,
    ...(body ? { payload: body } : {}),
  });

describe('before anybody has signed in', () => {
  test('the settings say which bodies are served and how one signs in', async () => {
    const { statusCode, body } = await app.inject('/web-settings');
    expect(statusCode).toBe(200);
    const settings = JSON.parse(body);
    expect(settings.signIn).toEqual({ kind: 'personas' });
    expect(settings.organisations[0]).toEqual({
      id: 'cica',
      name: expect.any(String),
      seatZone: 'Asia/Almaty',
      languages: ['en', 'ru'],
    });
  });

  test('a persona gets a token, with which the API says who one is', async () => {
    const { personas } = (await demonstration()).json();
    expect(personas).toContainEqual({
      id: 'focal-point-mn',
      name: expect.any(String),
      role: 'focal-point',
      party: 'mn',
    });
    const { token } = (await demonstration('/tokens', { persona: 'focal-point-mn' })).json();
    const session = await app.inject({ url: '/v1/cica/session', headers: { authorization: `Bearer ${token}` } });
    expect(session.json()).toMatchObject({ role: 'focal-point', party: 'mn', clock: { kind: 'demonstration' } });
  });

  test('a persona that is none, a body that is none', async () => {
    expect((await demonstration('/tokens', { persona: 'emperor' })).json().code).toBe('not-found');
    expect((await app.inject({ url: '/demonstration/nowhere', headers: local })).json().code).toBe('not-found');
    expect((await demonstration('/tokens', { persona: 'chair', role: 'depositary' })).json().code).toBe(
      'request-malformed',
    );
  });

  test('a name from elsewhere that points at this machine gets nothing (DNS rebinding)', async () => {
    for (const host of ['nemcon.example', '127.0.0.1.example:8080', 'localhost.example'])
      for (const answer of [
        await demonstration('', undefined, { host }),
        await demonstration('/tokens', { persona: 'chair' }, { host }),
        await demonstration('/clock', { to: Date.now() }, { host }),
      ])
        expect([answer.statusCode, answer.json().code]).toEqual([404, 'not-found']);
    expect((await demonstration('', undefined, { host: '[::1]:8080' })).statusCode).toBe(200);
  });
});

test('the clock of a laptop goes forward, and only forward', async () => {
  const shown = async (): Promise<number> => (await demonstration()).json().clock.now;
  const before = await shown();
  const day = 24 * 3_600_000;
  const moved = await demonstration('/clock', { to: before + day });
  expect([moved.statusCode, moved.json().clock.kind]).toEqual([200, 'demonstration']);
  expect(await shown()).toBeGreaterThanOrEqual(before + day);
  for (const to of [before, before + 5_000 * day]) {
    const refused = await demonstration('/clock', { to });
    expect([refused.statusCode, refused.json().code]).toEqual([422, 'clock-only-forward']);
  }
});

test('where there is real sign-in there are no personas and no clock to move', async () => {
  const { demonstration: _laptop, ...web } = api.dependencies.web ?? {
    version: '',
    signIn: { kind: 'token' as const },
    folder,
  };
  const signIn = { kind: 'oidc', issuer: 'https://login.example', clientId: 'pages', scope: 'openid' } as const;
  const other = await createApp({
    ...api.dependencies,
    metrics: createMetrics(),
    web: { ...web, folder, signIn, provider: 'https://login.example' },
  });
  try {
    for (const url of ['/demonstration/cica', '/demonstration/cica/clock'])
      expect((await other.inject({ url, headers: local })).statusCode).toBe(404);
    expect((await other.inject('/web-settings')).json().signIn).toEqual(signIn);
    const page = await other.inject({ url: '/', headers: { accept: 'text/html' } });
    expect(page.headers['content-security-policy']).toContain("connect-src 'self' https://login.example;");
  } finally {
    await other.close();
  }
});

describe('the pages', () => {
  test.each(['/', '/documents', '/documents/abc?round=r1', '/meetings/x/room', '/signed-in?code=1'])(
    '%s is answered with the page, under a policy that lets nothing in from elsewhere',
    async (url) => {
      const { statusCode, headers, body } = await app.inject({ url, headers: { accept: 'text/html' } });
      expect([statusCode, headers['cache-control']]).toEqual([200, 'no-cache']);
      expect(body).toContain('<title>Nemcon</title>');
      const policy = String(headers['content-security-policy']);
      expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
      expect(policy).not.toContain('unsafe');
      expect(policy).toContain("connect-src 'self';");
    },
  );

  test('files with a hash in their name are kept for ever, and sent compressed to whoever takes that', async () => {
    const { statusCode, headers } = await app.inject({
      url: '/assets/app-1a2b.js',
      headers: { 'accept-encoding': 'br' },
    });
    expect([statusCode, headers['content-encoding']]).toEqual([200, 'br']);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await app.inject('/assets/app-1a2b.js')).body).toBe('export {}');
  });

  test('an address that is none is a problem as before; so is a file that is not there, or lies outside', async () => {
    for (const url of ['/nowhere', '/v1/cica/nowhere', '/assets/none.js', '/assets/..%2Findex.html', '/documentsx'])
      expect([url, (await app.inject({ url, headers: { accept: 'text/html' } })).statusCode]).not.toEqual([url, 200]);
  });

  test('a browser that asks for an address that is none gets the page, which says so; the API answers browsers as programs', async () => {
    const headers = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
    const page = await app.inject({ url: '/nowhere', headers });
    expect([page.statusCode, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    const api = await app.inject({ url: '/v1/cica/nowhere', headers });
    expect([api.statusCode, api.json().code]).toEqual([404, 'not-found']);
  });

  test('pages that were not built say what to do', async () => {
    const web = api.dependencies.web;
    if (!web) throw new Error('no pages');
    const bare = await createApp({
      ...api.dependencies,
      metrics: createMetrics(),
      web: { ...web, folder: join(folder, 'nothing') },
    });
    try {
      const { statusCode, body } = await bare.inject({ url: '/', headers: { accept: 'text/html' } });
      expect([statusCode, body]).toEqual([503, expect.stringContaining('node web/build.ts')]);
    } finally {
      await bare.close();
    }
  });
});
