import { loadCalendars, loadProcedures, loadRoster, RulesFileError } from '../../activities/rules-files/index.ts';
import { runSimulation } from '../../api/simulation/run-simulation.ts';
import { ActsFault } from '../../api/simulation/stated-acts.ts';
import { Problem } from '../../api/problem.ts';
import { bodyClock } from '../body-clock.ts';
import { streamNamed, withEngines } from '../audit/with-engines.ts';
import { CommandError } from '../command-error.ts';
import { Moments } from '../simulation/moments.ts';
import { faultsInFile, readActs, type ActsFile } from '../simulation/read-acts.ts';
import { simulationReport } from '../simulation/report.ts';

const YEAR = 365 * 86_400_000;
/** A person at a terminal waits longer than a request, ms of the processor's time. */
const PATIENCE = 120_000;

export interface SimulateOptions {
  acts?: string;
  until?: string;
  from?: string;
  recorded?: boolean;
  json?: boolean;
  data: string;
}

/**
 * `npx nemcon simulate DOC [--acts FILE] [--until DATE] [--from DATE]`: what would come of hypothetical acts, how soon the rest could be done,
 * and what that hangs on. Reads the archive; writes nothing.
 */
export async function simulateCommand(name: string, options: SimulateOptions): Promise<void> {
  const document = streamNamed(name, options.data);
  if (!document.includes('/document/')) throw new CommandError(`${document} is no document.`);
  if (options.recorded && options.from === undefined)
    throw new CommandError('--recorded goes with --from: which acts are to come again?');
  const file = options.acts === undefined ? undefined : await orFault(readActs(options.acts));
  await withEngines('simulate', options.data, async ({ configuration, pool }) => {
    const organisation = document.split('/')[0] ?? '';
    const roster = await loadRoster(organisation, configuration.RULES_DIRECTORY);
    const procedures = await loadProcedures(roster, configuration.RULES_DIRECTORY);
    const calendars = await loadCalendars(roster, configuration.RULES_DIRECTORY);
    const now = await bodyClock(pool, organisation);
    const moments = new Moments(roster.seatZone);
    const from = options.from === undefined ? undefined : moments.from(options.from, '--from');
    const until = options.until === undefined ? (from ?? now) + YEAR : moments.until(options.until, '--until');
    const asked = {
      acts: file?.value.acts ?? [],
      until,
      recorded: options.recorded === true,
      ...(from === undefined ? {} : { from }),
    };
    const setting = { pool, rules: { roster, procedures, calendars }, now, patience: PATIENCE };
    const simulation = await orFault(runSimulation(setting, document, asked), file);
    const lines = options.json ? [JSON.stringify(simulation, null, 2)] : simulationReport(simulation, roster.seatZone);
    console.log(lines.join('\n'));
  });
}

/** What stops a simulation, as a sentence: faults of the file with their lines, problems with their codes. */
async function orFault<T>(work: Promise<T>, file?: ActsFile): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ActsFault && file) throw new CommandError(faultsInFile(file, error).message);
    if (error instanceof RulesFileError) throw new CommandError(error.message);
    if (error instanceof Problem) throw new CommandError(`${error.message} (${error.code})`);
    throw error;
  }
}
