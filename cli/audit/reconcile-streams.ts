import type pg from 'pg';
import type { Received } from '../../activities/kafka/index.ts';
import type { WorkflowAccount } from '../../activities/workflow-account.ts';
import {
  addDifferences,
  reconcileStream,
  remedies,
  type Folded,
  type Reconciliation,
  type StreamReconciliation,
} from '../../audit/reconcile/index.ts';
import {
  archivedHeads,
  keysOfTables,
  madeRows,
  setAsideMessages,
  streamRecord,
  unkeptAnswers,
} from '../../readmodels/audit/index.ts';
import type { StreamId } from '../../schemas/identifiers.ts';
import { CommandError } from '../command-error.ts';
import { RegisteredRounds } from './registered-rounds.ts';
import { TopicAccount } from './topic-account.ts';

/** Where the accounts are read. */
export interface ReconcileSources {
  pool: pg.Pool;
  workflowOf: (stream: StreamId) => Promise<WorkflowAccount>;
  /** Hands over the whole topic, from its first message; rejects where Kafka does not answer. */
  readTopic: (take: (received: readonly Received[]) => void) => Promise<void>;
  /** How long what is under way may take to reach every account, ms. */
  patience: number;
  tell?: (done: number, count: number) => void;
}

/** So many streams in a row whose workflow does not answer: nobody is there, and no more are asked. */
const UNANSWERED = 2;

/** Compares the accounts of every stream, or of one alone. Changes nothing; may run beside the program. */
export async function reconcileStreams(sources: ReconcileSources, only?: StreamId): Promise<Reconciliation> {
  const before = await archivedHeads(sources.pool);
  const topic = new TopicAccount(await setAsideMessages(sources.pool));
  const silent = await sources
    .readTopic((received) => topic.take(received))
    .then(
      () => undefined,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
  if (only !== undefined && !before.has(only) && !topic.streams.has(only)) await expectKnown(sources, only);
  const streams = only === undefined ? [...new Set([...before.keys(), ...topic.streams.keys()])].sort() : [only];
  const read = new StreamReading(sources, (stream) => silent ?? topic.streams.get(stream) ?? [], before);
  const results: StreamReconciliation[] = [];
  const rounds = new RegisteredRounds(sources.pool, sources.patience, only);
  for (const stream of streams) {
    sources.tell?.(results.length, streams.length);
    const { result, fold } = await read.settled(stream);
    results.push(result);
    rounds.note(stream, fold);
  }
  sources.tell?.(streams.length, streams.length);
  const reconciliation: Reconciliation = {
    streams: results,
    differences: only === undefined ? topic.differences : [],
    notes: topic.notes,
  };
  for (const [stream, differences] of await rounds.compare()) {
    const result = results.find((each) => each.stream === stream);
    if (result) addDifferences(result, differences);
    else reconciliation.differences.push(...differences);
  }
  await compareReceipts(sources, reconciliation, only);
  return reconciliation;
}

/** A stream that neither archive nor Kafka has may have been begun this moment. */
async function expectKnown({ workflowOf }: ReconcileSources, stream: StreamId): Promise<void> {
  if ((await workflowOf(stream)).kind === 'missing') throw new CommandError(`Nobody knows a stream ${stream}.`);
}

/** Reads the accounts of streams until they stand at the same event, or patience ends. */
class StreamReading {
  readonly #sources: ReconcileSources;
  readonly #kafkaOf: (stream: StreamId) => Parameters<typeof reconcileStream>[0]['kafka'];
  readonly #before: ReadonlyMap<string, number>;
  #unanswered = 0;

  constructor(
    sources: ReconcileSources,
    kafkaOf: (stream: StreamId) => Parameters<typeof reconcileStream>[0]['kafka'],
    before: ReadonlyMap<string, number>,
  ) {
    this.#sources = sources;
    this.#kafkaOf = kafkaOf;
    this.#before = before;
  }

  async settled(stream: StreamId): Promise<{ result: StreamReconciliation; fold: Folded }> {
    for (const until = Date.now() + this.#sources.patience; ;) {
      const reconciled = await this.#once(stream);
      const underWay = reconciled.result.differences.some(({ code }) => code === 'behind');
      if (!underWay || Date.now() > until) return reconciled;
      await pause();
    }
  }

  async #once(stream: StreamId): Promise<ReturnType<typeof reconcileStream>> {
    const workflow = await this.#workflow(stream);
    const { archive, rows } = await streamRecord(this.#sources.pool, stream);
    return reconcileStream({
      stream,
      archive,
      workflow,
      kafka: this.#kafkaOf(stream),
      archivedBefore: this.#before.get(stream) ?? 0,
      rows: typeof rows === 'string' ? rows : { made: madeRows, stored: rows, keys: keysOfTables },
    });
  }

  async #workflow(stream: StreamId): Promise<WorkflowAccount> {
    if (this.#unanswered >= UNANSWERED) return { kind: 'unavailable', because: 'no workflow worker answered' };
    const account = await this.#sources.workflowOf(stream);
    this.#unanswered = account.kind === 'unavailable' ? this.#unanswered + 1 : 0;
    return account;
  }
}

async function compareReceipts(
  { pool, patience }: ReconcileSources,
  { streams, differences }: Reconciliation,
  only: StreamId | undefined,
): Promise<void> {
  let unkept = await unkeptAnswers(pool, only);
  for (const until = Date.now() + patience; unkept.length > 0 && Date.now() < until;) {
    await pause();
    unkept = await unkeptAnswers(pool, only);
  }
  for (const { stream, command, kind, sequence } of unkept) {
    const difference = {
      account: 'receipts',
      code: 'not-kept',
      sequence,
      detail: `The command ${command} (${kind}) was answered with event ${sequence}; the record does not have it there.`,
      remedy: remedies.receipt,
    } as const;
    const result = streams.find((each) => each.stream === stream);
    if (result) addDifferences(result, [difference]);
    else differences.push({ ...difference, detail: `${stream}: ${difference.detail}` });
  }
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 300));
