import { createHash } from 'node:crypto';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import '../engines/provided-engines.ts';
import { ConfigurationError } from '../activities/configuration.ts';
import { S3_KEYS, S3Server } from '../activities/content/testing/s3-server.ts';
import { openDependencies } from './open-dependencies.ts';
import { ApiHarness, nextKey } from './testing/api-harness.ts';

const server = new S3Server();
let api: ApiHarness;
beforeAll(async () => {
  await server.start();
  api = new ApiHarness(inject('engines'));
  await api.start({
    S3_BUCKET: server.bucket,
    S3_ENDPOINT: server.endpoint,
    S3_ACCESS_KEY_ID: S3_KEYS.accessKeyId,
    S3_SECRET_ACCESS_KEY: S3_KEYS.secretAccessKey,
    S3_PATH_STYLE: '1',
  });
  await api.post('secretariat', '/establishment', {});
});
afterAll(async () => {
  await api?.stop();
  await server.end();
});

const keyOf = (text: string): string => {
  const sha256 = createHash('sha256').update(text).digest('hex');
  return `cica/${sha256.slice(0, 2)}/${sha256}`;
};
const contents = async () => ({
  payload: 'Bytes of a file',
  headers: { authorization: `Bearer ${await api.token('secretariat')}`, 'content-type': 'text/plain; charset=utf-8' },
});
const register = (text: string) =>
  api.post('secretariat', '/documents', { kind: 'statement', class: 'members', title: { text, language: 'en' } });

test('I14: an act’s text and an uploaded file go into the bucket, and come out of it', async () => {
  const { body } = await register('A title in the bucket');
  expect(server.keys()).toContain(keyOf('A title in the bucket'));
  const { title } = (await api.get('secretariat', `/documents/${body.id}?waitFor=1`)).body;
  expect((await api.get('secretariat', `/contents/${title.sha256}`)).body).toBe('A title in the bucket');
  const posted = await api.app.inject({ method: 'POST', url: '/v1/cica/contents', ...(await contents()) });
  expect(posted.statusCode).toBe(201);
  expect(server.keys()).toContain(keyOf('Bytes of a file'));
  const { body: bytes, headers } = await api.get('secretariat', `/contents/${posted.json().sha256}`);
  expect(bytes).toBe('Bytes of a file');
  expect(headers['content-length']).toBe('15');
});

test('a bucket that is not there ends the start with one sentence', async () => {
  const opened = openDependencies(
    { ...api.configuration, S3_BUCKET: 'none' },
    pino({ level: 'silent' }),
    new AbortController().signal,
  );
  await expect(opened).rejects.toThrow(ConfigurationError);
  await expect(opened).rejects.toThrow(/^S3_BUCKET: there is no bucket none at /);
});

test('while the store is down the API is not ready, and refuses what it could not keep; afterwards the same act goes through', async () => {
  const key = nextKey();
  const act = { kind: 'statement', class: 'members', title: { text: 'Kept at the second try', language: 'en' } };
  const ready = async () => (await api.app.inject({ url: '/readyz' })).json();
  expect(await ready()).toMatchObject({ status: 'ready' });
  server.intercept = (request) => {
    request.socket.destroy();
    return true;
  };
  expect(await ready()).toMatchObject({ status: 'not-ready' });
  expect((await ready()).checks).toContainEqual({
    name: 'content',
    ok: false,
    detail: expect.stringMatching(/^The content store http\S+ does not answer: /),
  });
  expect(await api.post('secretariat', '/documents', act, key)).toMatchObject({
    status: 503,
    body: { code: 'not-ready' },
  });
  const upload = await api.app.inject({ method: 'POST', url: '/v1/cica/contents', ...(await contents()) });
  expect(upload.json()).toMatchObject({ status: 503, code: 'not-ready' });
  server.intercept = () => false;
  expect(await ready()).toMatchObject({ status: 'ready' });
  const again = await api.post('secretariat', '/documents', act, key);
  expect(again.status).toBe(201);
  expect(again.body.repeated).toBeUndefined();
});
