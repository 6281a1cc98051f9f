import { WorkflowUpdateFailedError, type Client } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { BatchAnswer, CommandBatch, DeliveryAnswer, HostActivities } from '../schemas/host.ts';
import { HOST_MESSAGES } from '../schemas/host.ts';
import { DeliveryBatches, type Delivered } from './delivery-batches.ts';

/** Longest wait for the target's answer, ms; the next try repeats the same command id, so nothing happens twice (I9). */
const ANSWER_WITHIN = 20_000;

/**
 * Delivers a command to another aggregate (design §5), together with what waits for the same one. Its id is the delivery's own, made from
 * the causing event. Returns the answer; throws, to be tried again, where there is none: no such stream yet, no worker, a stream that rolls.
 */
export function createDeliverCommand(client: Client): HostActivities['deliverCommand'] {
  const batches = new DeliveryBatches(
    (target, batch, until) => client.withDeadline(until, () => carryOut(client, target, batch)),
    ANSWER_WITHIN,
  );
  return async ({ from, clock, delivery, at }) => {
    const command = {
      id: delivery.id,
      kind: delivery.kind,
      payload: delivery.payload,
      actor: { token: 'system', role: 'system' as const },
      mandate: { source: 'system' as const, reference: delivery.causedBy },
      receipt: { receivedAt: at, way: 'delivery' as const, by: from.slice(0, 100) },
    };
    return answerOf(await batches.deliver(delivery.target, command, clock));
  };
}

async function carryOut(client: Client, target: string, batch: CommandBatch): Promise<BatchAnswer> {
  try {
    return await client.workflow
      .getHandle(target)
      .executeUpdate<BatchAnswer, [CommandBatch]>(HOST_MESSAGES.carryOut, { args: [batch] });
  } catch (error) {
    const refused = batchRefused(error);
    if (refused) return refused;
    throw error;
  }
}

/** The answers that a host gives when nothing of a batch would be recorded; `undefined` for any other error. */
export function batchRefused(error: unknown): BatchAnswer | undefined {
  if (!(error instanceof WorkflowUpdateFailedError) || !(error.cause instanceof ApplicationFailure)) return undefined;
  return error.cause.type === 'BatchRefused' ? (error.cause.details?.[0] as BatchAnswer) : undefined;
}

function answerOf({ answer, head }: Delivered): DeliveryAnswer {
  if (answer?.outcome === 'refused') return { outcome: 'refused', code: answer.refusal?.code ?? 'internal-error' };
  return { outcome: 'accepted', sequence: answer?.events.at(-1)?.sequence ?? head.sequence };
}
