import { readFile } from 'node:fs/promises';
import { parseRulesFile, RulesFileError, type RulesFile } from '../../activities/rules-files/index.ts';
import type { ActsFault } from '../../api/simulation/stated-acts.ts';
import { simulationFile, type SimulatedAct } from '../../schemas/simulation.ts';
import { CommandError } from '../command-error.ts';

/** The acts of a file, YAML or JSON, with the way from a fault in one of them to its line. */
export type ActsFile = RulesFile<{ acts: SimulatedAct[] }>;

/** Reads the file of `--acts`. Throws a sentence for each fault, with file, line, path and remedy. */
export async function readActs(file: string): Promise<ActsFile> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new CommandError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)}).`);
  });
  return parseRulesFile(file, text, simulationFile);
}

const REMEDY = 'Say the act as the API has it; see docs/use/simulation.md.';

/** Faults of acts at the places where the file has them. */
export function faultsInFile(file: ActsFile, { errors }: ActsFault): RulesFileError {
  return new RulesFileError(errors.map(({ pointer, detail }) => file.finding(pathOf(pointer), detail, REMEDY)));
}

/** `/acts/3/body/method` as the way through the file. */
const pathOf = (pointer: string): (string | number)[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part.replaceAll('~1', '/').replaceAll('~0', '~')));
