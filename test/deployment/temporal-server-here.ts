import { cacheEntry } from '../../engines/cache-folder.ts';
import { findOnPath, isExecutable } from '../../engines/executables.ts';
import { TEMPORAL_SERVER } from '../../engines/temporal-server.ts';
import { join } from 'node:path';

/** The folder that the server is built into. */
const built = cacheEntry(`${TEMPORAL_SERVER.entry}-${TEMPORAL_SERVER.version}`);

/**
 * Why the Temporal server cannot be run here; `undefined`: it can. It is built once with Go. In CI (NEMCON_CI=1) the tests run anyway and
 * fail with the engine's own sentence; elsewhere they are skipped and say so.
 */
export function noTemporalServer(): string | undefined {
  if (process.env['NEMCON_CI'] === '1' || findOnPath('go') !== undefined) return undefined;
  if (isExecutable(join(built, 'temporal-server'))) return undefined;
  return `skipped: there is no Go to build the Temporal server ${TEMPORAL_SERVER.version} with; install Go 1.26 or newer`;
}

export const temporalServerFolder = built;
