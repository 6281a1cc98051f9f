/** What an auditor with access to the engines does: replays the runs of streams, and compares all accounts of them. */
import type { Client } from '@temporalio/client';
import type pg from 'pg';
import { readTopic } from '../../activities/kafka/index.ts';
import { createLogger } from '../../activities/logger.ts';
import { workflowAccount } from '../../activities/workflow-account.ts';
import type { Reconciliation } from '../../audit/reconcile/index.ts';
import type { StreamReplay } from '../../audit/replay/index.ts';
import { reconcileStreams } from '../../cli/audit/reconcile-streams.ts';
import { Replayer } from '../../cli/audit/replayer.ts';
import { replayStream } from '../../cli/audit/replay-streams.ts';
import type { WholeProgram } from './whole-program.ts';

/** How long what is under way may take to reach every account, ms. */
const PATIENCE = 10_000;

interface Engines {
  pool: pg.Pool;
  client: Client;
  whole: Pick<WholeProgram, 'kafka'>;
}

export async function replayOf({ pool, client }: Engines, streams: readonly string[]): Promise<StreamReplay[]> {
  const replayer = await Replayer.open(pool, true);
  const replays: StreamReplay[] = [];
  for (const each of streams) replays.push(await replayStream({ pool, client, replayer, patience: PATIENCE }, each));
  await replayer.close();
  return replays;
}

/** Of every stream, or of one alone. */
export function accountsOf({ pool, client, whole }: Engines, only?: string): Promise<Reconciliation> {
  const sources = {
    pool,
    workflowOf: (of: string) => workflowAccount(client, of, PATIENCE),
    readTopic: (take: Parameters<typeof readTopic>[3]) =>
      readTopic({ brokers: whole.kafka.brokers }, 'test', createLogger('test', 'silent'), take),
    patience: PATIENCE,
  };
  return reconcileStreams(sources, only);
}
