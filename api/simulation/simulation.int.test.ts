import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import '../../engines/provided-engines.ts';
import { moveClockForward } from '../../activities/clock/move-clock.ts';
import { ApiHarness, eventually, nextKey } from '../testing/api-harness.ts';

const soc = 'senior-officials-committee';
const DAY = 86_400_000;
let api: ApiHarness;
beforeAll(async () => {
  api = new ApiHarness(inject('engines'));
  await api.start();
  await api.post('secretariat', '/establishment', {});
});
afterAll(() => api?.stop());

/** A circulated statement before the committee. */
async function circulated(more: Record<string, unknown> = {}): Promise<string> {
  const made = await api.post('secretariat', '/documents', {
    kind: 'statement',
    title: { text: `On transport ${nextKey()}`, language: 'en' },
    class: 'members',
    ...more,
  });
  const path = `/documents/${made.body.id}`;
  const steps: [string, unknown][] = [
    [`${path}/stages/proposed/completion`, {}],
    [`${path}/revisions`, { texts: [{ text: `Text of ${made.body.id}`, language: 'en' }], basedOn: 0 }],
    [`${path}/circulations`, { revision: 1 }],
    [`${path}/stages/drafting/completion`, {}],
  ];
  let sequence = 0;
  for (const [to, body] of steps) sequence = (await did('secretariat', to, body)).sequence;
  await api.get('secretariat', `${path}?waitFor=${sequence}`);
  return path;
}

async function did(persona: string, path: string, body: unknown) {
  const answer = await api.post(persona, path, body);
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

const now = () => api.dependencies.clocks.of('cica').now();
const iso = (at: number) => new Date(at).toISOString();
const simulate = (persona: string, path: string, body: unknown) => api.post(persona, `${path}/simulations`, body);

const opening = (at: number, minutes = 1440) => ({
  at: iso(at),
  who: { role: 'chair' },
  act: 'open-round',
  body: { stage: soc, method: 'silence', period: { kind: 'minutes', minutes } },
});
const objection = (at: number) => ({
  at: iso(at),
  who: { role: 'focal-point', party: 'kz' },
  act: 'state-position',
  body: { position: 'objection', statement: { text: `Nobody ever said this ${nextKey()}`, language: 'en' } },
});

/** Everything that could have been written. */
async function everything(): Promise<unknown> {
  const count = async (table: string) => (await api.pool.query(`SELECT count(*)::int AS n FROM ${table}`)).rows[0].n;
  const { rows } = await api.pool.query(
    `SELECT table_schema || '.' || table_name AS name FROM information_schema.tables
     WHERE table_schema IN ('archive', 'content', 'ledger', 'people', 'read') AND table_type = 'BASE TABLE'
       AND table_name NOT LIKE '%probe%' AND table_name NOT LIKE '%evidence%' AND table_name NOT LIKE '%witness%' ORDER BY 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of rows as { name: string }[]) counts[name] = await count(name);
  return counts;
}

describe('a simulation through the API', () => {
  test('tells the path, how soon the rest could be done, and what that hangs on', async () => {
    const path = await circulated();
    const at = now() + DAY;
    const { status, body } = await simulate('secretariat', path, {
      acts: [opening(at), objection(at + 3_600_000)],
      until: iso(at + 30 * DAY),
    });
    expect(status).toBe(200);
    expect(body.path.map(({ kind }: { kind: string }) => kind)).toEqual(['open-round', 'state-position']);
    expect(body.path[1].events.map(({ name }: { name: string }) => name)).toContain('silence-broken');
    expect(body.ending.rounds).toMatchObject([{ round: 'r1', outcome: 'broken' }]);
    expect(body.earliest.minimum.stages.map(({ stage }: { stage: string }) => stage)).toEqual([
      soc,
      'ministerial-council',
    ]);
    expect(body.critical.elements.length).toBeGreaterThan(1);
  });

  test('a refused act is part of the answer', async () => {
    const path = await circulated();
    const at = now() + DAY;
    const { body } = await simulate('chair', path, { acts: [objection(at)], until: iso(at + DAY) });
    expect(body.path[0].refusal).toMatchObject({ code: 'round-unknown', rule: 'API' });
  });

  test('writes nothing: record, ledger, contents and rows are as they were', async () => {
    const path = await circulated();
    const before = await everything();
    const read = (await api.get('secretariat', path)).body;
    const at = now() + DAY;
    const asked = { acts: [opening(at), objection(at + 1000)], until: iso(at + DAY) };
    const first = await simulate('secretariat', path, asked);
    const second = await simulate('secretariat', path, asked);
    expect(second.body.path).toEqual(first.body.path);
    expect(await everything()).toEqual(before);
    expect((await api.get('secretariat', path)).body).toEqual(read);
    const { sha256 } = first.body.path[1].events.find(({ name }: { name: string }) => name === 'position-stated').data
      .statement;
    expect((await api.get('secretariat', `/content/${sha256}`)).status).toBe(404);
  });

  test('I14: for those who see all positions; to others it tells nothing, of a hidden document not even that it is there', async () => {
    const hidden = await circulated({ class: 'named', named: ['kz'] });
    const asked = { until: iso(now() + DAY) };
    for (const persona of ['focal-point-kz', 'focal-point-in', 'observer', 'depositary']) {
      const there = await simulate(persona, hidden, asked);
      expect(there).toMatchObject({ status: 403, body: { code: 'not-permitted', rule: 'I14' } });
      const nowhere = await simulate(persona, '/documents/00000000-0000-8000-8000-000000000000', asked);
      expect({ ...nowhere.body, instance: '' }).toEqual({ ...there.body, instance: '' });
    }
    expect((await simulate('auditor', hidden, asked)).status).toBe(200);
    const unknown = await simulate('chair', '/documents/00000000-0000-8000-8000-000000000000', asked);
    expect(unknown).toMatchObject({ status: 404, body: { code: 'document-unknown' } });
  });

  test('bad input is named by its place, and bounds have their codes', async () => {
    const path = await circulated();
    const at = now() + DAY;
    const wrong = await simulate('secretariat', path, {
      acts: [
        { ...opening(at), act: 'adopt-by-magic' },
        { ...opening(at), body: { stage: soc, method: 'telepathy' } },
        { ...objection(at), who: { role: 'focal-point' } },
      ],
      until: iso(at + DAY),
    });
    expect(wrong).toMatchObject({ status: 400, body: { code: 'request-malformed' } });
    const places = await simulate('secretariat', path, {
      acts: [
        { ...opening(at), act: 'adopt-by-magic' },
        { ...opening(at), body: { stage: soc, method: 'telepathy' } },
      ],
      until: iso(at + DAY),
    });
    expect(places.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/acts/0/act',
      '/acts/1/body/method',
    ]);
    const tooFar = await simulate('secretariat', path, { until: iso(now() + 21 * 366 * DAY) });
    expect(tooFar).toMatchObject({ status: 422, body: { code: 'simulation-out-of-range' } });
    const tooMany = await simulate('secretariat', path, {
      acts: Array.from({ length: 501 }, () => objection(at)),
      until: iso(at + DAY),
    });
    expect(tooMany).toMatchObject({ status: 400, body: { code: 'request-malformed' } });
  });

  test('from a past instant with the acts that really came, the real outcome appears on the real date', async () => {
    const path = await circulated();
    const from: number = (await api.get('secretariat', path)).body.recorded;
    await did('chair', `${path}/rounds`, {
      stage: soc,
      method: 'silence',
      revision: 1,
      period: { kind: 'minutes', minutes: 1440 },
    });
    await eventually(async () => (await api.get('chair', `${path}/rounds/r1`)).body.phase === 'open' || undefined);
    await did('focal-point-kz', `${path}/rounds/r1/positions`, { revision: 1, position: 'support' });
    await moveClockForward(api.pool, api.client, 'cica', now() + 2 * DAY);
    await api.dependencies.clocks.refresh();
    await eventually(
      async () => (await api.get('chair', `${path}/rounds/r1`)).body.phase === 'silence-held' || undefined,
    );
    const confirmed = await did('chair', `${path}/rounds/r1/confirmation`, {});
    const real = (await api.get('chair', `${path}/rounds/r1?waitFor=${confirmed.sequence}`)).body;
    expect(real.phase).toBe('adopted');

    const { body } = await simulate('secretariat', path, { from: iso(from), until: iso(now()), recorded: true });
    const [then] = body.ending.rounds;
    expect(then).toMatchObject({ round: 'r1', outcome: 'adopted', word: 'approved' });
    // The electorate took some ms on its way, which nobody plays.
    expect(Math.abs(then.concludedAt - real.concludedAt)).toBeLessThan(1_000);

    const other = await simulate('secretariat', path, {
      from: iso(from),
      until: iso(now()),
      recorded: true,
      acts: [objection(from + 3_600_000)],
    });
    expect(other.body.ending.rounds[0]).toMatchObject({ outcome: 'broken' });
    expect(other.body.path.at(-1)).toMatchObject({ kind: 'confirm-adoption', refusal: { code: 'nothing-to-confirm' } });
  });
});
