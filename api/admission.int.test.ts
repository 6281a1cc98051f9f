/**
 * Kuwait becomes the 28th Member State (domain §1.6, §1.8, sourced: two texts signed on 11 October 2022, the Senior Officials recommend, the Sixth
 * Summit decides on 13 October). INVENTED for this test: that the body lived in this program then, the hours, who was present, and the later item.
 */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { moveClockForward } from '../activities/clock/move-clock.ts';
import { loadRoster } from '../activities/rules-files/index.ts';
import '../engines/provided-engines.ts';
import { ApiHarness, eventually } from './testing/api-harness.ts';
import { sixthSummitRules } from './testing/sixth-summit-rules.ts';

const SOC = 'senior-officials-committee';
let rules: Awaited<ReturnType<typeof sixthSummitRules>>;
let api: ApiHarness;
let members: string[];
beforeAll(async () => {
  rules = await sixthSummitRules();
  api = new ApiHarness(inject('engines'));
  await api.start({ RULES_DIRECTORY: rules.root });
  await api.post('secretariat', '/establishment', {});
  const { parties } = await loadRoster('cica', rules.root);
  members = parties.filter(({ statuses }) => statuses.some(({ status }) => status === 'member')).map(({ id }) => id);
});
afterAll(async () => {
  await api?.stop();
  await rules?.remove();
});

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
/** Every event of a record that is read page by page. */
async function record(path: string): Promise<any[]> {
  const found: any[] = [];
  for (let after: number | undefined = 0; after !== undefined;) {
    const { items } = await read(`${path}?limit=200&after=${after}`);
    found.push(...items.map((item: any) => item.event ?? item));
    after = items.length === 200 ? (items.at(-1).position ?? items.at(-1).sequence) : undefined;
  }
  return found;
}
async function clockTo(instant: string): Promise<void> {
  await moveClockForward(api.pool, api.client, 'cica', Date.parse(instant));
  await eventually(async () => (now() >= Date.parse(instant) ? true : undefined));
}

/** A document before the Senior Officials, its text circulated. */
async function registered(procedure: string, title: string, more: object = {}): Promise<string> {
  const kind = procedure === 'admission-of-a-member' ? 'application-for-status' : 'decision';
  const { id } = await post('/documents', {
    kind,
    title: english(title),
    class: 'members',
    procedure: { id: `cica/${procedure}` },
    ...more,
  });
  const at = `/documents/${id}`;
  await post(`${at}/revisions`, { texts: [english(`${title}: text`)], basedOn: 0 });
  await post(`${at}/circulations`, { revision: 1 });
  for (const { id: stage } of (await read(at)).stages.filter(({ id }: any) => ['proposed', 'drafting'].includes(id)))
    await post(`${at}/stages/${stage}/completion`, {});
  return id;
}

/** A sitting with documents as its items, and the delegations named in the room. */
async function sitting(organ: string, stage: string, documents: Record<string, string>) {
  const { id } = await post('/meetings', {
    kind: 'regular',
    organ,
    title: english('A sitting'),
    class: 'public',
    takesDecisions: true,
  });
  const at = `/meetings/${id}`;
  for (const [item, document] of Object.entries(documents)) await post(`${at}/agenda`, { item, document, stage });
  await post(`${at}/attendance`, { parties: members, presence: 'present', at: now() });
  await post(`${at}/opening`, { openedAt: now() });
  await until(`${at}/room`, ({ quorum }) => quorum !== null);
  const state = (body: any, item: string) => body.items.find((each: any) => each.item === item).state;
  return {
    at,
    quorum: async () => (await read(`${at}/room`)).quorum,
    call: async (item: string) => {
      await post(`${at}/calls`, { items: [item], calledAt: now() }, 'chair');
      await until(`${at}/room`, (body) => state(body, item) === 'open');
    },
    adopt: async (item: string) => {
      await post(`${at}/agenda/${item}/ruling`, { ruling: 'adopted', ruledAt: now() });
      await until(`${at}/room`, (body) => state(body, item) === 'adopted');
    },
    round: async (document: string) => {
      const path = `/documents/${document}/rounds`;
      const { items } = await until(path, ({ items: all }) => all.at(-1)?.phase === 'open');
      return items.at(-1);
    },
  };
}

describe('Kuwait, October 2022', () => {
  let kuwait: string;
  let later: string;
  const sign = (condition: string, when = '2022-10-11') => ({
    condition,
    when,
    evidence: [{ source: 'inform.kz a3990035', place: 'two founding documents signed on 11 October 2022' }],
  });

  test('is registered as a candidate: an applicant that lacks two steps; an observer reads it too', async () => {
    await post('/candidates', {
      party: {
        id: 'kw',
        type: 'state',
        order: 140,
        zone: 'Asia/Kuwait',
        names: [{ name: 'Kuwait', language: 'en', evidence: { confidence: 'V', source: 'inform.kz a3990035' } }],
      },
      for: 'member',
      paper: 'c'.repeat(64),
      receivedAt: now(),
    });
    const { items } = await until('/candidates', ({ items: all }) => all?.length > 0);
    expect(items).toMatchObject([
      { party: 'kw', for: 'member', state: 'pending', missing: ['declaration-on-principles', 'almaty-act'] },
    ]);
    expect((await read('/candidates', 'observer')).items).toEqual(items);
    expect(await read('/parties/kw')).toMatchObject({ status: 'applicant', seat: null, entitled: false });
    const { items: all } = await read('/parties');
    expect(all.map(({ party }: any) => party).indexOf('kw')).toBe(members.indexOf('kg'));
  });

  test('the Senior Officials recommend: that asks for no step', async () => {
    kuwait = await registered('admission-of-a-member', 'Admission of Kuwait', {
      sponsors: ['kw'],
      effects: [{ kind: 'grant-status', party: 'kw', status: 'member' }],
    });
    later = await registered('decision-of-the-summit', 'A later item (invented)');
    const committee = await sitting(SOC, SOC, { kuwait, later });
    await committee.call('kuwait');
    await committee.adopt('kuwait');
    await committee.call('later');
    await committee.adopt('later');
    expect((await read(`/documents/${kuwait}`)).openStages).toEqual(['summit']);
  });

  test('before the two texts are signed no electorate is frozen for the deciding stage, and the refusal names them', async () => {
    await post(`/documents/${kuwait}/rounds`, { stage: 'summit', method: 'meeting', revision: 1 }, 'chair');
    const declined = await eventually(async () =>
      (await record(`/documents/${kuwait}/events`)).find(({ type }) => type.includes('round-not-opened')),
    );
    expect(declined.data).toMatchObject({ code: 'candidate-conditions-missing' });
    const early = await api.post('secretariat', '/candidates/kw/steps', sign('almaty-act'));
    expect([early.status, early.body.code]).toEqual([422, 'time-in-future']);
  });

  test('11 October: both texts are signed', async () => {
    await clockTo('2022-10-11T18:00:00+06:00');
    for (const condition of ['declaration-on-principles', 'almaty-act'])
      await post('/candidates/kw/steps', sign(condition));
    const twice = await api.post('secretariat', '/candidates/kw/steps', sign('almaty-act'));
    expect(twice.body.code).toBe('candidate-step-recorded');
    const { items } = await until('/candidates', ({ items: [candidate] }) => candidate.missing.length === 0);
    expect(items[0].conditions[1]).toMatchObject({
      titles: [{ title: 'Almaty Act, 4 June 2002' }, { language: 'ru' }],
      met: { from: { attested: { date: '2022-10-11' } }, evidence: [{ source: 'inform.kz a3990035' }] },
    });
  });

  test('case 18: 13 October, the Summit: 18 of 27 before, 19 of 28 after, for later items of the same sitting', async () => {
    await clockTo('2022-10-13T10:00:00+06:00');
    const summit = await sitting('summit', 'summit', { kuwait, later });
    expect(await summit.quorum()).toMatchObject({ needed: 18, of: 27, present: 27 });
    await summit.call('kuwait');
    expect(await summit.round(kuwait)).toMatchObject({ quorumNeeded: 18, quorumOf: 27 });
    await summit.adopt('kuwait');
    await until('/parties/kw', ({ status }) => status === 'member');
    await summit.call('later');
    const round = await summit.round(later);
    expect(round).toMatchObject({ quorumNeeded: 19, quorumOf: 28 });
    expect(round.electorate).toContain('kw');
    await post(`${summit.at}/attendance`, { parties: ['kw'], presence: 'present', at: now() });
    await post(`${summit.at}/quorum`, { at: now() }, 'chair');
    const room = await until(`${summit.at}/room`, ({ quorum }) => quorum.of === 28);
    expect(room.quorum).toMatchObject({ needed: 19, of: 28, present: 28 });
    await summit.adopt('later');
  });

  test('by which decision is Kuwait a member?', async () => {
    const party = await read('/parties/kw');
    const fact = party.facts.find(({ kind, value }: any) => kind === 'status' && value === 'member');
    expect(party).toMatchObject({ status: 'member', entitled: true, seat: 'filled' });
    expect(fact).toMatchObject({
      to: null,
      attested: false,
      decision: { document: `cica/document/${kuwait}`, stage: 'summit', titleText: 'Admission of Kuwait' },
    });
    const event = (await record('/events')).find(({ id }) => id === `${fact.stream}#${fact.sequence}`);
    expect(event).toMatchObject({
      type: 'nemcon.organisation.status-granted.v1',
      data: { party: 'kw', status: 'member', decision: { document: `cica/document/${kuwait}`, stage: 'summit' } },
    });
    expect((await read('/candidates')).items).toMatchObject([{ party: 'kw', state: 'granted', missing: [] }]);
    const { body: day } = await api.get('secretariat', '/parties/kw?asOf=2022-10-12');
    const statuses = day.onDay.yes.filter(({ kind }: any) => kind === 'status');
    expect(statuses.map(({ value }: any) => value)).toEqual(['applicant']);
  });
});
