import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readRulesFile, RULES_ROOT, RulesFileError } from '../../activities/rules-files/index.ts';
import { agendaFile } from '../../cases/agenda-file.ts';
import { agendaOf, type Agenda } from '../../cases/agenda.ts';

/**
 * The agenda of an organisation, from `cases/{organisation}/agenda/*.yaml`; an empty one where there is no such folder. Rejects with a
 * `RulesFileError` that lists all faults.
 */
export async function readAgenda(organisation: string, root = RULES_ROOT): Promise<Agenda> {
  const folder = `cases/${organisation}/agenda`;
  const names = (await readdir(join(root, folder)).catch(orNone)).filter((name) => name.endsWith('.yaml')).sort();
  const read = await Promise.allSettled(names.map((name) => readRulesFile(`${folder}/${name}`, agendaFile, root)));
  const findings = read.flatMap((each) => {
    if (each.status === 'fulfilled') return [];
    if (each.reason instanceof RulesFileError) return each.reason.findings;
    throw each.reason;
  });
  const together = agendaOf(read.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])));
  if (findings.length + together.findings.length > 0) throw new RulesFileError([...findings, ...together.findings]);
  return { ...together.agenda, organisation };
}

/** A body need not bring an agenda. */
function orNone(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
