import { Client, Connection } from '@temporalio/client';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventPublisher, readTopic, type KafkaSettings } from '../../activities/kafka/index.ts';
import { createLogger } from '../../activities/logger.ts';
import { workflowAccount } from '../../activities/workflow-account.ts';
import { reconciliationReport, verdictOf, type Difference, type Reconciliation } from '../../audit/reconcile/index.ts';
import { reconcileStreams, type ReconcileSources } from '../../cli/audit/reconcile-streams.ts';
import { Replayer } from '../../cli/audit/replayer.ts';
import { replayStream } from '../../cli/audit/replay-streams.ts';
import { canonicalJson, hashOf } from '../../chain/index.ts';
import { rebuild } from '../../readmodels/index.ts';
import { openPool } from '../../readmodels/database.ts';
import { archivedHeads, archiveRows } from '../../readmodels/audit/index.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import { openDocument, statePosition } from '../../bench/documents.ts';
import type { StreamReplay } from '../../audit/replay/index.ts';
import { quietReplays } from '../../activities/replay-run.ts';
import { wholeProgram, type WholeProgram } from '../support/whole-program.ts';

let whole: WholeProgram;
let pool: pg.Pool;
let client: Client;
let kafka: KafkaSettings;
/** A document with an open round and positions. */
let stream: string;
const logger = createLogger('test', 'silent');

beforeAll(async () => {
  quietReplays();
  whole = await wholeProgram();
  pool = openPool(whole.postgresql.connectionString, { max: 4 });
  client = new Client({ connection: await Connection.connect({ address: whole.temporal.address }) });
  kafka = { brokers: whole.kafka.brokers };
  const document = await openDocument(whole.body);
  for (const [turn, party] of ['mn', 'kz', 'th', 'mn'].entries())
    await statePosition(whole.body, document, party, turn);
  stream = document.stream;
}, 180_000);
afterAll(async () => {
  await client?.connection.close();
  await pool?.end();
  await whole?.stop();
});

function reconcile(more: Partial<ReconcileSources> = {}, only?: string): Promise<Reconciliation> {
  return reconcileStreams(
    {
      pool,
      workflowOf: (of) => workflowAccount(client, of, 5_000),
      readTopic: (take) => readTopic(kafka, 'test', logger, take),
      patience: 5_000,
      ...more,
    },
    only,
  );
}

/** What differs, and that nothing differs in any other stream. */
async function different(more: Partial<ReconcileSources> = {}, of = stream): Promise<Difference[]> {
  const reconciliation = await reconcile({ patience: 0, ...more });
  expect(verdictOf(reconciliation)).toBe(1);
  const others = reconciliation.streams.filter((each) => each.stream !== of);
  expect(others.flatMap(({ differences }) => differences)).toEqual([]);
  return reconciliation.streams.find((each) => each.stream === of)?.differences ?? [];
}

/** As whoever owns the database can: the triggers that keep the archive are off meanwhile. */
async function inTheArchive(sql: string, values: unknown[]): Promise<void> {
  await pool.query('ALTER TABLE archive.events DISABLE TRIGGER USER');
  await pool.query(sql, values);
  await pool.query('ALTER TABLE archive.events ENABLE TRIGGER USER');
}

async function recorded(sequence: number): Promise<RecordedEventShape> {
  const { body } = (await archiveRows(pool, stream)).find((row) => row.sequence === sequence) ?? { body: '{}' };
  return JSON.parse(body) as RecordedEventShape;
}

async function replay(streams: Iterable<string>): Promise<StreamReplay[]> {
  const replayer = await Replayer.open(pool, true);
  const replays: StreamReplay[] = [];
  for (const each of streams) replays.push(await replayStream({ pool, client, replayer, patience: 5_000 }, each));
  await replayer.close();
  return replays;
}

test('all accounts of all streams agree', async () => {
  const reconciliation = await reconcile();
  expect(reconciliationReport(reconciliation).at(-1)).toMatch(/^AGREED/);
  expect(verdictOf(reconciliation)).toBe(0);
  expect(reconciliation.streams.length).toBeGreaterThan(5);
  for (const { accounts } of reconciliation.streams)
    expect(new Set(Object.values(accounts))).toEqual(new Set(['agrees']));
});

test('I13: every stream is replayed, with the bundle that ran it and with the workflows of today', async () => {
  const replays = await replay((await archivedHeads(pool)).keys());
  expect(replays.flatMap(({ findings }) => findings)).toEqual([]);
  for (const { runs } of replays)
    expect(runs).toEqual([expect.objectContaining({ open: true, replayed: true, withCurrent: true })]);
});

describe('an injected difference is named', () => {
  test('rows: a column; the remedy that is told repairs it', async () => {
    await pool.query(`UPDATE read.documents SET state = 'adopted' WHERE stream = $1`, [stream]);
    await pool.query(`DELETE FROM read.positions WHERE stream = $1 AND party = 'th'`, [stream]);
    expect(await different()).toMatchObject([
      { account: 'rows', table: 'documents', field: 'state', remedy: expect.stringContaining('npx nemcon rebuild') },
      { account: 'rows', table: 'positions', detail: expect.stringContaining('is missing') },
    ]);
    await rebuild(whole.postgresql.connectionString, { info: () => undefined });
    expect(verdictOf(await reconcile({}, stream))).toBe(0);
  });

  test('archive, and its events folded: content changed under its hash', async () => {
    const event = await recorded(1);
    const changed = { ...event, data: { ...event.data, sponsors: ['mn'] } };
    const { rows } = await pool.query<{ body: string }>(
      'SELECT body FROM archive.events WHERE stream = $1 AND sequence = 1',
      [stream],
    );
    const set = 'UPDATE archive.events SET body = $2 WHERE stream = $1 AND sequence = 1';
    await inTheArchive(set, [stream, canonicalJson(changed)]);
    const differences = await different();
    expect(differences).toContainEqual(
      expect.objectContaining({ account: 'archive', code: 'hash-wrong', sequence: 1 }),
    );
    expect(differences).toContainEqual(
      expect.objectContaining({
        account: 'folded',
        code: 'state-differs',
        field: expect.stringMatching(/^document\.sponsors/),
      }),
    );
    expect(new Set(differences.map(({ account }) => account))).toEqual(new Set(['archive', 'folded']));
    const [replayed] = await replay([stream]);
    expect(replayed?.findings).toMatchObject([{ code: 'event-differs', event: `${stream}#1` }]);
    await inTheArchive(set, [stream, rows[0]?.body]);
  });

  test('archive: its last event gone', async () => {
    const last = (await archiveRows(pool, stream)).length;
    await pool.query('CREATE TABLE kept_aside (LIKE archive.events)');
    await pool.query('INSERT INTO kept_aside SELECT * FROM archive.events WHERE stream = $1 AND sequence = $2', [
      stream,
      last,
    ]);
    await inTheArchive('DELETE FROM archive.events WHERE stream = $1 AND sequence = $2', [stream, last]);
    const differences = await different();
    expect(new Set(differences.map(({ account }) => account))).toEqual(new Set(['archive', 'receipts']));
    expect(differences).toContainEqual(
      expect.objectContaining({ account: 'archive', code: 'behind', sequence: last - 1 }),
    );
    expect(differences).toContainEqual(
      expect.objectContaining({ account: 'receipts', code: 'not-kept', sequence: last }),
    );
    await pool.query('INSERT INTO archive.events OVERRIDING SYSTEM VALUE SELECT * FROM kept_aside');
    expect(verdictOf(await reconcile({}, stream))).toBe(0);
  });

  test('workflow: another state at the same event', async () => {
    const workflowOf: ReconcileSources['workflowOf'] = async (of) => {
      const account = await workflowAccount(client, of);
      if (of !== stream || account.kind !== 'state') return account;
      const { document } = account.state as { document: { round: { positions: { kind: string }[] } } };
      document.round.positions.pop();
      return account;
    };
    const differences = await different({ workflowOf });
    expect(differences).not.toEqual([]);
    for (const difference of differences)
      expect(difference).toMatchObject({
        account: 'workflow',
        field: expect.stringMatching(/^document\.round\.positions/),
      });
  });

  test('workflow: reset to an earlier event', async () => {
    const handle = client.workflow.getHandle(stream);
    const { events } = await handle.fetchHistory();
    const tasks = (events ?? []).filter((event) => event.workflowTaskCompletedEventAttributes);
    const { runId } = await handle.describe();
    await client.workflowService.resetWorkflowExecution({
      namespace: 'default',
      workflowExecution: { workflowId: stream, runId },
      reason: 'test',
      requestId: runId,
      workflowTaskFinishEventId: tasks.at(-3)?.eventId ?? null,
      // Signals and updates after that moment are not played again.
      resetReapplyExcludeTypes: [1, 2],
    });
    expect(await different()).toMatchObject([
      { account: 'workflow', code: 'behind', detail: expect.stringContaining('behind the archive') },
    ]);
  });

  test('Kafka: a forged message with a hash of its own; set aside by a person, it is told and is no difference', async () => {
    const { hash: _hash, ...other } = { ...(await recorded(2)), recorded: 1 };
    const publisher = eventPublisher(kafka, logger);
    await publisher.publish([{ ...other, hash: hashOf(other) }]);
    await publisher.close();
    const differences = await different();
    expect(differences.filter(({ account }) => account !== 'workflow')).toMatchObject([
      { account: 'kafka', code: 'forked', sequence: 2, remedy: expect.stringContaining('sets it aside') },
    ]);
    await expect
      .poll(
        async () =>
          (await pool.query(`SELECT FROM ledger.incidents WHERE kind = 'record-forked' AND closed_at IS NULL`))
            .rowCount,
        { timeout: 20_000 },
      )
      .toBe(3);
    await pool.query(
      `UPDATE ledger.incidents SET set_aside = 'forged by a test', closed_at = clock_timestamp() WHERE closed_at IS NULL`,
    );
    const { streams, notes } = await reconcile({ patience: 0 }, stream);
    expect(streams[0]?.accounts.kafka).toBe('agrees');
    expect(notes).toEqual([expect.stringContaining('forged by a test')]);
  });
});

test('where Kafka does not answer, it is not available, and the rest is compared', async () => {
  const reconciliation = await reconcile(
    { readTopic: (take) => readTopic({ brokers: ['127.0.0.1:1'] }, 'test', logger, take) },
    'cica/organisation',
  );
  expect(verdictOf(reconciliation)).toBe(2);
  expect(reconciliation.streams[0]?.accounts).toMatchObject({
    kafka: 'unavailable',
    workflow: 'agrees',
    rows: 'agrees',
  });
});
