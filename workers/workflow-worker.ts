import { Client, Connection } from '@temporalio/client';
import {
  DefaultLogger,
  makeTelemetryFilterString,
  NativeConnection,
  Runtime,
  Worker,
  type TelemetryOptions,
  type WorkerOptions,
} from '@temporalio/worker';
import { Pool } from 'pg';
import { createActivities } from '../activities/create-activities.ts';
import { archiveBuilds, archiveBundle } from '../activities/archive-run.ts';
import { readConfiguration, type Configuration } from '../activities/configuration.ts';
import { createLogger, type Logger } from '../activities/logger.ts';
import { createKafkaPublisher } from '../activities/kafka/index.ts';
import { serveMetrics, startTracing } from '../activities/telemetry/index.ts';
import { temporalConnectionOptions } from '../activities/temporal-connection.ts';
import { DECISIONS_QUEUE } from '../schemas/host.ts';
import { runProcess } from '../activities/run-process.ts';
import { workerMetrics } from './worker-metrics.ts';
import { bundleWorkflows, sdkVersion } from './workflow-bundle.ts';

/**
 * Workflow tasks taken at once. All share one thread, and each has ten seconds from the moment it is taken: after a restart every open stream
 * replays its history, and a hundred at once were seen to run out of time together, again and again. What is not taken waits in Temporal,
 * without a limit of time.
 */
const WORKFLOW_TASKS = 16;

await runProcess('workflow-worker', async (signal) => {
  const configuration = readConfiguration();
  const logger = createLogger('workflow-worker', configuration.LOG_LEVEL);
  installRuntime(logger, configuration);
  const metrics = workerMetrics();
  const stopMetrics = serveMetrics(metrics.registry, configuration, logger);
  const stopTracing = startTracing('workflow-worker', configuration);
  const { bundle, build } = await bundleWorkflows();
  const address = temporalConnectionOptions(configuration);
  const connection = await NativeConnection.connect(address);
  const client = new Client({
    connection: await Connection.connect(address),
    namespace: configuration.TEMPORAL_NAMESPACE,
  });
  const pool = new Pool({ connectionString: configuration.DATABASE_URL, max: 4 });
  pool.on('error', (error) => logger.warn({ error: error.message }, 'PostgreSQL connection lost'));
  const identity = await archiveBundle(pool, bundle.code, sdkVersion);
  const publisher = createKafkaPublisher(configuration, logger);
  const worker = await Worker.create({
    connection,
    namespace: configuration.TEMPORAL_NAMESPACE,
    taskQueue: DECISIONS_QUEUE,
    workflowBundle: { code: bundle.code },
    activities: metrics.observe(createActivities({ publisher, client, pool, bundle: identity })),
    maxCachedWorkflows: configuration.WORKER_CACHED_WORKFLOWS,
    maxConcurrentWorkflowTaskExecutions: WORKFLOW_TASKS,
    maxConcurrentActivityTaskExecutions: 200,
    shutdownGraceTime: '5s',
    shutdownForceTime: '8s',
    ...versioning(configuration, build),
  });
  await archiveBuilds(pool, identity, [worker.options.buildId, configuration.WORKER_BUILD ?? build]);
  signal.addEventListener('abort', () => worker.shutdown());
  logger.info({ build, sdk: sdkVersion }, 'workflow worker ready');
  await worker.run();
  await publisher.close();
  await client.connection.close();
  await connection.close();
  await pool.end();
  stopMetrics();
  await stopTracing();
});

/** With a deployment named, runs are pinned to their worker's version and upgrade when they continue as new (design §5). */
function versioning(configuration: Configuration, build: string): Partial<WorkerOptions> {
  const { WORKER_DEPLOYMENT: deploymentName, WORKER_BUILD: named } = configuration;
  if (!deploymentName) return {};
  return {
    workerDeploymentOptions: {
      useWorkerVersioning: true,
      version: { deploymentName, buildId: named ?? build },
      defaultVersioningBehavior: 'PINNED',
    },
  };
}

function installRuntime(logger: Logger, configuration: Configuration): void {
  const levels = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const;
  Runtime.install({
    logger: new DefaultLogger('INFO', ({ level, message, meta }) => {
      const { timestampNanos: _nanos, ...rest } = (meta ?? {}) as Record<string, unknown>;
      logger[levels[level]](rest, message);
    }),
    telemetryOptions: {
      logging: { filter: makeTelemetryFilterString({ core: 'WARN', other: 'ERROR' }), forward: {} },
      ...temporalMetrics(configuration),
    },
    shutdownSignals: [],
  });
}

/** Temporal's SDK has an exporter of its own: it stands on the port after ours. */
function temporalMetrics({ METRICS_PORT: port, METRICS_HOST: host }: Configuration): TelemetryOptions {
  if (port === undefined) return {};
  return {
    metrics: {
      prometheus: {
        bindAddress: `${host}:${port + 1}`,
        countersTotalSuffix: true,
        unitSuffix: true,
        useSecondsForDurations: true,
      },
    },
  };
}
