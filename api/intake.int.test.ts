import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import '../engines/provided-engines.ts';
import { KnownHeads } from '../activities/intake/known-heads.ts';
import { temporalPort } from '../activities/intake/temporal-port.ts';
import type { AnyCommand } from '../schemas/host.ts';
import { ApiHarness, eventually } from './testing/api-harness.ts';

let api: ApiHarness;
beforeAll(async () => {
  api = new ApiHarness(inject('engines'));
  await api.start();
  await api.post('secretariat', '/establishment', {});
});
afterAll(() => api?.stop());

const document = { kind: 'statement', title: { text: 'On something', language: 'en' }, class: 'members' };

describe('the way to a stream', () => {
  const freshPort = () =>
    temporalPort({
      client: api.client,
      heads: new KnownHeads(api.pool),
      installation: 'test',
      clockOf: () => api.dependencies.clocks.of('cica').setting,
    });
  const completion = (): AnyCommand => ({
    id: randomUUID(),
    kind: 'complete-stage',
    payload: { stage: 'proposed' },
    actor: { token: 'x'.repeat(43), role: 'secretariat' },
    mandate: { source: 'token-claims', reference: 'test' },
    receipt: { receivedAt: api.dependencies.clocks.of('cica').now(), way: 'intake', by: 'test' },
  });
  const within = () => Date.now() + 10_000;
  const ahead = (stream: string, sequence: number) =>
    api.pool.query(
      `INSERT INTO archive.events (organisation, stream, sequence, type, recorded, command_id, prevhash, hash, body, partition, "offset")
       VALUES ('cica', $1, $2, 't', 0, $3, '', 'of another past', '{}', 0, 0)`,
      [stream, sequence, randomUUID()],
    );

  test('a stream that nobody made is unknown', async () => {
    const stream = `cica/document/${randomUUID()}`;
    expect(await freshPort().update(stream, [completion()], within())).toEqual({ kind: 'unknown-stream' });
    expect(await freshPort().signal(stream, [completion()], within())).toEqual({ kind: 'unknown-stream' });
  });

  test('a record whose stream Temporal has lost is out of use, not unknown', async () => {
    const stream = `cica/document/${randomUUID()}`;
    await ahead(stream, 1);
    expect(await freshPort().update(stream, [completion()], within())).toEqual({ kind: 'quarantined' });
  });

  test('a stream that is behind its archive takes nothing more, by whichever process', async () => {
    const { body } = await api.post('secretariat', '/documents', document);
    await ahead(body.stream, 99);
    expect(await freshPort().update(body.stream, [completion()], within())).toEqual({ kind: 'quarantined' });
    const refused = await api.post('secretariat', `/documents/${body.id}/stages/proposed/completion`, {});
    expect(refused).toMatchObject({ status: 503, body: { code: 'stream-quarantined' } });
    expect(refused.headers['retry-after']).toBe('2');
  });

  test('a creation that is repeated finds the stream that the first one made', async () => {
    const port = freshPort();
    const { body } = await api.post('secretariat', '/documents', document);
    expect(await port.start(body.stream, completion(), within())).toEqual({ kind: 'kept' });
  });

  test('no call outlives its deadline', async () => {
    await api.stopWorker();
    try {
      const { body } = await api.post('secretariat', '/documents', document);
      const began = performance.now();
      const result = await freshPort().update(body.stream, [completion()], Date.now() + 500);
      expect(result.kind).toBe('again');
      expect(performance.now() - began).toBeLessThan(1_500);
    } finally {
      await api.startWorker();
    }
  });
});

describe('the process', () => {
  const start = (environment: Record<string, string>) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'api/main.ts'], {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      env: {
        PATH: process.env['PATH'] ?? '',
        DATABASE_URL: api.configuration.DATABASE_URL,
        TEMPORAL_ADDRESS: api.configuration.TEMPORAL_ADDRESS,
        TEMPORAL_NAMESPACE: api.configuration.TEMPORAL_NAMESPACE,
        NEMCON_DATA: api.configuration.NEMCON_DATA,
        CONTENT_DIRECTORY: api.configuration.CONTENT_DIRECTORY,
        NEMCON_DEMO: '1',
        ...environment,
      },
    });
    const said = { out: '', error: '' };
    child.stdout.on('data', (chunk) => (said.out += String(chunk)));
    child.stderr.on('data', (chunk) => (said.error += String(chunk)));
    const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
    return { child, said, ended };
  };

  test('a taken port is one sentence with the remedy', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const { said, ended } = start({ PORT: String(port), LOG_LEVEL: 'silent' });
    expect(await ended).toBe(1);
    expect(said.error).toBe(
      `api: Port ${port} on 127.0.0.1 is taken by another program: end that one, or choose another port with PORT=${port + 1}.\n`,
    );
    server.close();
  });

  test('a wrong configuration is one line and code 2', async () => {
    const exposed = start({ HOST: '0.0.0.0', LOG_LEVEL: 'silent' });
    expect(await exposed.ended).toBe(2);
    expect(exposed.said.error).toMatch(/^api: HOST: NEMCON_DEMO=1 lets anybody act as anybody[^\n]*\n$/);
    const none = start({ NEMCON_DEMO: '0', LOG_LEVEL: 'silent' });
    expect(await none.ended).toBe(2);
    expect(none.said.error).toMatch(/^api: OIDC_ISSUER/);
  });

  test('SIGTERM: what is under way ends, then it closes with code 0; its log holds no token', async () => {
    const { child, said, ended } = start({ PORT: '0' });
    const address = await eventually(async () => /"address":"(http:[^"]+)","msg":"api ready"/.exec(said.out)?.[1]);
    const token = await api.token('secretariat');
    const answers = Array.from({ length: 5 }, (_, index) =>
      fetch(`${address}/v1/cica/documents`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': `${index}-${randomUUID()}`,
        },
        body: JSON.stringify(document),
      }),
    );
    const stream = await fetch(`${address}/v1/cica/stream`, { headers: { authorization: `Bearer ${token}` } });
    await eventually(async () => (said.out.includes('"url":"/v1/cica/documents"') ? true : undefined));
    child.kill('SIGTERM');
    for (const response of await Promise.all(answers)) expect(response.status).toBe(201);
    expect(await stream.text()).toContain('begins after');
    const code = await ended;
    expect({ code, said: said.error }).toEqual({ code: 0, said: '' });
    expect(said.out).not.toContain(token);
  });
});
