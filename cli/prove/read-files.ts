import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import {
  faultsOfProcedure,
  parseRulesFile,
  rosterFile,
  RULES_ROOT,
  RulesFileError,
  type Finding,
  type RulesFile,
} from '../../activities/rules-files/index.ts';
import type { Roster } from '../../schemas/organisation-commands.ts';
import { procedure, type Procedure } from '../../schemas/procedure.ts';

/** A procedure with the body that it is for, and what its file alone tells is wrong. */
export interface Candidate {
  file: RulesFile<Procedure>;
  roster: Roster;
  findings: Finding[];
}

/** Every procedure of every body that comes with the program. */
export async function shippedFiles(root = RULES_ROOT): Promise<string[]> {
  const names = await readdir(join(root, 'procedures'), { recursive: true });
  return names
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => shown(join(root, 'procedures', name)));
}

/** As a person at this folder would name it. */
const shown = (path: string): string => {
  const near = relative(process.cwd(), path);
  return near.startsWith('..') ? path : near;
};

/**
 * Reads one procedure, wherever it lies, and the roster of its body: `organisation`, else the one that the id names, of the same folder of
 * rules, else of those that come with the program. Rejects with a `RulesFileError`.
 */
export async function readCandidate(path: string, organisation?: string): Promise<Candidate> {
  const file = parseRulesFile(path, await textOf(path), procedure);
  const [body] = file.value.id.split('/');
  const rosterPath = organisation ?? rosterFor(path, `${body}.yaml`);
  const roster = parseRulesFile(rosterPath, await textOf(rosterPath), rosterFile).value;
  return { file, roster, findings: faultsOfProcedure(file, roster) };
}

/** `{folder}/procedures/{body}/{kind}.yaml` goes with `{folder}/organisations/{body}.yaml`. */
function rosterFor(path: string, name: string): string {
  const beside = join(dirname(resolve(path)), '..', '..', 'organisations', name);
  return shown(existsSync(beside) ? beside : join(RULES_ROOT, 'organisations', name));
}

async function textOf(path: string): Promise<string> {
  return await readFile(resolve(path), 'utf8').catch((error: NodeJS.ErrnoException) => {
    const message =
      error.code === 'ENOENT' ? 'There is no such file.' : `It cannot be read (${error.code ?? error.message}).`;
    const remedy = path.includes('organisations')
      ? 'Create it, or name the roster with --organisation.'
      : 'Name another file.';
    throw new RulesFileError([{ file: path, line: 1, column: 1, path: '', message, remedy }]);
  });
}
