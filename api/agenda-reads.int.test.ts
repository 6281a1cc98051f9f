import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import '../engines/provided-engines.ts';
import { agendaRules } from './testing/agenda-rules.ts';
import { ApiHarness, eventually, nextKey } from './testing/api-harness.ts';

/*
 * Questions D1 to D6 on a small body of business, asked by different readers. The answers are checked against the OpenAPI description
 * (`checkAnswers`).
 */

const english = (text: string) => ({ text, language: 'en' });
const evidence = [
  { source: 'Statement of 18 September 2024', place: 'slide 9', words: english('Member States reserved') },
];
const DAY = 86_400_000;

let api: ApiHarness;
let rules: Awaited<ReturnType<typeof agendaRules>>;
/** Paths of documents and ids of meetings. */
const made = {} as Record<'kuwait' | 'chair' | 'frozen' | 'waiting' | 'treaty' | 'hidden' | 'mc7', string>;

const act = async (path: string, body: unknown, persona = 'secretariat'): Promise<any> => {
  const { status, body: answer } = await api.post(persona, path, body, nextKey());
  expect([path, status < 300, answer.code]).toEqual([path, true, undefined]);
  return answer;
};
const get = async (path: string, persona = 'secretariat'): Promise<any> => {
  const { status, body } = await api.get(persona, path);
  expect([path, status, body.code]).toEqual([path, 200, undefined]);
  return body;
};
async function register(kind: string, title: string, more: Record<string, unknown> = {}): Promise<string> {
  const { id } = await act('/documents', { kind, title: english(title), class: 'members', ...more });
  return `/documents/${id}`;
}
const past = (path: string, stage: string, word: string, date: string) =>
  act(`${path}/past-stages`, { stage, word, when: { date }, evidence });

beforeAll(async () => {
  rules = await agendaRules();
  api = new ApiHarness(inject('engines'));
  await api.start({ RULES_DIRECTORY: rules.root });
  await act('/establishment', {});
  const { id: mc7 } = await act('/meetings', {
    kind: 'regular',
    organ: 'ministerial-council',
    number: 7,
    title: english('7th Ministerial Council'),
    class: 'public',
    takesDecisions: true,
    dates: { from: '2024-12-19' },
    evidence,
  });
  made.mc7 = mc7;
  made.kuwait = await register('decision', 'Admission of Kuwait', {
    effects: [{ kind: 'grant-status', party: 'kw', status: 'member' }],
  });
  await past(made.kuwait, 'committee', 'adopted', '2022-10');
  made.chair = await register('decision', 'The next Chair', {
    class: 'named',
    named: ['az'],
    effects: [
      { kind: 'appoint-chair', party: 'az', meeting: mc7, until: 'the next Summit' },
      { kind: 'establish-organ', organ: 'a-council', name: 'A council', language: 'en', electorate: 'none' },
    ],
  });
  await past(made.chair, 'committee', 'adopted', '2024');
  made.frozen = await register('statement', 'Membership of the Council');
  await act(`${made.frozen}/past-freezes`, { stage: 'committee', by: 'unnamed', when: { date: '2022' }, evidence });
  made.waiting = await register('statement', 'Statement on the anniversary');
  await act(`${made.waiting}/stages/committee/schedule`, { meeting: mc7 });
  await act(`${made.waiting}/outcomes`, { outcome: 'inauguration', title: english('Inauguration'), meeting: mc7 });
  await act(`${made.waiting}/calls`, { purpose: english('Universities') });
  await act(`${made.waiting}/comment-periods`, {
    audience: 'members',
    deadline: { wallTime: '2024-12-18T18:00', zone: 'Asia/Almaty' },
  });
  made.hidden = await register('statement', 'A restricted matter', { class: 'named', named: ['kz'] });
  await act(`${made.hidden}/stages/committee/schedule`, { meeting: mc7 });
  await act(`${made.hidden}/relations`, { relation: 'follows-from', to: made.waiting.split('/')[2] });
  made.treaty = await register('convention', 'Convention on Privileges');
  await past(made.treaty, 'signature', 'signed', '2010');
  await act(`${made.treaty}/past-signatures`, { stage: 'signature', by: 'unnamed', when: {}, evidence });
  await act(`${made.treaty}/domestic-acts`, {
    party: 'jo',
    act: 'ratification',
    when: { notAfter: '2024-09-17' },
    evidence,
  });
  await eventually(async () => {
    const { designated } = await get('');
    return designated ? true : undefined;
  });
}, 120_000);
afterAll(async () => {
  await api?.stop();
  await rules?.remove();
});

const titles = (items: any[]): string[] => items.map(({ titleText }) => titleText as string).sort();

describe('D1: what waits for a meeting', () => {
  test('each document with what it still needs; the term of the Chair that turns with it', async () => {
    const { items, chair } = await get(`/meetings/${made.mc7}/business`, 'focal-point-az');
    expect(titles(items)).toEqual(['Statement on the anniversary']);
    expect(items[0]).toMatchObject({
      waitsWith: [
        { kind: 'outcome', item: 'inauguration', titleText: 'Inauguration' },
        { kind: 'stage', item: 'committee', state: 'open', before: [] },
      ],
      needs: [
        { kind: 'revision', acts: ['add-revision'] },
        { kind: 'meeting', rule: 'case 28' },
      ],
      openCalls: [{ call: 'n1', deadline: null }],
      openCommentPeriods: [{ period: 'c1' }],
    });
    expect(chair).toMatchObject({
      ends: { party: 'kz', rule: 'RoP 14.2' },
      begins: { party: 'az', decision: { titleText: 'The next Chair' } },
    });
  });

  test('I14: a restricted document waits unseen, and the decision behind the Chair is not named', async () => {
    expect(titles((await get(`/meetings/${made.mc7}/business`)).items)).toContain('A restricted matter');
    const seen = await get(`/meetings/${made.mc7}/business`, 'focal-point-th');
    expect(titles(seen.items)).toEqual(['Statement on the anniversary']);
    expect(seen.chair.begins).toMatchObject({ party: 'az', decision: null });
    expect((await get(`/meetings/${made.mc7}/business`, 'observer')).items).toEqual([]);
    expect(titles((await get(`/documents?meeting=${made.mc7}`, 'focal-point-th')).items)).toEqual([
      'Statement on the anniversary',
    ]);
  });

  test('case 28: moving it moves what waits, and no deadline', async () => {
    const moved = await get(`/meetings/${made.mc7}/rescheduling?to=2024-12-17`, 'focal-point-th');
    expect(moved).toMatchObject({ from: { from: '2024-12-19' }, to: { from: '2024-12-17' } });
    expect(moved.moves.map(({ what, item, party }: any) => [what, item ?? party])).toEqual([
      ['outcome', 'inauguration'],
      ['stage', 'committee'],
      ['chair-term-ends', 'kz'],
      ['chair-term-begins', 'az'],
    ]);
    expect(moved.stays).toMatchObject([{ what: 'comment-period', item: 'c1', relative: 'after', rule: 'case 28' }]);
    const later = await get(`/meetings/${made.mc7}/rescheduling?to=2024-12-18/2024-12-19`);
    expect(later.stays[0].relative).toBe('on');
    expect(later.to).toEqual({ from: '2024-12-18', to: '2024-12-19' });
  });

  test.each([
    ['', 400, 'query-malformed'],
    ['?to=soon', 400, 'query-malformed'],
    ['?to=2024-02-30', 400, 'query-malformed'],
    ['?to=2024-12-19', 409, 'meeting-unchanged'],
    ['?to=2024-12-19/2024-12-18', 422, 'date-invalid'],
  ])('bad input: rescheduling%s', async (query, status, code) => {
    expect(await api.get('chair', `/meetings/${made.mc7}/rescheduling${query}`)).toMatchObject({
      status,
      body: { code },
    });
  });
});

test('D2: an attested freeze is explained: since when, by whom, by which words, whose act lifts it', async () => {
  const { blocks, state } = await get(`${made.frozen}/explanation`, 'focal-point-th');
  expect(state).toBe('frozen');
  expect(blocks[0]).toMatchObject({
    kind: 'frozen',
    attested: {
      by: 'unnamed',
      when: { date: '2022' },
      evidence: [{ place: 'slide 9', wordsText: 'Member States reserved' }],
    },
    offices: ['chair'],
    acts: ['reopen-round'],
    rule: 'design §3 freeze',
  });
  const before = await api.get('chair', `${made.frozen}/explanation?knownAt=2021-07-01T00:00:00Z`);
  expect(before).toMatchObject({ status: 404, body: { code: 'document-unknown' } });
});

describe('D3: a treaty', () => {
  test('nobody is invented where the record names nobody; what is reported is not deposited', async () => {
    const treaty = await get(`${made.treaty}/treaty`, 'depositary');
    expect(treaty).toMatchObject({
      signatures: { known: [], unnamed: [{ by: 'unnamed', evidence: [{ wordsText: 'Member States reserved' }] }] },
      reported: [{ party: 'jo', act: 'ratification' }],
      deposited: [],
      signedNotBound: { yes: [] },
      inForce: 'no',
      missing: { certainty: 'not-known', instruments: 14 },
    });
    expect(treaty.signedNotBound.notKnown.find(({ party }: any) => party === 'jo')).toMatchObject({
      reported: true,
      because: [
        'the record does not name the signatories',
        'instruments deposited before 2024-09-18 are not on record',
      ],
    });
    expect(treaty.signedNotBound).not.toHaveProperty('no');
    expect((await get(`${made.treaty}/treaty?all=1`)).signedNotBound.no).toEqual([]);
  });

  test('case 47: thirteen and one', async () => {
    const at = `${made.treaty}/entry-into-force`;
    expect((await get(`${at}?standing=13`)).result).toMatchObject({ missing: 1 });
    const { result, assumptions } = await get(`${at}?standing=12&deposit=jo:2024-09-17&deposit=uz:2024-10-01`);
    expect(result).toMatchObject({ trigger: { parties: ['uz'] }, entersIntoForceOn: '2024-10-31' });
    expect(assumptions.length).toBe(5);
  });

  test.each([
    'standing=-1',
    'standing=many',
    'deposit=jo',
    'deposit=jo:2024-02-30',
    'deposit=xx:2024-09-17',
    'deposit=jo:2024-09-17:x',
  ])('bad input: %s', async (query) => {
    const answer = await api.get('chair', `${made.treaty}/entry-into-force?${query}`);
    expect(answer).toMatchObject({ status: 400, body: { code: 'query-malformed' } });
  });

  test('a statement is no treaty', async () => {
    expect(await api.get('chair', `${made.frozen}/treaty`)).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });
});

describe('D4: two clocks', () => {
  const on = async (list: string, date: string, persona = 'secretariat') => get(`/${list}?asOf=${date}`, persona);

  test('documents on a day: what is so, what the record cannot tell, and what came later not at all', async () => {
    const then = await on('documents', '2021-07-01');
    expect(titles(then.yes)).toEqual(['Convention on Privileges']);
    // Not adopted yet; whether it was open then nobody tells. Frozen only since 2022, in the first stage that there is.
    expect(titles(then.notKnown)).toEqual(['Admission of Kuwait', 'The next Chair']);
    expect(then.asOf).toMatchObject({ zone: 'Asia/Almaty', from: Date.parse('2021-06-30T18:00:00Z') });
    expect(then.yes[0].onDay.yes.map(({ id, certainty }: any) => [id, certainty])).toEqual(
      expect.arrayContaining([['stage/signature/signed', 'yes']]),
    );
    const all = await get('/documents?asOf=2021-07-01&all=1');
    expect(titles(all.no)).toEqual([
      'A restricted matter',
      'Membership of the Council',
      'Statement on the anniversary',
    ]);
    expect(titles((await on('documents', '2021-07-01', 'focal-point-th')).notKnown)).toEqual(['Admission of Kuwait']);
    expect((await on('documents', '2021-07-01', 'observer')).yes).toEqual([]);
  });

  test('one document on a day', async () => {
    const { onDay, state } = await get(`${made.kuwait}?asOf=2022-10-15`);
    expect(state).toBe('adopted');
    expect(onDay.notKnown.map(({ id }: any) => id)).toContain('stage/committee/adopted');
    const later = await get(`${made.kuwait}?asOf=2022-11-01`);
    expect(later.onDay.yes.map(({ id }: any) => id)).toContain('stage/committee/adopted');
  });

  test('parties, organs, meetings and the Chair on a day', async () => {
    const of = (group: any[], key: string) => group.map((each) => each[key] as string);
    const before = await on('parties', '2021-07-01');
    expect([...of(before.yes, 'party'), ...of(before.notKnown, 'party')]).not.toContain('kw');
    const within = await on('parties', '2022-10');
    expect(of(within.notKnown, 'party')).toContain('kw');
    const kuwait = (await on('parties', '2022-11-01')).yes.find(({ party }: any) => party === 'kw');
    expect(kuwait).toMatchObject({
      name: { name: 'Kuwait' },
      onDay: { yes: [{ value: 'member', certainty: 'yes', decision: { titleText: 'Admission of Kuwait' } }] },
    });
    expect(of((await on('organs', '2024-01-01')).notKnown, 'organ')).toContain('a-council');
    // Announced by the day it was recorded here, nobody knows since when.
    expect(titles((await on('meetings', '2024-09-01')).notKnown)).toEqual(['7th Ministerial Council']);
    expect(titles((await on('meetings', '2024-09-19')).yes)).toEqual(['7th Ministerial Council']);
    expect((await get('?asOf=2023-06-01')).onDay.yes).toMatchObject([{ kind: 'chair', subject: 'kz' }]);
  });

  test('what the register knew before its first day: nothing; with both clocks at once too', async () => {
    const before = 'knownAt=2021-07-01T00:00:00Z';
    for (const list of ['documents', 'parties', 'organs', 'meetings', 'facts', 'tasks'])
      expect([list, await get(`/${list}?${before}`)]).toEqual([list, { items: [] }]);
    for (const list of ['documents', 'parties', 'organs', 'meetings', 'facts'])
      expect([list, await get(`/${list}?${before}&asOf=2021-07-01`)]).toMatchObject([list, { yes: [], notKnown: [] }]);
    const now = Date.now() + 10_000 * DAY;
    for (const list of ['documents?limit=200&', 'parties?', 'organs?', 'meetings?limit=200&', 'facts?limit=200&'])
      expect(await get(`/${list}knownAt=${now}&asOf=2022-11-01`)).toEqual(await get(`/${list}asOf=2022-11-01`));
  });
});

describe('D5: by which decision', () => {
  test('a status names its decision to those who see it', async () => {
    const [fact] = (await get('/facts?kind=status&subject=kw', 'focal-point-th')).items.filter(
      ({ value }: any) => value === 'member',
    );
    expect(fact).toMatchObject({
      attested: true,
      // As the roster has it; the decision is known beside.
      from: { attested: { date: '2022-10-13' } },
      decision: { id: made.kuwait.split('/')[2], stage: 'committee', titleText: 'Admission of Kuwait' },
    });
    const { facts } = await get('/parties/kw', 'observer');
    expect(facts.find(({ value }: any) => value === 'member')).toMatchObject({ decision: null, evidence: [] });
  });

  test('I14: nothing of the organisation tells of a restricted decision', async () => {
    const id = made.chair.split('/')[2] ?? '';
    for (const path of [
      '',
      '/organs',
      '/organs/a-council',
      '/parties',
      '/parties/az',
      '/facts?limit=200',
      '/events?limit=200',
    ])
      for (const query of ['', 'knownAt=4102444800000', 'asOf=2024-12-31']) {
        if (query.startsWith('asOf') && path.startsWith('/events')) continue;
        if (query.startsWith('knownAt') && path.startsWith('/events')) continue;
        const url = `${path}${path.includes('?') ? '&' : '?'}${query}`;
        expect([url, JSON.stringify(await get(url, 'focal-point-th')).includes(id)]).toEqual([url, false]);
      }
    expect((await get('/organs/a-council')).facts[0].decision).toMatchObject({ titleText: 'The next Chair' });
    expect((await get('/organs/a-council', 'focal-point-th')).facts[0].decision).toBeNull();
  });
});

test('I14: the words of a public fact are for the members, where its evidence says so', async () => {
  const words = english('Three times since 2018');
  const { sequence } = await act('/past-facts', {
    fact: { kind: 'series', series: 'finance-summit', name: 'Finance Summit', held: 3, from: { date: '2018' } },
    evidence: [{ source: 'Statement of 18 September 2024', place: 'slide 12', words }],
  });
  await get(`/parties?waitFor=${sequence}`);
  const evidenceFor = async (persona: string) =>
    (await get('/facts?kind=series&subject=finance-summit', persona)).items[0].evidence[0];
  const { words: content, ...forObserver } = await evidenceFor('observer');
  expect(forObserver).toMatchObject({ place: 'slide 12', wordsText: null });
  expect(await evidenceFor('focal-point-th')).toMatchObject({ wordsText: words.text });
  expect((await api.get('observer', `/contents/${content.sha256}`)).status).toBe(404);
  expect((await api.get('focal-point-th', `/contents/${content.sha256}`)).status).toBe(200);
});

test('D6: the tasks of a State, by when, and what its silence means', async () => {
  const { items } = await get('/tasks?assignee=me', 'focal-point-th');
  expect(items.map(({ act: what, titleText, onSilence, dueAt }: any) => [what, titleText, onSilence, dueAt])).toEqual([
    ['submit-comment', 'Statement on the anniversary', 'nothing', Date.parse('2024-12-18T13:00:00Z')],
    ['submit-nomination', 'Statement on the anniversary', 'nothing', null],
  ]);
  const { sequence } = await act(
    `${made.waiting}/calls/n1/nominations`,
    { nominee: english('A university') },
    'focal-point-th',
  );
  const { items: calls } = await get(`${made.waiting}/calls?waitFor=${sequence}`);
  expect(calls).toMatchObject([
    {
      call: 'n1',
      state: 'open',
      purposeText: 'Universities',
      nominations: [{ party: 'th', nomineeText: 'A university', state: 'standing' }],
    },
  ]);
  expect((await get('/tasks?assignee=me', 'focal-point-th')).items.map(({ act: what }: any) => what)).toEqual([
    'submit-comment',
  ]);
  expect(
    (await get('/tasks?assignee=me', 'depositary')).items.every(({ office }: any) => office === 'depositary'),
  ).toBe(true);
  expect((await get('/tasks?assignee=me', 'observer')).items).toEqual([]);
});

describe('what a document holds', () => {
  test('relations in both directions, and none to what may not be seen', async () => {
    expect((await get(`${made.waiting}/relations`)).items).toMatchObject([
      { relation: 'follows-from', direction: 'from', titleText: 'A restricted matter' },
    ]);
    expect((await get(`${made.waiting}/relations`, 'focal-point-th')).items).toEqual([]);
    expect((await get(`${made.hidden}/relations`, 'focal-point-kz')).items).toMatchObject([{ direction: 'to' }]);
  });

  test('relations as they were known: those that were recorded by then, in both directions', async () => {
    const recorded = async (path: string, name: string): Promise<number> =>
      (await get(`${path}/timeline`)).items.find((entry: any) => entry.name === name).recorded;
    const related = await recorded(made.hidden, 'document-related');
    for (const [path, direction] of [
      [made.waiting, 'from'],
      [made.hidden, 'to'],
    ] as const) {
      expect((await get(`${path}/relations?knownAt=${related - 1}`)).items).toEqual([]);
      expect((await get(`${path}/relations?knownAt=${related}`)).items).toMatchObject([
        { relation: 'follows-from', direction },
      ]);
    }
    expect((await get(`${made.waiting}/relations?knownAt=${related}`, 'focal-point-th')).items).toEqual([]);
    const before = await api.get('secretariat', `${made.waiting}/relations?knownAt=1`);
    expect(before).toMatchObject({ status: 404, body: { code: 'document-unknown' } });
  });

  test('what its adoption changes: each effect with its stage, and the facts that rest on it', async () => {
    const effects = await get(`${made.kuwait}/effects`, 'focal-point-th');
    expect(effects).toMatchObject({
      items: [{ effect: { kind: 'grant-status', party: 'kw' }, stage: 'committee', standing: 'caused' }],
      facts: [{ kind: 'status', subject: 'kw', value: 'member', decision: { titleText: 'Admission of Kuwait' } }],
      refused: [],
    });
    const known = await get(`${made.kuwait}/effects?knownAt=4102444800000`, 'focal-point-th');
    expect(known).toEqual(effects);
    const [registered] = (await get(`${made.kuwait}/timeline`)).items;
    expect(await get(`${made.kuwait}/effects?knownAt=${registered.recorded}`)).toMatchObject({
      items: [{ standing: 'ahead' }],
      facts: [],
    });
    const chair = await get(`${made.chair}/effects`, 'focal-point-az');
    expect(chair.items.map(({ effect }: any) => effect.kind)).toEqual(['appoint-chair', 'establish-organ']);
    expect(chair.facts.map(({ kind, subject }: any) => [kind, subject]).sort()).toEqual([
      ['next-chair', 'az'],
      ['organ', 'a-council'],
      ['organ-name', 'a-council'],
    ]);
    expect(await get(`${made.frozen}/effects`)).toEqual({ items: [], facts: [], refused: [] });
  });

  test('I14: the effects of a restricted decision are for those who see it', async () => {
    expect(await api.get('focal-point-th', `${made.chair}/effects`)).toMatchObject({
      status: 404,
      body: { code: 'document-unknown' },
    });
  });

  test('counts count only what may be seen', async () => {
    const counted = async (persona: string) =>
      Object.fromEntries(
        (await get('/documents/counts?by=kind', persona)).items.map((each: any) => [each.value, each.documents]),
      );
    expect(await counted('secretariat')).toEqual({ convention: 1, decision: 2, statement: 3 });
    expect(await counted('focal-point-th')).toEqual({ convention: 1, decision: 1, statement: 2 });
    expect(await counted('observer')).toEqual({});
    expect((await get('/documents/counts?by=stage')).items).toContainEqual({ value: 'committee', documents: 3 });
  });

  test('outcomes, considerations, reviews, implementation', async () => {
    await act(`${made.waiting}/considerations`, {
      what: 'considered',
      when: { date: '2024-09' },
      note: english('A note'),
    });
    const { sequence } = await act(`${made.waiting}/considerations`, { what: 'circulated', when: {} });
    expect((await get(`${made.waiting}/considerations?waitFor=${sequence}`)).items).toMatchObject([
      { what: 'considered', noteText: 'A note', attested: false },
      { what: 'circulated' },
    ]);
    expect((await get(`${made.waiting}/outcomes`)).items).toMatchObject([
      { id: 'inauguration', state: 'planned', titleText: 'Inauguration', meeting: `cica/meeting/${made.mc7}` },
    ]);
    const map = await register('road-map', 'Road Map');
    await past(map, 'committee', 'adopted', '2023');
    for (const [task, cluster] of [
      ['charter', undefined],
      ['staff', 'cluster-3'],
      ['seat', 'cluster-3'],
    ] as const)
      await act(`${map}/implementation/tasks`, { task, title: english(task), ...(cluster ? { cluster } : {}) });
    const { sequence: last } = await act(`${map}/implementation/tasks/staff/reports`, { progress: 'near-completion' });
    expect((await get(`${map}/implementation?waitFor=${last}`)).clusters).toEqual([
      { cluster: null, tasks: 1, progress: { 'not-reported': 1 } },
      { cluster: 'cluster-3', tasks: 2, progress: { 'near-completion': 1, 'not-reported': 1 } },
    ]);
    const cycle = await register('review-cycle', 'Reviews');
    const { sequence: review } = await act(`${cycle}/past-reviews`, { when: { date: '2022-06' }, evidence });
    expect(await get(`${cycle}/reviews?waitFor=${review}`)).toMatchObject({
      items: [{ attested: true, when: { date: '2022-06' } }],
      due: [],
    });
  });
});

describe('meetings', () => {
  test('one meeting, its record and the acts on it', async () => {
    const at = `/meetings/${made.mc7}`;
    const { headers, body } = await api.get('observer', at);
    expect(body).toMatchObject({
      number: 7,
      state: 'announced',
      dateFrom: '2024-12-19',
      titleText: '7th Ministerial Council',
    });
    // The words are of the members' class; the meeting is public.
    expect(body.evidence).toMatchObject([{ place: 'slide 9' }]);
    expect((await api.get('observer', at, { 'if-none-match': String(headers.etag) })).status).toBe(304);
    const { sequence } = await act(`${at}/dates`, { dates: { from: '2024-12-18' } });
    expect((await get(`${at}?waitFor=${sequence}`)).datesSet.map(({ dates }: any) => dates.from)).toEqual([
      '2024-12-19',
      '2024-12-18',
    ]);
    expect((await get(`${at}/timeline`, 'observer')).items.map(({ name }: any) => name)).toEqual([
      'meeting-announced',
      'meeting-re-dated',
    ]);
    expect((await get(`${at}/events?after=1`)).items).toMatchObject([
      { event: { type: 'nemcon.meeting.meeting-re-dated.v1' } },
    ]);
    expect((await get(`${at}/acts`, 'chair')).items).toContainEqual({ act: 'open-meeting', allowed: true });
    expect((await get('/meetings?organ=ministerial-council&state=announced')).items.length).toBe(1);
    expect((await get('/meetings?organ=summit')).items).toEqual([]);
  });

  test('I14: a restricted meeting is not there for the others', async () => {
    const { id } = await act('/meetings', {
      kind: 'informal',
      title: english('Restricted'),
      class: 'named',
      named: ['kz'],
      takesDecisions: false,
    });
    const { sequence } = await act(`${made.waiting}/stages/committee/schedule`, { meeting: id });
    await get(`${made.waiting}?waitFor=${sequence}`);
    expect((await api.get('focal-point-th', `/meetings/${id}`)).body.code).toBe('meeting-unknown');
    for (const path of [
      made.waiting,
      `${made.waiting}/explanation`,
      `${made.waiting}/events`,
      `${made.waiting}/timeline`,
      '/meetings',
      '/documents',
      '/events?limit=200',
    ])
      expect([path, JSON.stringify(await get(path, 'focal-point-th')).includes(id)]).toEqual([path, false]);
    expect(JSON.stringify(await get(`${made.waiting}/explanation`, 'focal-point-kz'))).toContain(id);
  });
});

// The last: its meeting and document would be counted by the tests above.
test('D1: an agenda in its order, scheduled or not; I14: the place of an item is that among what is seen', async () => {
  const { id } = await act('/meetings', {
    kind: 'regular',
    organ: 'ministerial-council',
    title: english('8th Ministerial Council'),
    class: 'public',
    takesDecisions: true,
    dates: { from: '2026-12-19' },
  });
  const added = await register('statement', 'On the agenda, and not scheduled');
  await eventually(async () => ((await api.get('secretariat', added)).status === 200 ? true : undefined));
  let last: { sequence: number } | undefined;
  for (const [item, path] of [
    ['hidden', made.hidden],
    ['first', added],
    ['second', made.waiting],
  ] as const)
    last = await act(`/meetings/${id}/agenda`, { item, document: path.split('/')[2], stage: 'committee' });
  const listed = async (persona: string) =>
    (await get(`/meetings/${id}/business?waitFor=${last?.sequence}`, persona)).items.map(
      ({ titleText, waitsWith, onAgenda }: any) => [
        String(titleText),
        waitsWith.length,
        ...onAgenda.map(({ item, place, stage, state }: any) => [item, place, stage, state]),
      ],
    );
  const seen = [
    ['On the agenda, and not scheduled', 0, ['first', 1, 'committee', 'listed']],
    ['Statement on the anniversary', 0, ['second', 2, 'committee', 'listed']],
  ];
  expect(await listed('focal-point-th')).toEqual(seen);
  expect((await listed('secretariat')).map(([title]: string[]) => title)).toEqual([
    'A restricted matter',
    ...seen.map(([title]) => title),
  ]);
  const { moves } = await get(`/meetings/${id}/rescheduling?to=2026-12-20`, 'focal-point-th');
  expect(moves.map(({ what, item }: any) => [what, item])).toEqual([
    ['agenda-item', 'first'],
    ['agenda-item', 'second'],
  ]);
  last = await act(`/meetings/${id}/agenda/first/withdrawal`, {});
  expect(await listed('focal-point-th')).toEqual([
    ['Statement on the anniversary', 0, ['second', 1, 'committee', 'listed']],
  ]);
});
