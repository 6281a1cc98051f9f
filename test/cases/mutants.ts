import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { CaseFile, InvariantFile, Mutant } from './case-file.ts';
import { storyOf } from './prepare.ts';
import type { Outcome, Story } from './story.ts';

/** A rule switched off in the source: the text is replaced in one file. */
export interface SourceChange {
  file: string;
  replace: string;
  with: string;
}

/** A mutant that never comes to an end is stopped after so many ms, and those after it with it. */
const LONGEST = 50_000;

export interface MutantRun {
  id: string;
  story: Story;
  change?: SourceChange;
}
export type MutantResult = Outcome & { id: string };

/** The runs of all mutants of a file. A rule that is data is switched off in the story's own rules. */
export async function runsOf(name: string, file: CaseFile | InvariantFile): Promise<MutantRun[]> {
  return Promise.all(
    file.mutants.map(async (mutant, index) => {
      const run = { id: idOf(name, index), story: await storyOf(file, mutant) };
      return 'file' in mutant
        ? { ...run, change: { file: mutant.file, replace: mutant.replace, with: mutant.with } }
        : run;
    }),
  );
}

export const idOf = (name: string, index: number): string => `${name}-${index + 1}`.toLowerCase();

/** Runs mutants in one process of their own; id → what came of it. Rejects where the process fails as such. */
export async function runMutants(runs: readonly MutantRun[]): Promise<ReadonlyMap<string, MutantResult>> {
  const program = join(import.meta.dirname, 'mutants-process.ts');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program], {
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: LONGEST,
  });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  child.stdin.end(JSON.stringify(runs));
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  const results = output
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as MutantResult);
  if (code !== 0) {
    const next = runs.find(({ id }) => !results.some((result) => result.id === id));
    throw new Error(`The process of the mutants ended with ${code}, at ${next?.id ?? 'the end'}:\n${errors}`);
  }
  return new Map(results.map((result) => [result.id, result]));
}

/** Why a mutant does not show that the case watches its rule; `undefined` where it does: an expectation failed, and nothing else did. */
export function survives(mutant: Mutant, result: MutantResult | undefined): string | undefined {
  if (result === undefined) return `${mutant.rule}: the mutant was not run.`;
  if (result.faulty !== undefined) return `${mutant.rule}: the mutant is faulty: ${result.faulty}`;
  return result.failed.length > 0 ? undefined : `${mutant.rule}: the case passes with this rule switched off.`;
}
