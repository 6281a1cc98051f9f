import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import '../engines/provided-engines.ts';
import { ApiHarness, eventually, nextKey } from './testing/api-harness.ts';

const stage = 'ministerial-council';
let api: ApiHarness;
let members: string[];
beforeAll(async () => {
  api = new ApiHarness(inject('engines'), 'osce-like');
  await api.start();
  const established = await api.post('secretariat', '/establishment', {});
  expect(established.status).toBe(200);
  const parties = await eventually(async () => {
    const { body } = await api.get('secretariat', '/parties');
    return body.items?.length > 0 ? body.items : undefined;
  });
  members = parties.map(({ party }: { party: string }) => party);
});
afterAll(() => api?.stop());

const english = (text: string) => ({ text, language: 'en' });
type Answer = Awaited<ReturnType<ApiHarness['post']>>;

async function did(persona: string, path: string, body: unknown): Promise<Answer> {
  const answer = await api.post(persona, path, body);
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer;
}

/** A document of a kind, before the ministers, with its text. */
async function before(kind: string): Promise<string> {
  const { body } = await did('secretariat', '/documents', {
    kind,
    title: english(`${kind} ${nextKey()}`),
    class: 'members',
  });
  const path = `/documents/${body.id}`;
  await did('secretariat', `${path}/revisions`, { texts: [english(`Text of ${body.id}`)], basedOn: 0 });
  await did('secretariat', `${path}/stages/drafting/completion`, {});
  await did('secretariat', `${path}/circulations`, { revision: 1 });
  return path;
}

const idOf = (path: string): string => path.split('/')[2] ?? '';
const item = (path: string) => ({ document: idOf(path), revision: 1, stage, kind: 'appointment' });
const read = async (path: string) => (await api.get('secretariat', path)).body;

/** Waits until each document in the package stands so. */
const stand = (whole: string, ...states: string[]) =>
  eventually(async () => {
    const { items = [] } = (await read(whole)).package ?? {};
    const now = items.map(({ state }: { state: string }) => state);
    return JSON.stringify(now) === JSON.stringify(states) ? items : undefined;
  });

async function openRound(whole: string, round: string): Promise<string> {
  await did('chair', `${whole}/rounds`, { stage, method: 'meeting', revision: 1 });
  const path = `${whole}/rounds/${round}`;
  await eventually(async () => ((await read(path)).phase === 'open' ? true : undefined));
  return path;
}

/** Two posts in a package that waits for its round. */
async function packaged() {
  const [one, two, whole] = await Promise.all([before('appointment'), before('appointment'), before('package')]);
  await did('secretariat', `${whole}/package`, { items: [item(one), item(two)] });
  await stand(whole, 'joined', 'joined');
  return { one, two, whole };
}

/** On the body's own clock: at the last event. */
async function ruled(whole: string, ruling: string) {
  return { ruling, present: members, ruledAt: (await read(whole)).recorded };
}

describe('case 37: a package through the API', () => {
  test('adopted: every document in it is adopted with it, by its own record', async () => {
    const { one, two, whole } = await packaged();
    const own = await api.post('chair', `${one}/rounds`, { stage, method: 'meeting', revision: 1 });
    expect(own).toMatchObject({ status: 409, body: { code: 'in-package' } });
    expect(await read(one)).toMatchObject({ inPackage: { stage, revision: 1 } });
    const waits = await read(`${one}/explanation`);
    expect(waits.blocks).toMatchObject([{ kind: 'package', package: `osce-like/document/${idOf(whole)}`, acts: [] }]);
    const round = await openRound(whole, 'r1');
    await did('secretariat', `${round}/rulings`, await ruled(whole, 'adopted'));
    await stand(whole, 'concluded', 'concluded');
    for (const path of [one, two]) {
      const document = await eventually(async () => {
        const found = await read(path);
        return found.state === 'adopted' ? found : undefined;
      });
      expect(document).toMatchObject({ inPackage: null, openStages: ['in-effect'] });
      const events = (await read(`${path}/events`)).items.map(({ event }: any) => event.type.split('.')[2]);
      expect(events).toContain('adopted-in-package');
    }
  });

  test('broken by an objection to one of them: nothing is adopted; the Chair takes it out, with notice, and it is free', async () => {
    const { one, two, whole } = await packaged();
    const round = await openRound(whole, 'r1');
    const against = members.find((party) => party !== 'harrowland') ?? '';
    const objected = await did(`focal-point-${against}`, `${round}/positions`, {
      revision: 1,
      position: 'objection',
      item: idOf(two),
    });
    const blocks = (await read(`${whole}/explanation?waitFor=${objected.body.sequence}`)).blocks;
    expect(blocks[0]).toMatchObject({ kind: 'position', item: `osce-like/document/${idOf(two)}` });
    const over = await api.post('secretariat', `${round}/rulings`, await ruled(whole, 'adopted'));
    expect(over).toMatchObject({ status: 409, body: { code: 'live-block' } });
    await did('chair', `${round}/contest-resolution`, { resolution: 'new-round' });
    await stand(whole, 'joined', 'joined');
    expect([(await read(one)).state, (await read(two)).state]).toEqual(['open', 'open']);
    const byHim = await api.post('secretariat', `${whole}/package/removals`, { document: idOf(two) });
    expect(byHim).toMatchObject({ status: 403, body: { code: 'not-permitted' } });
    const removal = { document: idOf(two), reason: english('To be decided by itself') };
    await did('chair', `${whole}/package/removals`, removal);
    await eventually(async () => ((await read(two)).inPackage === null ? true : undefined));
    await openRound(two, 'r1');
    await did('chair', `${whole}/package/dissolution`, {});
    await eventually(async () => ((await read(one)).inPackage === null ? true : undefined));
    expect((await read(whole)).package.items).toEqual([]);
  });

  test('I14: nothing of another body, and nothing that one may not see, is in a package', async () => {
    const { one, whole } = await packaged();
    const unknown = { ...item(one), document: '00000000-0000-8000-8000-000000000000' };
    const answer = await api.post('secretariat', `${whole}/package`, { items: [unknown] });
    expect(answer.body.code).toBe('document-unknown');
    const twice = await api.post('secretariat', `${whole}/package`, { items: [item(one), item(one)] });
    expect(twice.body.code).toBe('request-malformed');
  });
});
