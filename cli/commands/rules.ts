import { readFile } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import {
  currentProcedure,
  loadProcedures,
  loadRoster,
  readRulesFile,
  RulesFileError,
} from '../../activities/rules-files/index.ts';
import { readDossier } from '../../audit/dossier/read-dossier.ts';
import { rulesDifference, rulesDifferenceReport } from '../../audit/rules-diff/index.ts';
import { archivedHeads, archiveRows } from '../../readmodels/audit/index.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import { procedure, type Procedure } from '../../schemas/procedure.ts';
import { progress, withEngines } from '../audit/with-engines.ts';
import { bodyClock } from '../body-clock.ts';
import { CommandError } from '../command-error.ts';
import { runningEnvironment } from '../environment.ts';
import { rulesFolder } from '../named-organisation.ts';

export interface RulesDiffOptions {
  dossiers?: string[];
  json?: boolean;
  data: string;
}

interface Records {
  streams: RecordedEventShape[][];
  /** The body's clock, or where the records end. */
  until: number;
}

/**
 * `npx nemcon rules diff OLD NEW`: clause by clause, and then each past outcome that would differ. Writes nothing. Exit code 0: none would
 * differ, 1: some would, 2: it cannot be said.
 */
export async function rulesDiffCommand(older: string, newer: string, options: RulesDiffOptions): Promise<void> {
  const differs = await orError(async () => {
    const [then, now] = [await procedureNamed(older, options.data), await procedureNamed(newer, options.data)];
    if (then.id !== now.id && then.kind !== now.kind)
      throw new CommandError(
        `${older} is for the kind "${then.kind}", ${newer} for "${now.kind}": they decide different things.`,
        2,
      );
    const { streams, until } =
      options.dossiers === undefined ? await ofArchive(options.data, then) : await ofDossiers(options.dossiers);
    const difference = rulesDifference(then, now, streams, until);
    console.log(options.json ? JSON.stringify(difference, null, 2) : rulesDifferenceReport(difference).join('\n'));
    const unsaid = difference.documents.find(
      ({ verdict }) => verdict === 'not-reproduced' || verdict === 'not-followed',
    );
    if (unsaid && !difference.differs) throw new CommandError(`${unsaid.stream} cannot be compared.`, 2);
    return difference.differs;
  });
  if (differs) throw new CommandError('Past outcomes would differ.');
}

async function orError<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CommandError) throw new CommandError(error.message, 2);
    if (error instanceof RulesFileError) throw new CommandError(error.message, 2);
    throw error;
  }
}

/** A procedure by its file, or by `id@version` (without a version the current one) among those of the running start, else of the program. */
async function procedureNamed(name: string, data: string): Promise<Procedure> {
  if (/\.(ya?ml|json)$/.test(name)) {
    const root = isAbsolute(name) ? '/' : process.cwd();
    return (await readRulesFile(name, procedure, root)).value;
  }
  const [, id = '', version] = /^([a-z0-9-]+\/[a-z0-9-]+)(?:@(\d+))?$/.exec(name) ?? [];
  if (id === '')
    throw new CommandError(`"${name}" is neither a file (.yaml) nor id@version, such as cica/statement@1.`, 2);
  const { RULES_DIRECTORY } = { ...process.env, ...runningEnvironment(data) };
  const root = rulesFolder({ RULES_DIRECTORY });
  const shipped = await loadProcedures(await loadRoster(id.split('/')[0] ?? '', root), root);
  const found =
    version === undefined
      ? currentProcedure(shipped, id)
      : shipped.find((each) => each.id === id && each.version === Number(version));
  if (found === undefined) throw new CommandError(`There is no procedure ${name}.`, 2);
  return found;
}

/** The records of all documents of the body that the old rules are of. */
async function ofArchive(data: string, { id }: Procedure): Promise<Records> {
  const organisation = id.split('/')[0] ?? '';
  return withEngines('rules-diff', data, async ({ pool }) => {
    const names = [...(await archivedHeads(pool)).keys()].filter((stream) =>
      stream.startsWith(`${organisation}/document/`),
    );
    const tell = progress('reading record');
    const streams: RecordedEventShape[][] = [];
    for (const name of names) {
      tell(streams.length, names.length);
      const rows = await archiveRows(pool, name);
      streams.push(rows.map(({ body }) => JSON.parse(body) as RecordedEventShape));
    }
    tell(streams.length, names.length);
    return { streams, until: await bodyClock(pool, organisation) };
  });
}

/** The records that dossiers hold, as far as they can be read whole; whether a dossier is true is `npx nemcon verify`'s to say. */
async function ofDossiers(files: readonly string[]): Promise<Records> {
  const streams = new Map<string, RecordedEventShape[]>();
  let until = 0;
  for (const file of files) {
    const text = await readFile(file, 'utf8').catch((error: unknown) => {
      throw new CommandError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)}).`, 2);
    });
    const { events, findings, header } = readDossier(text);
    const [fault] = findings;
    if (fault) throw new CommandError(`${file}: ${fault.detail}`, 2);
    const own = events.map(({ event }) => event).filter(({ subject }) => subject === header?.subject);
    if (header?.subject.includes('/document/')) streams.set(header.subject, own);
    for (const { event } of events) until = Math.max(until, event.recorded);
  }
  return { streams: [...streams.values()], until };
}
