import { WorkflowUpdateFailedError, type Client } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { BatchAnswer, CommandAnswer, CommandBatch, DeliveryAnswer, HostActivities } from '../schemas/host.ts';
import { HOST_MESSAGES } from '../schemas/host.ts';

/** Longest wait for the target's answer, ms; the next try repeats the same command id, so nothing happens twice (I9). */
const ANSWER_WITHIN = 20_000;

/**
 * Delivers a command to another aggregate (design §5). Its id is the delivery's own, made from the causing event. Returns the answer;
 * throws, to be tried again, where there is none: no such stream yet, no worker, a stream that rolls.
 */
export function createDeliverCommand(client: Client): HostActivities['deliverCommand'] {
  return async ({ from, clock, delivery, at }) => {
    const command = {
      id: delivery.id,
      kind: delivery.kind,
      payload: delivery.payload,
      actor: { token: 'system', role: 'system' as const },
      mandate: { source: 'system' as const, reference: delivery.causedBy },
      receipt: { receivedAt: at, way: 'delivery' as const, by: from.slice(0, 100) },
    };
    const batch: CommandBatch = { commands: [command], clock };
    const answer = await client.withDeadline(Date.now() + ANSWER_WITHIN, () =>
      carryOut(client, delivery.target, batch),
    );
    const [own] = answer.answers;
    return answerOf(own, answer);
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

function answerOf(own: CommandAnswer | undefined, batch: BatchAnswer): DeliveryAnswer {
  if (own?.outcome === 'refused') return { outcome: 'refused', code: own.refusal?.code ?? 'internal-error' };
  return { outcome: 'accepted', sequence: own?.events.at(-1)?.sequence ?? batch.head.sequence };
}
