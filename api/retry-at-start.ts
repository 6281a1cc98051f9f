import { ConfigurationError } from '../activities/configuration.ts';
import { RulesFileError } from '../activities/rules-files/index.ts';
import type { Logger } from '../activities/logger.ts';

/** The engines may start at the same time as we do: so long they are waited for, ms. */
const PATIENCE = 60_000;
const PAUSE = 500;

/** Tries until it works, gives up after a minute or at once where waiting cannot help. `undefined` where told to stop meanwhile. */
export async function retryAtStart<T>(
  open: () => Promise<T>,
  logger: Logger,
  stopping: AbortSignal,
): Promise<T | undefined> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    try {
      return await open();
    } catch (error) {
      if (error instanceof ConfigurationError || error instanceof RulesFileError || Date.now() > until) throw error;
      logger.warn({ reason: error instanceof Error ? error.message : String(error) }, 'waiting for the engines');
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    if (stopping.aborted) return undefined;
  }
}
