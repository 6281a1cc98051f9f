import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import type { RecordedEventShape } from '../schemas/event.ts';
import type { StreamId } from '../schemas/identifiers.ts';
import { publishedBy, type History } from './history-contents.ts';

/** The histories of a stream's runs that Temporal still has, oldest first, each with its run id. */
export async function runHistories(client: Client, stream: StreamId): Promise<{ runId: string; history: History }[]> {
  const runs: { runId: string; history: History }[] = [];
  let runId: string | undefined = (await client.workflow.getHandle(stream).describe()).runId;
  while (runId) {
    try {
      const history: History = await client.workflow.getHandle(stream, runId).fetchHistory();
      runs.unshift({ runId, history });
      runId = history.events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId ?? undefined;
    } catch (error) {
      // Older runs are gone after the namespace's retention: the archive has them.
      if (!(error instanceof WorkflowNotFoundError)) throw error;
      runId = undefined;
    }
  }
  return runs;
}

/**
 * The events that a stream's workflow has handed to publication, in order, each once: read from the inputs of its publications, which
 * commit with the decisions. The witness beside the archive, and the source for what Kafka lost before the archive had it.
 */
export async function* eventsFromHistories(client: Client, stream: StreamId): AsyncGenerator<RecordedEventShape> {
  let last = 0;
  for (const { history } of await runHistories(client, stream)) {
    for (const recorded of (history.events ?? []).flatMap(publishedBy)) {
      if (recorded.sequence <= last) continue;
      last = recorded.sequence;
      yield recorded;
    }
  }
}
