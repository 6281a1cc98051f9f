import { ConfigurationError } from './configuration.ts';

/** How long a process may take to stop orderly once it was told to, ms; then it ends by itself, whatever it waits for. */
const STOP_WITHIN = 12_000;

/**
 * Runs a process until its body ends. SIGTERM and SIGINT ask it to stop, a second one ends it at once; so does the end of the process
 * that started it and holds its channel: nothing outlives its starter. A wrong configuration ends it with one clear line and code 2, any
 * other failure with code 1, so that whoever supervises it starts it again.
 */
export async function runProcess(name: string, body: (stopping: AbortSignal) => Promise<void>): Promise<void> {
  const abort = new AbortController();
  const stop = (): void => {
    abort.abort();
    setTimeout(() => process.exit(1), STOP_WITHIN).unref();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (abort.signal.aborted) process.exit(1);
      stop();
    });
  process.on('disconnect', stop);
  // It ended before we listened.
  if (process.channel === null) stop();
  try {
    await body(abort.signal);
    process.exit(0);
  } catch (error) {
    process.stderr.write(`${name}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(error instanceof ConfigurationError ? 2 : 1);
  }
}
