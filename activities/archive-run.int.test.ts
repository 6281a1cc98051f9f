import { gunzipSync } from 'node:zlib';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Pool } from 'pg';
import { openPool } from '../readmodels/index.ts';
import { testDatabase } from '../readmodels/testing/test-database.ts';
import { command, eventually, HostHarness } from '../workflows/host/testing/host-harness.ts';
import { sdkVersion } from '../workers/workflow-bundle.ts';
import { archiveBuilds, archiveBundle, createArchiveRun } from './archive-run.ts';

let host: HostHarness;
let pool: Pool;
let database: Awaited<ReturnType<typeof testDatabase>>;

beforeAll(async () => {
  database = await testDatabase(inject('engines').postgresql.connectionString);
  pool = openPool(database.connectionString);
  host = await HostHarness.connect(inject('engines').temporal.address, 'host/testing/counter.ts', 'counter');
  await host.startWorker();
}, 120_000);
afterAll(async () => {
  await host.close();
  await pool.end();
  await database.drop();
});

test('I13: the history of a closed run is kept whole, with the bundle that ran it; keeping it twice changes nothing', async () => {
  const stream = `test/document/${randomUUID()}`;
  await host.start(stream, command('open', {}, stream), { limits: { updates: 3 } });
  for (let act = 0; act < 8; act += 1) await host.carryOut(stream, [command('add', { by: 1 }, `${stream}-${act}`)]);
  await eventually(() => host.archivedRuns.length > 0);
  const [runId = ''] = host.archivedRuns;
  const archiveRun = createArchiveRun(host.client, pool, await archiveBundle(pool, 'the code of a bundle', '1.24.0'));
  await archiveRun({ stream, runId });
  await archiveRun({ stream, runId });
  const { rows } = await pool.query<{ events: number; history: Buffer }>(
    'SELECT events, history FROM archive.run_histories WHERE stream = $1',
    [stream],
  );
  expect(rows).toHaveLength(1);
  const history = JSON.parse(gunzipSync(rows[0]?.history ?? Buffer.alloc(0)).toString('utf8')) as {
    events: { eventType: string }[];
  };
  expect(history.events).toHaveLength(rows[0]?.events ?? 0);
  expect(history.events.at(-1)?.eventType).toBe('EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW');
});

test('I13: a run that another release carries on is kept with the bundle that ran it, not with the one that keeps it', async () => {
  const stream = `test/document/${randomUUID()}`;
  host.archivedRuns.length = 0;
  await host.start(stream, command('open', {}, stream), { limits: { updates: 3 } });
  for (let act = 0; act < 8; act += 1) await host.carryOut(stream, [command('add', { by: 1 }, `${stream}-${act}`)]);
  await eventually(() => host.archivedRuns.length > 0);
  const [runId = ''] = host.archivedRuns;
  const ran = await archiveBundle(pool, 'the code that ran it', '1.24.0');
  await archiveBuilds(pool, ran, [host.build, 'a build of an operator']);
  const later = await archiveBundle(pool, 'the code of the next release', '9.9.9');
  await createArchiveRun(host.client, pool, later)({ stream, runId });
  const { rows } = await pool.query('SELECT bundle, sdk FROM archive.run_histories WHERE stream = $1', [stream]);
  expect(rows).toEqual([{ bundle: ran.sha256, sdk: sdkVersion }]);
});
