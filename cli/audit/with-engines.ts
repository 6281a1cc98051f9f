import { Client, Connection } from '@temporalio/client';
import type pg from 'pg';
import { readConfiguration, type Configuration } from '../../activities/configuration.ts';
import { temporalConnectionOptions } from '../../activities/temporal-connection.ts';
import { openPool } from '../../readmodels/index.ts';
import { streamId, type StreamId } from '../../schemas/identifiers.ts';
import { CommandError } from '../command-error.ts';
import { commandEnvironment, runningEnvironment } from '../environment.ts';
import { organisationMeant } from '../named-organisation.ts';

export interface EnginesOfCommand {
  configuration: Configuration;
  pool: pg.Pool;
  client: Client;
}

/** Runs a command with PostgreSQL and Temporal of the running start in `data`, or of the environment. */
export async function withEngines<T>(
  name: string,
  data: string,
  command: (engines: EnginesOfCommand) => Promise<T>,
): Promise<T> {
  const configuration = readConfiguration(commandEnvironment(data));
  const pool = openPool(configuration.DATABASE_URL, { name: `nemcon-${name}`, max: 4 });
  const client = new Client({
    // Connects when it is first used: where Temporal is not reachable, the rest can still be looked at.
    connection: Connection.lazy(temporalConnectionOptions(configuration)),
    namespace: configuration.TEMPORAL_NAMESPACE,
  });
  try {
    return await command({ configuration, pool, client });
  } finally {
    await client.connection.close();
    await pool.end();
  }
}

/** The stream that a person named: as a stream, or by the id of a document of the organisation that runs in `data`. */
export function streamNamed(name: string, data: string): StreamId {
  const { NEMCON_ORGANISATION } = { ...process.env, ...runningEnvironment(data) };
  const organisation = organisationMeant(undefined, { NEMCON_ORGANISATION });
  const stream = name.includes('/') ? name : `${organisation}/document/${name}`;
  if (streamId.safeParse(stream).success) return stream;
  throw new CommandError(
    `"${name}" names no stream: give the id of a document, or a stream such as ${organisation}/organisation.`,
  );
}

/** Tells how far a long command is, on the error stream, where a person looks on. */
export function progress(what: string): (done: number, count: number) => void {
  if (!process.stderr.isTTY) return () => undefined;
  return (done, count) =>
    process.stderr.write(done < count ? `\r${what} ${done + 1} of ${count} ...` : `\r${' '.repeat(60)}\r`);
}
