import { readConfiguration } from '../../activities/configuration.ts';
import { createLogger } from '../../activities/logger.ts';
import { rebuild } from '../../readmodels/index.ts';
import { commandEnvironment } from '../environment.ts';

/** `npx nemcon rebuild`: makes the read models anew from the archive, while the program runs. */
export async function rebuildCommand(options: { data: string }): Promise<void> {
  const configuration = readConfiguration(commandEnvironment(options.data));
  const { events, streams, milliseconds } = await rebuild(configuration.DATABASE_URL, createLogger('rebuild', 'warn'));
  console.log(
    `Rebuilt the read models from ${events} events of ${streams} streams in ${(milliseconds / 1000).toFixed(1)} s.`,
  );
}
