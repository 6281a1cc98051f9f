import { beforeAll, expect, test } from 'vitest';
import * as cores from './cores.ts';
import { idOf, runMutants, runsOf, survives, type MutantResult } from './mutants.ts';
import { storyOf } from './prepare.ts';
import { readCases, readInvariants } from './read-cases.ts';
import { runStory } from './run-story.ts';

const cases = (await readCases()).map((file) => ({ name: `case ${file.case}`, file }));
const invariants = (await readInvariants()).map((file) => ({ name: `I${file.invariant}`, file }));
const all = [...cases, ...invariants];
const key = (name: string): string => name.replace(' ', '-');

/** All mutants in one process: their modules are loaded beside each other. */
let results: ReadonlyMap<string, MutantResult>;
beforeAll(async () => {
  results = await runMutants((await Promise.all(all.map(({ name, file }) => runsOf(key(name), file)))).flat());
}, 60_000);

for (const { name, file } of all) {
  test(`${name}: ${file.title}`, async () => {
    expect(runStory(await storyOf(file), cores)).toEqual({ failed: [] });
  });

  test(`${name}: its mutant fails it`, () => {
    const alive = file.mutants.map((mutant, index) => survives(mutant, results.get(idOf(key(name), index))));
    expect(alive.filter((each) => each !== undefined)).toEqual([]);
  });
}
