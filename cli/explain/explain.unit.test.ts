import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { writeDossier } from '../../audit/index.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import { explainCommand } from '../commands/explain.ts';

const golden = JSON.parse(
  readFileSync(new URL('../../test/golden/streams/whole-decision.json', import.meta.url), 'utf8'),
) as RecordedEventShape[];
const folder = mkdtempSync(join(tmpdir(), 'nemcon-explain-'));

/** A dossier of the first events of a decision, alone. */
function dossier(count = golden.length, change: (text: string) => string = (text) => text): string {
  const subject = golden[0]?.subject ?? '';
  const events = golden.slice(0, count);
  const text = writeDossier({ organisation: 'golden', subject, streams: [{ stream: subject, events }], exported: 0 });
  const file = join(folder, `${count}-${text.length}-${change('').length}.nemcon-dossier`);
  writeFileSync(file, change(text));
  return file;
}

const printed = vi.spyOn(console, 'log').mockImplementation(() => undefined);
afterEach(() => printed.mockClear());
const options = { language: 'en', data: folder };
const said = (): string => printed.mock.calls.map(([text]) => String(text)).join('\n');

describe('npx nemcon explain, offline from a dossier', () => {
  test('names what would bring the document on, and which outcomes it can explain', async () => {
    await explainCommand(dossier(10), options);
    expect(said()).toMatch(/the Chair confirms the adoption, not before/);
    expect(said()).toMatch(/ {2}5 {2}stage-completed/);
  });

  test('proves why the silence was broken, and checks the proof against the record', async () => {
    await explainCommand(dossier(), { ...options, outcome: '12' });
    expect(said()).toMatch(/The silence of round r1 was broken by tr: objection/);
    expect(said()).toMatch(/Checked against the record: 6 claims, 4 events, 0 faults/);
  });

  test('the same in Russian, and as JSON', async () => {
    await explainCommand(dossier(), { ...options, outcome: '12', language: 'ru' });
    expect(said()).toMatch(/Молчание в раунде r1 прервано/);
    printed.mockClear();
    await explainCommand(dossier(), { ...options, outcome: '12', json: true });
    expect(JSON.parse(said())).toMatchObject({ faults: [], proof: { root: { claim: 'silence-broken', holds: true } } });
  });

  test('without the organisation it says that it cannot tell who would take part', async () => {
    await explainCommand(dossier(26), options);
    expect(said()).toMatch(/The record of the organisation is not at hand/);
  });

  test('a dossier that was changed explains nothing', async () => {
    const forged = dossier(golden.length, (text) => text.replace('"objection"', '"support"'));
    await expect(explainCommand(forged, { ...options, outcome: '12' })).rejects.toThrow(/not verified/);
  });

  test('what is no outcome, and no language, is said so', async () => {
    await expect(explainCommand(dossier(), { ...options, outcome: '3' })).rejects.toThrow(/no outcome/);
    await expect(explainCommand(dossier(), { ...options, language: 'de' })).rejects.toThrow(/en or ru/);
  });
});
