import type { TestProject } from 'vitest/node';
import { startPostgresql } from './postgresql.ts';
import './provided-engines.ts';
import { startTemporal } from './temporal.ts';
import { throwAway } from './throw-away.ts';

/** Vitest's `globalSetup` of the tests `*.int.test.ts`; in a test: `inject('engines')`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { engines, stop } = await throwAway([startPostgresql, startTemporal] as const);
  const [postgresql, temporal] = engines;
  project.provide('engines', {
    postgresql: { connectionString: postgresql.connectionString },
    temporal: { address: temporal.address, namespace: temporal.namespace },
  });
  return stop;
}
