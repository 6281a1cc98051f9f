import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import '../engines/provided-engines.ts';
import { RULES_ROOT } from '../activities/rules-files/index.ts';
import { ApiHarness, eventually, nextKey } from './testing/api-harness.ts';

const soc = 'senior-officials-committee';
const meeting = { stage: soc, method: 'meeting', revision: 1 };
let api: ApiHarness;
let rules: string;
beforeAll(async () => {
  // The program's own rules, and beside them a procedure that a secretariat wrote in a file: no line of code.
  rules = await mkdtemp(join(tmpdir(), 'nemcon-second-'));
  for (const folder of ['organisations', 'procedures', 'calendars'])
    await cp(join(RULES_ROOT, folder), join(rules, folder), { recursive: true });
  const example = await readFile(join(RULES_ROOT, 'docs/use/procedure.example.yaml'), 'utf8');
  await writeFile(join(rules, 'procedures/cica/example.yaml'), example);
  api = new ApiHarness(inject('engines'));
  await api.start({ RULES_DIRECTORY: rules });
  await api.post('secretariat', '/establishment', {});
});
afterAll(async () => {
  await api?.stop();
  await rm(rules, { recursive: true, force: true });
});

/** A document whose text is before the Committee, in language 1. */
async function circulated(): Promise<{ id: string; path: string }> {
  const title = { text: 'On transport links', language: 'en' };
  const { body } = await api.post('secretariat', '/documents', { kind: 'statement', title, class: 'members' });
  const id = String(body.id);
  const path = `/documents/${id}`;
  const texts = [{ text: `First text ${id}`, language: 'en' }];
  for (const [to, request] of [
    ['stages/proposed/completion', {}],
    ['revisions', { texts, basedOn: 0 }],
    ['stages/drafting/completion', {}],
    ['circulations', { revision: 1 }],
  ] as const)
    expect((await api.post('secretariat', `${path}/${to}`, request)).status).toBeLessThan(300);
  return { id, path };
}

const opened = (path: string, round = 'r1'): Promise<object> =>
  eventually(async () => {
    const { body } = await api.get('secretariat', `${path}/rounds/${round}`);
    return body.phase === 'open' ? body : undefined;
  });

async function states(path: string): Promise<string> {
  const { body } = await api.get('secretariat', `${path}/explanation`);
  return String(body.state);
}

/** Just after the last position that was stated, on the body's own clock. */
async function after(path: string): Promise<number> {
  const { body } = await api.get('secretariat', `${path}/rounds/r1/positions`);
  const times = (body.items as { receivedAt: number }[]).map(({ receivedAt }) => receivedAt);
  return Math.max(...times) + 1;
}

describe('the acts of the second language through the API', () => {
  test('case 44: an exception to a competence, once; by the Secretariat alone; for an organ and a document that are there', async () => {
    const { id } = await circulated();
    const path = `/organs/${soc}/competence-overrides`;
    const body = { document: id, decision: 'The Council, 17 September 2024' };
    const key = nextKey();
    const first = await api.post('secretariat', path, body, key);
    expect(first).toMatchObject({ status: 200, body: { stream: 'cica/organisation' } });
    expect(await api.post('secretariat', path, body, key)).toMatchObject({
      status: 200,
      body: { sequence: first.body.sequence },
    });
    expect(await api.post('secretariat', path, body)).toMatchObject({ status: 409, body: { rule: 'I9' } });
    expect(await api.post('chair', path, body)).toMatchObject({ status: 403 });
    expect((await api.post('secretariat', '/organs/nowhere/competence-overrides', body)).status).toBe(422);
    const unknown = { ...body, document: '00000000-0000-8000-8000-000000000000' };
    expect((await api.post('secretariat', path, unknown)).status).toBe(404);
  });

  test('a procedure from a file: decided without the State concerned, contradicted, clarified, approved subject to silence, broken, referred', async () => {
    const title = { text: 'On a dispute', language: 'en' };
    const made = { kind: 'decision', title, class: 'members', procedure: { id: 'cica/example' } };
    const { body } = await api.post('secretariat', '/documents', made);
    const path = `/documents/${body.id}`;
    const done = async (persona: string, to: string, request: object) => {
      const answer = await api.post(persona, `${path}/${to}`, request);
      expect({ to, status: answer.status, body: answer.body }).toMatchObject({
        to,
        status: expect.toBeOneOf([200, 201]),
      });
      return answer;
    };
    await done('secretariat', 'revisions', { texts: [{ text: 'First text', language: 'en' }], basedOn: 0 });
    await done('secretariat', 'circulations', { revision: 1 });
    await done('secretariat', 'stages/drafting/completion', {});
    const terms = { stage: 'senior-officials', method: 'meeting', revision: 1 };
    expect((await api.post('secretariat', `${path}/rounds`, terms)).status).toBe(403);
    await done('chair', 'rounds', { ...terms, without: ['tj'] });
    expect(await opened(path)).toMatchObject({
      excluded: [{ party: 'tj', because: 'state-concerned' }],
      quorumNeeded: 19,
      quorumOf: 28,
    });
    const outside = await api.post('focal-point-tj', `${path}/rounds/r1/positions`, {
      revision: 1,
      position: 'objection',
    });
    expect(outside).toMatchObject({ status: 403, body: { type: expect.stringContaining('not-in-electorate') } });
    const said = await done('focal-point-jo', 'rounds/r1/positions', { revision: 1, position: 'objection' });
    await api.get('chair', `${path}?waitFor=${said.body.sequence}`);
    const letter = { parties: ['jo'], channel: 'letter', receivedAt: await after(path), paper: 'b'.repeat(64) };
    const turned = await done('secretariat', 'rounds/r1/attestations', { revision: 1, position: 'support', ...letter });
    const { body: unclear } = await api.get('chair', `${path}/explanation?waitFor=${turned.body.sequence}`);
    expect(JSON.stringify(unclear)).toContain('Invented, Art. 6');
    const note = { channel: 'note-verbale', receivedAt: await after(path), paper: 'c'.repeat(64) };
    await done('secretariat', 'rounds/r1/clarifications', { party: 'jo', position: 'support', ...note });
    const { members } = await opened(path).then((round) => ({
      members: (round as { electorate: string[] }).electorate,
    }));
    const present = members.slice(0, 20);
    const ruling = { ruling: 'adopted-subject-to-silence', present, ruledAt: note.receivedAt + 1 };
    await done('secretariat', 'rounds/r1/rulings', { ...ruling, period: { kind: 'minutes', minutes: 1440 } });
    await eventually(async () => ((await states(path)) === 'approved-subject-to-silence' ? true : undefined));
    await done('focal-point-in', 'rounds/r1/positions', { revision: 1, position: 'objection' });
    await done('secretariat', 'rounds', { ...terms, stage: 'working-group' });
    expect(await opened(path, 'r2')).toMatchObject({
      organ: 'special-working-group',
      excluded: [{ party: 'kz', because: 'stage' }],
    });
  });

  test('case 24: a stage that does not permit it opens no round without a State; nor does one name a State that is none', async () => {
    const { path } = await circulated();
    const without = await api.post('secretariat', `${path}/rounds`, { ...meeting, without: ['kz'] });
    expect(without).toMatchObject({
      status: 422,
      body: { type: expect.stringContaining('consensus-minus-not-allowed') },
    });
    const nobody = await api.post('secretariat', `${path}/rounds`, { ...meeting, without: ['zz'] });
    expect(nobody).toMatchObject({ status: 422, body: { type: expect.stringContaining('party-unknown') } });
  });

  test('cases 15 and 31: no approval subject to silence, and nothing to clarify, where the stage does not know them', async () => {
    const { path } = await circulated();
    await api.post('secretariat', `${path}/rounds`, meeting);
    expect(await opened(path)).toMatchObject({ excluded: [], quorumNeeded: 19, quorumOf: 28 });
    const ruling = { ruling: 'adopted-subject-to-silence', present: [], ruledAt: 0 };
    const subject = await api.post('secretariat', `${path}/rounds/r1/rulings`, {
      ...ruling,
      period: { kind: 'minutes', minutes: 60 },
    });
    expect(subject).toMatchObject({ status: 422, body: { type: expect.stringContaining('conditional-not-allowed') } });
    const paper = { channel: 'note-verbale', receivedAt: 0, paper: 'c'.repeat(64) };
    const clear = await api.post('secretariat', `${path}/rounds/r1/clarifications`, {
      party: 'kz',
      position: 'support',
      ...paper,
    });
    expect(clear).toMatchObject({ status: 409, body: { type: expect.stringContaining('nothing-to-clarify') } });
  });
});
