import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeDossier } from '../audit/index.ts';
import type { RecordedEventShape } from '../schemas/event.ts';
import { buildVerifier } from './build.ts';

const folder = mkdtempSync(join(tmpdir(), 'nemcon-verifier-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let verifier: string;
beforeAll(async () => void (verifier = await buildVerifier(folder)));

const golden = (name: string): RecordedEventShape[] =>
  JSON.parse(
    readFileSync(new URL(`../test/golden/streams/${name}.json`, import.meta.url), 'utf8'),
  ) as RecordedEventShape[];

const dossier = (): string => {
  const streams = ['whole-decision', 'whole-decision-organisation'].map((name) => {
    const events = golden(name);
    return { stream: events[0]?.subject ?? '', events };
  });
  return writeDossier({ organisation: 'golden', subject: streams[0]?.stream ?? '', streams, exported: 0 });
};

/** In an empty folder, without the program's packages and with nothing in its environment. */
function run(...words: string[]): { code: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [verifier, ...words], {
    cwd: folder,
    env: {},
    encoding: 'utf8',
  });
  return { code: status, output: stdout + stderr };
}

test('the verifier is one file that imports nothing but what Node brings', () => {
  const imports = [...readFileSync(verifier, 'utf8').matchAll(/^import .* from "([^"]+)"/gm)].map(([, from]) => from);
  expect(imports.every((from) => from?.startsWith('node:') || from === 'fs')).toBe(true);
});

test('it verifies a dossier, names a change, and tells a missing file', () => {
  writeFileSync(join(folder, 'sound'), dossier());
  expect(run('sound')).toMatchObject({ code: 0, output: expect.stringContaining('VERIFIED') as string });
  writeFileSync(join(folder, 'changed'), dossier().replace('"position":"objection"', '"position":"objectioN"'));
  const changed = run('changed');
  expect(changed.code).toBe(1);
  expect(changed.output).toMatch(/NOT VERIFIED[\s\S]*line \d+/);
  expect(run('nowhere')).toMatchObject({ code: 2, output: 'nowhere cannot be read (ENOENT).\n' });
  expect(run()).toMatchObject({ code: 2 });
  expect(JSON.parse(run('sound', '--json').output)).toMatchObject({ ok: true });
});

test('whoever built it can build it again, byte for byte', async () => {
  const other = mkdtempSync(join(tmpdir(), 'nemcon-verifier-'));
  const again = await buildVerifier(other);
  expect(execFileSync('cmp', [verifier, again]).toString()).toBe('');
  rmSync(other, { recursive: true });
});
