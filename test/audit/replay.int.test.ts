import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { defaultPayloadConverter } from '@temporalio/common';
import { archiveBuilds, archiveBundle, createArchiveRun } from '../../activities/archive-run.ts';
import type { History } from '../../activities/history-contents.ts';
import { packHistory, unpackHistory } from '../../activities/packed-history.ts';
import type { StreamReplay } from '../../audit/replay/index.ts';
import { Replayer } from '../../cli/audit/replayer.ts';
import { replayStream } from '../../cli/audit/replay-streams.ts';
import { ArchiveStore } from '../../readmodels/archive/archive-store.ts';
import { RecordConsumer } from '../../readmodels/consumer/record-consumer.ts';
import { openConnection, openPool } from '../../readmodels/database.ts';
import { testDatabase } from '../../readmodels/testing/test-database.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import type { AnyCommand, CommandBatch } from '../../schemas/host.ts';
import { sdkVersion } from '../../workers/workflow-bundle.ts';
import { HostHarness } from '../../workflows/host/testing/host-harness.ts';
import { bundleOf } from '../../workflows/testing/workflow-bundle.ts';
import { chainOfRuns } from '../golden/history-scenarios.ts';

type HistoryEvent = NonNullable<History['events']>[number];

let database: Awaited<ReturnType<typeof testDatabase>>;
let pool: pg.Pool;
let host: HostHarness;
let replayer: Replayer;
/** A document that lived through many runs: closed ones in the archive, the last one open in Temporal. */
let stream: string;
let bundle: string;
let kept: { run_id: string; history: Buffer; sha256: string }[];

beforeAll(async () => {
  database = await testDatabase(inject('engines').postgresql.connectionString);
  pool = openPool(database.connectionString, { max: 3 });
  host = await HostHarness.connect(inject('engines').temporal.address, 'index.ts', 'document');
  await host.startWorker();
  stream = (await chainOfRuns(host))['chain-of-runs'] ?? '';
  const identity = await archiveBundle(pool, (await bundleOf('index.ts')).code, sdkVersion);
  bundle = identity.sha256;
  await archiveBuilds(pool, identity, [host.build]);
  const archiveRun = createArchiveRun(host.client, pool, identity);
  for (const runId of host.archivedRuns) await archiveRun({ stream, runId });
  await archive(host.published);
  kept = (await pool.query<(typeof kept)[number]>('SELECT run_id, history, sha256 FROM archive.run_histories')).rows;
  replayer = await Replayer.open(pool, true);
}, 120_000);
afterAll(async () => {
  await replayer?.close();
  await host?.close();
  await pool?.end();
  await database?.drop();
});
beforeEach(async () => {
  for (const run of kept)
    await pool.query('UPDATE archive.run_histories SET history = $2, sha256 = $3 WHERE run_id = $1', [
      run.run_id,
      run.history,
      run.sha256,
    ]);
});

async function archive(events: RecordedEventShape[]): Promise<void> {
  const client = await openConnection(database.connectionString, 'test');
  const store = new ArchiveStore();
  await store.prepare(client);
  const consumer = new RecordConsumer(client, store, 'topic');
  await consumer.offsets();
  await consumer.handle(events.map((event, offset) => ({ partition: 1, offset, event })));
  await client.end();
}

const replay = (): Promise<StreamReplay> =>
  replayStream({ pool, client: host.client, replayer, patience: 300 }, stream);
const codes = ({ findings }: StreamReplay): string[] => findings.map(({ code }) => code);

/** Changes the first entry of an archived history that fits, and the hash beside it: who can do the one can do the other. */
async function tamper(change: (event: HistoryEvent) => boolean): Promise<{ run: string; historyEvent: number }> {
  for (const { run_id: run, history } of kept) {
    const unpacked = unpackHistory(history);
    const event = unpacked.events?.find(change);
    if (!event) continue;
    const { body, sha256 } = packHistory(unpacked);
    await pool.query('UPDATE archive.run_histories SET history = $2, sha256 = $3 WHERE run_id = $1', [
      run,
      body,
      sha256,
    ]);
    return { run, historyEvent: Number(event.eventId) };
  }
  throw new Error('no archived history has such an entry');
}

test('I13: every run is executed again with the bundle that ran it, and the histories hold the events of the archive', async () => {
  const found = await replay();
  expect(found.findings).toEqual([]);
  expect(found.notes).toEqual([]);
  expect(found.events).toBe(
    new Set(host.published.filter(({ subject }) => subject === stream).map(({ id }) => id)).size,
  );
  expect(found.runs.length).toBeGreaterThan(3);
  expect(found.runs.map(({ open, from }) => [open, from])).toEqual([
    ...kept.map(() => [false, 'archive']),
    [true, 'temporal'],
  ]);
  for (const run of found.runs)
    expect(run).toMatchObject({ replayed: true, withCurrent: true, bundle, sdk: sdkVersion });
});

describe('a history that was tampered with is named', () => {
  test('another activity: the replay goes another way, and the entries are named', async () => {
    let seen = 0;
    const { run, historyEvent } = await tamper((event) => {
      const scheduled = event.activityTaskScheduledEventAttributes;
      if (!scheduled || (seen += 1) < 3) return false;
      scheduled.activityType = { name: 'publishNothing' };
      return true;
    });
    const found = await replay();
    const finding = found.findings.find(({ code }) => code === 'non-deterministic');
    expect(finding).toMatchObject({ run });
    expect(finding?.historyEvents?.from).toBeLessThanOrEqual(historyEvent);
    expect(finding?.historyEvents?.to).toBeGreaterThanOrEqual(historyEvent);
    expect(found.runs.find((each) => each.run === run)).toMatchObject({ replayed: false, withCurrent: false });
    // What it published there is gone from the history.
    expect(codes(found)).toContain('event-not-in-history');
  });

  test('another event in a publication: a replay does not see it, the comparison with the archive does', async () => {
    let id = '';
    const { run } = await tamper(({ activityTaskScheduledEventAttributes: scheduled }) => {
      if (scheduled?.activityType?.name !== 'publishEvents' || !scheduled.input?.payloads?.[0]) return false;
      const input = defaultPayloadConverter.fromPayload<{ events: RecordedEventShape[] }>(scheduled.input.payloads[0]);
      const [event] = input.events;
      if (!event) return false;
      id = event.id;
      event.recorded += 1;
      scheduled.input.payloads = [defaultPayloadConverter.toPayload(input)];
      return true;
    });
    expect((await replay()).findings).toMatchObject([{ code: 'event-differs', run, event: id }]);
  });

  test('another command in an update: the record says what was asked', async () => {
    const { run } = await tamper(({ workflowExecutionUpdateAcceptedEventAttributes: accepted }) => {
      const args = accepted?.acceptedRequest?.input?.args;
      if (!args?.payloads?.[0]) return false;
      const batch = defaultPayloadConverter.fromPayload<CommandBatch>(args.payloads[0]);
      const [command] = batch.commands as (AnyCommand & { payload: Record<string, unknown> })[];
      if (command?.payload['position'] !== 'support') return false;
      command.receipt.receivedAt -= 1;
      args.payloads = [defaultPayloadConverter.toPayload(batch)];
      return true;
    });
    expect((await replay()).findings).toMatchObject([{ code: 'command-differs', run }]);
  });

  test('other bytes under the kept hash', async () => {
    const { run } = await tamper((event) => event.workflowExecutionStartedEventAttributes instanceof Object);
    await pool.query('UPDATE archive.run_histories SET sha256 = $2 WHERE run_id = $1', [run, 'a'.repeat(64)]);
    expect((await replay()).findings).toMatchObject([{ code: 'history-changed', run }]);
  });
});

test('another version of the SDK is told', async () => {
  await tamper(({ workflowTaskCompletedEventAttributes: completed }) => {
    if (!completed?.sdkMetadata?.sdkVersion) return false;
    completed.sdkMetadata.sdkVersion = '1.2.3';
    return true;
  });
  const found = await replay();
  expect(found.findings).toEqual([]);
  expect(found.notes).toEqual([expect.stringContaining('1.2.3')]);
});

describe('what the archive lacks is a finding', () => {
  test('a closed run that Temporal still has', async () => {
    const [, run] = kept;
    const { rows } = await pool.query<Record<string, unknown>>(
      'DELETE FROM archive.run_histories WHERE run_id = $1 RETURNING *',
      [run?.run_id],
    );
    const found = await replay();
    expect(found.findings).toMatchObject([{ code: 'history-missing', run: run?.run_id }]);
    expect(found.runs.every(({ replayed }) => replayed)).toBe(true);
    await pool.query(
      'INSERT INTO archive.run_histories SELECT * FROM json_populate_recordset(NULL::archive.run_histories, $1)',
      [JSON.stringify(rows.map((row) => ({ ...row, history: `\\x${(row['history'] as Buffer).toString('hex')}` })))],
    );
  });

  test('a bundle whose bytes are others, and one that is gone', async () => {
    const fresh = async () => {
      const own = await Replayer.open(pool, false);
      const found = await replayStream({ pool, client: host.client, replayer: own, patience: 300 }, stream);
      await own.close();
      return found;
    };
    await pool.query(`UPDATE archive.bundles SET code = substr(code, 1, length(code) - 9)`);
    expect(new Set(codes(await fresh()))).toEqual(new Set(['bundle-changed']));
    await pool.query('ALTER TABLE archive.run_histories DROP CONSTRAINT run_histories_bundle_fkey');
    await pool.query('DELETE FROM archive.builds; DELETE FROM archive.bundles');
    expect(new Set(codes(await fresh()))).toEqual(new Set(['bundle-missing']));
  });
});
