import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import '../engines/provided-engines.ts';
import { createApp } from './app.ts';
import { readCalendar } from './calendar-feed/testing/rows.ts';
import { createMetrics } from './metrics.ts';
import { ApiHarness, eventually } from './testing/api-harness.ts';

/** Links to calendars through the API: what they show to whom, and that nothing else tells of them. */
let api: ApiHarness;
beforeAll(async () => {
  api = new ApiHarness(inject('engines'));
  await api.start();
  await api.post('secretariat', '/establishment', {});
}, 120_000);
afterAll(() => api?.stop());

const english = (text: string) => ({ text, language: 'en' });
async function post(path: string, body: unknown, persona = 'secretariat'): Promise<any> {
  const answer = await api.post(persona, path, body);
  expect([path, answer.status, answer.body.code]).toEqual([path, expect.any(Number), undefined]);
  return answer.body;
}
const remove = async (persona: string, path: string) => {
  const response = await api.app.inject({
    method: 'DELETE',
    url: `/v1/cica${path}`,
    headers: { authorization: `Bearer ${await api.token(persona)}` },
  });
  return { status: response.statusCode, body: response.json<any>() };
};

const feed = (persona: string, body: object = {}) => post('/calendar-feeds', body, persona);
const pathOf = (url: string): string => new URL(url).pathname;
const get = (url: string, headers: Record<string, string> = {}) => api.app.inject({ url: pathOf(url), headers });
const entriesOf = async (url: string) => {
  const response = await get(url);
  expect(response.statusCode).toBe(200);
  return readCalendar(response.body).entries;
};
/** The calendar once it has what is looked for: rows follow their events. */
const withEntry = (url: string, look: (entry: Awaited<ReturnType<typeof entriesOf>>[number]) => boolean) =>
  eventually(async () => (await entriesOf(url)).find(look));

async function announced(title: string, dates: object | undefined, visibility: object = { class: 'public' }) {
  const { id } = await post('/meetings', {
    kind: 'regular',
    organ: 'ministerial-council',
    title: english(title),
    ...visibility,
    ...(dates === undefined ? {} : { dates }),
    takesDecisions: true,
  });
  return id as string;
}

/** A statement in a silence procedure of ten hours. */
async function inSilence(title: string, visibility: object = { class: 'members' }): Promise<string> {
  const { id } = await post('/documents', {
    kind: 'statement',
    title: english(title),
    ...visibility,
    procedure: { id: 'cica/statement' },
    sponsors: ['kz'],
  });
  const at = `/documents/${id}`;
  await post(`${at}/stages/proposed/completion`, {});
  await post(`${at}/revisions`, { texts: [english(`${title}: text`)], basedOn: 0 });
  await post(`${at}/circulations`, { revision: 1 });
  await post(`${at}/stages/drafting/completion`, {});
  const period = { kind: 'minutes', minutes: 600 };
  await post(`${at}/rounds`, { stage: 'senior-officials-committee', method: 'silence', revision: 1, period });
  return id;
}

const NOT_THERE = `ncf_${'A'.repeat(43)}.ics`;

describe('a calendar that a program subscribes to', () => {
  test('is read without a token, and follows a meeting that moves (case 28)', async () => {
    const { url, ...made } = await feed('focal-point-kz', { language: 'en', alarm: 30, label: 'telephone' });
    expect(made).toMatchObject({ role: 'focal-point', party: 'kz', language: 'en', alarm: 30, label: 'telephone' });
    const id = await announced('Moving meeting', { from: '2024-12-19' });
    const first = await withEntry(url, ({ summary }) => summary === 'Moving meeting');
    expect(first).toMatchObject({ start: '2024-12-19', end: '2024-12-20', sequence: 0, alarms: ['-PT30M'] });
    await post(`/meetings/${id}/dates`, { dates: { from: '2024-12-17', to: '2024-12-18' } });
    const moved = await withEntry(url, ({ uid, sequence }) => uid === first.uid && sequence === 1);
    expect(moved).toMatchObject({ start: '2024-12-17', end: '2024-12-19', status: 'CONFIRMED' });
    await post(`/meetings/${id}/postponement`, {});
    const postponed = await withEntry(url, ({ uid, sequence }) => uid === first.uid && sequence === 2);
    expect(postponed).toMatchObject({ start: '2024-12-17', status: 'CANCELLED', alarms: [] });
    const { headers, body } = await get(url);
    expect(headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-cache',
      'content-language': 'en',
      'referrer-policy': 'no-referrer',
    });
    expect(readCalendar(body)).toMatchObject({ name: 'CICA: meetings and deadlines (Kazakhstan)', refresh: 'PT1H' });
  });

  test('a deadline counted from a meeting stands in it, and goes while the meeting has no days', async () => {
    const { url } = await feed('secretariat', { language: 'en' });
    const id = await announced('With papers', { from: '2024-11-20' });
    await post(`/meetings/${id}/deadlines`, {
      deadline: 'papers',
      purpose: 'circulation',
      rule: { base: 'first-day', days: -7, time: '18:00', zone: 'Asia/Almaty' },
    });
    const uid = `cica/meeting/${id}/deadline/papers@nemcon`;
    expect(await withEntry(url, (entry) => entry.uid === uid)).toMatchObject({ start: '2024-11-13T13:00:00Z' });
    await post(`/meetings/${id}/postponement`, {});
    await eventually(async () => ((await entriesOf(url)).some((entry) => entry.uid === uid) ? undefined : true));
  });

  test('a silence has its end, with what it means, in the language of the link; a State is told what it is asked', async () => {
    const document = await inSilence('On silence');
    const { url } = await feed('focal-point-th', { language: 'ru' });
    const uid = `cica/document/${document}/r1/expiry@nemcon`;
    const entry = await withEntry(url, (each) => each.uid === uid);
    expect(entry).toMatchObject({ summary: 'Истекает молчание: On silence', allDay: false, category: 'Срок' });
    expect(entry.description).toContain('От вас ожидается: Заявите позицию. Молчание считается согласием.');
    expect(entry.description).toContain('Авторы: Казахстан');
    const { url: auditor } = await feed('auditor', { language: 'en' });
    const other = await withEntry(auditor, (each) => each.uid === uid);
    expect(other.description).not.toContain('You are asked');
    // What one State says is not told to another by the number of changes (I14).
    await post(`/documents/${document}/rounds/r1/positions`, { revision: 1, position: 'support' }, 'focal-point-th');
    const after = await withEntry(url, (each) => each.uid === uid && !each.description.includes('ожидается'));
    expect([after.sequence, after.stamp]).toEqual([entry.sequence, entry.stamp]);
  });

  test('what has not changed is answered with 304, and the same rows give the same bytes', async () => {
    const { url } = await feed('focal-point-kz', { language: 'en' });
    const first = await get(url);
    const tag = String(first.headers['etag']);
    expect((await get(url)).body).toBe(first.body);
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const again = await get(url, { 'if-none-match': known });
      expect([known, again.statusCode, again.body, again.headers['etag']]).toEqual([known, 304, '', tag]);
    }
    await announced('New meeting', { from: '2025-02-03' });
    await withEntry(url, ({ summary }) => summary === 'New meeting');
    expect((await get(url, { 'if-none-match': tag })).statusCode).toBe(200);
  });

  test('I14: each link shows what its maker may see, and nothing of restricted matters of others', async () => {
    const classes = { public: {}, members: {}, named: { named: ['kz', 'mn'] } };
    const document = await inSilence('SECRET-document', { class: 'named', named: ['kz', 'mn'] });
    const meetings: string[] = [];
    for (const [own, named] of Object.entries(classes))
      meetings.push(await announced(`SECRET-${own}`, { from: '2025-03-03' }, { class: own, ...named }));
    await withEntry((await feed('secretariat')).url, ({ summary }) => summary === 'SECRET-named');
    const seen = async (persona: string) => {
      const { body } = await get((await feed(persona)).url);
      const told = Object.keys(classes).filter((own) => body.replaceAll('\r\n ', '').includes(`SECRET-${own}`));
      return [...told, ...(body.replaceAll('\r\n ', '').includes(document) ? ['document'] : [])].join(' ');
    };
    const all = 'public members named document';
    expect(await seen('secretariat')).toBe(all);
    expect(await seen('chair')).toBe(all);
    expect(await seen('auditor')).toBe(all);
    expect(await seen('focal-point-mn')).toBe(all);
    expect(await seen('focal-point-th')).toBe('public members');
    expect(await seen('depositary')).toBe('public members');
    expect(await seen('observer')).toBe('public');
    expect(await seen('operator')).toBe('public');
  });
});

describe('a link', () => {
  test('is listed without its secret, with when it was last fetched, for its maker alone', async () => {
    const { url, id } = await feed('focal-point-in', { label: 'office' });
    const listed = async (persona: string) => (await api.get(persona, '/calendar-feeds')).body.items;
    expect(await listed('focal-point-in')).toMatchObject([{ id, label: 'office', lastFetchedAt: null }]);
    await get(url);
    const [after] = await listed('focal-point-in');
    expect(after.lastFetchedAt).toBeGreaterThanOrEqual(after.createdAt);
    expect(JSON.stringify(after)).not.toContain('ncf_');
    expect(await listed('focal-point-il')).toEqual([]);
    const { rows } = await api.pool.query('SELECT * FROM people.calendar_feeds');
    expect(JSON.stringify(rows)).not.toContain(/ncf_[\w-]+/.exec(url)?.[0]);
  });

  test('revoked, expired, of another body, mistyped or never made: all answer alike, and a token changes nothing', async () => {
    const live = await feed('focal-point-in');
    const revoked = await feed('focal-point-in');
    expect((await remove('focal-point-il', `/calendar-feeds/${revoked.id}`)).body.code).toBe('calendar-feed-unknown');
    expect(await remove('focal-point-in', `/calendar-feeds/${revoked.id}`)).toEqual({
      status: 200,
      body: { revoked: 1 },
    });
    expect((await remove('focal-point-in', `/calendar-feeds/${revoked.id}`)).body.code).toBe('calendar-feed-unknown');
    const expired = await feed('focal-point-in');
    await api.pool.query('UPDATE people.calendar_feeds SET expires_at = created_at WHERE id = $1', [expired.id]);
    const paths = [
      pathOf(revoked.url),
      pathOf(expired.url),
      pathOf(live.url).replace('/cica/', '/osce-like/'),
      pathOf(live.url).replace('/cica/', '/no-such-body/'),
      pathOf(live.url).replace('.ics', ''),
      `/v1/cica/calendar/${NOT_THERE}`,
      '/v1/cica/calendar/x.ics',
    ];
    const authorization = `Bearer ${await api.token('secretariat')}`;
    const answers = await Promise.all(
      [...paths, ...paths.slice(0, 1)].map(async (url, index) => {
        const response = await api.app.inject({ url, headers: index === paths.length ? { authorization } : {} });
        const { instance: _instance, ...body } = response.json<any>();
        const { 'request-id': _id, date: _date, 'content-length': _length, ...headers } = response.headers;
        return { status: response.statusCode, body, headers };
      }),
    );
    expect(answers[0]).toMatchObject({ status: 404, body: { code: 'not-found' } });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect((await get(live.url)).statusCode).toBe(200);
  });

  test('a State revokes its own, the Secretariat those of a State or a role, and nobody those of others', async () => {
    const urls: string[] = [];
    for (const persona of ['focal-point-cn', 'focal-point-pk', 'depositary']) urls.push((await feed(persona)).url);
    const standing = async () => (await Promise.all(urls.map((url) => get(url)))).map(({ statusCode }) => statusCode);
    expect((await remove('focal-point-pk', '/calendar-feeds?party=cn')).body.code).toBe('not-your-state');
    expect((await remove('focal-point-pk', '/calendar-feeds?role=depositary')).body.code).toBe('not-permitted');
    expect((await remove('operator', '/calendar-feeds?party=cn')).body.code).toBe('not-your-state');
    expect(await standing()).toEqual([200, 200, 200]);
    expect((await remove('focal-point-cn', '/calendar-feeds?party=cn')).body).toEqual({ revoked: 1 });
    expect((await remove('secretariat', '/calendar-feeds?party=pk')).body).toEqual({ revoked: 1 });
    expect(await standing()).toEqual([404, 404, 200]);
    expect((await remove('secretariat', '/calendar-feeds?role=depositary')).body.revoked).toBeGreaterThanOrEqual(1);
    expect(await standing()).toEqual([404, 404, 404]);
    await feed('focal-point-kg');
    expect((await remove('focal-point-kg', '/calendar-feeds')).body).toEqual({ revoked: 1 });
    expect((await remove('focal-point-kg', '/calendar-feeds')).body).toEqual({ revoked: 0 });
  });

  test('one person has twenty at most; another one can be made when one is revoked', async () => {
    const made = [];
    for (let count = 0; count < 20; count += 1) made.push(await feed('focal-point-tj'));
    const more = await api.post('focal-point-tj', '/calendar-feeds', {});
    expect([more.status, more.body.code]).toEqual([409, 'calendar-feeds-too-many']);
    await remove('focal-point-tj', `/calendar-feeds/${made[0].id}`);
    await feed('focal-point-tj');
  });

  test('goes with the row of the person whose it is', async () => {
    const { url } = await feed('focal-point-uz');
    await api.pool.query(
      'DELETE FROM people.people WHERE token IN (SELECT person FROM people.calendar_feeds WHERE party = $1)',
      ['uz'],
    );
    expect((await get(url)).statusCode).toBe(404);
  });

  test('bad input has a code, and nobody makes a link without a token', async () => {
    const refused = async (body: unknown) => (await api.post('focal-point-kz', '/calendar-feeds', body)).body.code;
    expect(await refused({ language: 'de' })).toBe('request-malformed');
    expect(await refused({ alarm: -1 })).toBe('request-malformed');
    expect(await refused({ alarm: 40_321 })).toBe('request-malformed');
    expect(await refused({ label: ' ' })).toBe('request-malformed');
    expect(await refused({ role: 'chair' })).toBe('request-malformed');
    const anonymous = await api.app.inject({ method: 'POST', url: '/v1/cica/calendar-feeds', payload: {} });
    expect(anonymous.json<any>().code).toBe('token-missing');
    expect((await remove('focal-point-kz', '/calendar-feeds/no-uuid')).body.code).toBe('not-found');
    expect((await remove('focal-point-kz', '/calendar-feeds?person=x')).body.code).toBe('query-malformed');
  });
});

test('case 26: a Chair that has passed on sees nothing by its link any more, and makes no new one', async () => {
  const { url } = await feed('chair');
  expect((await get(url)).statusCode).toBe(200);
  await post('/chair/handover', {
    to: 'th',
    until: 'the next Summit',
    occasion: 'the opening of the Ministerial Council',
    evidence: [{ source: 'a summary', place: 'paragraph 3' }],
  });
  await eventually(async () => ((await get(url)).statusCode === 404 ? true : undefined));
  const refused = await api.post('chair', '/calendar-feeds', {});
  expect([refused.status, refused.body.code]).toEqual([403, 'mandate-ended']);
});

test('the secret of a link is in no log and in no metric, found or not, mistyped or refused', async () => {
  const lines: string[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString());
      done();
    },
  });
  const app = await createApp({
    ...api.dependencies,
    metrics: createMetrics(),
    logger: pino({ level: 'trace' }, stream),
  });
  try {
    const created = await app.inject({
      method: 'POST',
      url: '/v1/cica/calendar-feeds',
      headers: { authorization: `Bearer ${await api.token('focal-point-kz')}` },
      payload: {},
    });
    const url = pathOf(created.json<any>().url);
    const secret = /ncf_([\w-]+)/.exec(url)?.[1] ?? '';
    expect(secret).toHaveLength(43);
    const tried = [
      url,
      `${url}/`,
      `${url}?x=1`,
      url.replace('.ics', ''),
      url.replace('/calendar/', '/calender/'),
      url.toUpperCase(),
    ];
    for (const each of tried) await app.inject({ url: each });
    await app.inject({ method: 'POST', url, payload: {} });
    await app.inject({ method: 'HEAD', url });
    await app.inject({ url: `/v1/cica/documents?cursor=ncf_${secret}` });
    const metrics = await app.inject({ url: '/metrics' });
    expect(lines.length).toBeGreaterThanOrEqual(tried.length + 3);
    expect(lines.join('')).toContain('/v1/cica/calendar/…');
    expect(lines.join('').toLowerCase()).not.toContain(secret.toLowerCase());
    expect(metrics.body).toContain('/v1/:organisation/calendar/:link');
    expect(metrics.body).not.toContain(secret);
  } finally {
    await app.close();
  }
});
