import { readConfiguration, type Configuration } from '../activities/configuration.ts';
import { startSelfProbe } from '../activities/intake/self-probe.ts';
import { createLogger, type Logger } from '../activities/logger.ts';
import { serveMetrics, startTracing } from '../activities/telemetry/index.ts';
import { createApp } from './app.ts';
import { closeServer } from './close-server.ts';
import { openDependencies, type OpenedDependencies } from './open-dependencies.ts';
import { retryAtStart } from './retry-at-start.ts';
import { runProcess } from '../activities/run-process.ts';

await runProcess('api', async (stopping) => {
  const configuration = readConfiguration();
  const logger = createLogger('api', configuration.LOG_LEVEL);
  const opened = await retryAtStart(() => openDependencies(configuration, logger, stopping), logger, stopping);
  if (opened === undefined) return;
  await serve(configuration, opened, logger, stopping);
});

/** Serves until the process is told to stop; then accepts no more, ends what is under way, and closes. */
async function serve(
  configuration: Configuration,
  { dependencies, close }: OpenedDependencies,
  logger: Logger,
  stopping: AbortSignal,
): Promise<void> {
  const stopTracing = startTracing('api', configuration);
  const metricsApart = configuration.METRICS_PORT !== undefined;
  const stopMetrics = serveMetrics(dependencies.metrics.registry, configuration, logger);
  const app = await createApp({ ...dependencies, metricsApart });
  const { HOST: host, PORT: port } = configuration;
  try {
    const address = await app.listen({ host, port, backlog: 1024 }).catch((error: NodeJS.ErrnoException) => {
      throw new Error(portSentence(error, host, port), { cause: error });
    });
    const stopProbe = startSelfProbe({
      address: configuration.PUBLIC_ADDRESS ?? address,
      organisations: [...dependencies.rules.keys()],
      api: dependencies.api,
      signer: dependencies.signer,
      onFailure: (reason) => logger.warn({ reason }, 'no evidence of the intake was written'),
    });
    logger.info({ address }, 'api ready');
    await new Promise<void>((resolve) =>
      stopping.aborted ? resolve() : stopping.addEventListener('abort', () => resolve(), { once: true }),
    );
    stopProbe();
  } finally {
    await closeServer(app);
    await close();
    stopMetrics();
    await stopTracing();
  }
}

function portSentence(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} on ${host} is taken by another program: end that one, or choose another port with PORT=${port + 1}.`;
  if (error.code === 'EACCES')
    return `Port ${port} may not be used by this account: choose one above 1023 with PORT=8080.`;
  if (error.code === 'EADDRNOTAVAIL')
    return `${host} is no address of this machine: set HOST to one that is, such as 127.0.0.1.`;
  return `The API cannot listen on ${host}:${port}: ${error.message}`;
}
