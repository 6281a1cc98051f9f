import { freePort } from '../../cli/start/free-port.ts';
import { startProgram, type RunningProgram } from '../../cli/start/program.ts';
import { assertLoaded, loadAgendaInto, type Loaded } from '../../cli/load/load.ts';
import {
  startKafka,
  startPostgresql,
  startTemporal,
  type KafkaEngine,
  type PostgresqlEngine,
  type TemporalEngine,
} from '../../engines/index.ts';
import { throwAway } from '../../engines/throw-away.ts';
import { Body } from './body.ts';

/** The whole program on engines of its own, with CICA loaded: what `npm start` runs, in a folder that is thrown away. */
export interface WholeProgram {
  temporal: TemporalEngine;
  kafka: KafkaEngine;
  postgresql: PostgresqlEngine;
  program: RunningProgram;
  body: Body;
  loaded: Loaded;
  directory: string;
  /** Stops every process and starts it again on the same data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** @param load what is loaded once the program is ready: CICA's agenda, unless told */
export async function wholeProgram(
  environment: Record<string, string> = {},
  load: (into: { address: string; dataDirectory: string }) => Promise<Loaded> = loadAgendaInto,
): Promise<WholeProgram> {
  const { engines, directory, stop } = await throwAway([startTemporal, startKafka, startPostgresql] as const, {
    durable: true,
  });
  const [temporal, kafka, postgresql] = engines;
  const port = await freePort();
  const start = async (): Promise<RunningProgram> => {
    const program = await startProgram({
      engines: { temporal, kafka, postgresql },
      dataDirectory: directory,
      port,
      environment,
    });
    await program.ready();
    return program;
  };
  const program = await start();
  const loaded = assertLoaded(await load({ address: program.address, dataDirectory: directory }));
  const whole: WholeProgram = {
    temporal,
    kafka,
    postgresql,
    program,
    loaded,
    directory,
    body: await Body.of(program.address, directory),
    restart: async () => {
      await whole.program.stop();
      whole.program = await start();
    },
    stop: async () => {
      await whole.program.stop();
      await stop();
    },
  };
  return whole;
}

/** For {@link wholeProgram}: the body as its roster has it, without its agenda, which takes half of a start and is not asked about everywhere. */
export async function bodyAlone({
  address,
  dataDirectory,
}: {
  address: string;
  dataDirectory: string;
}): Promise<Loaded> {
  const body = await Body.of(address, dataDirectory);
  await body.act('secretariat', '/v1/cica/establishment', { roster: 'cica' });
  return { organisation: 'cica', carriedOut: 1, known: 0, refused: [] };
}
