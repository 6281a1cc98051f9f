import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { organisationId } from '../../schemas/identifiers.ts';
import type { Roster } from '../../schemas/organisation-commands.ts';
import { procedure, type Procedure } from '../../schemas/procedure.ts';
import { faultsOfProcedure } from './prove-procedure.ts';
import { readRulesFile, RULES_ROOT, type RulesFile } from './read-rules-file.ts';
import { RulesFileError, type Finding } from './rules-file-error.ts';

/**
 * All procedures of an organisation, from `procedures/{organisation}/*.yaml`, each proved against the roster (design §6). Sorted by id
 * and version. Rejects with a `RulesFileError` that lists the faults of all files.
 */
export async function loadProcedures(roster: Roster, root = RULES_ROOT): Promise<Procedure[]> {
  const folder = `procedures/${organisationId.parse(roster.id)}`;
  const findings: Finding[] = [];
  const files: RulesFile<Procedure>[] = [];
  for (const name of await namesIn(folder, root)) {
    try {
      files.push(await readRulesFile(`${folder}/${name}`, procedure, root));
    } catch (error) {
      if (!(error instanceof RulesFileError)) throw error;
      findings.push(...error.findings);
    }
  }
  for (const file of files) findings.push(...faultsOfProcedure(file, roster), ...faultsOfIdentity(file, files, roster));
  if (findings.length > 0) throw new RulesFileError(findings);
  return files
    .map((file) => file.value)
    .sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : one.version - other.version));
}

/** The highest version of a procedure; undefined where there is none of that id. */
export function currentProcedure(procedures: readonly Procedure[], id: string): Procedure | undefined {
  return procedures
    .filter((entry) => entry.id === id)
    .reduce<Procedure | undefined>((best, entry) => (best && best.version > entry.version ? best : entry), undefined);
}

/** A procedure of that version, or the highest one where none is told; undefined where there is none. */
export function procedureOf(procedures: readonly Procedure[], id: string, version?: number): Procedure | undefined {
  return version === undefined
    ? currentProcedure(procedures, id)
    : procedures.find((entry) => entry.id === id && entry.version === version);
}

async function namesIn(folder: string, root: string): Promise<string[]> {
  const names = await readdir(join(root, folder)).catch(() => {
    const remedy = `Create it with one YAML file a procedure; it is looked for in ${root}.`;
    throw new RulesFileError([
      { file: folder, line: 1, column: 1, path: '', message: 'There is no such folder.', remedy },
    ]);
  });
  return names.filter((name) => name.endsWith('.yaml')).sort();
}

function faultsOfIdentity(
  file: RulesFile<Procedure>,
  files: readonly RulesFile<Procedure>[],
  roster: Roster,
): Finding[] {
  const { id, version } = file.value;
  const findings: Finding[] = [];
  if (!id.startsWith(`${roster.id}/`)) {
    findings.push(
      file.finding(['id'], `"${id}" is not a procedure of "${roster.id}".`, `Begin the id with "${roster.id}/".`),
    );
  }
  const twin = files.find((other) => other !== file && other.value.id === id && other.value.version === version);
  if (twin)
    findings.push(
      file.finding(
        ['version'],
        `${twin.file} is version ${version} of "${id}" too.`,
        'Give the later one the next version.',
      ),
    );
  return findings;
}
