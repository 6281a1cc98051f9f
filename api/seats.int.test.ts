import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import '../engines/provided-engines.ts';
import { ApiHarness, eventually } from './testing/api-harness.ts';

/** Seats and the people who are accredited to them, through the API. Names, papers and decisions are invented. */
let api: ApiHarness;
beforeAll(async () => {
  api = new ApiHarness(inject('engines'));
  await api.start();
  await api.post('secretariat', '/establishment', {});
});
afterAll(() => api?.stop());

const PAPER = 'd'.repeat(64);
const now = () => api.dependencies.clocks.of('cica').now();
async function post(path: string, body: unknown, persona = 'secretariat'): Promise<any> {
  const answer = await api.post(persona, path, body);
  expect([path, answer.status, answer.body.code]).toEqual([path, expect.any(Number), undefined]);
  return answer.body;
}
async function refused(path: string, body: unknown, persona = 'secretariat') {
  const { status, body: problem } = await api.post(persona, path, body);
  return [status, problem.code];
}
const read = async (path: string, persona = 'secretariat') => (await api.get(persona, path)).body;
const set = (state: string, decision: unknown = 'the decision of the Summit') => ({ state, decision });

describe('case 22: a seat', () => {
  test('is filled, and no decision said otherwise; who is no Member State has none', async () => {
    await eventually(async () => ((await read('/parties/af')).party === 'af' ? true : undefined));
    expect(await read('/parties/af/seat')).toMatchObject({
      state: 'filled',
      entitled: true,
      since: null,
      accredited: [],
    });
    expect(await read('/parties/ma/seat')).toMatchObject({ state: null, entitled: false, since: null });
    expect((await api.get('secretariat', '/parties/atlantis/seat')).status).toBe(404);
  });

  test('contested and filled again, each with its decision; what was before stays', async () => {
    const { sequence } = await post('/parties/af/seat', set('contested'));
    const contested = await read(`/parties/af/seat?waitFor=${sequence}`);
    expect(contested).toMatchObject({
      state: 'contested',
      entitled: false,
      since: {
        value: 'contested',
        evidence: [{ source: 'the decision of the Summit', place: `cica/organisation#${sequence}` }],
      },
    });
    expect(await read('/parties/af')).toMatchObject({ status: 'member', seat: 'contested', entitled: false });
    const told = await eventually(async () => {
      const { items } = await read('/notices', 'focal-point-th');
      return items.find(({ name }: any) => name === 'seat-set');
    });
    expect(told.sentence).toContain('Afghanistan: contested');
    const known = now();
    const { sequence: after } = await post(
      '/parties/af/seat',
      set('filled', 'the decision on the representation'),
      'chair',
    );
    const filled = await read(`/parties/af/seat?waitFor=${after}`);
    expect(filled).toMatchObject({ state: 'filled', entitled: true, since: { value: 'filled' } });
    expect(filled.before.seat).toMatchObject([{ value: 'contested', to: { at: expect.any(Number) } }]);
    expect(await read(`/parties/af/seat?knownAt=${known}`)).toMatchObject({ state: 'contested', since: { to: null } });
    const [day] = [await read('/parties/af/seat?asOf=2024-09-17')];
    expect(day.onDay.yes).toEqual([]);
  });

  test('a decision on record is named by its stage, which has to be taken', async () => {
    const { id } = await post('/documents', {
      kind: 'decision',
      title: { text: 'Who sits for Afghanistan', language: 'en' },
      class: 'members',
      procedure: { id: 'cica/decision-of-the-summit' },
    });
    const decision = { document: id, stage: 'proposed' };
    expect(await refused('/parties/af/seat', set('vacant', decision))).toEqual([409, 'decision-not-taken']);
    await post(`/documents/${id}/stages/proposed/completion`, {});
    await eventually(async () => ((await read(`/documents/${id}`)).openStages[0] === 'proposed' ? undefined : true));
    const { sequence } = await post('/parties/af/seat', set('vacant', decision));
    expect(await read(`/parties/af/seat?waitFor=${sequence}`)).toMatchObject({
      state: 'vacant',
      since: {
        decision: { document: `cica/document/${id}`, stage: 'proposed', titleText: 'Who sits for Afghanistan' },
      },
    });
    await post('/parties/af/seat', set('filled', 'the decision on the representation'));
  });

  test('bad input has a code', async () => {
    expect(await refused('/parties/af/seat', set('filled'))).toEqual([409, 'seat-unchanged']);
    expect(await refused('/parties/kz/seat', set('vacant'))).toEqual([409, 'chair-holds-office']);
    expect(await refused('/parties/ma/seat', set('vacant'))).toEqual([409, 'party-not-member']);
    expect(await refused('/parties/af/seat', set('vacant'), 'focal-point-af')).toEqual([403, 'not-permitted']);
    expect(await refused('/parties/af/seat', { state: 'empty', decision: 'x' })).toEqual([400, 'request-malformed']);
    expect(
      await refused(
        '/parties/af/seat',
        set('vacant', { document: '0'.repeat(8) + '-0000-8000-8000-000000000000', stage: 'summit' }),
      ),
    ).toEqual([404, 'document-unknown']);
  });
});

describe('case 30: accredited people', () => {
  const accredit = (name: string, more: object = {}) => ({
    person: { name },
    capacity: 'focal-point',
    paper: PAPER,
    receivedAt: now(),
    ...more,
  });

  test('names are read by the offices and the own State alone, and lie in one table that can be emptied', async () => {
    const made = await post('/parties/mn/accreditations', accredit('B. Invented-Person'));
    expect(made.id).toBe('a1');
    await post('/parties/mn/accreditations', accredit('C. Invented-Successor', { from: '2024-09-18' }));
    const { sequence } = await post('/parties/mn/accreditations/a1/end', {
      on: '2024-09-18',
      paper: PAPER,
      receivedAt: now(),
    });
    const seen = async (persona: string) => {
      const { accredited, before } = await read(`/parties/mn/seat?waitFor=${sequence}`, persona);
      return [accredited, before.accredited].map((list: any[]) => list.map(({ name }) => name));
    };
    const names = [['C. Invented-Successor'], ['B. Invented-Person']];
    for (const persona of ['secretariat', 'chair', 'auditor', 'focal-point-mn'])
      expect([persona, await seen(persona)]).toEqual([persona, names]);
    for (const persona of ['focal-point-th', 'observer', 'operator', 'depositary'])
      expect([persona, await seen(persona)]).toEqual([persona, [[undefined], [undefined]]]);
    for (const persona of ['secretariat', 'focal-point-th'])
      for (const path of ['/events?limit=200', '/notices', '/facts?limit=200', '/parties'])
        expect(JSON.stringify(await read(path, persona))).not.toContain('Invented-');
    const { rows } = await api.pool.query(`SELECT body::text FROM archive.events WHERE body::text LIKE '%Invented-%'`);
    expect(rows).toEqual([]);
    const whole = await read('/parties/mn/seat');
    expect(whole.accredited).toMatchObject([
      {
        accreditation: 'a2',
        capacity: 'focal-point',
        from: { attested: { date: '2024-09-18' } },
        paper: PAPER,
        to: null,
      },
    ]);
    await api.pool.query(`DELETE FROM people.people WHERE token = $1`, [whole.accredited[0].person]);
    expect(await seen('secretariat')).toEqual([[null], ['B. Invented-Person']]);
  });

  test('one who signs in is the same person', async () => {
    await read('/parties', 'focal-point-cn');
    const { sequence } = await post(
      '/parties/cn/accreditations',
      accredit('X', { person: { name: 'X', signIn: 'cica/focal-point-cn' } }),
    );
    const { accredited } = await read(`/parties/cn/seat?waitFor=${sequence}`);
    // The name is the one that the sign-in gave.
    expect(accredited).toMatchObject([{ name: 'Focal point of China' }]);
  });

  test('nobody who acts is refused for not being on record (I2)', async () => {
    await post('/parties/th/accreditations', accredit('Somebody else'));
    const tasks = await api.get('focal-point-th', '/tasks');
    expect(tasks.status).toBe(200);
    expect(await refused('/parties/th/accreditations', accredit('Y'), 'focal-point-th')).toEqual([
      403,
      'not-permitted',
    ]);
  });

  test('a preview keeps nobody', async () => {
    const before = await api.pool.query('SELECT count(*) FROM people.people');
    const preview = await api.post('secretariat', '/recipients-preview', {
      act: 'accredit-representative',
      params: { party: 'mn' },
      body: accredit('Nobody Yet'),
    });
    expect(preview.body).toMatchObject({ events: ['representative-accredited'] });
    expect(preview.body.told.map(({ function: to }: any) => to)).toEqual(['secretariat', 'focal-point-mn']);
    expect((await api.pool.query('SELECT count(*) FROM people.people')).rows).toEqual(before.rows);
  });

  test('bad input has a code', async () => {
    const path = '/parties/mn/accreditations';
    expect(await refused(path, accredit(''))).toEqual([400, 'request-malformed']);
    expect(await refused(path, accredit('C. Invented-Successor', { receivedAt: now() + 86_400_000 }))).toEqual([
      422,
      'time-in-future',
    ]);
    expect(await refused('/parties/atlantis/accreditations', accredit('A'))).toEqual([422, 'party-unknown']);
    expect(await refused(`${path}/a1/end`, { receivedAt: now() })).toEqual([404, 'accreditation-unknown']);
    expect(await refused(`${path}/b1/end`, { receivedAt: now() })).toEqual([404, 'not-found']);
    expect(await refused('/candidates', { party: 'cn', for: 'member', paper: PAPER, receivedAt: now() })).toEqual([
      409,
      'party-exists',
    ]);
    expect(
      await refused('/candidates/tm/steps', {
        condition: 'almaty-act',
        when: '2024-09-17',
        evidence: [{ source: 'a', place: 'b' }],
      }),
    ).toEqual([409, 'candidature-unknown']);
  });
});
