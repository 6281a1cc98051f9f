import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readRulesFile } from '../../activities/rules-files/index.ts';
import { caseFile, invariantFile, type CaseFile, type InvariantFile } from './case-file.ts';

const HERE = import.meta.dirname;
const names = (folder: string, form: RegExp): string[] =>
  readdirSync(folder)
    .filter((name) => form.test(name))
    .sort((one, other) => numberIn(one) - numberIn(other));
const numberIn = (name: string): number => Number(/\d+/.exec(name)?.[0]);

/** All cases, in order of their numbers. Rejects with a `RulesFileError` on one that does not fit. */
export async function readCases(): Promise<CaseFile[]> {
  return Promise.all(
    names(HERE, /^\d+\.yaml$/).map(async (name) => {
      const { value } = await readRulesFile(`test/cases/${name}`, caseFile);
      if (value.case !== numberIn(name)) throw new Error(`test/cases/${name} says that it is case ${value.case}.`);
      return value;
    }),
  );
}

/** The stories of invariants, in order of their numbers. */
export async function readInvariants(): Promise<InvariantFile[]> {
  return Promise.all(
    names(join(HERE, 'invariants'), /^I\d+\.yaml$/).map(async (name) => {
      const { value } = await readRulesFile(`test/cases/invariants/${name}`, invariantFile);
      if (value.invariant !== numberIn(name)) throw new Error(`${name} says that it is of I${value.invariant}.`);
      return value;
    }),
  );
}
