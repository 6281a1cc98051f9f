import { Client, Connection } from '@temporalio/client';
import { moveClockForward } from '../../activities/clock/move-clock.ts';
import { readConfiguration } from '../../activities/configuration.ts';
import { temporalConnectionOptions } from '../../activities/temporal-connection.ts';
import { openPool } from '../../readmodels/index.ts';
import { CommandError } from '../command-error.ts';
import { commandEnvironment } from '../environment.ts';
import { organisationMeant } from '../named-organisation.ts';

/** `npx nemcon clock [--forward-to TIME]`: reads the demonstration clock, or moves it forward; every running document follows. */
export async function clockCommand(options: {
  forwardTo?: string;
  organisation?: string;
  data: string;
}): Promise<void> {
  const configuration = readConfiguration(commandEnvironment(options.data));
  const organisation = organisationMeant(options.organisation, configuration);
  const pool = openPool(configuration.DATABASE_URL, { name: 'nemcon-clock' });
  try {
    if (options.forwardTo === undefined) {
      const { rows } = await pool.query<{ kind: string; offset_ms: number }>(
        'SELECT kind, offset_ms FROM ledger.clock WHERE organisation = $1',
        [organisation],
      );
      const [clock] = rows;
      console.log(
        `${new Date(Date.now() + Number(clock?.offset_ms ?? 0)).toISOString()} (${clock?.kind ?? 'system'} clock)`,
      );
      return;
    }
    const to = Date.parse(options.forwardTo);
    if (Number.isNaN(to) || !/(Z|[+-]\d{2}:\d{2})$/.test(options.forwardTo))
      throw new CommandError(`"${options.forwardTo}" is no time with an offset, such as 2024-12-01T10:00:00+05:00.`);
    const client = new Client({
      connection: await Connection.connect(temporalConnectionOptions(configuration)),
      namespace: configuration.TEMPORAL_NAMESPACE,
    });
    const { streams } = await moveClockForward(pool, client, organisation, to).catch((error: unknown) => {
      throw new CommandError(error instanceof Error ? error.message : String(error));
    });
    await client.connection.close();
    console.log(`The clock of ${organisation} stands at ${new Date(to).toISOString()}; ${streams} records were told.`);
  } finally {
    await pool.end();
  }
}
