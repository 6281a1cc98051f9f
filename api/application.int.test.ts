/**
 * Case 34, Morocco's bid for the status of an observer: pending without an end, each consideration an event; withdrawn by another applicant; when
 * consensus comes, an observer by effect. INVENTED for this test: when it was considered, that consensus came, and the other bid.
 */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { moveClockForward } from '../activities/clock/move-clock.ts';
import { loadRoster } from '../activities/rules-files/index.ts';
import '../engines/provided-engines.ts';
import { ApiHarness, eventually } from './testing/api-harness.ts';

const SOC = 'senior-officials-committee';
const MC = 'ministerial-council';
let api: ApiHarness;
let members: string[];
beforeAll(async () => {
  api = new ApiHarness(inject('engines'));
  await api.start();
  await api.post('secretariat', '/establishment', {});
  const { parties } = await loadRoster('cica');
  members = parties.filter(({ statuses }) => statuses.some(({ status }) => status === 'member')).map(({ id }) => id);
});
afterAll(() => api?.stop());

const english = (text: string) => ({ text, language: 'en' });
const now = () => api.dependencies.clocks.of('cica').now();
async function post(path: string, body: unknown, persona = 'secretariat'): Promise<any> {
  const answer = await api.post(persona, path, body);
  expect([path, answer.status, answer.body.code]).toEqual([path, expect.any(Number), undefined]);
  return answer.body;
}
const read = async (path: string, persona = 'secretariat') => (await api.get(persona, path)).body;
const until = (path: string, look: (body: any) => boolean): Promise<any> =>
  eventually(async () => {
    const body = await read(path);
    return look(body) ? body : undefined;
  });
async function clockTo(instant: string): Promise<void> {
  await moveClockForward(api.pool, api.client, 'cica', Date.parse(instant));
  await eventually(async () => (now() >= Date.parse(instant) ? true : undefined));
}
const paper = { paper: 'e'.repeat(64) };

async function application(party: string, title: string): Promise<string> {
  const { id } = await post('/documents', {
    kind: 'application-for-status',
    title: english(title),
    class: 'members',
    procedure: { id: 'cica/application-for-status' },
    sponsors: [party],
    effects: [{ kind: 'grant-status', party, status: 'observer' }],
  });
  const at = `/documents/${id}`;
  await post(`${at}/revisions`, { texts: [english(`${title}: draft decision`)], basedOn: 0 });
  await post(`${at}/circulations`, { revision: 1 });
  await post(`${at}/stages/proposed/completion`, {});
  return at;
}

/** Decided in a meeting that is not kept here: asked for, opened, ruled on. */
async function adopted(at: string, stage: string): Promise<void> {
  await post(`${at}/rounds`, { stage, method: 'meeting', revision: 1 }, 'chair');
  const { items } = await until(`${at}/rounds`, ({ items: all }) => all.at(-1)?.phase === 'open');
  const round = items.at(-1).round;
  await post(`${at}/rounds/${round}/rulings`, { ruling: 'adopted', present: members, ruledAt: now() });
}

describe('case 34: Morocco', () => {
  let morocco: string;

  test('the roster has it as an applicant; its bid is registered, and pending', async () => {
    await eventually(async () => ((await read('/parties/ma')).status === 'applicant' ? true : undefined));
    morocco = await application('ma', 'Application of Morocco');
    await post('/candidates', { party: 'ma', for: 'observer', ...paper, receivedAt: now() });
    const { items } = await until('/candidates', ({ items: all }) => all?.length > 0);
    // Of an observer nothing is asked first.
    expect(items).toMatchObject([{ party: 'ma', for: 'observer', state: 'pending', conditions: [], missing: [] }]);
  });

  test('considered at three meetings in as many years: each an event, and it never lapses', async () => {
    const considered = async (date: string) =>
      post(`${morocco}/considerations`, { what: 'considered', when: { date }, organ: SOC });
    for (const day of ['2024-12-05', '2025-11-20', '2027-03-01']) {
      await clockTo(`${day}T12:00:00+05:00`);
      await considered(day);
    }
    const considerations = await eventually(async () => {
      const { items } = await read(`${morocco}/events?limit=200`);
      const found = items
        .map((item: any) => item.event ?? item)
        .filter(({ type }: any) => type === 'nemcon.document.consideration-recorded.v1');
      return found.length >= 3 ? found : undefined;
    });
    expect(considerations.map(({ data }: any) => data.when.date)).toEqual(['2024-12-05', '2025-11-20', '2027-03-01']);
    expect(await read(morocco)).toMatchObject({ openStages: [SOC], onSilence: null, withdrawnAt: null });
    expect(await read('/parties/ma')).toMatchObject({ status: 'applicant' });
    expect((await read('/candidates')).items).toMatchObject([{ state: 'pending', ended: null }]);
  });

  test('another applicant withdraws: nothing is granted to it any more, not even by a decision under way', async () => {
    const evidence = { confidence: 'invented', source: 'a test' };
    const names = [{ name: 'Atlantis', language: 'en', evidence }];
    const party = { id: 'atlantis', type: 'state', order: 3040, names };
    await post('/candidates', { party, for: 'observer', ...paper, receivedAt: now() });
    const { sequence } = await post('/candidates/atlantis/withdrawal', { ...paper, receivedAt: now() });
    expect(await read(`/parties/atlantis?waitFor=${sequence}`)).toMatchObject({ status: 'none' });
    const at = await application('atlantis', 'Application of Atlantis');
    await adopted(at, SOC);
    await until(at, ({ openStages }) => openStages[0] === MC);
    await post(`${at}/rounds`, { stage: MC, method: 'meeting', revision: 1 }, 'chair');
    const { items } = await until(`${at}/rounds`, ({ items: all }) => all.at(-1)?.because === 'candidature-withdrawn');
    expect(items.at(-1)).toMatchObject({ stage: MC, because: 'candidature-withdrawn' });
  });

  test('when consensus comes: the Committee recommends, the Council decides, and Morocco is an observer by that decision', async () => {
    await adopted(morocco, SOC);
    await until(morocco, ({ openStages }) => openStages[0] === MC);
    // Approval is not status (case 43).
    expect(await read('/parties/ma')).toMatchObject({ status: 'applicant' });
    await adopted(morocco, MC);
    const party = await until('/parties/ma', ({ status }) => status === 'observer');
    const fact = party.facts.find(({ kind, value }: any) => kind === 'status' && value === 'observer');
    expect(fact).toMatchObject({
      attested: false,
      to: null,
      decision: { stage: MC, titleText: 'Application of Morocco' },
    });
    const { items } = await read('/candidates');
    expect(items.find(({ party: id }: any) => id === 'ma')).toMatchObject({ state: 'granted' });
    const told = await eventually(async () => {
      const { items: all } = await read('/notices', 'focal-point-th');
      return all.find(({ name }: any) => name === 'status-granted');
    });
    expect(told.sentence).toContain('Morocco');
  });
});
