import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readConfiguration } from '../../activities/configuration.ts';
import { RulesFileError } from '../../activities/rules-files/index.ts';
import { loadRules } from '../../api/load-rules.ts';
import { buildPages } from '../../web/build.ts';
import { startEngines, type AllEngines } from '../../engines/index.ts';
import { loadAgendaInto, refusedText, type Loaded } from '../load/load.ts';
import { demonstration } from '../commands/token.ts';
import { forgetRunning, noteRunning } from '../environment.ts';
import { organisationToStart, rulesFolder } from '../named-organisation.ts';
import { atTheSeat, organisationNow } from '../organisation-now.ts';
import { CommandError } from '../command-error.ts';
import { portProblem } from './free-port.ts';
import { startProgram, type RunningProgram } from './program.ts';

export interface StartOptions {
  /** Stop once everything has been loaded: for trying out an installation. */
  untilLoaded: boolean;
  port: number;
  dataDirectory: string;
  /** CICA unless told, or the only one of the rules that `RULES_DIRECTORY` names. */
  organisation?: string;
}

/** `npm start`: engines, processes, the organisation with its agenda; runs until Ctrl-C. */
export async function start(options: StartOptions): Promise<void> {
  const began = performance.now();
  const say = (line: string): void => console.log(line);
  const problem = await portProblem(options.port);
  if (problem) throw new CommandError(problem);
  const dataDirectory = resolve(options.dataDirectory);
  const own = readConfiguration({ ...process.env, NEMCON_DEMO: '1', HOST: '127.0.0.1', NEMCON_DATA: dataDirectory });
  const organisation = await organisationToStart(options.organisation, own);
  const RULES_DIRECTORY = rulesFolder(own);
  await assertRules(RULES_DIRECTORY);
  mkdirSync(dataDirectory, { recursive: true });

  const stop = stopSignal();
  let engines: AllEngines | undefined;
  let program: RunningProgram | undefined;
  try {
    // The pages are built while the engines come up; a later start finds them as they are.
    const pages = buildPages();
    pages.catch(() => undefined);
    engines = await startEngines({
      dataDirectory: join(dataDirectory, 'engines'),
      log: (line) => say(`  ${line}`),
      ui: true,
    });
    if (await pages) say('  The pages were built.');
    if (!stop.asked) {
      program = await startProgram({
        engines,
        dataDirectory,
        port: options.port,
        log: say,
        // The processes run in the program's own folder, and later commands in another one: the rules by their whole path.
        environment: { NEMCON_ORGANISATION: organisation, RULES_DIRECTORY },
      });
      noteRunning(dataDirectory, program.environment);
      await Promise.race([program.ready(), stop.promise]);
    }
    if (!stop.asked && program) {
      const configuration = { ...own, RULES_DIRECTORY };
      const loaded = await loadAgendaInto({ address: program.address, dataDirectory, organisation, configuration });
      const time = await bodyTime(program.address, loaded.organisation, dataDirectory);
      say(banner(program, engines, loaded, { time, began, data: options.dataDirectory }));
      if (loaded.refused.length > 0) say(`\n${refusedText(loaded)}`);
      if (!options.untilLoaded) await stop.promise;
    }
  } finally {
    if (engines) {
      say('Stopping ...');
      forgetRunning(dataDirectory);
      await program?.stop();
      await engines.stop();
      say(`Stopped; the data is kept in ${dataDirectory}`);
    }
  }
}

/** Faults of the rules are told before any engine starts, with file, line and remedy. */
async function assertRules(RULES_DIRECTORY: string): Promise<void> {
  try {
    await loadRules({ RULES_DIRECTORY });
  } catch (error) {
    throw error instanceof RulesFileError ? new CommandError(error.message) : error;
  }
}

/** Ctrl-C or SIGTERM; a second one ends at once. */
function stopSignal(): { asked: boolean; promise: Promise<void> } {
  const state = { asked: false, promise: Promise.resolve() };
  state.promise = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => {
        if (state.asked) process.exit(130);
        state.asked = true;
        resolve();
      });
  });
  return state;
}

/** What the body's clock shows, for a person. */
async function bodyTime(address: string, organisation: string, dataDirectory: string): Promise<string> {
  const { clock, seatZone } = await organisationNow(address, organisation, demonstration(dataDirectory));
  return `${atTheSeat(clock.now, seatZone)}, on its ${clock.kind} clock`;
}

/** Seconds since the command was given; with what was installed before this process began. */
function secondsSince(began: number): string {
  const commanded = Number(process.env['NEMCON_COMMANDED_AT']);
  const seconds = (milliseconds: number): string => `${Math.round(milliseconds / 100) / 10} s`;
  const own = performance.now() - began;
  if (!Number.isInteger(commanded) || commanded <= 0) return seconds(own);
  const whole = Date.now() - commanded;
  return `${seconds(whole)}, ${seconds(whole - own)} of them installing`;
}

interface Surroundings {
  /** What the body's clock shows. */
  time: string;
  began: number;
  /** The folder of the data, as it was named. */
  data: string;
}

function banner(program: RunningProgram, engines: AllEngines, loaded: Loaded, about: Surroundings): string {
  const { time, began } = about;
  const data = about.data === '.nemcon' ? '' : ` --data ${about.data}`;
  const { address } = program;
  const alone = loaded.carriedOut + loaded.known === 1;
  const news =
    alone && loaded.carriedOut === 1
      ? `${loaded.organisation} is established, and has no agenda`
      : loaded.carriedOut > 0
        ? `${loaded.carriedOut} acts loaded${loaded.known > 0 ? `, ${loaded.known} known` : ''}`
        : `the data of the last start goes on, nothing was loaded twice (${loaded.known} acts known)`;
  return [
    '',
    `Nemcon runs (${secondsSince(began)}): ${news}.`,
    '',
    `  Open this       ${address}`,
    `  API             ${address}/v1/${loaded.organisation}/documents`,
    `  Documentation   ${address}/documentation`,
    `  State           ${address}/livez  /readyz  /metrics`,
    `  Temporal UI     ${engines.temporal.uiAddress ?? 'not started'}`,
    `  Token           npx nemcon token secretariat${data}   (npx nemcon token --list${data} names the others)`,
    '',
    `For the body it is ${time}; npx nemcon clock --forward-to TIME${data} moves it. Ctrl-C stops everything.`,
  ].join('\n');
}
