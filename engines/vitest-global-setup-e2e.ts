import type { TestProject } from 'vitest/node';
import { startKafka } from './kafka.ts';
import { startPostgresql } from './postgresql.ts';
import './provided-engines.ts';
import { startTemporal } from './temporal.ts';
import { throwAway } from './throw-away.ts';

/** Vitest's `globalSetup` of the tests `*.e2e.test.ts`: all engines; in a test: `inject('engines')`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const starts = [startPostgresql, startTemporal, startKafka] as const;
  const { engines, stop } = await throwAway(starts);
  const [postgresql, temporal, kafka] = engines;
  project.provide('engines', {
    postgresql: { connectionString: postgresql.connectionString },
    temporal: { address: temporal.address, namespace: temporal.namespace },
    kafka: { brokers: kafka.brokers },
  });
  return stop;
}
