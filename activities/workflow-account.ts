import { QueryNotRegisteredError, type Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import { HOST_MESSAGES, type HostStatus } from '../schemas/host.ts';
import type { StreamId } from '../schemas/identifiers.ts';

/** What a stream's workflow says of itself. */
export type WorkflowAccount =
  | { kind: 'state'; status: HostStatus; state: unknown }
  /** Temporal has no such workflow: it ended long ago, or was never there. */
  | { kind: 'missing' }
  | { kind: 'unavailable'; because: string };

/** How long an answer is waited for, ms: a worker that has it not in memory reads the history first. */
const WITHIN = 10_000;
/** Queries of state and head are two: so often they are asked again where acts came between. */
const TRIES = 5;

/** Asks a stream's workflow for its state and the head that belongs to it. */
export async function workflowAccount(client: Client, stream: StreamId, within = WITHIN): Promise<WorkflowAccount> {
  const handle = client.workflow.getHandle(stream);
  const ask = <T>(query: string) => client.withDeadline(Date.now() + within, () => handle.query<T>(query));
  try {
    let status = await ask<HostStatus>(HOST_MESSAGES.status);
    for (let tries = 0; tries < TRIES; tries += 1) {
      const state = await ask<unknown>(HOST_MESSAGES.snapshot);
      const after = await ask<HostStatus>(HOST_MESSAGES.status);
      if (after.head.hash === status.head.hash) return { kind: 'state', status: after, state };
      status = after;
    }
    return { kind: 'unavailable', because: 'it changes faster than it can be asked' };
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return { kind: 'missing' };
    return { kind: 'unavailable', because: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof QueryNotRegisteredError) return 'it does not know the query';
  const cause = error instanceof Error ? error.cause : undefined;
  const details = (cause as { details?: unknown } | undefined)?.details;
  const said =
    typeof details === 'string' && details !== '' ? details : String(error instanceof Error ? error.message : error);
  return /deadline/i.test(said) ? 'no workflow worker answered' : said.slice(0, 200);
}
