import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import '../engines/provided-engines.ts';
import { agendaRules } from './testing/agenda-rules.ts';
import { ApiHarness, eventually, nextKey } from './testing/api-harness.ts';

const evidence = [{ source: 'Statement of 18 September 2024', place: 'slide 7' }];
const english = (text: string) => ({ text, language: 'en' });
const NOBODY = '00000000-0000-8000-8000-000000000000';

let api: ApiHarness;
let rules: Awaited<ReturnType<typeof agendaRules>>;
let meeting: string;
beforeAll(async () => {
  rules = await agendaRules();
  api = new ApiHarness(inject('engines'));
  await api.start({ RULES_DIRECTORY: rules.root });
  await api.post('secretariat', '/establishment', {});
  meeting = (
    await secretariat('/meetings', {
      kind: 'regular',
      title: english('A meeting'),
      class: 'members',
      takesDecisions: true,
    })
  ).body.id;
});
afterAll(async () => {
  await api?.stop();
  await rules?.remove();
});

const secretariat = (path: string, body: unknown) => api.post('secretariat', path, body);
async function register(kind: string): Promise<string> {
  const title = english(`On ${kind} ${nextKey()}`);
  const { status, body } = await secretariat('/documents', { kind, title, class: 'members' });
  expect([status, body.code]).toEqual([201, undefined]);
  return `/documents/${body.id}`;
}

/** What an answer says in short: its status, and its code or the events. */
const told = ({ status, body }: { status: number; body: any }) => [
  status,
  body.code ?? body.events.map(({ type }: { type: string }) => type.split('.')[2]).join(' '),
];
const faults = (body: { errors?: { pointer: string; detail: string }[] }) =>
  (body.errors ?? []).map(({ pointer, detail }) => `${pointer}: ${detail}`);

describe('sponsors, relations, meetings, considerations, outcomes', () => {
  test('each act is carried out, and refused where it says nothing new or names what is not there', async () => {
    const path = await register('statement');
    const other = (await register('statement')).split('/')[2];
    const steps: [string, unknown, number, string][] = [
      ['sponsors', { party: 'tj' }, 200, 'sponsor-added'],
      ['sponsors', { party: 'tj' }, 409, 'sponsor-exists'],
      ['sponsors', { party: 'atlantis' }, 422, 'sponsor-unknown'],
      ['sponsors/tj/withdrawal', {}, 200, 'sponsorship-withdrawn'],
      ['sponsors/kz/withdrawal', {}, 409, 'sponsor-missing'],
      ['sponsors/atlantis/withdrawal', {}, 422, 'party-unknown'],
      ['relations', { relation: 'follows-from', to: other, evidence }, 200, 'document-related'],
      ['relations', { relation: 'follows-from', to: other }, 409, 'relation-exists'],
      ['relations', { relation: 'follows-from', to: path.split('/')[2] }, 422, 'relation-to-itself'],
      ['relations', { relation: 'follows-from', to: NOBODY }, 404, 'document-unknown'],
      ['relations', { relation: 'follows-from', to: meeting }, 404, 'document-unknown'],
      ['relations', { relation: 'likes', to: other }, 400, 'request-malformed'],
      ['stages/committee/schedule', { meeting, evidence }, 200, 'stage-scheduled'],
      ['stages/committee/schedule', {}, 200, 'stage-scheduled'],
      ['stages/committee/schedule', { meeting: NOBODY }, 404, 'meeting-unknown'],
      ['stages/committee/schedule', { meeting: other }, 404, 'meeting-unknown'],
      ['stages/none/schedule', { meeting }, 422, 'stage-unknown'],
      [
        'considerations',
        {
          what: 'expert-meeting',
          when: { date: '2024-10' },
          organ: 'special-working-group',
          meeting,
          note: english('x'),
        },
        200,
        'consideration-recorded',
      ],
      ['considerations', { what: 'considered', when: {}, organ: 'round-table' }, 422, 'organ-unknown'],
      [
        'outcomes',
        { outcome: 'inauguration', title: english('Inauguration'), meeting, recommendedBy: 'think-tank-forum' },
        200,
        'outcome-planned',
      ],
      ['outcomes', { outcome: 'inauguration', title: english('Again') }, 409, 'outcome-exists'],
      ['outcomes', { outcome: 'opening', title: english('x'), recommendedBy: 'nobody' }, 422, 'organ-unknown'],
      ['outcomes/inauguration/record', { word: 'achieved', note: english('Done') }, 200, 'outcome-recorded'],
      ['outcomes/inauguration/record', { word: 'dropped' }, 409, 'outcome-settled'],
      ['outcomes/ceremony/record', { word: 'achieved' }, 404, 'outcome-unknown'],
    ];
    for (const [noun, body, status, word] of steps)
      expect(told(await secretariat(`${path}/${noun}`, body)), `${noun} ${JSON.stringify(body)}`).toEqual([
        status,
        word,
      ]);
  });

  test('a State that was admitted since the release can be named', async () => {
    const source = { confidence: 'V', source: 'test' };
    const party = {
      id: 'xy',
      type: 'state',
      order: 900,
      names: [{ name: 'Xyland', language: 'en', evidence: source }],
    };
    const as = (status: string) => [{ status, from: '2024-09-18', evidence: source }];
    const path = await register('statement');
    expect(told(await secretariat(`${path}/sponsors`, { party: 'xy' }))).toEqual([422, 'sponsor-unknown']);
    const admission = (status: string) =>
      secretariat('/parties', { party: { ...party, statuses: as(status) }, decision: 'test' });
    // A member signs the founding texts first (domain §1.6); an observer need not.
    expect(told(await admission('member'))).toEqual([409, 'candidate-conditions-missing']);
    expect(told(await admission('observer'))).toEqual([201, 'party-admitted']);
    await eventually(async () => {
      const { status } = await secretariat(`${path}/sponsors`, { party: 'xy' });
      return status === 200 ? true : undefined;
    });
  });

  test('an act on a document that is not there, and by the wrong role', async () => {
    expect(told(await secretariat(`/documents/${NOBODY}/sponsors`, { party: 'kz' }))).toEqual([
      404,
      'document-unknown',
    ]);
    const path = await register('statement');
    for (const persona of ['focal-point-kz', 'auditor', 'chair'])
      expect(told(await api.post(persona, `${path}/sponsors`, { party: 'kz' }))).toEqual([403, 'not-permitted']);
    expect(told(await api.post('chair', `${path}/stages/committee/schedule`, { meeting }))).toEqual([
      200,
      'stage-scheduled',
    ]);
  });
});

describe('case 32: calls', () => {
  test('States nominate for themselves, and nobody for them', async () => {
    const path = await register('decision');
    const deadline = { wallTime: '2030-02-01T18:00', zone: 'Asia/Almaty' };
    const call = await secretariat(`${path}/calls`, { purpose: english('Eminent persons'), deadline, evidence });
    expect(call).toMatchObject({ status: 201, body: { id: 'n1' } });
    expect(call.headers.location).toBe(`/v1/cica${path}/calls`);
    const at = `${path}/calls/n1`;
    const nominee = english('A person of merit');
    const nominated = await api.post('focal-point-kz', `${at}/nominations`, { nominee });
    expect(nominated).toMatchObject({ status: 201, body: { id: 'n1-kz-1' } });
    for (const persona of ['secretariat', 'chair'])
      expect(told(await api.post(persona, `${at}/nominations`, { nominee }))).toEqual([403, 'not-permitted']);
    for (const field of ['party', 'for'])
      expect((await api.post('focal-point-kz', `${at}/nominations`, { nominee, [field]: 'kg' })).body).toMatchObject({
        code: 'request-malformed',
        errors: [{ pointer: `/${field}` }],
      });
    const withdrawal = `${at}/nominations/n1-kz-1/withdrawal`;
    expect(told(await api.post('focal-point-kg', withdrawal, {}))).toEqual([403, 'not-your-state']);
    expect(told(await api.post('focal-point-kz', withdrawal, {}))).toEqual([200, 'nomination-withdrawn']);
    expect(told(await api.post('focal-point-kz', withdrawal, {}))).toEqual([404, 'nomination-unknown']);
    expect(told(await secretariat(`${at}/closing`, {}))).toEqual([200, 'call-closed']);
    expect(told(await secretariat(`${at}/closing`, {}))).toEqual([409, 'call-closed']);
    expect(told(await api.post('focal-point-kg', `${at}/nominations`, { nominee }))).toEqual([409, 'call-closed']);
    expect(told(await secretariat(`${path}/calls/n2/closing`, {}))).toEqual([404, 'call-unknown']);
    expect(told(await secretariat(`${path}/calls/first/closing`, {}))).toEqual([404, 'not-found']);
    // Only the hash of the name is on the record (I14).
    const { rows } = await eventually(async () => {
      const found = await api.pool.query('SELECT body FROM archive.events WHERE stream = $1', [call.body.stream]);
      return found.rows.length >= 5 ? found : undefined;
    });
    expect(JSON.stringify(rows)).not.toContain('of merit');
  });

  test('a deadline that does not exist, or is over', async () => {
    const path = await register('decision');
    const call = (wallTime: string, zone: string) =>
      secretariat(`${path}/calls`, { purpose: english('x'), deadline: { wallTime, zone } });
    expect(told(await call('2030-02-30T18:00', 'Asia/Almaty'))).toEqual([422, 'date-invalid']);
    expect(told(await call('2030-02-01T18:00', 'Asia/Atlantis'))).toEqual([422, 'date-invalid']);
    expect(told(await call('2020-02-01T18:00', 'Asia/Almaty'))).toEqual([422, 'period-too-short']);
    expect((await secretariat(`${path}/calls`, {})).body).toMatchObject({ errors: [{ pointer: '/purpose' }] });
  });
});

describe('what follows an adoption', () => {
  test('the signatories that the procedure names sign, each once; with the last the stage is over', async () => {
    const path = await register('protocol');
    const sign = (body: object, persona = 'secretariat') =>
      api.post(persona, `${path}/stages/signature/signatures`, {
        signatory: 'host',
        signedOn: '2024-09-20',
        capacity: 'Minister',
        ...body,
      });
    expect(told(await sign({ signatory: 'guest' }))).toEqual([422, 'signatory-unknown']);
    expect(told(await sign({}, 'focal-point-kz'))[0]).toBe(403);
    for (const signedOn of ['2024-02-30', '2024-02', '20.9.2024'])
      expect(faults((await sign({ signedOn })).body)).toEqual([
        '/signedOn: Give a day that exists, such as 2024-09-18.',
      ]);
    expect(faults((await sign({ capacity: '' })).body)).toHaveLength(1);
    expect(told(await sign({ paper: english('The protocol'), place: 'Astana' }))).toEqual([200, 'signature-recorded']);
    expect(told(await sign({}))).toEqual([409, 'signed-already']);
    const last = await sign({ signatory: 'secretariat', capacity: 'Secretary General' }, 'depositary');
    expect(told(last)).toEqual([200, 'signature-recorded stage-completed stage-opened']);
  });

  test('case 46: news of a domestic act', async () => {
    const path = await register('convention');
    const news = { party: 'tj', act: 'ratification', when: { date: '2024-05' }, reportedOn: '2024-09-18', evidence };
    expect(told(await secretariat(`${path}/domestic-acts`, news))).toEqual([200, 'domestic-act-reported']);
    expect(told(await secretariat(`${path}/domestic-acts`, { ...news, party: 'atlantis' }))).toEqual([
      422,
      'party-unknown',
    ]);
    const { evidence: _, ...bare } = news;
    expect(faults((await secretariat(`${path}/domestic-acts`, bare)).body)).toEqual([
      '/evidence: Say where it is said: at least one source with its place.',
    ]);
  });

  test('tasks of an implementation, and the reports on them; reviews', async () => {
    const path = await register('road-map');
    const tasks = `${path}/implementation/tasks`;
    const task = { task: 'transport-links', cluster: 'economic', title: english('Transport links') };
    expect(told(await secretariat(tasks, task))).toEqual([409, 'stage-not-open']);
    const past = { stage: 'committee', word: 'adopted', when: { date: '2023-09' }, evidence };
    expect(told(await secretariat(`${path}/past-stages`, past))[0]).toBe(200);
    const other = (await register('statement')).split('/')[2];
    const steps: [string, unknown, number, string][] = [
      [tasks, { ...task, document: other }, 200, 'task-defined'],
      [tasks, task, 409, 'task-exists'],
      [tasks, { ...task, task: 'rail', document: NOBODY }, 404, 'document-unknown'],
      [`${tasks}/transport-links/reports`, { progress: 'in-progress', reportedBy: 'kz' }, 200, 'progress-reported'],
      [`${tasks}/rail/reports`, { progress: 'completed' }, 404, 'task-unknown'],
      [`${tasks}/transport-links/reports`, { progress: 'half' }, 400, 'request-malformed'],
    ];
    for (const [to, body, status, word] of steps) expect(told(await secretariat(to, body))).toEqual([status, word]);
    const cycle = await register('review-cycle');
    const review = { dimension: english('Economic'), when: { date: '2024-10' }, note: english('Well') };
    expect(told(await secretariat(`${cycle}/reviews`, review))).toEqual([200, 'review-recorded']);
    expect(told(await secretariat(`${path}/reviews`, review))).toEqual([422, 'stage-unknown']);
  });
});

describe('form of what is attested: every fault with its place and a sentence', () => {
  const MONTH = 'Give a year, a month or a day, such as 2021, 2021-06 or 2021-06-15.';
  const past = { what: 'considered', when: { date: '2021' }, evidence };
  let path: string;
  beforeAll(async () => {
    path = await register('statement');
  });

  test.each<[string, object, string[]]>([
    ['a month that does not exist', { when: { date: '2021-13' } }, [`/when/date: ${MONTH}`]],
    [
      'a day that does not exist',
      { when: { date: '2021-02-29' } },
      ['/when/date: There is no such day in the calendar.'],
    ],
    [
      'no date at all',
      { when: { date: 'soon', notAfter: 2021 } },
      [`/when/date: ${MONTH}`, '/when/notAfter: Invalid input: expected string, received number.'],
    ],
    [
      'a date and bounds',
      { when: { date: '2021', notBefore: '2020' } },
      ['/when/date: Give either a date or its bounds.'],
    ],
    [
      'approximate without a date',
      { when: { approximate: true } },
      ['/when/approximate: Only a date can be approximate.'],
    ],
    [
      'bounds in the wrong order',
      { when: { notBefore: '2021-06', notAfter: '2021-05' } },
      ['/when/notAfter: The bounds are in the wrong order.'],
    ],
    ['no evidence', { evidence: undefined }, ['/evidence: Say where it is said: at least one source with its place.']],
    ['empty evidence', { evidence: [] }, ['/evidence: Say where it is said: at least one source with its place.']],
    [
      'evidence without its place',
      { evidence: [{ source: 'x' }] },
      ['/evidence/0/place: Invalid input: expected string, received undefined.'],
    ],
    [
      'texts that are too long',
      { place: 'x'.repeat(121), evidence: [{ source: 'x'.repeat(301), place: 'x' }] },
      [
        '/place: Too big: expected string to have <=120 characters.',
        '/evidence/0/source: Too big: expected string to have <=300 characters.',
      ],
    ],
    ['a field that is not known', { by: 'me' }, ['/by: This field is not known here.']],
    [
      'a meeting by its stream',
      { meeting: `cica/meeting/${NOBODY}` },
      ['/meeting: This does not have the form that is wanted here.'],
    ],
  ])('%s', async (_, more, expected) => {
    const { status, body } = await secretariat(`${path}/past-considerations`, { ...past, ...more });
    expect([status, body.code]).toEqual([400, 'request-malformed']);
    expect(faults(body).sort()).toEqual([...expected].sort());
  });

  test('words of evidence by a hash that nobody uploaded', async () => {
    const words = { sha256: 'a'.repeat(64), language: 'en' };
    const answer = await secretariat(`${path}/past-considerations`, { ...past, evidence: [{ ...evidence[0], words }] });
    expect(told(answer)).toEqual([422, 'content-unknown']);
  });

  test('States of a freeze: none, one twice, one that is none', async () => {
    const freeze = (by: unknown) => secretariat(`${path}/past-freezes`, { stage: 'committee', by, when: {}, evidence });
    const unnamed = '/by: Name at least one party, or say "unnamed".';
    for (const [by, fault] of [
      [[], unnamed],
      ['somebody', unnamed],
      [['kz', 'kz'], '/by: A party is named twice.'],
    ])
      expect(faults((await freeze(by)).body)).toEqual([fault]);
    expect(told(await freeze(['atlantis']))).toEqual([422, 'party-unknown']);
  });

  test('a meeting: days in the wrong order, moved nowhere, named without its parties, an organ that is none', async () => {
    const body = { kind: 'regular', title: english('x'), class: 'members', takesDecisions: true };
    const ending = { from: '2024-12-17', to: '2024-12-16' };
    expect(faults((await secretariat('/meetings', { ...body, dates: ending })).body)).toEqual([
      '/dates/to: A meeting does not end before it begins.',
    ]);
    expect(faults((await secretariat('/meetings', { ...body, class: 'named' })).body)).toEqual([
      '/named: The parties are named if and only if the class is "named".',
    ]);
    expect(faults((await secretariat(`/meetings/${meeting}/move`, {})).body)).toEqual([
      '/place: Say where it is moved to: a place, a mode, or both.',
    ]);
    expect(told(await secretariat('/meetings', { ...body, organ: 'round-table' }))).toEqual([422, 'organ-unknown']);
  });

  test('an effect and an initiator: unknown kinds, what belongs to another kind, a State twice', async () => {
    const document = { kind: 'decision', title: english('x'), class: 'members' };
    const send = (more: object) => secretariat('/documents', { ...document, ...more });
    expect(faults((await send({ effects: [{ kind: 'pay', party: 'kz' }] })).body)).toHaveLength(1);
    expect(
      faults((await send({ effects: [{ kind: 'grant-status', party: 'tm', status: 'member', meeting }] })).body),
    ).toEqual(['/effects/0/meeting: This field is not known here.']);
    expect(faults((await send({ initiators: [{ party: 'kz' }, { party: 'kz' }] })).body)).toEqual([
      '/initiators: A party is named twice.',
    ]);
    expect(told(await send({ initiators: [{ party: 'atlantis' }] }))).toEqual([422, 'party-unknown']);
  });
});
