import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import '../engines/provided-engines.ts';
import { ApiHarness, eventually } from './testing/api-harness.ts';

const stage = 'permanent-council';
let api: ApiHarness;
let present: string[];
beforeAll(async () => {
  api = new ApiHarness(inject('engines'), 'osce-like');
  await api.start();
  await api.post('secretariat', '/establishment', {});
  const parties = await eventually(async () => {
    const { body } = await api.get('secretariat', '/parties');
    return body.items?.length > 0 ? body.items : undefined;
  });
  present = parties.map(({ party }: { party: string }) => party);
});
afterAll(() => api?.stop());

const english = (text: string) => ({ text, language: 'en' });
async function did(persona: string, path: string, body: unknown) {
  const answer = await api.post(persona, path, body);
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}
const read = async (path: string) => (await api.get('secretariat', path)).body;

/** Decided in a meeting of the Permanent Council. */
async function decided(path: string, round: string): Promise<any> {
  await did('chair', `${path}/rounds`, { stage, method: 'meeting', revision: 1 });
  const at = `${path}/rounds/${round}`;
  await eventually(async () => ((await read(at)).phase === 'open' ? true : undefined));
  const { sequence } = await did('secretariat', `${at}/rulings`, {
    ruling: 'adopted',
    present,
    ruledAt: (await read(path)).recorded,
  });
  return read(`${path}?waitFor=${sequence}`);
}

test('case 45: a mandate has its term from its adoption, and is extended by the same method before its end', async () => {
  const { id } = await did('secretariat', '/documents', {
    kind: 'decision',
    title: english('A mandate'),
    class: 'members',
    procedure: { id: 'osce-like/mandate' },
  });
  const path = `/documents/${id}`;
  await did('secretariat', `${path}/revisions`, { texts: [english('The mandate')], basedOn: 0 });
  await did('secretariat', `${path}/stages/drafting/completion`, {});
  await did('secretariat', `${path}/circulations`, { revision: 1 });
  const none = await api.post('secretariat', `${path}/stages/in-effect/extension`, {});
  expect(none).toMatchObject({ status: 409, body: { code: 'validity-not-running' } });
  const adopted = await decided(path, 'r1');
  const [{ until, derivation }] = adopted.validity;
  expect(adopted).toMatchObject({ state: 'adopted', warnings: [], onSilence: { at: until.at, what: 'expired' } });
  expect(derivation.join(' ')).toContain('+ 6 months');

  await did('secretariat', `${path}/stages/in-effect/extension`, {});
  const revised = await api.post('secretariat', `${path}/revisions`, { texts: [english('Another')], basedOn: 1 });
  expect(revised).toMatchObject({ status: 409, body: { code: 'document-adopted' } });
  const extended = await decided(path, 'r2');
  expect(extended.validity).toMatchObject([{ stage: 'in-effect', extensions: 1, lastExtension: { round: 'r2' } }]);
  expect(extended.validity[0].until.at).toBeGreaterThan(until.at);
  expect(extended.openStages).toEqual(['in-effect']);
  const events = (await read(`${path}/timeline`)).items.map(({ name }: { name: string }) => name);
  expect(events).toEqual(expect.arrayContaining(['validity-determined', 'extension-opened', 'validity-extended']));

  const byDate = { happenedAt: extended.recorded };
  const refused = await api.post('secretariat', `${path}/stages/in-effect/term-event`, byDate);
  expect(refused).toMatchObject({ status: 409, body: { code: 'validity-ends-by-date' } });
  const dropped = await api.post('chair', `${path}/stages/in-effect/extension/withdrawal`, {});
  expect(dropped).toMatchObject({ status: 409, body: { code: 'extension-not-open' } });
});

/** A mandate that waits for its organ; with `adopted` it is decided. */
async function mandate(title: string, adopted: boolean): Promise<string> {
  const { id } = await did('secretariat', '/documents', {
    kind: 'decision',
    title: english(title),
    class: 'members',
    procedure: { id: 'osce-like/mandate' },
  });
  const path = `/documents/${id}`;
  await did('secretariat', `${path}/revisions`, { texts: [english(title)], basedOn: 0 });
  await did('secretariat', `${path}/stages/drafting/completion`, {});
  await did('secretariat', `${path}/circulations`, { revision: 1 });
  if (adopted) await decided(path, 'r1');
  return path;
}

test('case 42: an official symbol comes with the issue of an adopted text, once, and no other document bears it', async () => {
  const symbol = 'PC.DEC/1478';
  const path = await mandate('A mandate to be issued', false);
  const issue = async (at: string, body: object = {}) =>
    api.post('secretariat', `${at}/issue`, { symbol, issuedAt: (await read(at)).recorded, ...body });
  expect(await issue(path)).toMatchObject({ status: 409, body: { code: 'not-adopted-yet' } });
  expect(await read(path)).toMatchObject({ symbol: null, issuedAt: null });
  await decided(path, 'r1');
  expect(await issue(path, { symbol: '  ' })).toMatchObject({ status: 400 });
  const { body, status } = await issue(path);
  expect(status).toBe(200);
  expect(await read(`${path}?waitFor=${body.sequence}`)).toMatchObject({ symbol });
  expect(await issue(path, { symbol: 'PC.DEC/1479' })).toMatchObject({ status: 409, body: { code: 'symbol-given' } });
  expect((await read(`/documents?symbol=${encodeURIComponent(symbol)}`)).items).toMatchObject([{ symbol }]);

  const other = await mandate('Another mandate', true);
  expect(await issue(other)).toMatchObject({ status: 409, body: { code: 'symbol-taken' } });
});
