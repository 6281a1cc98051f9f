import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import '../engines/provided-engines.ts';
import { memberStates } from '../test/support/body.ts';
import { ApiHarness, eventually, nextKey } from './testing/api-harness.ts';

const soc = 'senior-officials-committee';
let api: ApiHarness;
let members: string[];
beforeAll(async () => {
  api = new ApiHarness(inject('engines'));
  await api.start();
  members = await memberStates();
  await api.post('secretariat', '/establishment', {});
});
afterAll(() => api?.stop());

const opening = { stage: soc, method: 'silence', revision: 1, period: { kind: 'minutes', minutes: 1_440 } };

/** A document before the Committee, its text circulated; its uuid. */
async function circulated(more: Record<string, unknown> = {}): Promise<string> {
  const title = { text: `On transport links ${nextKey()}`, language: 'en' };
  const { body } = await api.post('secretariat', '/documents', { kind: 'statement', title, class: 'members', ...more });
  const at = `/documents/${body.id}`;
  let last = 0;
  for (const [to, request] of [
    [`${at}/stages/proposed/completion`, {}],
    [`${at}/revisions`, { texts: [{ text: `A text ${body.id}`, language: 'en' }], basedOn: 0 }],
    [`${at}/stages/drafting/completion`, {}],
    [`${at}/circulations`, { revision: 1 }],
  ] as const) {
    const answer = await api.post('secretariat', to, request);
    if (answer.status >= 400) throw new Error(`${to}: ${JSON.stringify(answer.body)}`);
    last = answer.body.sequence;
  }
  await api.get('secretariat', `${at}?waitFor=${last}`);
  return body.id as string;
}

async function opened(more: Record<string, unknown> = {}): Promise<string> {
  const id = await circulated(more);
  await api.post('secretariat', `/documents/${id}/rounds`, opening);
  await eventually(async () => {
    const { body } = await api.get('secretariat', `/documents/${id}/rounds/r1`);
    return body.phase === 'open' ? true : undefined;
  });
  return id;
}

const heard = (persona: string, document: string, message: string, query = '') =>
  eventually(async () => {
    const { body } = await api.get(persona, `/notices${query}`);
    return body.items?.find((one: any) => one.document === document && one.message === message);
  });
const noticesOf = async (persona: string, document: string) =>
  (await api.get(persona, '/notices?limit=200')).body.items.filter((one: any) => one.document === document);

describe('the list of notices', () => {
  test('a focal point is told of the round, with what is asked by when, in both working languages', async () => {
    const id = await opened();
    const notice = await heard('focal-point-kz', id, 'silence-opened');
    expect(notice).toMatchObject({
      name: 'round-opened',
      event: `cica/document/${id}#${notice.sequence}`,
      round: 'r1',
      urgency: 'asks',
      heading: 'Silence procedure opened',
      asked: { act: 'state-position', onSilence: 'silence-is-consent' },
      read: false,
    });
    expect(notice.titleText).toMatch(/^On transport links/);
    expect(notice.asked.sentence).toMatch(/^State your position by .* \(Asia\/Almaty\)\. Silence counts as consent\.$/);
    expect(notice.asked.dueAt).toBe((await api.get('chair', `/documents/${id}/rounds/r1`)).body.expiry);
    const russian = await api.get('focal-point-ru', '/notices', { 'accept-language': 'ru, en;q=0.5' });
    expect(russian.headers['content-language']).toBe('ru');
    expect(russian.body.items[0].heading).toMatch(/[а-я]/);
    // Told in its own capital's time as well.
    expect(russian.body.items.find((one: any) => one.message === 'silence-opened').sentence).toContain('Europe/Moscow');
    expect(
      (await api.get('focal-point-ru', '/notices?language=en', { 'accept-language': 'ru' })).body.items[0].heading,
    ).not.toMatch(/[а-я]/);
  });

  test('exactly once: each of the 28, and none of them twice, whatever is carried twice', async () => {
    const id = await opened();
    await heard('focal-point-uz', id, 'silence-opened');
    for (const member of members) {
      const own = await noticesOf(`focal-point-${member}`, id);
      expect([member, own.filter((one: any) => one.message === 'silence-opened').length]).toEqual([member, 1]);
      expect(new Set(own.map((one: any) => one.event)).size).toBe(own.length);
    }
  });

  test('newest first, in pages, and read by a person for himself', async () => {
    const id = await opened();
    await heard('focal-point-jo', id, 'silence-opened');
    const first = await api.get('focal-point-jo', '/notices?limit=2');
    expect(first.body.items).toHaveLength(2);
    expect(first.body.function).toBe('focal-point-jo');
    const second = await api.get('focal-point-jo', `/notices?limit=2&cursor=${first.body.next}`);
    const ids = [...first.body.items, ...second.body.items].map(({ id: one }: { id: number }) => one);
    expect(ids).toEqual([...new Set(ids)].sort((one, other) => other - one));
    const before = first.body.unread as number;
    expect(await api.post('focal-point-jo', '/notices/read', { ids: [ids[0]] })).toMatchObject({
      status: 200,
      body: { unread: before - 1 },
    });
    const unread = await api.get('focal-point-jo', '/notices?unread=1&limit=200');
    expect(unread.body.items.some(({ id: one }: { id: number }) => one === ids[0])).toBe(false);
    expect(unread.body.items).toHaveLength(before - 1);
    // Harmless to repeat; another function's notices cannot be touched.
    const foreign = (await api.get('focal-point-tr', '/notices')).body;
    await api.post('focal-point-jo', '/notices/read', { ids: [ids[0], foreign.items[0].id] });
    expect((await api.get('focal-point-tr', '/notices')).body.unread).toBe(foreign.unread);
    expect((await api.post('focal-point-jo', '/notices/read', { upTo: ids[0] })).body).toEqual({ unread: 0 });
    expect((await api.get('focal-point-jo', '/notices?unread=1')).body.items).toEqual([]);
  });

  test('case 30: a focal point who takes over sees what the function was told, unread', async () => {
    const id = await opened();
    await heard('focal-point-mn', id, 'silence-opened');
    await api.post('focal-point-mn', '/notices/read', { upTo: 2_000_000 });
    const { rows } = await api.pool.query(
      'SELECT DISTINCT person FROM notices.reads JOIN notices.notices ON notices.id = notice WHERE recipient = $1',
      ['focal-point-mn'],
    );
    expect(rows).toHaveLength(1);
    // Somebody else with the same function: his own reading is another matter.
    const { people } = api.dependencies;
    const tokenOf = people.tokenOf.bind(people);
    people.tokenOf = async () => 'b'.repeat(43);
    const after = await api.get('focal-point-mn', '/notices');
    people.tokenOf = tokenOf;
    expect(after.body.items.map((one: any) => one.document)).toContain(id);
    expect(after.body.unread).toBeGreaterThan(0);
  });
});

describe('I14', () => {
  test('observers and States that are not named are told nothing, also where somebody looks at all of it', async () => {
    const id = await opened({ class: 'named', named: ['kz', 'uz'] });
    await heard('focal-point-kz', id, 'silence-opened');
    for (const persona of ['focal-point-jo', 'observer', 'auditor', 'operator', 'depositary'])
      expect([persona, await noticesOf(persona, id)]).toEqual([persona, []]);
    expect((await api.get('auditor', '/notices')).body).toEqual({ items: [], function: null, unread: 0 });
  });

  test('visibility is judged again when it is read: a position that does not circulate is not shown, whatever was written', async () => {
    const id = await opened();
    await api.post('focal-point-az', `/documents/${id}/rounds/r1/positions`, { revision: 1, position: 'support' });
    await heard('secretariat', id, 'position-stated');
    const shown = await noticesOf('focal-point-uz', id);
    // As if the procedure held positions back, and the notifier had been wrong.
    await api.pool.query(
      `INSERT INTO notices.notices (organisation, stream, sequence, recipient, event, message, urgency, class, named, round, reveals, position_class, params, recorded, roster_sequence)
      SELECT organisation, stream, sequence + 1000, 'focal-point-uz', event, message, urgency, class, named, round, reveals, position_class, params, recorded, roster_sequence
      FROM notices.notices WHERE stream = $1 AND message = 'position-stated' AND recipient = 'secretariat'`,
      [`cica/document/${id}`],
    );
    await api.pool.query(`UPDATE read.rounds SET circulation = 'by-chair', circulated = false WHERE stream = $1`, [
      `cica/document/${id}`,
    ]);
    const unread = (await api.get('focal-point-uz', '/notices')).body.unread as number;
    const hidden = await noticesOf('focal-point-uz', id);
    expect(hidden.filter((one: any) => one.message === 'position-stated')).toEqual([]);
    await api.pool.query(`UPDATE read.rounds SET circulated = true WHERE stream = $1`, [`cica/document/${id}`]);
    const circulatedNow = await noticesOf('focal-point-uz', id);
    expect(circulatedNow.length).toBe(shown.length + 1);
    expect((await api.get('focal-point-uz', '/notices')).body.unread).toBeGreaterThan(unread);
  });
});

describe('bad input', () => {
  test.each([
    ['/notices?cursor=nonsense', 'query-malformed'],
    ['/notices?unread=yes', 'query-malformed'],
    ['/notices?language=fr', 'query-malformed'],
  ])('%s', async (path, code) => {
    expect(await api.get('chair', path)).toMatchObject({ status: 400, body: { code } });
  });

  test.each([[{}], [{ upTo: 1, ids: [1] }], [{ ids: [] }], [{ upTo: 'x' }]])('read %o', async (body) => {
    expect(await api.post('chair', '/notices/read', body)).toMatchObject({
      status: 400,
      body: { code: 'request-malformed' },
    });
  });
});

describe('recipients-preview', () => {
  const preview = (persona: string, id: string, act: string, body: unknown = {}, params = {}) =>
    api.post(persona, `/documents/${id}/recipients-preview`, { act, params, body });
  /** Everything that anything could be written to. */
  const written = async () =>
    (
      await api.pool
        .query(`SELECT (SELECT count(*) FROM archive.events) AS events, (SELECT count(*) FROM ledger.receipts) AS receipts,
        (SELECT count(*) FROM content.objects) AS objects, (SELECT count(*) FROM content.uploads) AS uploads,
        (SELECT count(*) FROM content.citations) AS citations, (SELECT count(*) FROM notices.notices) AS notices`)
    ).rows[0];

  test('before a round is opened: who would be asked, in protocol order; and afterwards they are the ones', async () => {
    const id = await circulated();
    const { status, body } = await preview('secretariat', id, 'open-round', opening);
    expect(status).toBe(200);
    expect(body.events).toEqual(['round-requested', 'electorate-frozen', 'round-opened']);
    expect(body.told.map((one: any) => one.function)).toEqual([
      'chair',
      'secretariat',
      ...members.map((member) => `focal-point-${member}`),
    ]);
    expect(body.told[2]).toMatchObject({
      party: members[0],
      message: 'silence-opened',
      asked: { act: 'state-position' },
    });
    await api.post('secretariat', `/documents/${id}/rounds`, opening);
    await heard('focal-point-kz', id, 'silence-opened');
    const { rows } = await api.pool.query(
      `SELECT recipient, message FROM notices.notices WHERE stream = $1 AND event = 'round-opened' ORDER BY id`,
      [`cica/document/${id}`],
    );
    expect(rows).toEqual(body.told.map((one: any) => ({ recipient: one.function, message: one.message })));
  });

  test('nothing is written: no event, no receipt, no content, no notice', async () => {
    const id = await opened();
    await heard('focal-point-kz', id, 'silence-opened');
    // The organisation's note that its answer arrived is the last that the opening writes.
    await eventually(async () => {
      const { rows } = await api.pool.query(
        `SELECT 1 FROM archive.events WHERE stream = 'cica/organisation' AND type LIKE '%delivery-accepted%' AND body LIKE $1`,
        [`%"target":"cica/document/${id}"%`],
      );
      return rows.length > 0 || undefined;
    });
    const before = await written();
    const objection = {
      revision: 1,
      position: 'objection',
      statement: { text: `Never seen before ${nextKey()}`, language: 'en' },
      points: [{ paragraph: '3' }],
    };
    const { status, body } = await preview('focal-point-kz', id, 'state-position', objection, { round: 'r1' });
    expect(status).toBe(200);
    expect(body.events.slice(0, 2)).toEqual(['position-stated', 'silence-broken']);
    expect(body.told.filter((one: any) => one.event === 'silence-broken').map((one: any) => one.function)).toContain(
      'focal-point-jo',
    );
    expect(await written()).toEqual(before);
    expect((await api.get('chair', `/documents/${id}/rounds/r1`)).body.phase).toBe('open');
  });

  test('a refusal is the one that the act would give', async () => {
    const id = await circulated();
    const wrong: [string, string, unknown, Record<string, string>][] = [
      ['secretariat', 'open-round', { ...opening, revision: 7 }, {}],
      ['observer', 'open-round', opening, {}],
      ['secretariat', 'add-revision', { basedOn: 0, texts: [{ text: 'late', language: 'en' }] }, {}],
    ];
    const paths: Record<string, string> = { 'open-round': 'rounds', 'add-revision': 'revisions' };
    for (const [persona, act, body, params] of wrong) {
      const foreseen = await preview(persona, id, act, body, params);
      const real = await api.post(persona, `/documents/${id}/${paths[act]}`, body);
      expect(foreseen.status).toBeGreaterThanOrEqual(400);
      const { code, rule, status, about } = real.body;
      expect(foreseen.body).toMatchObject({ code, rule, status, ...(about ? { about } : {}) });
    }
  });

  test('faults of form are shown at their place in the request', async () => {
    const id = await circulated();
    const { status, body } = await preview('secretariat', id, 'open-round', {
      stage: soc,
      method: 'shouting',
      revision: 1,
    });
    expect([status, body.code]).toEqual([400, 'request-malformed']);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toContain('/body/method');
    expect((await preview('secretariat', id, 'no-such-act')).body).toMatchObject({
      code: 'request-malformed',
      errors: [{ pointer: '/act' }],
    });
    expect((await preview('secretariat', id, 'suspend-party')).body).toMatchObject({ errors: [{ pointer: '/act' }] });
    expect(
      (await preview('focal-point-kz', id, 'state-position', { revision: 1, position: 'support' })).body.errors,
    ).toMatchObject([{ pointer: '/params/round' }]);
  });

  test('a document that may not be seen is unknown here too', async () => {
    const id = await circulated({ class: 'named', named: ['kz'] });
    expect(
      await preview('focal-point-jo', id, 'state-position', { revision: 1, position: 'support' }, { round: 'r1' }),
    ).toMatchObject({ status: 404, body: { code: 'document-unknown' } });
  });

  test('acts on the organisation: a suspension is told to the party and to all, and in each round that it leaves', async () => {
    const id = await opened();
    const { status, body } = await api.post('secretariat', '/recipients-preview?language=ru', {
      act: 'suspend-party',
      params: { party: 'tj' },
      body: { decision: 'a decision' },
    });
    expect(status).toBe(200);
    expect(body.events[0]).toBe('party-suspended');
    expect(body.events).toContain('electorate-reduced');
    const first = body.told.filter((one: any) => one.event === 'party-suspended');
    expect(first.map((one: any) => one.function)).toContain('focal-point-tj');
    expect(first[0].sentence).toContain('Права приостановлены (Таджикистан)');
    expect((await api.get('chair', `/documents/${id}/rounds/r1`)).body.electorate).toContain('tj');
  });

  test('case 28: before a meeting is announced or moved, everybody who would be told', async () => {
    const title = { text: 'A meeting of the Council', language: 'en' };
    const announcement = {
      kind: 'regular',
      title,
      class: 'members',
      takesDecisions: true,
      dates: { from: '2024-11-11' },
    };
    const before = await written();
    const foreseen = await api.post('secretariat', '/recipients-preview', {
      act: 'announce-meeting',
      body: announcement,
    });
    expect(foreseen.body).toMatchObject({ events: ['meeting-announced'], whole: true });
    const everybody = ['chair', 'secretariat', 'depositary', ...members.map((member) => `focal-point-${member}`)];
    expect(foreseen.body.told.map((one: any) => one.function)).toEqual(everybody);
    expect(await written()).toEqual(before);
    const { body: made } = await api.post('secretariat', '/meetings', announcement);
    const moving = { act: 're-date-meeting', params: { meeting: made.id }, body: { dates: { from: '2024-12-19' } } };
    const moved = await api.post('chair', `/recipients-preview?waitFor=${made.sequence}`, moving);
    expect(moved.body.told.map((one: any) => one.function)).toEqual(everybody);
    expect(moved.body.told[0].sentence).toBe(
      'The meeting is on 19 December 2024 and not on 11 November 2024. It is the same meeting, with the same items; deadlines that are counted from its days move with it.',
    );
    const notice = await eventually(async () => {
      const { body } = await api.get('focal-point-kz', '/notices');
      return body.items.find((one: any) => one.meeting === made.id);
    });
    expect(notice).toMatchObject({ message: 'meeting-announced', titleText: 'A meeting of the Council' });
  });
});
