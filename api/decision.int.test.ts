import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import '../engines/provided-engines.ts';
import { ApiHarness, eventually, nextKey } from './testing/api-harness.ts';

const soc = 'senior-officials-committee';
let api: ApiHarness;
beforeAll(async () => {
  api = new ApiHarness(inject('engines'));
  await api.start();
  const established = await api.post('secretariat', '/establishment', {});
  expect(established).toMatchObject({ status: 200, body: { stream: 'cica/organisation', sequence: 1 } });
});
afterAll(() => api?.stop());

async function register(more: Record<string, unknown> = {}, key = nextKey()) {
  const body = { kind: 'statement', title: { text: 'On transport links', language: 'en' }, class: 'members', ...more };
  return api.post('secretariat', '/documents', body, key);
}

/** A document whose round by silence in the committee is open. */
async function openRound(minutes = 1_440) {
  const { body } = await register();
  const path = `/documents/${body.id}`;
  const steps: [string, unknown][] = [
    [`${path}/stages/proposed/completion`, {}],
    [`${path}/revisions`, { texts: [{ text: `First text ${body.id}`, language: 'en' }], basedOn: 0 }],
    [`${path}/stages/drafting/completion`, {}],
    [`${path}/circulations`, { revision: 1 }],
    [`${path}/rounds`, { stage: soc, method: 'silence', revision: 1, period: { kind: 'minutes', minutes } }],
  ];
  for (const [to, request] of steps) {
    const answer = await api.post('secretariat', to, request);
    // A procedure may not know every step; what counts is that the round opens.
    if (answer.status >= 400 && !to.endsWith('circulations')) throw new Error(`${to}: ${JSON.stringify(answer.body)}`);
  }
  await eventually(async () => {
    const { body: round } = await api.get('secretariat', `${path}/rounds/r1`);
    return round.phase === 'open' ? true : undefined;
  });
  return path;
}

describe('a decision through the API', () => {
  test('a document is registered, and read once the read model has it', async () => {
    const registered = await register();
    expect(registered.status).toBe(201);
    expect(registered.headers['nemcon-sequence']).toBe(String(registered.body.sequence));
    expect(registered.headers.location).toBe(`/v1/cica/documents/${registered.body.id}`);
    const read = await api.get(
      'focal-point-kz',
      `/documents/${registered.body.id}?waitFor=${registered.body.sequence}`,
    );
    expect(read).toMatchObject({ status: 200, body: { id: registered.body.id, kind: 'statement' } });
    expect(read.headers.etag).toBe(`"${read.body.sequence}"`);
    const again = await api.get('focal-point-kz', `/documents/${registered.body.id}`, {
      'if-none-match': String(read.headers.etag),
    });
    expect(again.status).toBe(304);
  });

  test('a round by silence is broken by an objection, and every read tells so', async () => {
    const path = await openRound();
    const objected = await api.post('focal-point-kz', `${path}/rounds/r1/positions`, {
      revision: 1,
      position: 'objection',
      statement: { text: 'We cannot join.', language: 'en' },
      points: [{ paragraph: '3', text: { text: 'The third paragraph', language: 'en' } }],
    });
    expect(objected.status).toBe(200);
    expect(objected.body.events.map(({ type }: { type: string }) => type)).toContain(
      'nemcon.document.silence-broken.v1',
    );
    const wait = `?waitFor=${objected.body.sequence}`;
    const [round, positions, points, explanation, timeline, acts, tasks, events] = await Promise.all([
      api.get('chair', `${path}/rounds/r1${wait}`),
      api.get('chair', `${path}/rounds/r1/positions${wait}`),
      api.get('chair', `${path}/rounds/r1/points${wait}`),
      api.get('chair', `${path}/explanation${wait}`),
      api.get('chair', `${path}/timeline${wait}`),
      api.get('chair', `${path}/acts${wait}`),
      api.get('chair', `/tasks?assignee=me`),
      api.get('chair', `${path}/events${wait}`),
    ]);
    expect(round.body.phase).toBe('broken');
    expect(positions.body.items).toMatchObject([{ party: 'kz', position: 'objection', blocking: true }]);
    expect(points.body.items).toMatchObject([{ point: 'r1-kz-1', paragraph: '3' }]);
    expect(explanation.status).toBe(200);
    expect(timeline.body.items.at(-1).sequence).toBe(objected.body.sequence);
    expect(acts.body.items.length).toBeGreaterThan(10);
    expect(tasks.status).toBe(200);
    expect(events.body.last).toBe(objected.body.sequence);
    expect(events.body.items[0].event.cause.command.actor.token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  test('knownAt of comment periods and comments: what was asked and had come by then', async () => {
    const path = await openRound();
    const opened = await api.post('secretariat', `${path}/comment-periods`, { audience: 'members' });
    const read = (then: string, sequence = 1) =>
      api.get('chair', `${path}/comment-periods${then}${then.includes('?') ? '&' : '?'}waitFor=${sequence}`);
    const [period] = (await read('', opened.body.sequence)).body.items;
    expect((await read(`?knownAt=${period.openedAt - 1}`)).body.items).toEqual([]);
    const comment = { text: { text: 'Hm.', language: 'en' } };
    const sent = await api.post('focal-point-az', `${path}/comment-periods/${period.period}/comments`, comment);
    const comments = `${path}/comment-periods/${period.period}/comments`;
    expect((await api.get('chair', `${comments}?waitFor=${sent.body.sequence}`)).body.items).toHaveLength(1);
    const before = await api.get('chair', `${comments}?knownAt=${period.openedAt}`);
    expect(before).toMatchObject({ status: 200, body: { items: [] } });
  });

  test('knownAt tells what was recorded by then', async () => {
    const path = await openRound();
    const before = (await api.get('secretariat', path)).body.recorded;
    await new Promise((resolve) => setTimeout(resolve, 2));
    const objected = await api.post('focal-point-kz', `${path}/rounds/r1/positions`, {
      revision: 1,
      position: 'objection',
      statement: { text: 'No.', language: 'en' },
    });
    const wait = `waitFor=${objected.body.sequence}`;
    expect((await api.get('chair', `${path}/rounds/r1?${wait}`)).body.phase).toBe('broken');
    expect((await api.get('chair', `${path}/rounds/r1?knownAt=${before}`)).body.phase).toBe('open');
    expect((await api.get('chair', `${path}/rounds/r1/positions?knownAt=${before}`)).body.items).toEqual([]);
  });

  test('I9: the same key and request give the same answer; another request is refused', async () => {
    const key = nextKey();
    const first = await register({}, key);
    const again = await register({}, key);
    expect(again.body).toMatchObject({ ...first.body, repeated: true });
    const other = await register({ kind: 'regulations' }, key);
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    const somebodyElse = await api.post('chair', '/documents', {}, key);
    expect(somebodyElse.body.code).toBe('request-malformed');
  });

  test('I9: an answer that was lost with its process is read from the record', async () => {
    const key = nextKey();
    const first = await register({}, key);
    await api.get('secretariat', `/documents/${first.body.id}?waitFor=${first.body.sequence}`);
    await api.dependencies.receipts.flush();
    await api.pool.query(`UPDATE ledger.receipts SET answer = NULL, handed_over = 'no' WHERE key = $1`, [key]);
    const again = await register({}, key);
    expect(again).toMatchObject({ status: 201, body: { ...first.body, repeated: true } });
    const receipt = await api.get('secretariat', `/receipts/${key}`);
    expect(receipt.body).toMatchObject({ state: 'carried-out', answer: { id: first.body.id } });
    expect((await api.get('chair', `/receipts/${key}`)).status).toBe(404);
  });

  test('I7: an act of substance by the wrong role reaches the workflow and is recorded', async () => {
    const path = await openRound();
    const refused = await api.post('focal-point-kz', `${path}/rounds/r1/confirmation`, {});
    expect(refused).toMatchObject({ status: 403, body: { code: 'not-permitted', type: '/problems/not-permitted' } });
    expect(refused.body.recorded.events[0].type).toBe('nemcon.document.act-refused.v1');
    const untraced = await api.post('auditor', `${path}/rounds/r1/confirmation`, {});
    expect(untraced).toMatchObject({ status: 403, body: { code: 'not-permitted' } });
    expect(untraced.body.recorded).toBeUndefined();
  });

  test('I14: what a person may not see is not there, for reads and acts alike', async () => {
    const named = await register({ class: 'named', named: ['kz', 'kg'] });
    const path = `/documents/${named.body.id}`;
    await api.get('secretariat', `${path}?waitFor=${named.body.sequence}`);
    expect((await api.get('focal-point-kz', path)).status).toBe(200);
    expect((await api.get('focal-point-az', path)).body.code).toBe('document-unknown');
    expect((await api.get('observer', path)).body.code).toBe('document-unknown');
    const act = await api.post('focal-point-az', `${path}/comment-periods/c1/comments`, {
      text: { text: 'Hm.', language: 'en' },
    });
    expect(act.body.code).toBe('document-unknown');
    const title = (await api.get('focal-point-kz', path)).body.title.sha256;
    expect((await api.get('focal-point-kz', `/contents/${title}`)).status).toBe(200);
    const unique = await register({ class: 'named', named: ['kz'], title: { text: 'A secret title', language: 'en' } });
    const secret = (await api.get('secretariat', `/documents/${unique.body.id}?waitFor=1`)).body.title.sha256;
    expect((await api.get('focal-point-kz', `/contents/${secret}`)).body).toBe('A secret title');
    expect((await api.get('focal-point-az', `/contents/${secret}`)).status).toBe(404);
    const cited = await api.post('focal-point-az', `${path}/comment-periods/c1/comments`, {
      text: { sha256: secret, language: 'en' },
    });
    expect(cited.body.code).toBe('document-unknown');
  });

  test('If-Match refuses an act on what has changed since', async () => {
    const { body } = await register();
    const path = `/documents/${body.id}/stages/proposed/completion`;
    const stale = await api.post('secretariat', path, {}, nextKey(), { 'if-match': '"1"' });
    expect(stale).toMatchObject({ status: 412, body: { code: 'precondition-failed' } });
    const key = nextKey();
    const fresh = await api.post('secretariat', path, {}, key, { 'if-match': `"${body.sequence}"` });
    expect(fresh.status).toBe(200);
    const again = await api.post('secretariat', path, {}, key, { 'if-match': `"${body.sequence}"` });
    expect(again).toMatchObject({ status: 200, body: { repeated: true } });
  });

  test('I3: without a worker an act is kept within seconds, and carried out when one comes', async () => {
    const path = await openRound();
    await api.stopWorker();
    const key = nextKey();
    const began = performance.now();
    const position = { revision: 1, position: 'objection', statement: { text: 'No.', language: 'en' } };
    const kept = await api.post('focal-point-kz', `${path}/rounds/r1/positions`, position, key);
    expect(kept).toMatchObject({ status: 202, body: { state: 'kept', key } });
    expect(performance.now() - began).toBeLessThan(4_000);
    const registered = await register();
    expect(registered.status).toBe(202);
    await api.startWorker();
    const answer = await eventually(async () => {
      const { body } = await api.get('focal-point-kz', `/receipts/${key}`);
      return body.state === 'carried-out' ? body : undefined;
    });
    expect(answer.answer.events.map(({ type }: { type: string }) => type)).toContain(
      'nemcon.document.silence-broken.v1',
    );
    const again = await api.post('focal-point-kz', `${path}/rounds/r1/positions`, position, key);
    expect(again).toMatchObject({ status: 200, body: { repeated: true, sequence: answer.answer.sequence } });
  });

  test('28 States at once on one document share updates, and each gets its own answer', async () => {
    const path = await openRound();
    const { body } = await api.get('secretariat', `${path}/rounds/r1`);
    const answers = await Promise.all(
      (body.electorate as string[]).map((party) =>
        api.post(`focal-point-${party}`, `${path}/rounds/r1/positions`, { revision: 1, position: 'no-objection' }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(new Set(answers.map((answer) => answer.body.sequence)).size).toBe(28);
    expect(answers.every((answer) => answer.body.events[0].type === 'nemcon.document.position-stated.v1')).toBe(true);
  });

  test('lists: pages, filters, parties in protocol order', async () => {
    await register();
    await register();
    const first = await api.get('secretariat', '/documents?limit=1');
    expect(first.body.items).toHaveLength(1);
    const second = await api.get('secretariat', `/documents?limit=1&cursor=${first.body.next}`);
    expect(second.body.items[0].id).not.toBe(first.body.items[0].id);
    expect((await api.get('secretariat', '/documents?cursor=nonsense')).body.code).toBe('query-malformed');
    const parties = await api.get('observer', '/parties');
    expect(parties.body.items[0].party).toBe('af');
    expect((await api.get('secretariat', '')).body).toMatchObject({
      organisation: 'cica',
      clock: { kind: 'demonstration' },
    });
    expect((await api.get('secretariat', '/organs')).body.items.length).toBeGreaterThan(3);
    const all = await api.get('secretariat', '/events?limit=5');
    expect(all.body.items).toHaveLength(5);
  });
});
