import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCases, readInvariants } from './read-cases.ts';
import { readWaiting, waitingList } from './waiting.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const README = join(import.meta.dirname, 'README.md');
const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);

describe('the sixty cases', () => {
  test('every case has a file, or stands in the list of those that wait, never both', async () => {
    const told = (await readCases()).map((file) => file.case);
    const waiting = (await readWaiting()).map((each) => each.case);
    expect([...told, ...waiting].sort((one, other) => one - other)).toEqual(upTo(60));
  });

  test('README.md shows the list of those that wait (to write it: NEMCON_WRITE=1)', async () => {
    const text = readFileSync(README, 'utf8');
    const [before = ''] = text.split(/^- /m, 1);
    const written = `${before}${waitingList(await readWaiting())}\n`;
    if (process.env['NEMCON_WRITE'] === '1') writeFileSync(README, written);
    expect(text).toBe(written);
  });
});

/** Every test file of the program; packages of others and what the program writes aside. */
function testFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'node_modules' || entry.name.startsWith('.')) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return testFiles(path);
    return entry.name.endsWith('.test.ts') ? [path] : [];
  });
}

test('every invariant has tests whose titles begin with it', async () => {
  const titles = testFiles(ROOT).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\b(?:it|test|describe)(?:\.\w+)*\(\s*['"`](I\d+): /g)].map(([, id]) => id),
  );
  const told = (await readInvariants()).map(({ invariant }) => `I${invariant}`);
  const known = new Set([...titles, ...told]);
  expect(upTo(15).filter((number) => !known.has(`I${number}`))).toEqual([]);
});
