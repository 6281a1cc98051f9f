import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { loadRoster } from '../activities/rules-files/index.ts';
import '../engines/provided-engines.ts';
import { ApiHarness, eventually } from './testing/api-harness.ts';

/** A sitting through the API: agenda, attendance, calls, rulings, and what comes back from the documents. */
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
async function post(path: string, body: unknown, persona = 'secretariat'): Promise<any> {
  const answer = await api.post(persona, path, body);
  expect([path, answer.status, answer.body.code]).toEqual([path, expect.any(Number), undefined]);
  return answer.body;
}

/** A statement before the Senior Officials, its text circulated. */
async function statement(title: string, visibility: object = { class: 'members' }): Promise<string> {
  const { id } = await post('/documents', {
    kind: 'statement',
    title: english(title),
    ...visibility,
    procedure: { id: 'cica/statement' },
  });
  const at = `/documents/${id}`;
  await post(`${at}/stages/proposed/completion`, {});
  await post(`${at}/revisions`, { texts: [english(`${title}: text`)], basedOn: 0 });
  await post(`${at}/circulations`, { revision: 1 });
  await post(`${at}/stages/drafting/completion`, {});
  return id;
}

async function sitting(documents: string[], present: string[]) {
  const { id } = await post('/meetings', {
    kind: 'regular',
    organ: 'senior-officials-committee',
    title: english('A sitting'),
    class: 'public',
    takesDecisions: true,
  });
  const at = `/meetings/${id}`;
  for (const [index, document] of documents.entries())
    await post(`${at}/agenda`, { item: `item-${index + 1}`, document, stage: 'senior-officials-committee' });
  const now = () => Date.parse('2024-09-18T09:00:00+05:00');
  await post(`${at}/attendance`, { parties: present, presence: 'present', at: now() });
  await post(`${at}/opening`, { openedAt: now() });
  const room = async (persona = 'secretariat') => (await api.get(persona, `${at}/room`)).body;
  const until = (look: (body: any) => boolean) =>
    eventually(async () => {
      const body = await room();
      return look(body) ? body : undefined;
    });
  const states = (body: any) => body.items.map(({ state }: { state: string }) => state);
  return { at, now, room, until, states };
}

describe('a sitting', () => {
  test('items are called, adopted en bloc and one by one; the documents follow', async () => {
    const documents = [await statement('One'), await statement('Two'), await statement('Three')];
    const { at, now, until, states } = await sitting(documents, members.slice(0, 27));
    const opened = await until(({ quorum }) => quorum !== null);
    expect(opened.quorum).toMatchObject({ present: 27, of: 28, met: true });
    const items = ['item-1', 'item-2', 'item-3'];
    await post(`${at}/calls`, { items, calledAt: now() }, 'chair');
    await until((body) => states(body).every((state: string) => state === 'open'));
    await post(`${at}/en-bloc`, { items, proposedAt: now() }, 'chair');
    await post(`${at}/agenda/item-2/positions`, { party: members[3], position: 'objection', saidAt: now() });
    await post(`${at}/en-bloc/ruling`, { ruledAt: now(), statement: english('There are no objections.') });
    await until((body) => states(body).join() === 'adopted,open,adopted');
    const { body } = await api.get('secretariat', `/documents/${documents[0]}`);
    expect(body.openStages).toEqual(['ministerial-council']);
    await post(`${at}/agenda/item-2/ruling`, { ruling: 'adopted', ruledAt: now() });
    // The refusal of the delivery and the document's own word of the contest come in any order; the document's word stands.
    const after = await until((each) => each.items[1].because === 'ruling-over-live-block');
    expect(after.items[1]).toMatchObject({ state: 'contested', blocks: [{ party: members[3] }] });
  });

  test('I14: an item is seen by those who may see its document, and a block by the offices and its own State', async () => {
    const open = await statement('Open');
    const secret = await statement('SECRET-matter', { class: 'named', named: ['kz', 'mn'] });
    const { at, now, until, room } = await sitting([open, secret], members);
    await until(({ quorum }) => quorum !== null);
    await post(`${at}/calls`, { items: ['item-1', 'item-2'], calledAt: now() }, 'chair');
    await until(({ items }) => items.every(({ state }: { state: string }) => state === 'open'));
    await post(`${at}/agenda/item-1/positions`, { party: 'mn', position: 'objection', saidAt: now() });
    await until(({ items }) => items[0].blocks?.length === 1);
    const seen = async (persona: string) =>
      (await room(persona)).items.map(({ item, blocks = [] }: any) => `${item} ${blocks.length}`);
    expect(await seen('chair')).toEqual(['item-1 1', 'item-2 0']);
    expect(await seen('focal-point-mn')).toEqual(['item-1 1', 'item-2 0']);
    expect(await seen('focal-point-th')).toEqual(['item-1 0']);
    expect(await seen('observer')).toEqual([]);
    for (const persona of ['focal-point-th', 'observer']) {
      const { body } = await api.get(persona, `${at}/events?limit=200`);
      const told = JSON.stringify(body);
      expect(told).not.toContain(secret);
      expect(told).not.toContain('room-position-recorded');
    }
  });

  test('bad input has a code, and nothing is called without a quorum', async () => {
    const document = await statement('Lonely');
    const { at, now, until } = await sitting([document], members.slice(0, 3));
    await until(({ quorum }) => quorum !== null);
    const refused = async (path: string, body: unknown, persona = 'secretariat') => {
      const answer = await api.post(persona, `${at}${path}`, body);
      return [answer.status, answer.body.code];
    };
    const call = { items: ['item-1'], calledAt: now() };
    expect(await refused('/calls', call, 'focal-point-kz')).toEqual([403, 'not-permitted']);
    expect(await refused('/calls', { ...call, items: ['nothing'] }, 'chair')).toEqual([409, 'quorum-missing']);
    expect(await refused('/agenda', { item: 'item-1', document, stage: 'drafting' })).toEqual([
      409,
      'agenda-item-exists',
    ]);
    expect(await refused('/agenda/item-1/ruling', { ruling: 'adopted', ruledAt: now() })).toEqual([
      409,
      'quorum-missing',
    ]);
    expect(await refused('/agenda/none/withdrawal', {})).toEqual([404, 'agenda-item-unknown']);
    expect(await refused('/en-bloc/ruling', { ruledAt: now() })).toEqual([409, 'quorum-missing']);
    expect(await refused('/attendance', { parties: ['atlantis'], presence: 'present', at: now() })).toEqual([
      422,
      'party-unknown',
    ]);
  });
});
