/** Procedures with a fault that was put in, each of which has to be found with its class and a story. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCandidate } from '../../cli/prove/read-files.ts';
import { prove, type FaultClass } from '../../domain/proving/index.ts';

const CLASSES: FaultClass[] = [
  'dead-end',
  'adoption-over-block',
  'quorum-ignored',
  'old-revision',
  'clock-without-owner',
];
const filesOf = (folder: string): string[] =>
  readdirSync(join(import.meta.dirname, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(import.meta.dirname, folder, name));
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1, -'.yaml'.length);

describe.each(CLASSES)('seeded faults of the class %s', (of) => {
  const files = filesOf(of);

  test('there are four at least', () => {
    expect(files.length).toBeGreaterThanOrEqual(4);
  });

  test.each(files.map((path) => [nameOf(path), path]))('%s is found, with a story', async (_, path) => {
    const { file, roster } = await readCandidate(path);
    const { sound, faults } = prove(file.value, roster);
    expect(sound).toBe(false);
    const found = faults.filter((fault) => fault.class === of && (fault.story?.length ?? 0) > 0);
    expect(found).not.toEqual([]);
    for (const { path: place, message, remedy } of found) {
      expect(file.finding(place, message, remedy).line).toBeGreaterThan(1);
      expect(remedy).toMatch(/\.$/);
    }
  });
});
