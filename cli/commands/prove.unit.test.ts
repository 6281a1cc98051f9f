/** The command as a person meets it: what it prints, and how it ends. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { RULES_ROOT } from '../../activities/rules-files/index.ts';
import { CommandError } from '../command-error.ts';
import { readCandidate } from '../prove/read-files.ts';
import type { Report } from '../prove/report.ts';
import { proveAll, proveCommand, type ProveOptions } from './prove.ts';

const FAULTY = join(RULES_ROOT, 'test/faults/adoption-over-block/drafted-into-effect.yaml');
const PROTOCOL = join(RULES_ROOT, 'procedures/cica/protocol.yaml');

let folder = '';
let printed: string[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nemcon-prove-'));
  printed = [];
  vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

async function ends(files: string[], options: ProveOptions = {}): Promise<{ code: number; message: string }> {
  try {
    await proveCommand(files, options);
    return { code: 0, message: '' };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return { code: error.exitCode, message: error.message };
  }
}

describe('npx nemcon prove', () => {
  test('a sound procedure: states and bound are printed, and it ends with 0', async () => {
    expect(await ends([PROTOCOL])).toEqual({ code: 0, message: '' });
    const text = printed.join('\n');
    expect(text).toMatch(/cica\/protocol@1 {2}sound/);
    expect(text).toMatch(
      /\d+ states, \d+ acts tried, \d+ transitions, depth \d+; all of it explored \(bound: \d+ states, 3 Member/,
    );
    expect(text).toMatch(/1 procedures, 1 rule sets explored, \d+ states, 0 faulty/);
  });

  test('a faulty one: line, path, remedy and a numbered story, and it ends with 1', async () => {
    expect(await ends([FAULTY])).toEqual({ code: 1, message: '1 of 1 procedures have faults.' });
    const text = printed.join('\n');
    expect(text).toMatch(
      /FAULT {2}\[adoption-over-block\] stands-without-decision: .*drafted-into-effect\.yaml:\d+:\d+: stages\[0\]\.next: /,
    );
    expect(text).toMatch(/1\. The Secretariat registers a document under "Drafted into effect"\. → "drafting" is open/);
    expect(text).toMatch(/3\. The Secretariat completes the stage "drafting" .* → .*"in-effect" is open/);
  });

  test('a file that is not there, and one that is no procedure: line and remedy, and it ends with 2', async () => {
    const file = join(folder, 'odd.yaml');
    await writeFile(file, 'id: cica/odd\nversion: 1\nlanguage: 1\nkind: poem\nname: Odd\nsource: none\nstages: []\n');
    expect(await ends([join(folder, 'none.yaml')])).toMatchObject({
      code: 2,
      message: expect.stringContaining('There is no such file.'),
    });
    const { code, message } = await ends([file, PROTOCOL]);
    expect([code, message]).toEqual([
      2,
      expect.stringMatching(/odd\.yaml:4:1: kind: "poem" is not allowed here\. Use proposal/),
    ]);
    // The others are proved all the same.
    expect(printed.join('\n')).toContain('cica/protocol@1');
  });

  test('a bound that is reached is said, and no dead end is claimed of what lies beyond', async () => {
    expect((await ends([join(RULES_ROOT, 'test/faults/sound/plain.yaml')], { states: '40' })).code).toBe(0);
    expect(printed.join('\n')).toMatch(/bound reached \d+ times \(bound: 40 states/);
    expect(await ends([PROTOCOL], { states: 'many' })).toMatchObject({ code: 2 });
  });

  test('as JSON', async () => {
    await ends([FAULTY], { json: true });
    const [report] = JSON.parse(printed.join('\n')) as Report[];
    expect(report).toMatchObject({ id: 'cica/drafted-into-effect', sound: false, bound: 60_000 });
    expect(report?.proof?.faults[0]).toMatchObject({ class: 'adoption-over-block', path: ['stages', 0, 'next'] });
  });

  test('procedures that differ in names only are explored once', async () => {
    const names = ['conference-statement', 'statement', 'memorandum'];
    const read = names.map((name) => readCandidate(join(RULES_ROOT, `procedures/cica/${name}.yaml`)));
    const reports = await proveAll(await Promise.all(read), { electorate: 3, states: 300 });
    expect(reports.map(({ sameAs }) => sameAs)).toEqual([undefined, undefined, 'cica/statement@1']);
    expect(reports.map(({ id }) => id)).toEqual(names.map((name) => `cica/${name}`));
  });
});
