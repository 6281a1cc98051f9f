import { ConfigurationError } from '../activities/configuration.ts';

/**
 * Runs a process until it ends or is told to stop (SIGTERM, SIGINT; a second signal ends it at once). A wrong configuration ends it
 * with one clear line and code 2, any other failure with code 1, so that whoever supervises it starts it again.
 */
export async function runProcess(name: string, body: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const abort = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (abort.signal.aborted) process.exit(1);
      abort.abort();
    });
  try {
    await body(abort.signal);
    process.exit(0);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${name}: ${message}\n`);
    process.exit(error instanceof ConfigurationError ? 2 : 1);
  }
}
