import { hostname } from 'node:os';
import { Client, Connection } from '@temporalio/client';
import pg from 'pg';
import type { Configuration } from '../activities/configuration.ts';
import { openCalendarFeeds } from '../activities/calendar-feeds/calendar-feeds.ts';
import { CLOCK_CHANNEL, openClocks } from '../activities/clock/organisation-clocks.ts';
import { openContentStore } from '../activities/content/content-store.ts';
import { openContentFiles } from '../activities/content/open-content-files.ts';
import { isLoopback } from '../activities/identity/loopback.ts';
import { openSignIn } from '../activities/identity/sign-in.ts';
import { openIntake } from '../activities/intake/intake.ts';
import { KnownHeads, archiveHead } from '../activities/intake/known-heads.ts';
import { openReceiptLedger } from '../activities/intake/receipts.ts';
import { probeSigner } from '../activities/intake/self-probe.ts';
import { temporalPort } from '../activities/intake/temporal-port.ts';
import { openWitness } from '../activities/intake/witness.ts';
import { installationId } from '../activities/keys/installation.ts';
import type { Logger } from '../activities/logger.ts';
import { openPeople } from '../activities/people/people.ts';
import { temporalConnectionOptions } from '../activities/temporal-connection.ts';
import { openPool } from '../readmodels/database.ts';
import { PROJECTED_CHANNEL } from '../readmodels/projector/read-store.ts';
import { ProjectionWaiter, queryable } from '../readmodels/queries/index.ts';
import type { AppDependencies } from './app.ts';
import { openChairGate } from './chair-gate.ts';
import { openDocumentGate } from './document-gate.ts';
import { openListener } from './listener.ts';
import { loadRules } from './load-rules.ts';
import { createMetrics } from './metrics.ts';
import { operationGauges } from './operation-gauges.ts';
import { webOptions } from './web/web-options.ts';

export interface OpenedDependencies {
  dependencies: AppDependencies;
  /** Lets what is under way end, writes what is noted, closes all connections. */
  close: () => Promise<void>;
}

/** Connects to the engines and makes everything that the app needs. Rejects with a `ConfigurationError` where the settings do not fit. */
export async function openDependencies(
  configuration: Configuration,
  logger: Logger,
  stopping: AbortSignal,
): Promise<OpenedDependencies> {
  const rules = await loadRules(configuration);
  const signIn = await openSignIn(configuration, { rosters: [...rules.values()].map(({ roster }) => roster), logger });
  const files = await openContentFiles(configuration);
  const connection = await Connection.connect(temporalConnectionOptions(configuration));
  const client = new Client({ connection, namespace: configuration.TEMPORAL_NAMESPACE });
  const pool = openPool(configuration.DATABASE_URL, { max: 12, name: 'nemcon-api' });
  const behind = openPoolBehind(configuration);
  const heads = new KnownHeads(pool);
  const receipts = openReceiptLedger(pool, behind, (error) =>
    logger.warn({ err: error }, 'an answer could not be noted; it can be read from the archive'),
  );
  const clocks = await openClocks(pool, {
    demonstration: signIn.demonstration,
    startsAt: new Map([...rules].map(([id, { roster }]) => [id, roster.liveSince])),
  });
  const listener = listenerThatKeeps(clocks, configuration, logger);
  const installation = await installationId(pool);
  const metrics = createMetrics();
  operationGauges(metrics.registry, { pool, clocks, organisations: [...rules.keys()] });
  const port = temporalPort({
    client,
    heads,
    installation,
    clockOf: (organisation) => clocks.of(organisation).setting,
  });
  const intake = openIntake({ port, receipts, observer: metrics.observer });
  const waiter = new ProjectionWaiter(configuration.DATABASE_URL, pool);
  const api = nameOf(configuration);
  const dependencies: AppDependencies = {
    logger,
    signIn,
    people: openPeople(pool),
    feeds: openCalendarFeeds(pool),
    publicAddress: configuration.PUBLIC_ADDRESS,
    pool,
    db: queryable(pool),
    waiter,
    content: openContentStore(pool, files),
    receipts,
    clocks,
    rules,
    listener,
    intake,
    gate: openDocumentGate(pool, (stream) => (heads.peek(stream)?.sequence ?? 0) > 0),
    chair: openChairGate(queryable(pool)),
    witness: openWitness(client, api, [...rules.keys()]),
    signer: probeSigner(configuration.DATABASE_URL, installation),
    metrics,
    sequenceOf: async (stream) =>
      Math.max((await archiveHead(pool, stream))?.sequence ?? 0, heads.peek(stream)?.sequence ?? 0),
    api,
    loopback: isLoopback(configuration.HOST),
    stopping,
    web: webOptions(configuration, client),
  };
  const close = async (): Promise<void> => {
    await intake.idle();
    await receipts.flush();
    await Promise.all([waiter.close(), listener.close()]);
    await Promise.all([pool.end(), behind.end(), connection.close()]);
  };
  await signIn.start(stopping);
  return { dependencies, close };
}

/** Hears what is projected; a clock that was moved is read anew at once. */
function listenerThatKeeps(
  clocks: { refresh: () => Promise<unknown> },
  { DATABASE_URL }: Configuration,
  logger: Logger,
): ReturnType<typeof openListener> {
  const listener = openListener(DATABASE_URL, [PROJECTED_CHANNEL, CLOCK_CHANNEL]);
  listener.on(
    CLOCK_CHANNEL,
    () => void clocks.refresh().catch((error: unknown) => logger.error({ err: error }, 'clock')),
  );
  return listener;
}

/** For what is written behind the response: it can be read from the archive again, so that it need not wait for the disk. */
function openPoolBehind({ DATABASE_URL: connectionString }: Configuration): pg.Pool {
  const options = '-c synchronous_commit=off';
  const pool = new pg.Pool({ connectionString, max: 2, application_name: 'nemcon-api-behind', options });
  pool.on('error', () => undefined);
  return pool;
}

/** A name that stays over restarts, so that a restart makes no new witness. */
function nameOf({ PORT }: Configuration): string {
  const host = hostname()
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);
  return `${host || 'api'}-${PORT}`;
}
