import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadAgendaInto } from '../cli/load/load.ts';
import { readAgenda } from '../cli/load/read-agenda.ts';
import { memberStates } from './support/body.ts';
import { wholeProgram, type WholeProgram } from './support/whole-program.ts';

let whole: WholeProgram;
let members: string[];

beforeAll(async () => {
  whole = await wholeProgram();
  members = await memberStates();
}, 180_000);
afterAll(() => whole.stop());

const DOCUMENTS = '/v1/cica/documents';
const get = async (persona: string, path: string) => (await whole.body.get(persona, path)).body;
const secretariat = (path: string, body: unknown) => whole.body.act('secretariat', path, body);
const chair = (path: string, body: unknown) => whole.body.act('chair', path, body);

/** Waits, as a reader does, until the read models have an act: `waitFor` its sequence. */
async function read(persona: string, path: string, act: { sequence: number }) {
  const answer = await whole.body.get(persona, `${path}?waitFor=${act.sequence}`);
  expect(answer.status).toBe(200);
  return answer.body;
}

async function circulated(): Promise<string> {
  const registered = await secretariat(DOCUMENTS, {
    kind: 'statement',
    title: { text: `A statement ${randomUUID()}`, language: 'en' },
    class: 'members',
    procedure: { id: 'cica/statement' },
    sponsors: ['kz'],
  });
  const path = `${DOCUMENTS}/${registered.id}`;
  await secretariat(`${path}/stages/proposed/completion`, {});
  await secretariat(`${path}/revisions`, {
    texts: [{ text: 'The first text.', language: 'en' }],
    basedOn: 0,
  });
  await secretariat(`${path}/circulations`, { revision: 1 });
  await secretariat(`${path}/stages/drafting/completion`, {});
  return path;
}

/** Opens a round and waits for its electorate. */
async function opened(path: string, terms: Record<string, unknown>): Promise<{ round: string; openedAt: number }> {
  const { id } = await secretariat(`${path}/rounds`, { stage: 'senior-officials-committee', revision: 1, ...terms });
  for (;;) {
    const { status, body } = await whole.body.get('secretariat', `${path}/rounds/${id}`);
    if (status === 200 && body.phase === 'open') return body;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

const silence = { method: 'silence', period: { kind: 'minutes', minutes: 1_440 } };

/** Title and last sequence of every document, once nothing follows any more: effects are delivered after the answer. */
async function settled(): Promise<string[]> {
  let before = '';
  for (;;) {
    const { items } = await get('secretariat', `${DOCUMENTS}?limit=200`);
    const standing = items
      .map(({ titleText, sequence }: { titleText: string; sequence: number }) => `${titleText} ${sequence}`)
      .sort();
    if (standing.join() === before) return standing;
    before = standing.join();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

test('npm start has loaded the whole agenda, and a second loading changes nothing', async () => {
  const { documents } = await readAgenda('cica');
  const before = await settled();
  expect(before.map((each) => each.replace(/ \d+$/, '')).sort()).toEqual(
    documents.map(({ title }) => title.text).sort(),
  );
  const again = await loadAgendaInto({ address: whole.program.address, dataDirectory: whole.directory });
  expect(again).toMatchObject({ carriedOut: 0, known: whole.loaded.carriedOut, refused: [] });
  expect(await settled()).toEqual(before);
});

test('a decision from registration to adoption, through the API', async () => {
  const path = await circulated();
  const first = await opened(path, silence);
  const objection = await whole.body.act('focal-point-mn', `${path}/rounds/${first.round}/positions`, {
    revision: 1,
    position: 'objection',
    points: [{ paragraph: '3', text: { text: 'Paragraph 3 goes too far.', language: 'en' } }],
  });
  const { items: said } = await read('focal-point-kz', `${path}/rounds/${first.round}/positions`, objection);
  expect(said).toMatchObject([{ party: 'mn', position: 'objection', recordedAs: 'position' }]);
  expect(await read('secretariat', `${path}/rounds/${first.round}`, objection)).toMatchObject({ phase: 'broken' });

  await secretariat(`${path}/revisions`, {
    texts: [{ text: 'The second text.', language: 'en' }],
    basedOn: 1,
  });
  await secretariat(`${path}/circulations`, { revision: 2 });
  const second = await opened(path, { ...silence, revision: 2 });
  const reserved = await whole.body.act('focal-point-vn', `${path}/rounds/${second.round}/positions`, {
    revision: 2,
    position: 'reserved',
  });
  expect(await read('chair', `${path}/rounds/${second.round}`, reserved)).toMatchObject({ phase: 'frozen' });

  const { id: third } = await chair(`${path}/rounds/${second.round}/reopening`, {
    stage: 'senior-officials-committee',
    method: 'meeting',
    revision: 2,
  });
  const room = await waitOpen(path, third);
  await secretariat(`${path}/rounds/${third}/rulings`, { ruling: 'adopted', present: members, ruledAt: room.openedAt });
  const council = await opened(path, { stage: 'ministerial-council', method: 'meeting', revision: 2 });
  const tooFew = await whole.body.post('secretariat', `${path}/rounds/${council.round}/rulings`, {
    ruling: 'adopted',
    present: members.slice(0, 18),
    ruledAt: council.openedAt,
  });
  expect(tooFew).toMatchObject({ status: 409, body: { code: 'quorum-missing', rule: 'RoP 1.2' } });
});

async function waitOpen(path: string, round: string): Promise<{ openedAt: number }> {
  for (;;) {
    const { status, body } = await whole.body.get('secretariat', `${path}/rounds/${round}`);
    if (status === 200 && body.phase === 'open') return body;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

describe('I9: keys', () => {
  test('a key repeated after a restart of everything gives the same answer; by another principal it is another act; with other content it is refused', async () => {
    const path = await circulated();
    const round = await opened(path, silence);
    const at = `${path}/rounds/${round.round}/positions`;
    const key = randomUUID();
    const body = { revision: 1, position: 'support' };
    const answer = await whole.body.act('focal-point-kg', at, body, key);
    await whole.restart();
    const repeated = await whole.body.act('focal-point-kg', at, body, key);
    expect(repeated).toEqual({ ...answer, repeated: true });
    const other = await whole.body.act('focal-point-uz', at, body, key);
    expect(other.command).not.toBe(answer.command);
    expect(other.sequence).toBeGreaterThan(answer.sequence);
    expect(await whole.body.post('focal-point-kg', at, { ...body, position: 'no-objection' }, key)).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused', rule: 'I9' },
    });
    expect((await get('focal-point-kg', `/v1/cica/receipts/${key}`)).command).toBe(answer.command);
  });
});

describe('while a process is away', () => {
  test('I3: without a worker an act gets a receipt after two seconds, and is carried out once when the worker is back', async () => {
    const path = await circulated();
    const round = await opened(path, silence);
    whole.program.processes['workflow-worker'].signal('SIGSTOP');
    const key = randomUUID();
    const at = `${path}/rounds/${round.round}/positions`;
    const receipt = await whole.body.post('focal-point-th', at, { revision: 1, position: 'objection' }, key);
    expect(receipt.status).toBe(202);
    whole.program.processes['workflow-worker'].signal('SIGCONT');
    const answer = await whole.body.act('focal-point-th', at, { revision: 1, position: 'objection' }, key);
    expect(await read('secretariat', `${path}/rounds/${round.round}`, answer)).toMatchObject({ phase: 'broken' });
    const { items } = await get('auditor', `${path}/events`);
    const own = items.filter(({ event }: { event: any }) => event.cause.command.id === answer.command);
    expect(own.map(({ event }: { event: any }) => event.type)).toEqual([
      'nemcon.document.position-stated.v1',
      'nemcon.document.silence-broken.v1',
    ]);
  });
});

test('case 26: with the handover the outgoing Chair loses its rights, and the incoming one has them', async () => {
  const path = await circulated();
  const round = await opened(path, silence);
  const incoming = await whole.body.post('chair', `${path}/rounds/${round.round}/extensions`, {
    period: { kind: 'minutes', minutes: 10 },
  });
  expect(incoming.status).toBe(200);
  const handover = (to: string) =>
    secretariat('/v1/cica/chair/handover', {
      to,
      until: 'the next regular meeting',
      occasion: 'a handover made for this test',
    });
  const act = await handover('az');
  expect((await read('auditor', '/v1/cica', act)).chair).toMatchObject({ party: 'az' });
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  const outgoing = await whole.body.post('chair', `${path}/rounds/${round.round}/suspension`, {});
  expect(outgoing).toMatchObject({ status: 403, body: { code: 'mandate-ended', rule: 'RoP 14.2' } });
  const back = await handover('kz');
  expect((await read('auditor', '/v1/cica', back)).chair).toMatchObject({ party: 'kz' });
  expect((await whole.body.post('chair', `${path}/rounds/${round.round}/suspension`, {})).status).toBe(200);
});

describe('bad input: a problem with a stable code, and nothing changed', () => {
  let path: string;
  let round: string;

  beforeAll(async () => {
    path = await circulated();
    ({ round } = await opened(path, silence));
  });

  const position = (persona: string, body: unknown) =>
    whole.body.post(persona, `${path}/rounds/${round}/positions`, body);

  test.each([
    ['an unknown field', 'focal-point-kz', { revision: 1, position: 'support', party: 'ru' }, 400, 'request-malformed'],
    [
      'a forged actor',
      'focal-point-kz',
      { revision: 1, position: 'support', actor: { role: 'chair' } },
      400,
      'request-malformed',
    ],
    ['a forged time', 'focal-point-kz', { revision: 1, position: 'support', receivedAt: 1 }, 400, 'request-malformed'],
    ['a wrong type', 'focal-point-kz', { revision: '1', position: 'support' }, 400, 'request-malformed'],
    ['an unknown position', 'focal-point-kz', { revision: 1, position: 'veto' }, 400, 'request-malformed'],
    [
      'an over-long text',
      'focal-point-kz',
      { revision: 1, position: 'objection', points: [{ paragraph: 'x'.repeat(61) }] },
      400,
      'request-malformed',
    ],
    ['an unknown revision', 'focal-point-kz', { revision: 7, position: 'support' }, 422, 'revision-unknown'],
  ])('%s', async (_what, persona, body, status, code) => {
    const before = (await get('auditor', path)).sequence;
    const answer = await position(persona, body);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer).toMatchObject({ status, body: { code, type: `/problems/${code}` } });
    expect((await get('auditor', path)).sequence).toBe(before);
  });

  test('the wrong role, the wrong stage, an unknown State, an invalid date', async () => {
    expect(await position('auditor', { revision: 1, position: 'support' })).toMatchObject({
      status: 403,
      body: { code: 'not-permitted' },
    });
    expect(await whole.body.post('focal-point-kz', `${path}/rounds/${round}/confirmation`, {})).toMatchObject({
      status: 403,
      body: { code: 'not-permitted' },
    });
    expect(
      await whole.body.post('secretariat', `${path}/rounds`, {
        stage: 'ministerial-council',
        method: 'meeting',
        revision: 1,
      }),
    ).toMatchObject({ status: 409 });
    const registration = {
      kind: 'statement',
      title: { text: 'x', language: 'en' },
      class: 'members',
      procedure: { id: 'cica/statement' },
    };
    expect(await whole.body.post('secretariat', DOCUMENTS, { ...registration, sponsors: ['atlantis'] })).toMatchObject({
      status: 422,
      body: { code: 'sponsor-unknown' },
    });
    const until = { kind: 'until', deadline: { wallTime: '2024-02-30T18:00', zone: 'Asia/Almaty' } };
    const extension = await whole.body.post('chair', `${path}/rounds/${round}/extensions`, { period: until });
    expect([400, 422]).toContain(extension.status);
  });

  test('an act on an old revision, and an objection to it that is on the record (I7)', async () => {
    const own = await circulated();
    const { round: id } = await opened(own, silence);
    await secretariat(`${own}/revisions`, {
      texts: [{ text: 'Another text.', language: 'en' }],
      basedOn: 1,
    });
    const answer = await whole.body.post('focal-point-kz', `${own}/rounds/${id}/positions`, {
      revision: 1,
      position: 'objection',
    });
    expect(answer.status).toBe(409);
    expect(answer.body.recorded.sequence).toBeGreaterThan(0);
  });

  test('no token, a forged one, no key, rubbish', async () => {
    const url = `${whole.program.address}${path}/rounds/${round}/positions`;
    const send = (headers: Record<string, string>, body: string) =>
      fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
    const codes = async (answer: Response) => [answer.status, ((await answer.json()) as { code: string }).code];
    expect(await codes(await send({}, '{}'))).toEqual([401, 'token-missing']);
    expect(await codes(await send({ authorization: 'Bearer x.y.z' }, '{}'))).toEqual([401, 'token-invalid']);
    expect(await codes(await fetch(`${whole.program.address}/nowhere`))).toEqual([404, 'not-found']);
  });
});
