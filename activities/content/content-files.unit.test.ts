import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { ConfigurationError, readConfiguration } from '../configuration.ts';
import { ContentTooLarge, type ContentFiles } from './content-files.ts';
import { contentFolder } from './content-folder.ts';
import { contentObjects } from './content-objects.ts';
import type { ObjectLimits } from './object-bucket.ts';
import { objectSettings, type ObjectSettings } from './object-settings.ts';
import { openContentFiles } from './open-content-files.ts';
import { answerFault, S3_KEYS, S3Server } from './testing/s3-server.ts';

const LIMIT = 4 * 1024 * 1024;
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function* inPieces(bytes: Uint8Array, broken = false): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += 50_000) yield bytes.subarray(from, from + 50_000);
  if (broken) throw new Error('the client is gone');
}

async function all(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const server = new S3Server();
let temporary: string;
let folder: string;
beforeAll(async () => {
  temporary = mkdtempSync(join(tmpdir(), 'nemcon-content-test-'));
  await server.start();
});
afterAll(async () => {
  await server.end();
  rmSync(temporary, { recursive: true, force: true });
});
beforeEach(() => {
  folder = mkdtempSync(join(temporary, 'content-'));
  vi.stubEnv('TMPDIR', mkdtempSync(join(temporary, 'spool-')));
});
afterEach(() => {
  server.intercept = () => false;
  vi.unstubAllEnvs();
});

const filesIn = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(directory, name)).isFile(),
  );

function settings(change: Partial<ObjectSettings> = {}): ObjectSettings {
  const { endpoint, bucket } = server;
  return { endpoint, bucket, region: 'us-east-1', credentials: S3_KEYS, pathStyle: true, prefix: '', ...change };
}

const IMPATIENT: ObjectLimits = {
  connectWithin: 300,
  answerWithin: 300,
  idle: 300,
  keepWithin: () => 1_500,
  attempts: 3,
};

interface Store {
  files: ContentFiles;
  /** Names of everything that is kept. */
  kept: () => string[];
}
const stores: Record<string, (prefix: string) => Store> = {
  folder: () => ({ files: contentFolder(folder), kept: () => filesIn(folder) }),
  objects: (prefix) => ({
    files: contentObjects(settings({ prefix })),
    kept: () => server.keys().flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : [])),
  }),
};

describe.each(Object.keys(stores))('the content store of type %s', (type) => {
  let files: ContentFiles;
  let kept: () => string[];
  let spooled: string;
  beforeEach(({ task }) => {
    ({ files, kept } = stores[type]!(`${task.id}/`));
    spooled = tmpdir();
  });
  afterEach(() => expect(readdirSync(spooled)).toEqual([]));

  test.each([0, 1, 50_000, 3_000_000])('%i bytes go in and come out', async (size) => {
    const bytes = randomBytes(size);
    const sha256 = hashOf(bytes);
    expect(await files.put('cica', inPieces(bytes), LIMIT)).toEqual({ sha256, bytes: size });
    expect(kept()).toEqual([`cica/${sha256.slice(0, 2)}/${sha256}`]);
    const read = await files.read('cica', sha256);
    expect(read?.bytes).toBe(size);
    expect((await all(read!.stream)).equals(bytes)).toBe(true);
  });

  test('the same bytes twice, one after the other and at once, are one content', async () => {
    const bytes = randomBytes(100_000);
    const first = await files.put('cica', inPieces(bytes), LIMIT);
    expect(await files.put('cica', inPieces(bytes), LIMIT)).toEqual(first);
    const other = randomBytes(100_000);
    const both = await Promise.all([1, 2].map(() => files.put('cica', inPieces(other), LIMIT)));
    expect(both[0]).toEqual(both[1]);
    expect(kept()).toHaveLength(2);
    expect((await all((await files.read('cica', first.sha256))!.stream)).equals(bytes)).toBe(true);
  });

  test('as many bytes as the limit are kept; one more leaves nothing behind', async () => {
    await expect(files.put('cica', inPieces(randomBytes(100_001)), 100_000)).rejects.toThrow(ContentTooLarge);
    expect(kept()).toEqual([]);
    await files.put('cica', inPieces(randomBytes(100_000)), 100_000);
    expect(kept()).toHaveLength(1);
  });

  test('bytes that break off leave nothing behind, and the error is theirs', async () => {
    const broken = files.put('cica', inPieces(randomBytes(200_000), true), LIMIT);
    await expect(broken).rejects.toThrow('the client is gone');
    expect(kept()).toEqual([]);
  });

  test('an unknown hash, and the hash of another organisation’s content, are not here', async () => {
    const { sha256 } = await files.put('cica', inPieces(randomBytes(10)), LIMIT);
    expect(await files.read('cica', 'f'.repeat(64))).toBeUndefined();
    expect(await files.read('other', sha256)).toBeUndefined();
  });

  test('a store that can be reached says so', async () => {
    await expect(files.check()).resolves.toBeUndefined();
  });
});

describe('the folder', () => {
  test('what is no folder is told at the start, and does not read as missing content', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const opened = openContentFiles(readConfiguration({ CONTENT_DIRECTORY: file }));
    await expect(opened).rejects.toThrow(ConfigurationError);
    await expect(opened).rejects.toThrow(/^CONTENT_DIRECTORY: the folder .* cannot be written and read \(EEXIST\)\.$/);
    await expect(contentFolder(file).read('cica', 'f'.repeat(64))).rejects.toThrow('ENOTDIR');
  });
});

describe('objects', () => {
  const bytes = randomBytes(100_000);
  const sha256 = hashOf(bytes);
  const put = (change: Partial<ObjectSettings> = {}) =>
    contentObjects(settings(change), IMPATIENT).put('cica', inPieces(bytes), LIMIT);
  const puts = () => server.requests.filter(({ method }) => method === 'PUT');

  beforeEach(() => {
    server.requests.length = 0;
  });

  test('the store is given the hash to check what it gets, signed and as a checksum, and is told not to write over', async () => {
    await put({ prefix: 'signed/' });
    const [{ url, headers }] = puts() as [ReturnType<typeof puts>[0]];
    expect(url).toBe(`/texts/signed/cica/${sha256.slice(0, 2)}/${sha256}?x-id=PutObject`);
    expect(headers).toMatchObject({
      'x-amz-content-sha256': sha256,
      'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64'),
      'content-length': '100000',
      'if-none-match': '*',
    });
    expect(headers.authorization).toMatch(/SignedHeaders=[^,]*x-amz-content-sha256/);
    expect(headers['transfer-encoding'] ?? headers['content-encoding']).toBeUndefined();
  });

  test('what is there is not sent again', async () => {
    await put({ prefix: 'again/' });
    await put({ prefix: 'again/' });
    expect(puts()).toHaveLength(1);
  });

  test('another has put the same bytes in the meantime: it is kept', async () => {
    server.intercept = ({ method }, response) => method === 'PUT' && answerFault(response, 412, 'PreconditionFailed');
    expect(await put({ prefix: 'meantime/' })).toMatchObject({ sha256 });
  });

  test('other bytes under its name are not taken for it', async () => {
    await put({ prefix: 'damaged/' });
    const name = `damaged/cica/${sha256.slice(0, 2)}/${sha256}`;
    server.intercept = ({ method, url }, response) => {
      if (method !== 'HEAD' || !url?.includes(name)) return false;
      response.writeHead(200, { 'content-length': 5 }).end();
      return true;
    };
    await expect(put({ prefix: 'damaged/' })).rejects.toThrow(
      /^The content store holds 5 bytes as cica.* has 100000\.$/,
    );
  });

  test('a store without conditional writing is written to without', async () => {
    server.intercept = ({ headers }, response) =>
      headers['if-none-match'] !== undefined && answerFault(response, 501, 'NotImplemented');
    await put({ prefix: 'unconditional/' });
    expect(server.keys()).toContain(`unconditional/cica/${sha256.slice(0, 2)}/${sha256}`);
  });

  test('a fault that passes is got over, with all bytes from the first on', async () => {
    let faults = 2;
    server.intercept = ({ method }, response) =>
      method === 'PUT' && faults-- > 0 && answerFault(response, 503, 'SlowDown');
    await put({ prefix: 'passing/' });
    expect(puts()).toHaveLength(3);
    const read = await contentObjects(settings({ prefix: 'passing/' })).read('cica', sha256);
    expect(hashOf(await all(read!.stream))).toBe(sha256);
  });

  test('a fault that stays is told after three attempts', async () => {
    server.intercept = ({ method }, response) => method === 'PUT' && answerFault(response, 503, 'SlowDown');
    await expect(put()).rejects.toThrow(/^The content store http.* answers with a fault \(503 SlowDown\)\.$/);
    expect(puts()).toHaveLength(3);
  });

  test('bytes that the store got otherwise than they were sent are sent again', async () => {
    let faults = 1;
    server.intercept = ({ method }, response) =>
      method === 'PUT' && faults-- > 0 && answerFault(response, 400, 'XAmzContentSHA256Mismatch');
    await put({ prefix: 'resent/' });
    expect(puts()).toHaveLength(2);
  });

  test.each(['HEAD', 'PUT'])('a store that never answers a %s is given up', async (method) => {
    server.intercept = (request) => request.method === method;
    await expect(put({ prefix: `hanging-${method}/` })).rejects.toThrow(/does not answer: it takes too long\.$/);
  });

  test('a store that never answers a GET is given up, and so is one that stops in the middle', async () => {
    await put({ prefix: 'hanging/' });
    const files = contentObjects(settings({ prefix: 'hanging/' }), IMPATIENT);
    server.intercept = () => true;
    await expect(files.read('cica', sha256)).rejects.toThrow(/does not answer: it takes too long\.$/);
    await expect(files.check()).rejects.toThrow(/does not answer/);
    server.intercept = (_request, response) => {
      response.writeHead(200, { 'content-length': 100 }).write('begun');
      return true;
    };
    await expect(files.read('cica', sha256).then((read) => all(read!.stream))).rejects.toThrow('timed out');
  });

  test('no permission is an error, not missing content', async () => {
    server.intercept = (_request, response) => answerFault(response, 403, 'AccessDenied');
    await expect(contentObjects(settings()).read('cica', sha256)).rejects.toThrow(/denies access to bucket texts/);
    await expect(put()).rejects.toThrow(/denies access/);
  });

  test('a bucket that is gone is an error, not missing content', async () => {
    const files = contentObjects(settings({ bucket: 'none' }));
    await expect(files.read('cica', sha256)).rejects.toThrow(/^S3_BUCKET: there is no bucket none at http/);
    await expect(put({ bucket: 'none' })).rejects.toThrow(/there is no bucket none/);
  });

  test('a server that is down is an error', async () => {
    const down = new S3Server();
    await down.start();
    const { endpoint } = down;
    await down.end();
    const files = contentObjects(settings({ endpoint }), IMPATIENT);
    await expect(files.read('cica', sha256)).rejects.toThrow(
      /^The content store http\S* does not answer: .*ECONNREFUSED/,
    );
    await expect(files.put('cica', inPieces(bytes), LIMIT)).rejects.toThrow(/ECONNREFUSED/);
    await expect(files.check()).rejects.toThrow(/ECONNREFUSED/);
    expect(readdirSync(tmpdir())).toEqual([]);
  });
});

describe('the settings', () => {
  const full = () => ({
    S3_BUCKET: server.bucket,
    S3_ENDPOINT: server.endpoint,
    S3_ACCESS_KEY_ID: S3_KEYS.accessKeyId,
    S3_SECRET_ACCESS_KEY: S3_KEYS.secretAccessKey,
    S3_PATH_STYLE: '1',
    S3_PREFIX: 'settings',
  });
  const open = (change: Record<string, string> = {}) => openContentFiles(readConfiguration({ ...full(), ...change }));

  test('with a bucket, content goes there, again after a restart', async () => {
    const bytes = randomBytes(10);
    await (await open({ CONTENT_DIRECTORY: folder })).put('cica', inPieces(bytes), LIMIT);
    const sha256 = hashOf(bytes);
    expect(server.keys()).toContain(`settings/cica/${sha256.slice(0, 2)}/${sha256}`);
    expect(filesIn(folder)).toEqual([]);
    expect((await (await open()).read('cica', sha256))?.bytes).toBe(10);
  });

  test('half of them is none', () => {
    const of = (environment: Record<string, string>) => objectSettings(readConfiguration(environment));
    expect(of({})).toBeUndefined();
    for (const name of ['S3_ENDPOINT', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY', 'S3_PREFIX'] as const) {
      const alone = { [name]: full()[name] };
      expect(() => of(alone)).toThrow(ConfigurationError);
      expect(() => of(alone)).toThrow(`S3_BUCKET: it is needed where ${name} is set`);
    }
    const { S3_SECRET_ACCESS_KEY: _secret, ...withoutSecret } = full();
    const { S3_ACCESS_KEY_ID: _id, ...withoutId } = full();
    for (const half of [withoutSecret, withoutId])
      expect(() => of(half)).toThrow(/^S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY: both are needed, or neither/);
    expect(() => of({ ...full(), S3_ENDPOINT: 'store:9000' })).toThrow(/^S3_ENDPOINT: /);
    expect(() => of({ ...full(), S3_PREFIX: '/texts' })).toThrow(/^S3_PREFIX: /);
    expect(of({ S3_BUCKET: 'texts', S3_PREFIX: 'a/b/' })).toEqual({
      bucket: 'texts',
      region: 'us-east-1',
      pathStyle: false,
      prefix: 'a/b/',
    });
  });

  const wrong: [string, () => Record<string, string>, RegExp][] = [
    ['no bucket', () => ({ S3_BUCKET: 'none' }), /^S3_BUCKET: there is no bucket none at http\S+\.$/],
    ['an unknown key', () => ({ S3_ACCESS_KEY_ID: 'X' }), /^S3_ACCESS_KEY_ID: http\S+ denies .*InvalidAccessKeyId/],
    [
      'an unknown key, on a store that finds nothing for it',
      () => {
        server.intercept = (_request, response) => answerFault(response, 404, 'InvalidAccessKeyId');
        return {};
      },
      /^S3_ACCESS_KEY_ID: http\S+ denies .*InvalidAccessKeyId/,
    ],
    [
      'reading is not allowed',
      () => {
        server.intercept = ({ method }, response) => method === 'GET' && answerFault(response, 403, 'AccessDenied');
        return {};
      },
      /^S3_ACCESS_KEY_ID: .* denies access to bucket texts \(AccessDenied\)/,
    ],
    [
      'writing is not allowed',
      () => {
        server.intercept = ({ method }, response) => method === 'PUT' && answerFault(response, 403, 'AccessDenied');
        return {};
      },
      /^S3_ACCESS_KEY_ID: .* denies access to bucket texts \(AccessDenied\)/,
    ],
    [
      'another region',
      () => {
        server.intercept = (_request, response) => answerFault(response, 301, 'PermanentRedirect');
        return { S3_REGION: 'eu-west-1' };
      },
      /^S3_REGION: bucket texts of \S+ is not in region eu-west-1/,
    ],
    [
      'no keys anywhere',
      () => {
        for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_PROFILE', 'AWS_WEB_IDENTITY_TOKEN_FILE'])
          vi.stubEnv(name, undefined);
        for (const name of ['AWS_SHARED_CREDENTIALS_FILE', 'AWS_CONFIG_FILE']) vi.stubEnv(name, join(folder, 'none'));
        vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
        return { S3_ACCESS_KEY_ID: '', S3_SECRET_ACCESS_KEY: '' };
      },
      /^S3_ACCESS_KEY_ID: it is not set, and the surroundings have no keys either\.$/,
    ],
  ];
  test.each(wrong)('%s: the start says so', async (_title, change, sentence) => {
    const opened = open({ S3_PREFIX: 'wrong', ...change() });
    await expect(opened).rejects.toThrow(ConfigurationError);
    await expect(opened).rejects.toThrow(sentence);
  });

  test('a store that does not answer yet is waited for: no fault of the settings', async () => {
    const down = new S3Server();
    await down.start();
    const { endpoint } = down;
    await down.end();
    const opened = open({ S3_ENDPOINT: endpoint });
    await expect(opened).rejects.toThrow(/does not answer/);
    await expect(opened).rejects.not.toThrow(ConfigurationError);
  });
});
