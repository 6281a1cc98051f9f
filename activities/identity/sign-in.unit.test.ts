import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportSPKI, importJWK, type CryptoKey } from 'jose';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ConfigurationError, readConfiguration } from '../configuration.ts';
import { loadRoster, RulesFileError } from '../rules-files/index.ts';
import { COOLDOWN, FRESH_FOR, KEPT_FOR } from './published-keys.ts';
import { openSignIn, type SignIn } from './sign-in.ts';
import { SignInUnavailable } from './sign-in-unavailable.ts';
import { KeyServer, signed, testKey, type HeaderOverrides, type TestKey } from './testing/key-server.ts';
import { startTestProvider, TEST_AUDIENCE } from './testing/test-provider.ts';

const roster = await loadRoster('cica');
const NOW = Date.parse('2026-03-01T10:00:00Z');
const seconds = NOW / 1_000;

let folder: string;
let one: TestKey;
let two: TestKey;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nemcon-sign-in-'));
  [one, two] = [await testKey('one'), await testKey('two')];
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let provider: KeyServer;
let now: number;
beforeEach(async () => {
  now = NOW;
  provider = new KeyServer();
  provider.keys = [one];
  await provider.start();
});
afterEach(() => provider.close());

function open(environment: Record<string, string> = {}, clock: () => number = () => now): Promise<SignIn> {
  const settings = readConfiguration({
    OIDC_ISSUER: provider.address,
    OIDC_AUDIENCE: TEST_AUDIENCE,
    NEMCON_DATA: folder,
    ...environment,
  });
  return openSignIn(settings, { rosters: [roster], logger: pino({ level: 'silent' }), now: clock });
}

const nemcon = { organisation: 'cica', role: 'focal-point', party: 'kz' };
/** A good token; what is told overrides, `undefined` leaves out. */
const token = (claims: Record<string, unknown> = {}, key = one, header: HeaderOverrides = {}) =>
  signed(
    key,
    {
      iss: provider.address,
      aud: TEST_AUDIENCE,
      sub: 'somebody',
      iat: seconds,
      exp: seconds + 36_000,
      nemcon,
      ...claims,
    },
    header,
  );
const INVALID = { kind: 'invalid' };
const verified = { kind: 'verified', claims: { sub: 'somebody', nemcon } };

describe('the settings', () => {
  test('issuer and audience are needed, and every address is https or loopback', async () => {
    for (const environment of [
      { OIDC_ISSUER: '' },
      { OIDC_AUDIENCE: '' },
      { OIDC_ISSUER: 'http://sign-in.example' },
      { OIDC_ISSUER: 'sign-in.example' },
      { OIDC_ISSUER: 'https://sign-in.example?tenant=1' },
      { OIDC_JWKS_URL: 'http://sign-in.example/keys' },
      { NEMCON_DEMO: '1' },
    ] as Record<string, string>[])
      await expect(open(environment), JSON.stringify(environment)).rejects.toThrow(ConfigurationError);
    await expect(open({ OIDC_ISSUER: 'https://sign-in.example' })).resolves.toMatchObject({ demonstration: false });
  });

  test('a skew has its bounds, and a claims file that does not fit ends the start', async () => {
    expect(() => readConfiguration({ OIDC_CLOCK_SKEW: '121' })).toThrow(ConfigurationError);
    expect(() => readConfiguration({ OIDC_CLOCK_SKEW: '-1' })).toThrow(ConfigurationError);
    const file = join(folder, 'bad.yaml');
    writeFileSync(file, 'organisation: { fixed: cica }\n');
    await expect(open({ OIDC_CLAIMS_FILE: file })).rejects.toThrow(RulesFileError);
  });
});

describe('a token of a certified provider', () => {
  test('discovery, token, identity by the claims file', async () => {
    const real = await startTestProvider({
      kazakhstan: { groups: ['delegates', 'staff'], country: 'KAZ' },
      nobody: { groups: ['staff'] },
    });
    const file = join(folder, 'claims.yaml');
    writeFileSync(
      file,
      [
        'organisation: { fixed: cica }',
        'roles: { claim: groups, table: { delegates: focal-point } }',
        'states: { claim: country, table: { KAZ: kz } }',
      ].join('\n'),
    );
    try {
      const signIn = await open({ OIDC_ISSUER: real.issuer, OIDC_CLAIMS_FILE: file }, Date.now);
      const stopping = new AbortController();
      await signIn.start(stopping.signal);
      stopping.abort();
      expect(signIn.readiness()).toMatchObject({ ok: true });
      expect(await signIn.verify(await real.token('kazakhstan'))).toMatchObject({
        kind: 'verified',
        claims: { iss: real.issuer, sub: 'kazakhstan', nemcon },
        keyId: 'provider-1',
      });
      expect(await signIn.verify(await real.token('nobody'))).toEqual({ kind: 'no-office', reason: 'role-unknown' });
      const elsewhere = await open({ OIDC_ISSUER: real.issuer, OIDC_AUDIENCE: 'https://other.example' }, Date.now);
      expect(await elsewhere.verify(await real.token('kazakhstan'))).toEqual(INVALID);
    } finally {
      await real.close();
    }
  });
});

describe('discovery', () => {
  test('finds the keys once, and not at all where OIDC_JWKS_URL says where they are', async () => {
    const found = await open();
    expect(await found.verify(await token())).toMatchObject(verified);
    expect(provider.asked).toEqual({ keys: 1, discovery: 1 });
    const told = await open({ OIDC_JWKS_URL: `${provider.address}/keys` });
    expect(await told.verify(await token())).toMatchObject(verified);
    expect(provider.asked).toEqual({ keys: 2, discovery: 1 });
  });

  test('that fails at the start is tried again after the cooldown, and readiness says so', async () => {
    provider.status = 500;
    const signIn = await open();
    const stopping = new AbortController();
    await signIn.start(stopping.signal);
    stopping.abort();
    expect(signIn.readiness()).toMatchObject({ ok: false, detail: expect.stringContaining('status 500') });
    await expect(signIn.verify(await token())).rejects.toThrow(SignInUnavailable);
    provider.status = 200;
    now += COOLDOWN - 1;
    await expect(signIn.verify(await token())).rejects.toThrow(SignInUnavailable);
    now += 1;
    expect(await signIn.verify(await token())).toMatchObject(verified);
    expect(signIn.readiness()).toEqual({ ok: true, detail: 'its keys are 0 s old' });
  });

  test('another issuer’s document, keys over an open line, no key set, no JSON, nobody there', async () => {
    const failing = async (change: () => unknown, reason: RegExp) => {
      const signIn = await open();
      await change();
      await expect(signIn.verify(await token())).rejects.toThrow(reason);
      expect(signIn.readiness().ok).toBe(false);
    };
    await failing(() => (provider.body = 'nothing'), /did not answer with JSON/);
    await failing(() => (provider.body = '{"keys":7}'), /did not answer with a key set/);
    await failing(() => (provider.jwksUri = 'http://192.0.2.1/keys'), /no https/);
    await failing(() => (provider.issuer = `${provider.address}/`), /is the document of the issuer/);
    await failing(() => (provider.status = 302), /status 302/);
    await failing(() => provider.close(), /cannot be reached: ECONNREFUSED/);
  });
});

describe('keys change', () => {
  test('a new key is fetched when its first token comes', async () => {
    const signIn = await open();
    await signIn.verify(await token());
    provider.keys = [one, two];
    now += COOLDOWN;
    expect(await signIn.verify(await token({}, two))).toMatchObject(verified);
    expect(await signIn.verify(await token())).toMatchObject(verified);
    expect(provider.asked.keys).toBe(2);
  });

  test('strangers’ key ids make the provider be asked once in the cooldown', async () => {
    const signIn = await open();
    await signIn.verify(await token());
    now += COOLDOWN;
    const strange = await Promise.all(Array.from({ length: 20 }, (_, n) => token({}, two, { kid: `stranger-${n}` })));
    expect(await Promise.all(strange.map((each) => signIn.verify(each)))).toEqual(strange.map(() => INVALID));
    expect(provider.asked.keys).toBe(2);
    now += COOLDOWN - 1;
    expect(await signIn.verify(strange[0] ?? '')).toEqual(INVALID);
    expect(provider.asked.keys).toBe(2);
    now += 1;
    expect(await signIn.verify(strange[0] ?? '')).toEqual(INVALID);
    expect(provider.asked.keys).toBe(3);
  });

  test('a withdrawn key is refused when the keys are five minutes old, for a remembered token too', async () => {
    const signIn = await open();
    const old = await token();
    expect(await signIn.verify(old)).toMatchObject(verified);
    provider.keys = [two];
    now += FRESH_FOR;
    expect(await signIn.verify(old)).toEqual(INVALID);
    expect(await signIn.verify(await token({}, two))).toMatchObject(verified);
  });

  test('an id that is used again for another key does not bring the old tokens back', async () => {
    const signIn = await open();
    const old = await token();
    await signIn.verify(old);
    provider.keys = [{ ...two, id: 'one', jwk: { ...two.jwk, kid: 'one' } }];
    now += FRESH_FOR;
    expect(await signIn.verify(old)).toEqual(INVALID);
  });

  test('unchanged keys are fetched again, and what is remembered stays so', async () => {
    const signIn = await open();
    const good = await token();
    const first = await signIn.verify(good);
    now += FRESH_FOR;
    expect(await signIn.verify(good)).toBe(first);
    expect(provider.asked.keys).toBe(2);
  });

  test('a token without a key id is good where one key fits, and refused where two do', async () => {
    const signIn = await open();
    const unnamed = await token({}, one, { kid: undefined });
    expect(await signIn.verify(unnamed)).toMatchObject({ kind: 'verified', keyId: 'unnamed' });
    provider.keys = [one, two];
    now += FRESH_FOR;
    expect(await signIn.verify(unnamed)).toEqual(INVALID);
  });
});

describe('the provider is away', () => {
  test('its keys serve for an hour; then it is unavailable, and back as soon as it answers', async () => {
    const signIn = await open();
    const good = await token();
    await signIn.verify(good);
    provider.status = 503;
    now = NOW + FRESH_FOR;
    expect(await signIn.verify(good)).toMatchObject(verified);
    now = NOW + KEPT_FOR - 1;
    expect(await signIn.verify(good)).toMatchObject(verified);
    expect(await signIn.verify(await token({ sub: 'another' }))).toMatchObject({ kind: 'verified' });
    expect(signIn.readiness()).toMatchObject({
      ok: true,
      detail: expect.stringMatching(/status 503; its keys are 3599 s old/),
    });
    now = NOW + KEPT_FOR;
    await expect(signIn.verify(good)).rejects.toThrow(SignInUnavailable);
    expect(signIn.readiness().ok).toBe(false);
    provider.status = 200;
    now += COOLDOWN;
    expect(await signIn.verify(good)).toMatchObject(verified);
  });

  test('a token of a key that nobody can ask for is neither good nor bad', async () => {
    const signIn = await open();
    await signIn.verify(await token());
    provider.status = 503;
    now += COOLDOWN;
    await expect(signIn.verify(await token({}, two))).rejects.toThrow(SignInUnavailable);
    expect(await signIn.verify(await token())).toMatchObject(verified);
  });
});

describe('clocks differ', () => {
  const SKEW = 30;
  /** What becomes of a token whose claim lies so far from the bound, seconds. */
  const at = async (claims: (bound: number) => Record<string, unknown>) => {
    const signIn = await open({ OIDC_CLOCK_SKEW: String(SKEW) });
    const kinds: string[] = [];
    for (const off of [-1, 0, 1]) kinds.push((await signIn.verify(await token(claims(off)))).kind);
    return kinds;
  };

  test('exp: over when the skew has passed too', async () => {
    expect(await at((off) => ({ exp: seconds - SKEW + off }))).toEqual(['invalid', 'invalid', 'verified']);
  });

  test('nbf and iat: no further ahead than the skew', async () => {
    expect(await at((off) => ({ nbf: seconds + SKEW + off }))).toEqual(['verified', 'verified', 'invalid']);
    expect(await at((off) => ({ iat: seconds + SKEW + off }))).toEqual(['verified', 'verified', 'invalid']);
  });

  test('a remembered token ends at the same second', async () => {
    const signIn = await open({ OIDC_CLOCK_SKEW: '0' });
    const brief = await token({ exp: seconds + 10 });
    expect(await signIn.verify(brief)).toMatchObject(verified);
    now += 9_999;
    expect(await signIn.verify(brief)).toMatchObject(verified);
    now += 1;
    expect(await signIn.verify(brief)).toEqual(INVALID);
  });
});

describe('a token that is not for this program', () => {
  test.each([
    ['another issuer', { iss: 'https://sign-in.example' }],
    ['an issuer that only begins so', { iss: 'http://127.0.0.1' }],
    ['no issuer', { iss: undefined }],
    ['another audience', { aud: 'https://nemcon.example.org' }],
    ['an audience in other letters', { aud: 'https://NEMCON.example' }],
    ['other audiences', { aud: ['account', 'https://nemcon.example/'] }],
    ['no audience', { aud: undefined }],
    ['no subject', { sub: undefined }],
    ['a subject that is too long', { sub: 'x'.repeat(201) }],
    ['no end', { exp: undefined }],
    ['an end that is no number', { exp: 'tomorrow' }],
    ['a beginning that is no number', { iat: 'yesterday' }],
  ])('%s', async (_, claims) => {
    expect(await (await open()).verify(await token(claims))).toEqual(INVALID);
  });

  test('one audience of several is enough; a name that is too long is left out', async () => {
    const read = await (await open()).verify(await token({ aud: ['account', TEST_AUDIENCE], name: 'x'.repeat(201) }));
    expect(read).toMatchObject(verified);
    expect(read.kind === 'verified' && read.claims.name).toBeUndefined();
  });

  test.each([
    ['at+jwt', {}, true],
    ['application/at+jwt', { nonce: 'n' }, true],
    ['JWT', {}, true],
    ['jwt', {}, true],
    [undefined, {}, true],
    ['JWT', { typ: 'Bearer', nonce: 'n' }, true],
    ['JWT', { nonce: 'n' }, false],
    ['JWT', { at_hash: 'h' }, false],
    [undefined, { events: {} }, false],
    ['JWT', { typ: 'ID' }, false],
    ['JWT', { typ: 'Refresh' }, false],
    ['logout+jwt', {}, false],
    ['dpop+jwt', {}, false],
    ['id_token', {}, false],
  ])('type %s with %o: %s', async (typ, claims, good) => {
    expect(await (await open()).verify(await token(claims, one, { typ }))).toMatchObject(good ? verified : INVALID);
  });

  test('unsigned, signed with the public key as a secret, changed, no token at all', async () => {
    const { verify } = await open();
    const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const [, body = '', signature = ''] = (await token()).split('.');
    const none = `${encoded({ alg: 'none', typ: 'at+jwt' })}.${body}.`;
    const secret = await exportSPKI((await importJWK(one.jwk, 'ES256', { extractable: true })) as CryptoKey);
    const head = `${encoded({ alg: 'HS256', kid: 'one', typ: 'at+jwt' })}.${body}`;
    const forged = `${head}.${createHmac('sha256', secret).update(head).digest('base64url')}`;
    const changed = `${encoded({ alg: 'ES256', kid: 'one', typ: 'at+jwt' })}.${encoded({ sub: 'x' })}.${signature}`;
    const other = await token({}, { ...two, id: 'one' });
    for (const bad of [none, forged, changed, other, '', 'x', 'a.b.c', '..'])
      expect(await verify(bad), bad).toEqual(INVALID);
  });

  test('a key of another kind than the algorithm says', async () => {
    const rsa = await testKey('rsa', 'RS256');
    provider.keys = [one, rsa];
    const { verify } = await open();
    expect(await verify(await token({}, rsa))).toMatchObject(verified);
    expect(await verify(await token({}, { ...one, id: 'rsa' }))).toEqual(INVALID);
  });
});

test('a token that is good and gives no office says why', async () => {
  const { verify } = await open();
  expect(await verify(await token({ nemcon: undefined }))).toEqual({
    kind: 'no-office',
    reason: 'organisation-missing',
  });
  expect(await verify(await token({ nemcon: { ...nemcon, party: undefined } }))).toEqual({
    kind: 'no-office',
    reason: 'state-missing',
  });
});
