import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import '../../engines/provided-engines.ts';
import { moveClockForward } from '../../activities/clock/move-clock.ts';
import { writeDossier } from '../../audit/index.ts';
import { hashOf } from '../../chain/index.ts';
import { materialOf } from '../../cli/commands/export.ts';
import { eventsOf, fromDossier, lastRecorded, standingOf } from '../../cli/explain/material.ts';
import { checkProof, proofEvent, proofOfOutcome, waysToNextStage, type Proof } from '../../domain/explanation/index.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import { ApiHarness, eventually, nextKey } from '../testing/api-harness.ts';

const soc = 'senior-officials-committee';
const SECRET = 'SECRET-words-of-thailand';
let api: ApiHarness;
let broken: string;
let open: string;
beforeAll(async () => {
  api = new ApiHarness(inject('engines'));
  await api.start();
  await api.post('secretariat', '/establishment', {});
  broken = await silence();
  open = await silence();
  await did('focal-point-kz', `${broken}/rounds/r1/positions`, { revision: 1, position: 'support' });
  await did('focal-point-th', `${broken}/rounds/r1/positions`, {
    revision: 1,
    position: 'objection',
    class: 'named',
    statement: { text: SECRET, language: 'en' },
  });
}, 120_000);
afterAll(() => api?.stop());

async function did(persona: string, path: string, body: unknown): Promise<{ id: string; sequence: number }> {
  const answer = await api.post(persona, path, body);
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body as { id: string; sequence: number };
}

/** A statement under silence for a fortnight. */
async function silence(): Promise<string> {
  const { id } = await did('secretariat', '/documents', {
    kind: 'statement',
    title: { text: `On transport ${nextKey()}`, language: 'en' },
    class: 'members',
  });
  const at = `/documents/${id}`;
  await did('secretariat', `${at}/stages/proposed/completion`, {});
  await did('secretariat', `${at}/revisions`, { texts: [{ text: `Text ${id}`, language: 'en' }], basedOn: 0 });
  await did('secretariat', `${at}/circulations`, { revision: 1 });
  await did('secretariat', `${at}/stages/drafting/completion`, {});
  const period = { kind: 'minutes', minutes: 14 * 1440 };
  await did('secretariat', `${at}/rounds`, { stage: soc, method: 'silence', revision: 1, period });
  await eventually(async () => {
    const { body } = await api.get('secretariat', `${at}/rounds/r1`);
    return body.phase === 'open' ? true : undefined;
  });
  return at;
}

const outcomes = async (persona: string, at: string): Promise<{ sequence: number; event: string; proof: string }[]> =>
  (await api.get(persona, `${at}/proofs`)).body.items;
/** The recorded events that somebody may see. */
async function recorded(persona: string, at: string): Promise<RecordedEventShape[]> {
  const { items } = (await api.get(persona, `${at}/events?limit=200`)).body as {
    items: { event: RecordedEventShape }[];
  };
  return items.map(({ event }) => event);
}
async function proofOf(persona: string, at: string, event: string, query = '') {
  const found = (await outcomes(persona, at)).findLast((each) => each.event === event);
  return api.get(persona, `${at}/proofs/${found?.sequence ?? 999}${query}`);
}

test('the explanation names the ways to the next stage, in the language that is asked for', async () => {
  const { body } = await eventually(async () => {
    const answer = await api.get('secretariat', `${open}/explanation`);
    return answer.body.ways?.ways.length > 0 ? answer : undefined;
  });
  expect(body.blocks[0]).toMatchObject({ kind: 'period' });
  expect(body.ways.ways[0]).toMatchObject({
    acts: [{ who: { kind: 'office', office: 'chair' }, act: 'confirm-adoption', without: { state: 'silence-held' } }],
    reaches: { stage: soc, word: 'approved' },
  });
  expect(body.ways.text).toMatch(/the Chair confirms the adoption/);
  const russian = await api.get('secretariat', `${open}/explanation?language=ru`);
  expect(russian.body.ways.text).toMatch(/Председательство подтверждает принятие/);
  expect((await api.get('secretariat', `${open}/explanation?knownAt=4102444800000`)).body.ways).toBeUndefined();
});

test('why the silence is broken: a proof that checks against the record, in both languages', async () => {
  await eventually(async () => {
    const found = (await outcomes('auditor', broken)).some(({ event }) => event === 'silence-broken');
    return found ? true : undefined;
  });
  const { body } = await proofOf('auditor', broken, 'silence-broken');
  expect(body).toMatchObject({ partial: false, language: 'en', root: { claim: 'silence-broken', holds: true } });
  expect(body.text).toContain('The silence of round r1 was broken by Thailand: objection.');
  const events = await recorded('auditor', broken);
  const hashes = new Map(events.map((event) => [event.id, hashOf(event)]));
  const { v, stream, sequence, event, root } = body as Proof;
  const faults = checkProof({ v, stream, sequence, event, root }, events.map(proofEvent), {
    hashOf: ({ id }) => hashes.get(id) ?? '',
  });
  expect(faults).toEqual([]);
  const russian = await proofOf('auditor', broken, 'silence-broken', '?language=ru');
  expect(russian.body.text).toContain('Молчание в раунде r1 прервано');
  expect(russian.headers['content-language']).toBe('ru');
});

test('a delegate who lost checks it from the dossier, without the installation', async () => {
  const subject = `cica${broken.replace('/documents', '/document')}`;
  const streams = await materialOf(api.pool, subject);
  const file = join(mkdtempSync(join(tmpdir(), 'nemcon-dossier-')), 'broken.nemcon-dossier');
  writeFileSync(file, writeDossier({ organisation: 'cica', subject, streams, exported: 0 }));
  const material = await fromDossier(file);
  const sequence = eventsOf(material).find(({ type }) => type.includes('.silence-broken.'))?.sequence ?? 0;
  const proof = proofOfOutcome(eventsOf(material).map(proofEvent), sequence);
  const { v, stream, event, root } = (await proofOf('auditor', broken, 'silence-broken')).body as Proof;
  expect(proof).toEqual({ v, stream, sequence, event, root });
  expect(waysToNextStage(standingOf(material, lastRecorded(material)).standing).ways.length).toBeGreaterThan(0);
});

test('I14: whoever may not see a position finds it in no explanation and no proof', async () => {
  const statement = JSON.stringify((await api.get('auditor', `${broken}/events?limit=200`)).body);
  const hash = /"position":"objection".*?"sha256":"([0-9a-f]{64})"/.exec(statement)?.[1] ?? 'none';
  for (const persona of ['focal-point-kz', 'depositary']) {
    const told: string[] = [];
    told.push(JSON.stringify((await api.get(persona, `${broken}/explanation`)).body));
    for (const { sequence } of await outcomes(persona, broken)) {
      const { body } = await api.get(persona, `${broken}/proofs/${sequence}`);
      expect(body.partial).toBe(true);
      told.push(JSON.stringify(body));
    }
    for (const text of told) {
      expect(text).not.toContain(SECRET);
      expect(text).not.toContain(hash);
    }
    const seen = new Set((await recorded(persona, broken)).map(({ id }) => id));
    for (const [id] of told.join('').matchAll(/cica\/document\/[0-9a-f-]{36}#\d+/g))
      expect([persona, seen.has(id)]).toEqual([persona, true]);
  }
  for (const path of ['proofs', 'proofs/1'])
    expect((await api.get('observer', `${broken}/${path}`)).body.code).toBe('document-unknown');
});

test('a refusal cites its rule with version and source, and says where it is proved', async () => {
  await moveClockForward(api.pool, api.client, 'cica', api.dependencies.clocks.of('cica').now() + 15 * 86_400_000);
  const late = await eventually(async () => {
    const answer = await api.post('focal-point-th', `${open}/rounds/r1/positions`, {
      revision: 1,
      position: 'objection',
    });
    return answer.body.code === 'expiry-passed' ? answer : undefined;
  });
  expect(late.body.ruleReference).toMatchObject({ id: 'I3', version: 1, source: expect.stringMatching(/OSCE/) });
  const { proof } = late.body.links;
  const sequence = late.body.recorded.sequence as number;
  const { body } = await api.get('focal-point-th', `${proof.replace('/v1/cica', '')}?waitFor=${sequence}`);
  expect(body).toMatchObject({ event: 'communication-recorded', root: { claim: 'without-effect', holds: true } });
  expect(body.text).toMatch(/not before the expiry/);
});

test('what is no outcome has no proof', async () => {
  for (const sequence of ['1', '99999', 'x', '-1'])
    expect((await api.get('auditor', `${broken}/proofs/${sequence}`)).status).toBe(404);
  expect((await api.get('auditor', `${broken}/explanation?language=de`)).body.code).toBe('query-malformed');
});
