import { Kafka, logLevel } from 'kafkajs';
import pg from 'pg';
import type { Client } from '@temporalio/client';
import { fromMessage } from '../../activities/kafka/index.ts';
import { eventsFromHistories } from '../../activities/temporal-histories.ts';
import { continuation, EMPTY_HEAD } from '../../chain/index.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import type { HostStatus } from '../../schemas/host.ts';
import { noticeFaults } from './notices-account.ts';
import type { OwnLedger } from './own-ledger.ts';

/** What one account holds of a stream: sequence → hash, and which command each event came from. */
type Account = Map<string, Map<number, { hash: string; command: string }>>;

export interface Accounts {
  kafka: Account;
  archive: Account;
  history: Account;
  rows: Map<string, { sequence: number; hash: string }>;
  heads: Map<string, HostStatus>;
  /** What is wrong in one account alone: forks, gaps, broken chains. */
  faults: string[];
}

export interface Stores {
  brokers: string[];
  topic: string;
  connectionString: string;
  client: Client;
}

/** Reads every account of every stream, raw: Kafka from its first message, the archive's bodies, Temporal's histories, the rows. */
export async function readAccounts(stores: Stores): Promise<Accounts> {
  const faults: string[] = [];
  const archived = await readArchive(stores.connectionString);
  const archive = account('archive', archived, faults);
  const kafka = account('kafka', await readTopic(stores), faults);
  const streams = new Set([...archive.keys(), ...kafka.keys()]);
  const history: Account = new Map();
  const heads = new Map<string, HostStatus>();
  for (const stream of streams) {
    const events: RecordedEventShape[] = [];
    for await (const event of eventsFromHistories(stores.client, stream)) events.push(event);
    for (const [key, value] of account('history', events, faults)) history.set(key, value);
    heads.set(stream, await stores.client.workflow.getHandle(stream).query<HostStatus>('status'));
  }
  faults.push(...(await noticeFaults(stores.connectionString, archived)));
  return { kafka, archive, history, rows: await readRows(stores.connectionString), heads, faults };
}

/** Every way in which the accounts disagree, with one another and with what the client knows; empty is what one wants. */
export function disagreements(accounts: Accounts, ledger: OwnLedger): string[] {
  const found = [...accounts.faults];
  for (const [stream, archive] of accounts.archive) {
    const head = archive.size;
    const hash = archive.get(head)?.hash;
    found.push(
      ...compare(stream, 'kafka', accounts.kafka.get(stream), archive),
      ...compare(stream, 'history', accounts.history.get(stream), archive),
    );
    const row = accounts.rows.get(stream);
    if (row?.sequence !== head || row.hash !== hash)
      found.push(`${stream}: rows stand at ${row?.sequence ?? 'nothing'}, the archive at ${head}`);
    const workflow = accounts.heads.get(stream);
    if (workflow?.head.sequence !== head || workflow.head.hash !== hash || workflow.outbox > 0)
      found.push(
        `${stream}: the workflow stands at ${workflow?.head.sequence ?? 'nothing'} (outbox ${workflow?.outbox ?? '-'}), the archive at ${head}`,
      );
  }
  for (const stream of accounts.kafka.keys())
    if (!accounts.archive.has(stream)) found.push(`${stream}: in Kafka and not in the archive`);
  return [...found, ...unkept(accounts.archive, ledger)];
}

/** I9 and "nothing acknowledged is lost": each carried-out act stands in the record once, where the answer said. */
function unkept(archive: Account, ledger: OwnLedger): string[] {
  const byCommand = new Map<string, { stream: string; sequences: number[] }>();
  for (const [stream, events] of archive)
    for (const [sequence, { command }] of events) {
      const known = byCommand.get(command);
      if (known) known.sequences.push(sequence);
      else byCommand.set(command, { stream, sequences: [sequence] });
    }
  return ledger.entries.flatMap((entry) => {
    if (entry.fate === 'unknown' || entry.fate === 'receipt')
      return [`${entry.persona} ${entry.path}: its fate stayed unknown (${entry.fate})`];
    if (entry.fate === 'refused') return [];
    const recorded = byCommand.get(entry.command ?? '');
    if (!recorded) return [`${entry.persona} ${entry.path}: acknowledged at ${entry.sequence}, not in the record`];
    const inRow = recorded.sequences.every(
      (sequence, index) => index === 0 || sequence === (recorded.sequences[index - 1] ?? 0) + 1,
    );
    if (!inRow || !recorded.sequences.includes(entry.sequence ?? 0))
      return [
        `${entry.persona} ${entry.path}: acknowledged at ${entry.sequence}, recorded at ${recorded.sequences.join(', ')}`,
      ];
    return [];
  });
}

/** Folds events into an account; doubles must be equal, sequences without a hole, each hash its own and its predecessor's. */
function account(name: string, events: readonly RecordedEventShape[], faults: string[]): Account {
  const streams: Account = new Map();
  const ordered = [...events].sort((one, other) => one.sequence - other.sequence);
  const heads = new Map<string, { sequence: number; hash: string }>();
  for (const event of ordered) {
    const known = streams.get(event.subject) ?? new Map<number, { hash: string; command: string }>();
    streams.set(event.subject, known);
    const step = continuation(heads.get(event.subject) ?? EMPTY_HEAD, event);
    if (step !== 'next' && step !== 'double') faults.push(`${name}: ${event.id} is ${step}`);
    if (step !== 'next') continue;
    known.set(event.sequence, { hash: event.hash, command: event.cause.command.id });
    heads.set(event.subject, event);
  }
  return streams;
}

function compare(
  stream: string,
  name: string,
  one: Map<number, { hash: string }> | undefined,
  archive: Map<number, { hash: string }>,
): string[] {
  if (one?.size !== archive.size)
    return [`${stream}: ${name} has ${one?.size ?? 0} events, the archive ${archive.size}`];
  return [...archive]
    .filter(([sequence, { hash }]) => one.get(sequence)?.hash !== hash)
    .map(([sequence]) => `${stream}#${sequence}: ${name} has another hash`);
}

/** Every event of the archive, in the order in which it took them. */
export async function readArchive(connectionString: string): Promise<RecordedEventShape[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const { rows } = await client.query<{ body: string }>('SELECT body FROM archive.events ORDER BY position');
  await client.end();
  return rows.map(({ body }) => JSON.parse(body) as RecordedEventShape);
}

async function readRows(connectionString: string): Promise<Map<string, { sequence: number; hash: string }>> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const { rows } = await client.query<{ stream: string; sequence: string; hash: string }>(
    'SELECT stream, sequence, hash FROM read.streams',
  );
  await client.end();
  return new Map(rows.map(({ stream, sequence, hash }) => [stream, { sequence: Number(sequence), hash }]));
}

/** Every message of the topic, doubles included. */
async function readTopic({ brokers, topic }: Stores): Promise<RecordedEventShape[]> {
  const kafka = new Kafka({ clientId: 'accounts', brokers, logLevel: logLevel.NOTHING });
  const admin = kafka.admin();
  await admin.connect();
  const ends = await admin.fetchTopicOffsets(topic);
  await admin.disconnect();
  const left = new Map(
    ends.filter(({ low, high }) => low !== high).map(({ partition, high }) => [partition, Number(high)]),
  );
  const events: RecordedEventShape[] = [];
  if (left.size === 0) return events;
  const consumer = kafka.consumer({ groupId: `accounts-${process.pid}-${Math.floor(performance.now())}` });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  await new Promise<void>((resolve, reject) => {
    consumer
      .run({
        autoCommit: false,
        eachMessage: async ({ partition, message }) => {
          events.push(fromMessage(message));
          if (Number(message.offset) + 1 >= (left.get(partition) ?? 0)) left.delete(partition);
          if (left.size === 0) resolve();
        },
      })
      .catch(reject);
  });
  await consumer.disconnect();
  return events;
}
