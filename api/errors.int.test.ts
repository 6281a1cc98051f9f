import { connect } from 'node:net';
import { SignJWT, generateKeyPair } from 'jose';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import '../engines/provided-engines.ts';
import { createReadIntakeEvidence } from '../activities/intake/read-evidence.ts';
import { problem } from '../schemas/api-problem.ts';
import { problemCodes } from '../schemas/problem-codes.ts';
import { ApiHarness, eventually, nextKey } from './testing/api-harness.ts';

let api: ApiHarness;
let address: URL;
beforeAll(async () => {
  api = new ApiHarness(inject('engines'));
  await api.start();
  await api.post('secretariat', '/establishment', {});
  address = new URL(await api.app.listen({ port: 0, host: '127.0.0.1' }));
});
afterAll(() => api?.stop());

const document = { kind: 'statement', title: { text: 'On something', language: 'en' }, class: 'members' };

async function raw(method: string, path: string, headers: Record<string, string>, payload?: string | Buffer) {
  const response = await api.app.inject({
    method: method as 'POST',
    url: path,
    headers: { authorization: `Bearer ${await api.token('secretariat')}`, 'idempotency-key': nextKey(), ...headers },
    ...(payload === undefined ? {} : { payload }),
  });
  return { status: response.statusCode, headers: response.headers, body: response.json() };
}

const json = { 'content-type': 'application/json' };

describe('who asks', () => {
  const read = (authorization?: string) =>
    api.app.inject({ url: '/v1/cica/documents', headers: authorization === undefined ? {} : { authorization } });

  test('no token, and what is no token', async () => {
    for (const header of [undefined, 'Basic abc', 'Bearer', 'Bearer a b']) {
      const response = await read(header);
      expect(response.statusCode).toBe(401);
      expect(response.headers['www-authenticate']).toBe('Bearer');
      expect(response.json().code).toBe('token-missing');
    }
  });

  test('a forged token, another issuer’s, an expired one, one without its claims', async () => {
    const own = await api.token('secretariat');
    const { privateKey } = await generateKeyPair('ES256');
    const nemcon = { organisation: 'cica', role: 'secretariat' };
    const sign = (claims: Record<string, unknown>, issuer = 'urn:nemcon:demonstration', expires = '1h') =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'ES256' })
        .setIssuer(issuer)
        .setAudience('nemcon')
        .setSubject('x')
        .setExpirationTime(expires)
        .sign(privateKey);
    const [header, , signature] = own.split('.');
    const body = Buffer.from(
      JSON.stringify({ iss: 'urn:nemcon:demonstration', aud: 'nemcon', sub: 'x', exp: 9e9, nemcon }),
    ).toString('base64url');
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.`;
    for (const token of [await sign({ nemcon }), `${header}.${body}.${signature}`, none, 'x'.repeat(9_000), 'x'])
      expect((await read(`Bearer ${token}`)).json().code).toBe('token-invalid');
  });

  test('a token of another organisation, and an organisation that is not served', async () => {
    const response = await api.app.inject({
      url: '/v1/other/documents',
      headers: { authorization: `Bearer ${await api.token('secretariat')}` },
    });
    expect(response).toMatchObject({ statusCode: 403 });
    expect(response.json()).toMatchObject({ code: 'not-permitted', about: { organisation: 'cica' } });
  });

  test('the log holds no token, and the answer names its request', async () => {
    const response = await read('Bearer x');
    expect(response.json().instance).toBe(`urn:uuid:${String(response.headers['request-id'])}`);
  });
});

describe('form', () => {
  test('all faults at once, each with its place: unknown fields, wrong types, too long, unknown words', async () => {
    const body = {
      ...document,
      kind: 'poem',
      class: 3,
      actor: 'me',
      'a/b~c': 1,
      title: { text: 'x'.repeat(100_001), language: 'EN' },
    };
    const { status, body: answer } = await api.post('secretariat', '/documents', body);
    expect(status).toBe(400);
    expect(problem.safeParse(answer).success).toBe(true);
    expect(answer.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual(
      ['/a~1b~0c', '/actor', '/class', '/kind', '/title/language', '/title/text'].sort(),
    );
  });

  test('a client states neither actor nor time nor party of itself (I11)', async () => {
    for (const field of ['actor', 'role', 'party', 'receivedAt', 'recorded']) {
      const { body } = await api.post(
        'focal-point-kz',
        `/documents/${'0'.repeat(8)}-0000-0000-0000-${'0'.repeat(12)}/rounds/r1/positions`,
        {
          revision: 1,
          position: 'support',
          [field]: 'kg',
        },
      );
      expect(body).toMatchObject({ code: 'request-malformed', errors: [{ pointer: `/${field}` }] });
    }
  });

  test('invalid JSON, invalid UTF-8, too deep, half surrogates, U+0000, __proto__, another type', async () => {
    const deep = '['.repeat(5_000) + ']'.repeat(5_000);
    const cases: [string | Buffer, Record<string, string>, string, number][] = [
      ['{"kind":', json, 'request-malformed', 400],
      [Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), json, 'request-malformed', 400],
      [deep, json, 'request-malformed', 400],
      [JSON.stringify({ ...document, kind: '\ud800' }), json, 'request-malformed', 400],
      [JSON.stringify({ ...document, kind: 'a\u0000' }), json, 'request-malformed', 400],
      ['{"__proto__":{"a":1},"kind":"statement"}', json, 'request-malformed', 400],
      ['null', json, 'request-malformed', 400],
      ['[]', json, 'request-malformed', 400],
      ['1e400', json, 'request-malformed', 400],
      ['<xml/>', { 'content-type': 'application/xml' }, 'media-type-unsupported', 415],
      [`"${'x'.repeat(1_100_000)}"`, json, 'body-too-large', 413],
    ];
    for (const [payload, headers, code, status] of cases) {
      const answer = await raw('POST', '/v1/cica/documents', headers, payload);
      expect([answer.body.code, answer.status], String(payload).slice(0, 40)).toEqual([code, status]);
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(JSON.stringify(answer.body)).not.toMatch(/node_modules|\.ts:|at .*\(/);
    }
  });

  test('the key of an act: missing, too short, not of visible characters', async () => {
    for (const key of ['', 'short', 'with spaces in it', 'я'.repeat(10)]) {
      const { status, body } = await raw(
        'POST',
        '/v1/cica/documents',
        { ...json, 'idempotency-key': key },
        JSON.stringify(document),
      );
      expect([status, body.code]).toEqual([400, 'idempotency-key-missing']);
    }
  });

  test('queries: an unknown parameter, a wrong one, and a day that does not exist', async () => {
    expect((await api.get('chair', '/documents?colour=red')).body).toMatchObject({
      code: 'query-malformed',
      errors: [{ pointer: '/colour' }],
    });
    expect((await api.get('chair', '/documents?limit=0')).body.errors[0].pointer).toBe('/limit');
    expect((await api.get('chair', '/documents?knownAt=yesterday')).body.errors[0].pointer).toBe('/knownAt');
    for (const asOf of ['2021-02-30', '01.07.2021', '2021-7', 'now'])
      expect([asOf, (await api.get('chair', `/documents?asOf=${asOf}`)).body]).toMatchObject([
        asOf,
        { code: 'query-malformed', errors: [{ pointer: '/asOf' }] },
      ]);
    expect((await api.get('chair', '/documents?asOf=2021-07-01&state=open')).body.errors[0].pointer).toBe('/state');
    expect((await api.get('chair', '/documents/counts?by=colour')).body.errors[0].pointer).toBe('/by');
  });

  test('dates that do not exist, that come twice, that a zone does not have', async () => {
    const { body: made } = await api.post('secretariat', '/documents', document);
    for (const deadline of [
      { wallTime: '2025-02-30T10:00', zone: 'Asia/Almaty' },
      { wallTime: '2025-03-30T02:30', zone: 'Europe/Berlin' },
      { wallTime: '2025-10-26T02:30', zone: 'Europe/Berlin' },
      { wallTime: '2025-01-01T10:00', zone: 'Mars/Olympus' },
      { wallTime: '2025-01-01T10:00', zone: '+05:00' },
    ]) {
      const { status, body } = await api.post('secretariat', `/documents/${made.id}/comment-periods`, {
        audience: 'members',
        deadline,
      });
      expect([status, body.code], JSON.stringify(deadline)).toEqual([422, 'date-invalid']);
    }
  });
});

describe('places', () => {
  const nowhere = `${'0'.repeat(8)}-0000-0000-0000-${'0'.repeat(12)}`;

  test('nothing there, not of the form, another method', async () => {
    expect((await api.get('chair', '/nothing')).body.code).toBe('not-found');
    expect((await api.get('chair', '/documents/not-an-id')).body.code).toBe('not-found');
    expect((await api.get('chair', `/documents/${nowhere}`)).body.code).toBe('document-unknown');
    expect((await api.post('chair', `/documents/${nowhere}/withdrawal`, {})).body.code).not.toBe('internal-error');
    expect((await api.post('secretariat', `/documents/${nowhere}/withdrawal`, {})).body.code).toBe('document-unknown');
    const response = await raw('DELETE', '/v1/cica/documents', {});
    expect(response).toMatchObject({ status: 405, body: { code: 'method-not-allowed' } });
    expect(response.headers['allow']).toContain('POST');
    expect((await raw('GET', '/%', {})).body.code).toBe('not-found');
  });

  test('uploaded content: the hash it names, who may upload, who may read', async () => {
    const bytes = Buffer.from('A text of some length');
    const put = (hash: string) =>
      raw('PUT', `/v1/cica/contents/${hash}`, { 'content-type': 'text/plain; charset=utf-8' }, bytes);
    expect((await put('0'.repeat(64))).body.code).toBe('content-hash-mismatch');
    const posted = await raw('POST', '/v1/cica/contents', { 'content-type': 'text/plain; charset=utf-8' }, bytes);
    expect(posted).toMatchObject({ status: 201, body: { bytes: bytes.length } });
    expect((await put(posted.body.sha256)).status).toBe(200);
    expect((await api.get('secretariat', `/contents/${posted.body.sha256}`)).body).toBe(String(bytes));
    expect((await api.get('chair', `/contents/${posted.body.sha256}`)).body.code).toBe('not-found');
    const title = { sha256: posted.body.sha256, language: 'en' };
    expect((await api.post('secretariat', '/documents', { ...document, title })).status).toBe(201);
    expect(
      (await api.post('secretariat', '/documents', { ...document, title: { ...title, sha256: 'f'.repeat(64) } })).body
        .code,
    ).toBe('content-unknown');
    expect(
      (await api.post('secretariat', '/documents', { ...document, procedure: { id: 'cica/none' } })).body.code,
    ).toBe('procedure-unknown');
    expect((await api.post('auditor', '/documents', document)).body.code).toBe('not-permitted');
  });

  test('what node’s own parser refuses is answered in the same form', async () => {
    const talk = (text: string) =>
      new Promise<string>((resolve) => {
        const socket = connect(Number(address.port), '127.0.0.1', () => socket.write(text));
        let answer = '';
        socket.on('data', (chunk) => (answer += String(chunk)));
        socket.on('close', () => resolve(answer));
      });
    expect(await talk(`GET / HTTP/1.1\r\nhost: x\r\nbig: ${'x'.repeat(20_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1.1 431 [\s\S]*headers-too-large/,
    );
    expect(await talk('nonsense\r\n\r\n')).toMatch(/^HTTP\/1.1 400 [\s\S]*request-malformed/);
  });

  test('every code has its page, and the page is what the problem’s type names', async () => {
    for (const code of Object.keys(problemCodes))
      expect((await api.app.inject({ url: `/problems/${code}` })).body).toContain(`<h1>${code}</h1>`);
    expect((await api.app.inject({ url: '/problems/none' })).json().code).toBe('not-found');
    expect((await api.app.inject({ url: '/problems' })).body).toContain('expiry-passed');
  });

  test('sentences in Russian for those who prefer it', async () => {
    const response = await api.app.inject({
      url: '/v1/cica/documents',
      headers: { 'accept-language': 'ru-RU,ru;q=0.9,en;q=0.8' },
    });
    expect(response.headers['content-language']).toBe('ru');
    expect(response.json().title).toMatch(/[А-Яа-я]/);
    const english = await api.app.inject({ url: '/v1/cica/documents', headers: { 'accept-language': 'en,ru;q=0.5' } });
    expect(english.json().title).toMatch(/^The request carries/);
  });
});

describe('the house', () => {
  test('it is alive and ready, and its clock agrees with the engines’', async () => {
    expect((await api.app.inject({ url: '/livez' })).statusCode).toBe(200);
    const ready = await api.app.inject({ url: '/readyz' });
    expect(ready.json()).toMatchObject({ status: 'ready' });
    expect(ready.json().checks.map(({ name }: { name: string }) => name)).toEqual([
      'postgresql',
      'temporal',
      'consumers',
      'content',
      'sign-in',
    ]);
    await api.pool.query(
      `INSERT INTO ledger.incidents (consumer, kind, partition, "offset", detail) VALUES ('read', 'record-forked', 0, 1, 'two hashes')`,
    );
    expect((await api.app.inject({ url: '/readyz' })).json()).toMatchObject({ status: 'not-ready' });
    await api.pool.query(`UPDATE ledger.incidents SET closed_at = now()`);
  });

  test('metrics, OpenAPI 3.1 and its page, with nothing from elsewhere', async () => {
    expect((await api.app.inject({ url: '/metrics' })).body).toContain('nemcon_intake_batch_commands_bucket');
    const openapi = (await api.app.inject({ url: '/openapi.json' })).json();
    expect(openapi.openapi).toBe('3.1.0');
    expect(Object.keys(openapi.paths)).toContain('/v1/{organisation}/documents/{document}/rounds/{round}/positions');
    expect(JSON.stringify(openapi)).not.toContain('__SCHEMA__');
    const page = await api.app.inject({ url: '/documentation/' });
    expect(page.statusCode).toBe(200);
    expect(page.body).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect(page.body).toContain('js/scalar.js');
    const script = await api.app.inject({ url: '/documentation/js/scalar.js' });
    expect(script.statusCode).toBe(200);
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
  });

  test('I4: a probe writes evidence after both stores have kept a write; a forged one does not', async () => {
    const { signer } = api.dependencies;
    const at = Date.now();
    const send = (signature: string) =>
      api.app.inject({ method: 'POST', url: '/v1/cica/intake-probes', payload: { api: 'test-api', at, signature } });
    expect((await send('forged')).statusCode).toBe(401);
    expect((await send(signer.sign('test-api', at))).statusCode).toBe(204);
    const { rows } = await api.pool.query(`SELECT at FROM ledger.intake_evidence WHERE api = 'test-api'`);
    expect(rows).toHaveLength(1);
    const read = createReadIntakeEvidence(api.pool);
    const seen = Number(rows[0].at);
    const window = { stream: 'cica/organisation', from: seen - 1_200_000, to: seen + 60_000, tolerance: 10 };
    const found = await read({ ...window, clock: { kind: 'system', offset: 0 } });
    expect(found.evidence).toEqual({
      from: window.from,
      to: window.to,
      state: 'read',
      holes: [{ from: window.from, to: seen }],
    });
    expect(found.archiveHead?.sequence).toBe(1);
    const off = await read({ ...window, clock: { kind: 'demonstration', offset: 5 } });
    expect(off.evidence).toMatchObject({ state: 'off', holes: [] });
  });

  test('the live stream resumes after the position that was seen, and shows what the caller may see', async () => {
    const { body: first } = await api.post('secretariat', '/documents', { ...document, class: 'public' });
    const hidden = await api.post('secretariat', '/documents', document);
    const listen = async (persona: string, after: string) => {
      const abort = new AbortController();
      const response = await fetch(new URL('/v1/cica/stream', address), {
        headers: { authorization: `Bearer ${await api.token(persona)}`, 'last-event-id': after },
        signal: abort.signal,
      });
      expect(response.headers.get('content-type')).toContain('text/event-stream');
      let text = '';
      void (async () => {
        for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>)
          text += new TextDecoder().decode(chunk);
      })().catch(() => undefined);
      return { text: () => text, end: () => abort.abort() };
    };
    const observer = await listen('observer', '0');
    await eventually(async () =>
      observer.text().includes(first.body === undefined ? first.id : '') ? true : undefined,
    );
    const later = await api.post('secretariat', '/documents', { ...document, class: 'public' });
    await eventually(async () => (observer.text().includes(later.body.stream) ? true : undefined));
    expect(observer.text()).not.toContain(hidden.body.stream);
    const ids = [...observer.text().matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));
    expect(ids).toEqual([...ids].sort((one, other) => one - other));
    const position =
      /id: (\d+)\nevent: nemcon\.document\.document-registered\.v1\ndata: [^\n]*"subject":"([^"]+)"/.exec(
        observer.text(),
      );
    const resumed = await listen('observer', position?.[1] ?? '');
    await eventually(async () => (resumed.text().includes(later.body.stream) ? true : undefined));
    expect(resumed.text()).not.toContain(`"id":"${position?.[2]}#1"`);
    observer.end();
    resumed.end();
    expect((await api.get('observer', '/stream', { 'last-event-id': 'x' })).body.code).toBe('request-malformed');
  });
});
