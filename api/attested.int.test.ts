import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import '../engines/provided-engines.ts';
import type { RecordedEventShape } from '../schemas/event.ts';
import { agendaRules } from './testing/agenda-rules.ts';
import { ApiHarness, eventually, nextKey } from './testing/api-harness.ts';

const evidence = [{ source: 'Statement of 18 September 2024', place: 'slide 7' }];
const english = (text: string) => ({ text, language: 'en' });
const NOBODY = '00000000-0000-8000-8000-000000000000';

let api: ApiHarness;
let rules: Awaited<ReturnType<typeof agendaRules>>;
beforeAll(async () => {
  rules = await agendaRules();
  api = new ApiHarness(inject('engines'));
  await api.start({ RULES_DIRECTORY: rules.root });
  expect(await api.post('secretariat', '/establishment', {})).toMatchObject({ status: 200 });
});
afterAll(async () => {
  await api?.stop();
  await rules?.remove();
});

const secretariat = (path: string, body: unknown, key = nextKey()) => api.post('secretariat', path, body, key);
async function register(kind: string, more: Record<string, unknown> = {}): Promise<string> {
  const { status, body } = await secretariat('/documents', {
    kind,
    title: english(`On ${kind} ${nextKey()}`),
    class: 'members',
    ...more,
  });
  expect([status, body.code]).toEqual([201, undefined]);
  return `/documents/${body.id}`;
}
const meeting = { kind: 'regular', title: english('A meeting'), class: 'members', takesDecisions: true };
async function announce(more: Record<string, unknown> = {}): Promise<string> {
  const { status, body } = await secretariat('/meetings', { ...meeting, ...more });
  expect([status, body.code]).toEqual([201, undefined]);
  return body.id;
}
const streamOf = (path: string) => `cica${path.replace('documents', 'document').replace('meetings', 'meeting')}`;

/** The events of a stream in the archive, once there are so many. */
async function recorded(stream: string, least = 1): Promise<RecordedEventShape[]> {
  return eventually(async () => {
    const { rows } = await api.pool.query<{ body: string }>(
      'SELECT body FROM archive.events WHERE stream = $1 ORDER BY sequence',
      [stream],
    );
    return rows.length >= least ? rows.map(({ body }) => JSON.parse(body) as RecordedEventShape) : undefined;
  });
}
const types = (answer: { body: { events: { type: string }[] } }) =>
  answer.body.events.map(({ type }) => type.split('.')[2]);

describe('I15: the past of a document', () => {
  test('a stage is recorded with the day of liveSince in the cause, its meeting by its stream, and no free text', async () => {
    const path = await register('convention');
    const held = await secretariat('/past-meetings', {
      ...meeting,
      kind: 'regular',
      organ: 'ministerial-council',
      when: { date: '2021-10-12' },
      evidence,
    });
    expect(held.status).toBe(201);
    const answer = await secretariat(`${path}/past-stages`, {
      stage: 'committee',
      word: 'adopted',
      when: { date: '2021-10', approximate: true, words: english('in the autumn') },
      organ: 'ministerial-council',
      meeting: held.body.id,
      note: english('By the ministers'),
      evidence: [{ ...evidence[0], words: english('was adopted by the ministers') }],
    });
    expect(answer).toMatchObject({ status: 200 });
    const [, , event] = await recorded(streamOf(path), 3);
    expect(event).toMatchObject({
      type: 'nemcon.document.past-stage-recorded.v1',
      effective: { kind: 'partial-date', date: '2021-10' },
      cause: { command: { kind: 'record-past-stage', facts: { liveSince: { day: '2024-09-18' } } } },
      data: {
        meeting: `cica/meeting/${held.body.id}`,
        when: { date: '2021-10', approximate: true, words: { class: 'members', language: 'en' } },
        evidence: [{ place: 'slide 7', words: { mediaType: expect.stringContaining('text/plain') } }],
        opens: 'signature',
      },
    });
    expect(JSON.stringify(event)).not.toMatch(/autumn|ministers"/);
  });

  test('the receipt keeps the facts, so that an act that is repeated is the same command', async () => {
    const path = await register('statement');
    const key = nextKey();
    const body = { what: 'considered', when: { date: '2023' }, evidence };
    const first = await secretariat(`${path}/past-considerations`, body, key);
    expect(first.status).toBe(200);
    const { rows } = await api.pool.query('SELECT command FROM ledger.receipts WHERE key = $1', [key]);
    expect(rows[0].command.facts).toEqual({ liveSince: { day: '2024-09-18' } });
    const again = await secretariat(`${path}/past-considerations`, body, key);
    expect(again.body).toMatchObject({ repeated: true, command: first.body.command, events: first.body.events });
  });

  test('case 33: a freeze by unnamed States ends by the Chair only, and each State speaks anew', async () => {
    const path = await register('statement', { class: 'members' });
    const frozen = await secretariat(`${path}/past-freezes`, {
      stage: 'committee',
      by: 'unnamed',
      when: { notAfter: '2024-09' },
      statement: english('blocked'),
      evidence,
    });
    expect(frozen.status).toBe(200);
    await secretariat(`${path}/revisions`, { texts: [english(`Text ${path}`)], basedOn: 0 });
    await secretariat(`${path}/circulations`, { revision: 1 });
    const terms = { stage: 'committee', method: 'silence', revision: 1, period: { kind: 'minutes', minutes: 60 } };
    expect(await secretariat(`${path}/rounds`, terms)).toMatchObject({ status: 409, body: { code: 'round-frozen' } });
    expect(await secretariat(`${path}/reopening`, terms)).toMatchObject({
      status: 403,
      body: { code: 'not-permitted' },
    });
    const reopened = await api.post('chair', `${path}/reopening`, terms);
    expect(reopened).toMatchObject({ status: 201, body: { id: 'r1' } });
    expect(reopened.headers.location).toMatch(/\/rounds\/r1$/);
    // What has had a round has no past any more.
    expect(
      await secretariat(`${path}/past-considerations`, { what: 'considered', when: { date: '2020' }, evidence }),
    ).toMatchObject({ status: 409, body: { code: 'past-after-round' } });
  });

  test('signatures of named and of unnamed States, and a review', async () => {
    const path = await register('convention');
    const signed = { stage: 'signature', when: { date: '2010-06-08' }, place: 'Istanbul', evidence };
    for (const by of [['kz', 'tr'], 'unnamed'])
      expect(await secretariat(`${path}/past-signatures`, { ...signed, by })).toMatchObject({ status: 200 });
    expect(await secretariat(`${path}/past-signatures`, { ...signed, by: ['tr'] })).toMatchObject({
      status: 409,
      body: { code: 'signed-already' },
    });
    const cycle = await register('review-cycle');
    expect(
      await secretariat(`${cycle}/past-reviews`, { dimension: english('Economic'), when: { date: '2022' }, evidence }),
    ).toMatchObject({ status: 200 });
  });

  test.each([
    ['the last day of the past, at the seat', { date: '2024-09-18' }, 200, undefined],
    ['the day after', { date: '2024-09-19' }, 422, 'past-not-past'],
    ['a month that has begun', { date: '2024-09' }, 200, undefined],
    ['a later month', { date: '2024-10' }, 422, 'past-not-past'],
    ['a later month, approximately', { date: '2024-10', approximate: true }, 200, undefined],
    ['not before a later day', { notBefore: '2025-01-01' }, 422, 'past-not-past'],
    ['nobody tells when', {}, 200, undefined],
  ])('the fence in time: %s', async (_, when, status, code) => {
    const path = await register('statement');
    const answer = await secretariat(`${path}/past-considerations`, { what: 'circulated', when, evidence });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
});

describe('effects', () => {
  test('a decision of the past gives the organisation its fact; from then on the organ can be named', async () => {
    const id = await announce();
    const path = await register('decision', {
      initiators: [{ party: 'kz', since: '2022-10' }],
      effects: [
        {
          kind: 'establish-organ',
          organ: 'children-council',
          name: 'Council of Children',
          language: 'en',
          electorate: 'none',
        },
        { kind: 'set-meeting-date', meeting: id, dates: { from: '2024-12-17' } },
      ],
    });
    const consideration = { what: 'considered', when: { date: '2023' }, organ: 'children-council', evidence };
    expect(await secretariat(`${path}/past-considerations`, consideration)).toMatchObject({
      status: 422,
      body: { code: 'organ-unknown', about: { organ: 'children-council' } },
    });
    const adopted = { stage: 'committee', word: 'adopted', when: { date: '2022-10-13' }, evidence };
    expect((await secretariat(`${path}/past-stages`, adopted)).status).toBe(200);
    const established = await eventually(async () =>
      (await recorded('cica/organisation')).find(({ type }) => type.includes('organ-established')),
    );
    expect(established.data).toMatchObject({
      organ: 'children-council',
      attested: true,
      decision: { document: streamOf(path), stage: 'committee' },
      evidence,
    });
    expect((await recorded(`cica/meeting/${id}`, 2))[1]?.data).toMatchObject({ dates: { from: '2024-12-17' } });
    await eventually(async () => {
      const { status } = await secretariat(`${path}/past-considerations`, consideration);
      return status === 200 ? true : undefined;
    });
  });

  test.each([
    ['a party that is none', { kind: 'grant-status', party: 'atlantis', status: 'member' }, 422, 'party-unknown'],
    [
      'a meeting that is none',
      { kind: 'set-meeting-date', meeting: NOBODY, dates: { from: '2025' } },
      404,
      'meeting-unknown',
    ],
    [
      'a Chair at a meeting that is none',
      { kind: 'appoint-chair', party: 'az', meeting: NOBODY, until: 'x' },
      404,
      'meeting-unknown',
    ],
  ])('%s', async (_, effect, status, code) => {
    const body = { kind: 'decision', title: english('x'), class: 'members', effects: [effect] };
    const answer = await secretariat('/documents', body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  test('one that no stage of the procedure causes', async () => {
    const effects = [{ kind: 'grant-status', party: 'tm', status: 'member' }];
    const answer = await secretariat('/documents', {
      kind: 'statement',
      title: english('x'),
      class: 'members',
      effects,
    });
    expect([answer.status, answer.body.code]).toEqual([422, 'effect-not-in-procedure']);
  });
});

describe('before it is done', () => {
  test('an act of the past and one on a meeting show whom they would tell, with the facts that they would have', async () => {
    const path = await register('statement');
    const id = await announce();
    const seen = async (to: string, act: string, params: object, body: object) => {
      const answer = await eventually(async () => {
        const found = await secretariat(to, { act, params, body });
        return found.status === 404 ? undefined : found;
      });
      expect([answer.status, answer.body.code]).toEqual([200, undefined]);
      return answer.body;
    };
    const past = { stage: 'committee', word: 'adopted', when: { date: '2021' }, evidence };
    const first = await seen(`${path}/recipients-preview`, 'record-past-stage', {}, past);
    expect(first).toMatchObject({ events: ['past-stage-recorded'], told: [] });
    const second = await seen('/recipients-preview', 're-date-meeting', { meeting: id }, { dates: { from: '2025' } });
    expect(second.events).toEqual(['meeting-re-dated']);
  });
});

describe('facts about the organisation', () => {
  test('a series of meetings is attested; its evidence is for the Member States', async () => {
    const body = {
      fact: { kind: 'series', series: 'think-tank-forum-meetings', name: 'Think Tank Forum', held: 11 },
      evidence: [{ ...evidence[0], words: english('eleven of them') }],
    };
    const answer = await secretariat('/past-facts', body);
    expect(answer).toMatchObject({ status: 200, body: { stream: 'cica/organisation' } });
    const event = (await recorded('cica/organisation', answer.body.sequence)).at(answer.body.sequence - 1);
    expect(event).toMatchObject({
      cause: { command: { facts: { liveSince: { day: '2024-09-18' } } } },
      data: { fact: body.fact, evidence: [{ words: { class: 'members' } }] },
    });
  });

  test('a party that is none, one that comes later, and the wrong role', async () => {
    const fact = { kind: 'coordinator', area: 'energy', title: 'Energy security', party: 'kr' };
    const send = (more: object, persona = 'secretariat') =>
      api.post(persona, '/past-facts', { fact: { ...fact, ...more }, evidence });
    expect(await send({ party: 'atlantis' })).toMatchObject({ status: 422, body: { code: 'party-unknown' } });
    expect(await send({ from: { date: '2025' } })).toMatchObject({ status: 422, body: { code: 'past-not-past' } });
    expect(await send({}, 'focal-point-kz')).toMatchObject({ status: 403, body: { code: 'not-permitted' } });
    expect(await send({ from: { date: '2021-13' } })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/fact/from/date' }] },
    });
  });
});

describe('meetings', () => {
  test('I9: an announcement that is repeated finds its meeting', async () => {
    const key = nextKey();
    const body = {
      ...meeting,
      organ: 'ministerial-council',
      number: 7,
      dates: { from: '2024-12-17' },
      mode: 'in-person',
    };
    const [first, second] = [await secretariat('/meetings', body, key), await secretariat('/meetings', body, key)];
    expect(first).toMatchObject({ status: 201, body: { links: { meeting: `/v1/cica/meetings/${first.body.id}` } } });
    expect(first.headers.location).toBe(`/v1/cica/meetings/${first.body.id}`);
    expect(second).toMatchObject({ status: 201, body: { id: first.body.id, repeated: true } });
    expect(await recorded(`cica/meeting/${first.body.id}`)).toHaveLength(1);
    const other = await secretariat('/meetings', { ...body, number: 8 }, key);
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
  });

  test('I9: without a worker it is kept, and what is repeated later finds the same meeting', async () => {
    const key = nextKey();
    await api.stopWorker();
    const kept = await secretariat('/meetings', meeting, key);
    expect(kept).toMatchObject({ status: 202, body: { state: 'kept' } });
    await api.startWorker();
    const again = await secretariat('/meetings', meeting, key);
    expect(again).toMatchObject({ status: 201, body: { stream: kept.body.stream, command: kept.body.command } });
    expect(kept.body.stream).toBe(`cica/meeting/${again.body.id}`);
    expect(await recorded(kept.body.stream)).toHaveLength(1);
    // The receipt of another kind of stream answers by the same table.
    expect((await api.get('secretariat', `/receipts/${key}`)).body).toMatchObject({
      state: 'carried-out',
      answer: { id: again.body.id, links: { meeting: `/v1/cica/meetings/${again.body.id}` } },
    });
  });

  test('case 28: its days move, it moves, opens and closes; another is cancelled', async () => {
    const at = `/meetings/${await announce({ dates: { from: '2024-10-16', to: '2024-10-17' } })}`;
    const steps: [string, string, unknown, string][] = [
      ['chair', 'dates', { dates: { from: '2024-12-17' }, reason: english('The host asked') }, 'meeting-re-dated'],
      ['secretariat', 'move', { mode: 'online' }, 'meeting-moved'],
      ['secretariat', 'opening', { openedAt: '2024-09-18T09:00:00+05:00' }, 'meeting-opened'],
      ['secretariat', 'closing', { closedAt: '2024-09-18T09:00:00+05:00' }, 'meeting-closed'],
    ];
    for (const [persona, noun, body, type] of steps) {
      const answer = await api.post(persona, `${at}/${noun}`, body);
      expect([answer.status, answer.body.code]).toEqual([200, undefined]);
      expect(types(answer)).toEqual([type]);
    }
    expect(await secretariat(`${at}/dates`, { dates: { from: '2025' } })).toMatchObject({
      status: 409,
      body: { code: 'meeting-over' },
    });
    const other = `/meetings/${await announce()}`;
    expect(await secretariat(`${other}/cancellation`, {})).toMatchObject({ status: 200 });
  });

  test('I7: another role is refused at the edge, without trace', async () => {
    const id = await announce();
    for (const persona of ['focal-point-kz', 'depositary', 'auditor'])
      expect(await api.post(persona, `/meetings/${id}/cancellation`, {})).toMatchObject({
        status: 403,
        body: { code: 'not-permitted' },
      });
    expect(await api.post('chair', '/meetings', meeting)).toMatchObject({ status: 403 });
    expect(await recorded(`cica/meeting/${id}`)).toHaveLength(1);
  });

  test('I14: what is not for everybody and what is not there answer alike, to whoever may act and to whoever may not', async () => {
    const hidden = await announce({ class: 'named', named: ['kz'] });
    await recorded(`cica/meeting/${hidden}`);
    const told = async (path: string) => {
      const { status, body } = await api.post('observer', path, {});
      return [status, body.code];
    };
    for (const id of [hidden, NOBODY])
      expect(await told(`/meetings/${id}/cancellation`)).toEqual([403, 'not-permitted']);
    const { body } = await secretariat('/documents', {
      kind: 'statement',
      title: english('x'),
      class: 'named',
      named: ['kz'],
    });
    await recorded(body.stream);
    for (const id of [body.id, NOBODY])
      expect(await told(`/documents/${id}/withdrawal`)).toEqual([403, 'not-permitted']);
    const { status, body: problem } = await secretariat(`/meetings/${NOBODY}/cancellation`, {});
    expect([status, problem.code]).toEqual([404, 'meeting-unknown']);
  });
});
