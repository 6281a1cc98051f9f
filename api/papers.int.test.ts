import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { loadRoster } from '../activities/rules-files/index.ts';
import '../engines/provided-engines.ts';
import { pdfRead } from './papers/testing/pdf-read.ts';
import { ApiHarness, eventually } from './testing/api-harness.ts';

/** The papers of a sitting through the API, as data and as PDF. */
let api: ApiHarness;
let members: string[];
let open: string;
let secret: string;
let at: string;
const now = () => Date.parse('2024-09-18T09:00:00+05:00');
const english = (text: string) => ({ text, language: 'en' });

async function post(path: string, body: unknown, persona = 'secretariat'): Promise<any> {
  const answer = await api.post(persona, path, body);
  expect([path, answer.status, answer.body.code]).toEqual([path, expect.any(Number), undefined]);
  return answer.body;
}

/** A statement before the Senior Officials, its text circulated. */
async function statement(title: string, visibility: object): Promise<string> {
  const { id } = await post('/documents', {
    kind: 'statement',
    title: english(title),
    ...visibility,
    procedure: { id: 'cica/statement' },
  });
  await post(`/documents/${id}/stages/proposed/completion`, {});
  await post(`/documents/${id}/revisions`, {
    texts: [english(`${title}: text`), { text: `${title}: текст`, language: 'ru' }],
    basedOn: 0,
  });
  await post(`/documents/${id}/circulations`, { revision: 1 });
  await post(`/documents/${id}/stages/drafting/completion`, {});
  return id;
}

async function states(...expected: string[]): Promise<void> {
  await eventually(async () => {
    const { body } = await api.get('secretariat', `${at}/room`);
    const found = body.items.map(({ state }: { state: string }) => state).join();
    return found === expected.join() ? true : undefined;
  });
}

beforeAll(async () => {
  api = new ApiHarness(inject('engines'));
  await api.start();
  await api.post('secretariat', '/establishment', {});
  const { parties } = await loadRoster('cica');
  members = parties.filter(({ statuses }) => statuses.some(({ status }) => status === 'member')).map(({ id }) => id);
  secret = await statement('Secret matter', { class: 'named', named: ['kz', 'mn'] });
  open = await statement('Statement on water', { class: 'members' });
  const { id } = await post('/meetings', {
    kind: 'regular',
    organ: 'senior-officials-committee',
    number: 3,
    title: english('Third meeting'),
    class: 'public',
    mode: 'online',
    dates: { from: '2024-09-18' },
    takesDecisions: true,
  });
  at = `/meetings/${id}`;
  await post(`${at}/agenda`, { item: 'secret', document: secret, stage: 'senior-officials-committee' });
  await post(`${at}/agenda`, { item: 'water', document: open, stage: 'senior-officials-committee' });
  const present = members.filter((party) => party !== 'mn');
  await post(`${at}/attendance`, { parties: present, presence: 'present', at: now() });
  await post(`${at}/opening`, { openedAt: now() });
  await eventually(async () => ((await api.get('secretariat', `${at}/room`)).body.quorum ? true : undefined));
  await post(`${at}/calls`, { items: ['secret', 'water'], calledAt: now() }, 'chair');
  await states('open', 'open');
  await post(`${at}/agenda/secret/positions`, { party: 'kz', position: 'objection', saidAt: now() });
  await post(`${at}/agenda/water/ruling`, { ruling: 'adopted', ruledAt: now() });
  await states('open', 'adopted');
  await post(`${at}/agenda/water/statements`, {
    parties: ['in', 'az'],
    statement: english('An interpretation'),
    receivedAt: now(),
  });
  await eventually(async () => {
    const { body } = await api.get('secretariat', `${at}/papers/record`);
    return body.items[1].statements.length === 1 ? true : undefined;
  });
});
afterAll(() => api?.stop());

const paper = async (name: string, persona = 'secretariat', query = '') =>
  api.get(persona, `${at}/papers/${name}${query}`);

async function pdf(name: string, persona: string, query: string) {
  const response = await api.app.inject({
    url: `/v1/cica${at}/papers/${name}?${query}`,
    headers: { authorization: `Bearer ${await api.token(persona)}`, accept: 'application/pdf' },
  });
  return { response, read: response.statusCode === 200 ? await pdfRead(response.rawPayload) : undefined };
}

describe('as data', () => {
  test('the record says what was decided, by whom, on which text', async () => {
    const { status, body, headers } = await paper('record', 'secretariat', '?language=en');
    expect(status).toBe(200);
    expect(headers['content-language']).toBe('en');
    expect(body).toMatchObject({
      paper: 'record',
      status: { code: 'draft' },
      distribution: { code: 'named' },
      chair: { chair: { party: 'kz', name: 'Kazakhstan' }, handover: null },
      quorum: [{ present: 27, needed: 19, of: 28, met: true, because: { code: 'opening' } }],
      counts: { present: 27, notRecorded: 1, members: 28 },
      meeting: { organ: { name: 'Senior Officials Committee' }, heading: '3rd regular meeting' },
    });
    const [restricted, water] = body.items;
    expect(restricted).toMatchObject({ number: 1, title: 'Secret matter', blocks: [{ party: 'kz' }] });
    expect(water).toMatchObject({
      number: 2,
      document: open,
      title: 'Statement on water',
      round: 'r1',
      ruling: { ruling: { code: 'adopted' }, enBloc: false },
      // A committee approves: its own word of success, as the procedure has it.
      outcome: { code: 'adopted', text: 'approved' },
      statements: [{ parties: [{ party: 'az' }, { party: 'in' }], separately: false }],
    });
    const revision = (await api.get('secretariat', `/documents/${open}/revisions`)).body.items[0];
    expect(water.texts).toEqual(
      revision.texts.map(({ language, sha256, bytes }: any) => ({ language, sha256, bytes })),
    );
  });

  test('the paper ends with the head of its record, as the archive has it', async () => {
    const { body } = await paper('agenda');
    const { body: events } = await api.get('secretariat', `${at}/events?limit=200`);
    const last = events.items.at(-1).event;
    expect(body.check).toMatchObject({
      stream: `cica${at.replace('/meetings', '/meeting')}`,
      sequence: last.sequence,
      hash: last.hash,
    });
  });

  test('I14: who may not see a document finds neither it, nor its block, nor a gap in the numbers', async () => {
    for (const name of ['agenda', 'record']) {
      const { body } = await paper(name, 'focal-point-th');
      expect(body.items.map(({ number, item }: any) => `${number} ${item}`)).toEqual(['1 water']);
      expect(JSON.stringify(body)).not.toContain(secret);
      expect(JSON.stringify(body)).not.toContain('Secret');
      expect(body.distribution.code).toBe('members');
    }
    expect((await paper('record', 'observer')).body).toMatchObject({ items: [], distribution: { code: 'public' } });
    const own = (await paper('record', 'focal-point-kz')).body;
    expect(own.items[0]).toMatchObject({ item: 'secret', blocks: [{ party: 'kz' }] });
    const named = (await paper('record', 'focal-point-mn')).body;
    expect(named.items[0]).toMatchObject({ item: 'secret', blocks: [] });
  });

  test('I14: a paper to be handed on holds only what those may see to whom it is handed', async () => {
    const members = (await paper('record', 'secretariat', '?for=members')).body;
    expect(members.items.map(({ item }: any) => item)).toEqual(['water']);
    expect((await paper('record', 'secretariat', '?for=public')).body.items).toEqual([]);
    expect((await paper('record', 'observer', '?for=members')).body.items).toEqual([]);
  });

  test('it is known as it was: before the ruling there is none', async () => {
    const { body: events } = await api.get('secretariat', `${at}/events?limit=200`);
    const ruled = events.items.find(({ event }: any) => event.type.includes('item-ruled')).event;
    const before = (await paper('record', 'secretariat', `?knownAt=${ruled.recorded - 1}`)).body;
    expect(before.items.map(({ ruling }: any) => ruling)).toEqual([null, null]);
    expect(before.check.sequence).toBeLessThan(ruled.sequence);
  });

  test('Russian, by parameter and by the header', async () => {
    const { body, headers } = await paper('attendance', 'secretariat', '?language=ru');
    expect(headers['content-language']).toBe('ru');
    expect(body).toMatchObject({
      name: 'Список присутствующих делегаций',
      meeting: {
        organ: { name: expect.stringContaining('Комитет старших должностных лиц') },
        heading: '3-е очередное заседание',
      },
      quorum: [{ text: 'имеется' }],
    });
    expect(body.members[0]).toMatchObject({ name: 'Афганистан', presence: { text: 'присутствует' } });
    expect(body.members.map(({ party }: any) => party)).toEqual(members);
    const answer = await api.get('secretariat', `${at}/papers/agenda`, { 'accept-language': 'ru' });
    expect(answer.body.name).toBe('Повестка дня');
  });
});

describe('as PDF', () => {
  test('it can be read, aloud too: titles, hashes, language, structure', async () => {
    const { response, read } = await pdf('record', 'secretariat', 'language=en');
    expect(response.headers['content-type']).toBe('application/pdf');
    expect(response.headers['content-disposition']).toContain(
      'filename="cica-senior-officials-committee-3-record-en.pdf"',
    );
    expect(read).toMatchObject({
      tagged: true,
      language: 'en',
      title: expect.stringContaining('Outcome record (draft)'),
    });
    expect(read?.text).toContain('Statement on water');
    const { body } = await paper('record');
    const hashes = body.items[1].texts.map(({ sha256 }: any) => sha256);
    for (const hash of [...hashes, body.items[1].statements[0].sha256, body.check.hash])
      expect(read?.text).toContain(hash);
    expect(read?.structure).toEqual(expect.arrayContaining(['H1', 'H2', 'H3', 'Table', 'TR', 'TH', 'TD', 'P']));
  });

  test('in Russian its letters are letters, and its name is Russian', async () => {
    const { response, read } = await pdf('record', 'secretariat', 'language=ru');
    expect(read).toMatchObject({ language: 'ru', languages: ['en'] });
    for (const words of ['Итоговый документ', 'Кворум', 'Полномочия'.toLowerCase(), 'Афганистан', 'Журнал закрыт'])
      expect(read?.text).toContain(words);
    const name = /filename\*=UTF-8''(\S+)/.exec(String(response.headers['content-disposition']))?.[1] ?? '';
    expect(decodeURIComponent(name)).toMatch(
      /^CICA.*3-е очередное заседание - Итоговый документ \(проект\)\.pdf$|^СВМДА.*/,
    );
  });

  test('I14: what the reader does not see is not in it', async () => {
    const { read } = await pdf('record', 'focal-point-th', 'language=en');
    expect(read?.text).toContain('1. Statement on water');
    expect(read?.text).not.toContain('Secret');
    expect(read?.text).not.toContain(secret);
  });

  test('the same record gives the same bytes, which need not be sent again', async () => {
    const first = await pdf('agenda', 'secretariat', 'language=en');
    const again = await pdf('agenda', 'secretariat', 'language=en');
    expect(again.response.rawPayload.equals(first.response.rawPayload)).toBe(true);
    const response = await api.app.inject({
      url: `/v1/cica${at}/papers/agenda?language=en&format=pdf`,
      headers: {
        authorization: `Bearer ${await api.token('secretariat')}`,
        'if-none-match': String(first.response.headers['etag']),
      },
    });
    expect(response.statusCode).toBe(304);
  });

  test('data unless PDF is asked for; the parameter goes before the header', async () => {
    const type = async (query: string, accept: string) =>
      (await api.get('secretariat', `${at}/papers/agenda${query}`, { accept })).headers['content-type'];
    expect(await type('', '*/*')).toContain('application/json');
    expect(await type('', 'text/html,application/xhtml+xml,*/*;q=0.8')).toContain('application/json');
    expect(await type('?format=json', 'application/pdf')).toContain('application/json');
    expect(await type('?format=pdf', '*/*')).toBe('application/pdf');
  });
});

describe('what is not there', () => {
  test.each([
    ['?language=de', 'language'],
    ['?format=docx', 'format'],
    ['?for=everybody', 'for'],
    ['?knownAt=yesterday', 'knownAt'],
    ['?lang=ru', ''],
  ])('%s is refused, with its place', async (query, name) => {
    const { status, body } = await paper('agenda', 'secretariat', query);
    expect([status, body.code]).toEqual([400, 'query-malformed']);
    expect(body.errors[0].pointer).toContain(name);
  });

  test('no such meeting, no such paper, no such time, and one that is not yours look alike', async () => {
    const none = '/meetings/00000000-0000-8000-8000-000000000000/papers/agenda';
    const answer = await api.get('secretariat', none);
    expect([answer.status, answer.body.code]).toEqual([404, 'meeting-unknown']);
    expect((await paper('minutes')).status).toBe(404);
    expect((await paper('agenda', 'secretariat', '?knownAt=1')).body.code).toBe('meeting-unknown');
    const { id } = await post('/meetings', {
      kind: 'informal',
      title: english('Among ourselves'),
      class: 'named',
      named: ['kz'],
      takesDecisions: false,
    });
    const own = await eventually(async () => {
      const answer = await api.get('focal-point-kz', `/meetings/${id}/papers/record`);
      return answer.status === 200 ? answer : undefined;
    });
    expect([own.status, own.body.items, own.body.quorum, own.body.chair]).toEqual([200, [], [], null]);
    const others = await api.get('focal-point-th', `/meetings/${id}/papers/record`);
    expect([others.status, others.body.code]).toEqual([404, 'meeting-unknown']);
    const handed = await api.get('secretariat', `/meetings/${id}/papers/record?for=members`);
    expect(handed.body.code).toBe('meeting-unknown');
  });

  test('OpenAPI tells of both forms', async () => {
    const { body } = await api.app.inject({ url: '/openapi.json' }).then((response) => ({ body: response.json() }));
    const { content } = body.paths['/v1/{organisation}/meetings/{meeting}/papers/record'].get.responses['200'];
    expect(content['application/json'].schema).toEqual({ $ref: '#/components/schemas/RecordPaper' });
    expect(content['application/pdf'].schema).toMatchObject({ type: 'string', format: 'binary' });
  });
});

describe('when the record is closed', () => {
  test('case 39: it is final, and what comes later is circulated separately', async () => {
    await post(`${at}/closing`, { closedAt: now() });
    await post(`${at}/record/closing`, { closedAt: now() });
    await post(`${at}/agenda/water/statements`, {
      parties: ['tr'],
      statement: english('Too late'),
      receivedAt: now(),
    });
    const record = await eventually(async () => {
      const { body } = await paper('record');
      return body.separately?.length === 1 ? body : undefined;
    });
    expect(record).toMatchObject({
      status: { code: 'final' },
      recordClosed: { at: now() },
      separately: [{ number: 2, document: open, statement: { parties: [{ party: 'tr' }], separately: true } }],
    });
    expect(record.items[1].statements).toHaveLength(1);
  });
});
