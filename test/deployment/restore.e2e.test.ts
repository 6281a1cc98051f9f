import { randomUUID } from 'node:crypto';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfiguration } from '../../activities/configuration.ts';
import { createKafkaPublisher, DECISIONS_TOPIC } from '../../activities/kafka/index.ts';
import { createLogger } from '../../activities/logger.ts';
import { eventsFromHistories } from '../../activities/temporal-histories.ts';
import { continuation, EMPTY_HEAD } from '../../chain/index.ts';
import { freePort } from '../../cli/start/free-port.ts';
import { startProgram, type RunningProgram } from '../../cli/start/program.ts';
import { runCommand } from '../../engines/executables.ts';
import { startKafka, startPostgresql, startTemporalServer } from '../../engines/index.ts';
import type { KafkaEngine, PostgresqlEngine, TemporalEngine } from '../../engines/index.ts';
import { throwAwayFolder } from '../../engines/throw-away.ts';
import { openPool, republish } from '../../readmodels/index.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import { disagreements } from '../kill/accounts.ts';
import { LoadClient } from '../kill/load-client.ts';
import { OwnLedger } from '../kill/own-ledger.ts';
import { Random } from '../kill/random.ts';
import { settled } from '../kill/run-under-fire.ts';
import { Body, memberStates } from '../support/body.ts';
import { root } from './compose-file.ts';
import { rowsOf } from './record-of-rows.ts';
import { ServerBackup } from './server-backup.ts';
import { noTemporalServer } from './temporal-server-here.ts';

const KEPT = ['archive', 'keys', 'content', 'people', 'ledger', 'notices'];

const reason = noTemporalServer();
if (reason !== undefined) console.warn(reason);

/** docs/operate/backup.md, done: one server keeps the record and Temporal, so that a backup has both of one moment. */
describe.skipIf(reason !== undefined)('backup and restore', () => {
  const folder = throwAwayFolder();
  const data = folder.directory;
  const options = { dataDirectory: data, log: () => undefined, durable: true };
  const ledger = new OwnLedger();
  let postgresql: PostgresqlEngine;
  let kafka: KafkaEngine;
  let temporal: TemporalEngine;
  let backup: ServerBackup;
  let port: number;
  let program: RunningProgram;
  let body: Body;

  const start = async (): Promise<void> => {
    program = await startProgram({ engines: { temporal, kafka, postgresql }, dataDirectory: data, port });
    await program.ready();
  };
  const load = async (seconds: number): Promise<void> => {
    const client = new LoadClient(body, ledger, new Random(1), await memberStates());
    const running = client.run(1, 60_000);
    await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
    client.stop();
    await running;
  };
  const accounts = () =>
    settled(
      { brokers: kafka.brokers, topic: DECISIONS_TOPIC, connectionString: postgresql.connectionString },
      temporal.address,
    );
  const nemcon = async (...words: string[]): Promise<string> => {
    const { code, output } = await runCommand(process.execPath, ['cli/nemcon.ts', ...words], {
      timeoutMs: 60_000,
      cwd: root,
      env: { ...process.env, ...program.environment },
    });
    if (code !== 0) throw new Error(`nemcon ${words.join(' ')}: ${output}`);
    return output;
  };

  beforeAll(async () => {
    [postgresql, kafka] = await Promise.all([startPostgresql(options), startKafka(options)]);
    backup = new ServerBackup(postgresql, data, join(data, 'backup'));
    await backup.archiveTheLog();
    temporal = await startTemporalServer({ ...options, postgresql });
    port = await freePort();
    await start();
    body = await Body.of(program.address, data);
    await body.act('secretariat', '/v1/cica/establishment', { roster: 'cica' });
  }, 1_200_000);

  afterAll(async () => {
    await (program as RunningProgram | undefined)?.stop();
    temporal.kill();
    await Promise.all([temporal.stop(), kafka.stop(), postgresql.stop()]);
    folder.remove();
  }, 60_000);

  test('everything is lost but the base backup, the log and a copy of the content; after the restore everything is there, and acts go on', async () => {
    await load(3);
    await backup.takeBase();
    await load(3);
    await accounts();
    const before = {
      kept: await rowsOf(postgresql.connectionString, KEPT),
      read: await rowsOf(postgresql.connectionString, ['read']),
    };
    await backup.finishTheLog();
    cpSync(join(data, 'content'), join(data, 'backup', 'content'), { recursive: true });
    await program.stop();
    temporal.kill();
    kafka.kill();
    await kafka.stop();
    backup.loseEverything();
    for (const lost of ['kafka', 'content']) rmSync(join(data, lost), { recursive: true });

    await backup.restore();
    await temporal.restart();
    cpSync(join(data, 'backup', 'content'), join(data, 'content'), { recursive: true });
    kafka = await startKafka(options);
    await start();
    expect(await nemcon('republish', 'cica/organisation', '--from', '1')).toMatch(/Published/);
    await republishOthers();
    expect(await nemcon('rebuild')).toMatch(/Rebuilt/);

    expect(disagreements(await accounts(), ledger)).toEqual([]);
    expect(await chainFaults()).toEqual([]);
    const after = {
      kept: await rowsOf(postgresql.connectionString, KEPT),
      read: await rowsOf(postgresql.connectionString, ['read']),
    };
    expect(differences(before.kept, after.kept)).toEqual([]);
    expect(differences(before.read, after.read)).toEqual([]);
    await expectContentsReadable();

    const known = ledger.count('carried-out');
    await load(3);
    expect(disagreements(await accounts(), ledger)).toEqual([]);
    expect(ledger.count('carried-out')).toBeGreaterThan(known + 20);
  }, 300_000);

  test('a Temporal that is behind the record: its streams take no acts, the others do; a newer one sets them free', async () => {
    const [one, other] = [await registered('one'), await registered('other')];
    await accounts();
    await withoutTemporal('CREATE DATABASE older TEMPLATE temporal');
    await body.act('secretariat', `${one}/stages/proposed/completion`, {});
    await accounts();

    await withoutTemporal('ALTER DATABASE temporal RENAME TO newer', 'ALTER DATABASE older RENAME TO temporal');
    expect(await revised(one)).toMatchObject({ status: 503, body: { code: 'stream-quarantined' } });
    await body.act('secretariat', `${other}/stages/proposed/completion`, {});
    const counted = await fetch(`${program.address}/metrics`).then((response) => response.text());
    expect(counted).toMatch(/^nemcon_streams_quarantined 1$/m);

    await withoutTemporal('DROP DATABASE temporal', 'ALTER DATABASE newer RENAME TO temporal');
    expect(await revised(one)).toMatchObject({ status: 201 });
    // What was decided meanwhile is ahead of it: whoever goes on with a Temporal that is behind has to stay with it.
    expect(await revised(other)).toMatchObject({ status: 503, body: { code: 'stream-quarantined' } });
  }, 240_000);

  async function registered(name: string): Promise<string> {
    const answer = await body.act('secretariat', '/v1/cica/documents', {
      kind: 'statement',
      title: { text: `A statement, ${name}`, language: 'en' },
      class: 'members',
      procedure: { id: 'cica/statement' },
      sponsors: [],
    });
    return `/v1/cica/documents/${answer.id}`;
  }

  /**
   * Changes Temporal's database while nothing uses it. The worker begins anew, for what it holds in memory would be ahead of an older one;
   * everything else runs on, and finds Temporal again.
   */
  async function withoutTemporal(...statements: string[]): Promise<void> {
    temporal.kill();
    program.processes['workflow-worker'].kill();
    for (const database of ['temporal', 'temporal_visibility'])
      await rows(`SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '${database}'`);
    for (const statement of statements) await rows(statement);
    await temporal.restart();
  }

  /** The answer to a first revision, asked under one key until it is one for good. */
  async function revised(document: string): ReturnType<Body['post']> {
    const act = { texts: [{ text: 'Words', language: 'en' }], basedOn: 0, editorial: false };
    const key = randomUUID();
    for (const until = performance.now() + 60_000; ;) {
      const answer = await body.post('secretariat', `${document}/revisions`, act, key);
      const passing = answer.status === 202 || ['receipt-unconfirmed', 'not-ready'].includes(String(answer.body?.code));
      if (!passing || performance.now() > until) return answer;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }

  /** What the command does, stream by stream. */
  async function republishOthers(): Promise<void> {
    const publisher = createKafkaPublisher(readConfiguration(program.environment), createLogger('test', 'silent'));
    const client = new Client({ connection: await Connection.connect({ address: temporal.address }) });
    const pool = openPool(postgresql.connectionString, { max: 2 });
    const found = await rows<{ stream: string }>('SELECT DISTINCT stream FROM archive.events');
    for (const { stream } of found) {
      const history = () => eventsFromHistories(client, stream);
      await republish(pool, { stream, from: 1, publish: (events) => publisher.publish(events), history });
    }
    await Promise.all([publisher.close(), client.connection.close(), pool.end()]);
  }

  /** Every stream of the archive from its first event: numbers, predecessors, hashes. */
  async function chainFaults(): Promise<string[]> {
    const heads = new Map<string, { sequence: number; hash: string }>();
    const events = await rows<{ body: string }>('SELECT body FROM archive.events ORDER BY stream, sequence');
    return events.flatMap(({ body: text }) => {
      const event = JSON.parse(text) as RecordedEventShape;
      const step = continuation(heads.get(event.subject) ?? EMPTY_HEAD, event);
      heads.set(event.subject, event);
      return step === 'next' ? [] : [`${event.id}: ${step}`];
    });
  }

  async function expectContentsReadable(): Promise<void> {
    const objects = await rows<{ sha256: string }>('SELECT sha256 FROM content.objects LIMIT 20');
    expect(objects.length).toBeGreaterThan(3);
    const read = await Promise.all(objects.map(({ sha256 }) => body.get('secretariat', `/v1/cica/contents/${sha256}`)));
    expect(read.filter(({ status }) => status === 200).length).toBeGreaterThan(3);
    expect(read.filter(({ status }) => status >= 500)).toEqual([]);
  }

  async function rows<T extends object>(query: string): Promise<T[]> {
    const client = new pg.Client({ connectionString: postgresql.connectionString });
    await client.connect();
    const found = await client.query<T>(query);
    await client.end();
    return found.rows;
  }
});

/** What a table has more or less than it had; tables of how far a topic was read are about another topic now. */
function differences(before: Map<string, string[]>, after: Map<string, string[]>): string[] {
  const about = [...before].filter(([name]) => !/consumer_offsets$|intake_evidence$|schema_version$/.test(name));
  return about.flatMap(([name, rowsBefore]) => {
    const rowsAfter = after.get(name) ?? [];
    const lost = rowsBefore.filter((row) => !rowsAfter.includes(row));
    return lost.length === 0 && rowsAfter.length === rowsBefore.length
      ? []
      : [
          `${name}: ${rowsBefore.length} rows before, ${rowsAfter.length} after, ${lost.length} of them not the same: ${lost[0]?.slice(0, 300)}`,
        ];
  });
}
