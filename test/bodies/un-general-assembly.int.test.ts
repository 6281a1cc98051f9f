/**
 * The Declaration on the seventy-fifth anniversary through the real API, on the engines: another body than the first, as data alone. What
 * happens, and by which sources, stands in un-general-assembly.unit.test.ts.
 */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { moveClockForward } from '../../activities/clock/move-clock.ts';
import { ApiHarness, eventually } from '../../api/testing/api-harness.ts';
import '../../engines/provided-engines.ts';

const BODY = 'un-general-assembly';
const SIX = ['gb', 'us', 'au', 'nz', 'ca', 'in'];
const english = (text: string) => ({ text, language: 'en' });

let api: ApiHarness;
beforeAll(async () => {
  api = new ApiHarness(inject('engines'), BODY);
  await api.start();
  const established = await api.post('secretariat', '/establishment', {});
  expect(established).toMatchObject({ status: 200, body: { stream: `${BODY}/organisation`, sequence: 1 } });
});
afterAll(() => api?.stop());

/** Carries an act out; it has to succeed. Gives its answer. */
async function did(persona: string, path: string, body: object): Promise<Record<string, unknown>> {
  const answer = await api.post(persona, path, body);
  if (answer.status >= 300 || answer.status === 202)
    throw new Error(`${persona} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as Record<string, unknown>;
}

/** Lets the body's clock go on to an instant. */
async function at(instant: string): Promise<void> {
  await moveClockForward(api.pool, api.client, BODY, Date.parse(instant));
  await eventually(async () => (api.dependencies.clocks.of(BODY).now() >= Date.parse(instant) ? true : undefined));
}

/** A document with a text, before the stage that decides. */
async function drafted(kind: string, procedure: string): Promise<string> {
  const { id } = await did('secretariat', '/documents', {
    kind,
    procedure: { id: `${BODY}/${procedure}` },
    title: english(`A ${kind}`),
    class: 'members',
  });
  const path = `/documents/${String(id)}`;
  await text(path, 1);
  await did('secretariat', `${path}/stages/drafting/completion`, {});
  return path;
}

async function text(path: string, revision: number): Promise<void> {
  const texts = [english(`Text no. ${revision} of ${path}`)];
  await did('secretariat', `${path}/revisions`, { texts, basedOn: revision - 1 });
  await did('secretariat', `${path}/circulations`, { revision });
}

/** The President places a text under silence until a wall time in New York. */
async function silence(path: string, stage: string, revision: number, wallTime: string): Promise<void> {
  const period = { kind: 'until', deadline: { wallTime, zone: 'America/New_York' } };
  await did('chair', `${path}/rounds`, { stage, method: 'silence', revision, period });
  await phase(path, revision, 'open');
}

const phase = (path: string, round: number, expected: string): Promise<Record<string, unknown>> =>
  eventually(async () => {
    const { body } = await api.get('secretariat', `${path}/rounds/r${round}`);
    return (body as { phase?: string }).phase === expected ? (body as Record<string, unknown>) : undefined;
  });

test('cases 5, 7 and 17: broken by one letter of six States, re-worded, held until 22:00 in Greenwich, confirmed by the President', async () => {
  await at('2020-06-22T16:00:00Z');
  const path = await drafted('declaration', 'declaration');
  await silence(path, 'text', 1, '2020-06-24T18:00');
  await at('2020-06-24T16:00:00Z');
  const { events } = await did('secretariat', `${path}/rounds/r1/attestations`, {
    revision: 1,
    position: 'amendment',
    parties: SIX,
    channel: 'letter',
    receivedAt: Date.parse('2020-06-24T15:30:00Z'),
    paper: createHash('sha256').update('the letter of 24 June 2020').digest('hex'),
    points: [{ paragraph: 'last', proposedText: english('our shared vision for a better future') }],
  });
  const told = (events as { type: string }[]).map(({ type }) => type.split('.')[2]);
  expect(told.filter((name) => name === 'position-stated')).toHaveLength(6);
  expect(told.filter((name) => name === 'silence-broken')).toHaveLength(1);

  await at('2020-06-25T16:00:00Z');
  await text(path, 2);
  await silence(path, 'text', 2, '2020-06-26T18:00');
  const round = await phase(path, 2, 'open');
  expect(round['expiry']).toBe(Date.parse('2020-06-26T22:00:00Z'));
  expect(round['electorate']).toHaveLength(193);

  await at('2020-06-26T22:01:00Z');
  await phase(path, 2, 'silence-held');
  expect((await api.post('secretariat', `${path}/rounds/r2/confirmation`, {})).status).toBe(403);
  const confirmed = await did('chair', `${path}/rounds/r2/confirmation`, {});
  const [adopted] = confirmed['events'] as { type: string }[];
  expect(adopted?.type).toBe('nemcon.document.round-adopted.v1');
  const wait = `?waitFor=${String(confirmed['sequence'])}`;
  const { body: all } = await api.get('secretariat', `${path}/events${wait}`);
  const recorded = (all as { items: { event: Record<string, unknown> }[] }).items.map(({ event }) => event);
  const adoption = recorded.find(({ type }) => type === 'nemcon.document.round-adopted.v1');
  expect(adoption?.['effective']).toEqual({ kind: 'instant', at: Date.parse('2020-06-26T22:00:00Z') });
  expect(adoption?.['data']).toMatchObject({ round: 'r2', word: 'approved', basis: 'chair-confirmation' });
});

test('all 193 Members speak in one round; each gets its own answer, and the 72 hours are the least', async () => {
  const path = await drafted('decision', 'decision');
  const short = { stage: 'general-assembly', method: 'silence', revision: 1 };
  const period = (hours: number) => ({ ...short, period: { kind: 'minutes', minutes: hours * 60 } });
  expect(await api.post('chair', `${path}/rounds`, period(71))).toMatchObject({ body: { code: 'period-too-short' } });
  await did('chair', `${path}/rounds`, period(72));
  const { electorate } = (await phase(path, 1, 'open')) as { electorate: string[] };
  const answers = await Promise.all(
    electorate.map((party) =>
      api.post(`focal-point-${party}`, `${path}/rounds/r1/positions`, { revision: 1, position: 'support' }),
    ),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(new Set(answers.map(({ body }) => (body as { sequence: number }).sequence)).size).toBe(193);
});

test('design §5: every body of the rules is served beside it, each on its own clock', async () => {
  const other = api.dependencies.clocks.of('osce-like');
  expect(new Date(other.now()).getUTCFullYear()).toBe(2024);
  expect(new Date(api.dependencies.clocks.of(BODY).now()).getUTCFullYear()).toBe(2020);
});
