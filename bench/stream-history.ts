import { readFileSync } from 'node:fs';
import type { Client } from '@temporalio/client';
import { runHistories } from '../activities/temporal-histories.ts';
import type { RunningProgram } from '../cli/start/program.ts';
import type { StreamId } from '../schemas/identifiers.ts';

/** What Temporal holds of a stream, over all its runs. */
export interface StreamHistory {
  runs: number;
  events: number;
  updates: number;
}

/** All zero for a stream that is not there yet. */
export async function streamHistory(client: Client, stream: StreamId): Promise<StreamHistory> {
  const runs = await runHistories(client, stream).catch(() => []);
  const events = runs.flatMap(({ history }) => history.events ?? []);
  const updates = events.filter((event) => event.workflowExecutionUpdateAcceptedEventAttributes).length;
  return { runs: runs.length, events: events.length, updates };
}

/** Several streams together, and the most events that one of them has. */
export async function streamHistories(
  client: Client,
  streams: readonly StreamId[],
): Promise<StreamHistory & { most: number }> {
  const total = { runs: 0, events: 0, updates: 0, most: 0 };
  for (const stream of streams) {
    const { runs, events, updates } = await streamHistory(client, stream);
    total.runs += runs;
    total.events += events;
    total.updates += updates;
    total.most = Math.max(total.most, events);
  }
  return total;
}

/** The most memory that the workflow worker has held since it started, bytes. */
export function peakOfWorker({ processes }: RunningProgram): number {
  const status = readFileSync(`/proc/${processes['workflow-worker'].pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1_024;
}
