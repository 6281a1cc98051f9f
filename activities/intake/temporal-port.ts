import {
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  type Client,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { LRUCache } from 'lru-cache';
import {
  DECISIONS_QUEUE,
  HOST_MESSAGES,
  type AnyCommand,
  type BatchAnswer,
  type ClockSetting,
  type CommandBatch,
  type HostInput,
} from '../../schemas/host.ts';
import type { OrganisationId, StreamId } from '../../schemas/identifiers.ts';
import { sourceOf } from '../keys/installation.ts';
import type { HandOverPort, SendResult, UpdateResult } from './hand-over-port.ts';
import type { KnownHeads } from './known-heads.ts';

export interface TemporalPortOptions {
  client: Client;
  heads: KnownHeads;
  installation: string;
  clockOf: (organisation: OrganisationId) => ClockSetting;
  /** The decisions' queue unless told. */
  taskQueue?: string;
  /** Of a stream, `document` for `cica/document/…`, unless told. */
  workflowTypeOf?: (stream: StreamId) => string;
}

/** The aggregates' hosts on Temporal (schemas/host.ts is the contract). */
export function temporalPort(options: TemporalPortOptions): HandOverPort {
  const { client, heads } = options;
  const clockOf = (stream: StreamId): ClockSetting => options.clockOf(organisationOf(stream));
  const takenOut = new LRUCache<StreamId, true>({ max: 1_000 });
  /**
   * The rejection of an update is not in the stream's history; a signal is. It tells the stream what is known of it, so that nothing
   * falls due there either until an operator has restored it. Once a process, and best effort: every further act is rejected anyway.
   */
  const takeOutOfUse = async (stream: StreamId): Promise<void> => {
    const knownHead = heads.peek(stream);
    if (knownHead === undefined || takenOut.has(stream)) return;
    takenOut.set(stream, true);
    const batch: CommandBatch = { commands: [], clock: clockOf(stream), knownHead };
    await client
      .withDeadline(Date.now() + 2_000, () =>
        client.workflow.getHandle(stream).signal<[CommandBatch]>(HOST_MESSAGES.carryOutLater, batch),
      )
      .catch(() => takenOut.delete(stream));
  };
  return {
    update: async (stream, commands, deadline) => {
      try {
        const knownHead = await heads.of(stream);
        const batch: CommandBatch = { commands, clock: clockOf(stream), ...(knownHead ? { knownHead } : {}) };
        const answer = await client.withDeadline(deadline, () =>
          client.workflow
            .getHandle(stream)
            .executeUpdate<BatchAnswer, [CommandBatch]>(HOST_MESSAGES.carryOut, { args: [batch] }),
        );
        heads.note(stream, answer.head);
        return { kind: 'answered', answer };
      } catch (error) {
        const fault = updateFault(error, stream, heads);
        if (fault.kind === 'quarantined') await takeOutOfUse(stream);
        return fault;
      }
    },
    signal: async (stream, commands, deadline) => {
      try {
        const knownHead = heads.peek(stream);
        const batch: CommandBatch = { commands, clock: clockOf(stream), ...(knownHead ? { knownHead } : {}) };
        await client.withDeadline(deadline, () =>
          client.workflow.getHandle(stream).signal<[CommandBatch]>(HOST_MESSAGES.carryOutLater, batch),
        );
        return { kind: 'kept' };
      } catch (error) {
        return error instanceof WorkflowNotFoundError ? { kind: 'unknown-stream' } : again(error);
      }
    },
    start: (stream, first, deadline) => start(options, stream, first, clockOf(stream), deadline),
  };
}

async function start(
  options: TemporalPortOptions,
  stream: StreamId,
  first: AnyCommand,
  clock: ClockSetting,
  deadline: number,
): Promise<SendResult> {
  const { client, installation, taskQueue = DECISIONS_QUEUE, workflowTypeOf = aggregateOf } = options;
  const input: HostInput = { v: 1, stream, source: sourceOf(installation, organisationOf(stream)), clock, first };
  try {
    await client.withDeadline(deadline, () =>
      client.workflow.start(workflowTypeOf(stream), {
        workflowId: stream,
        taskQueue,
        args: [input],
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
        workflowIdConflictPolicy: 'FAIL',
      }),
    );
    return { kind: 'kept' };
  } catch (error) {
    return error instanceof WorkflowExecutionAlreadyStartedError ? { kind: 'kept' } : again(error);
  }
}

/** The organisation of a stream, `cica` of `cica/document/…`. */
export function organisationOf(stream: StreamId): OrganisationId {
  return stream.slice(0, stream.indexOf('/'));
}

function aggregateOf(stream: StreamId): string {
  return stream.split('/')[1] ?? '';
}

function updateFault(error: unknown, stream: StreamId, heads: KnownHeads): UpdateResult {
  // A record without its stream: Temporal lost it, or forgot it. That is no "unknown document".
  if (error instanceof WorkflowNotFoundError)
    return heads.peek(stream) === undefined ? { kind: 'unknown-stream' } : { kind: 'quarantined' };
  if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure) {
    if (error.cause.type === 'StreamQuarantined') return { kind: 'quarantined' };
    if (error.cause.type === 'BatchRefused') {
      const answer = error.cause.details?.[0] as BatchAnswer;
      heads.note(stream, answer.head);
      return { kind: 'answered', answer };
    }
  }
  return again(error);
}

function again(error: unknown): { kind: 'again'; reason: string } {
  return { kind: 'again', reason: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}
