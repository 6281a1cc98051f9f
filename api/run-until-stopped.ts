import { ConfigurationError } from '../activities/configuration.ts';

/**
 * Runs a process until its body ends. SIGTERM and SIGINT ask it to stop, a second one ends it at once; so does the end of the process
 * that started it and holds its channel. A wrong configuration ends it with one clear line and code 2, another failure with code 1.
 */
export async function runUntilStopped(name: string, body: (stopping: AbortSignal) => Promise<void>): Promise<void> {
  const abort = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (abort.signal.aborted) process.exit(1);
      abort.abort();
    });
  process.on('disconnect', () => abort.abort());
  try {
    await body(abort.signal);
    process.exit(0);
  } catch (error) {
    process.stderr.write(`${name}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(error instanceof ConfigurationError ? 2 : 1);
  }
}
