import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startEngines, type AllEngines } from '../../engines/index.ts';
import { loadAgendaInto, refusedText, type Loaded } from '../load/load.ts';
import { demonstration } from '../commands/token.ts';
import { forgetRunning, noteRunning } from '../environment.ts';
import { atTheSeat, organisationNow } from '../organisation-now.ts';
import { CommandError } from '../command-error.ts';
import { portProblem } from './free-port.ts';
import { startProgram, type RunningProgram } from './program.ts';

export interface StartOptions {
  /** Stop once everything has been loaded: for trying out an installation. */
  untilLoaded: boolean;
  port: number;
  dataDirectory: string;
}

/** `npm start`: engines, processes, the agenda; runs until Ctrl-C. */
export async function start(options: StartOptions): Promise<void> {
  const began = performance.now();
  const say = (line: string): void => console.log(line);
  const problem = await portProblem(options.port);
  if (problem) throw new CommandError(problem);
  const dataDirectory = resolve(options.dataDirectory);
  mkdirSync(dataDirectory, { recursive: true });

  const stop = stopSignal();
  let engines: AllEngines | undefined;
  let program: RunningProgram | undefined;
  try {
    engines = await startEngines({
      dataDirectory: join(dataDirectory, 'engines'),
      log: (line) => say(`  ${line}`),
      ui: true,
    });
    if (!stop.asked) {
      program = await startProgram({ engines, dataDirectory, port: options.port, log: say });
      noteRunning(dataDirectory, program.environment);
      await Promise.race([program.ready(), stop.promise]);
    }
    if (!stop.asked && program) {
      const loaded = await loadAgendaInto({ address: program.address, dataDirectory });
      const time = await bodyTime(program.address, loaded.organisation, dataDirectory);
      say(banner(program, engines, loaded, time, began));
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

function banner(program: RunningProgram, engines: AllEngines, loaded: Loaded, time: string, began: number): string {
  const { address } = program;
  const news =
    loaded.carriedOut > 0
      ? `${loaded.carriedOut} acts loaded${loaded.known > 0 ? `, ${loaded.known} known` : ''}`
      : `the data of the last start goes on, nothing was loaded twice (${loaded.known} acts known)`;
  return [
    '',
    `Nemcon runs (${secondsSince(began)}): ${news}.`,
    '',
    `  API             ${address}/v1/${loaded.organisation}/documents`,
    `  Documentation   ${address}/documentation`,
    `  State           ${address}/livez  /readyz  /metrics`,
    `  Temporal UI     ${engines.temporal.uiAddress ?? 'not started'}`,
    `  Token           npx nemcon token secretariat   (npx nemcon token --list names the others)`,
    '',
    `For the body it is ${time}; npx nemcon clock --forward-to TIME moves it. Ctrl-C stops everything.`,
  ].join('\n');
}
