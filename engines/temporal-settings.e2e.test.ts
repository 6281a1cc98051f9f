import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TemporalEngine } from './engine-types.ts';
import { startTemporal } from './temporal.ts';
import { throwAway } from './throw-away.ts';

const SLOW = 60_000;
const RESOURCE_EXHAUSTED = 8;
const MEMBER_STATES = 28;
let temporal: TemporalEngine;
let stop: () => Promise<void>;

beforeAll(async () => {
  const started = await throwAway([startTemporal] as const);
  [temporal] = started.engines;
  stop = started.stop;
}, 900_000);

afterAll(() => stop(), SLOW);

it(
  '28 states may answer at once: the server turns none away, as its default of 10 would',
  { timeout: SLOW },
  async () => {
    // Without interceptors, because the usual one hides refusals by calling again.
    const connection = await Connection.connect({ address: temporal.address, interceptors: [] });
    const { namespace } = temporal;
    const workflowId = randomUUID();
    // Nobody works on it, so all updates are in flight until their calls' deadline.
    await new Client({ connection, namespace }).workflow.start('any', { workflowId, taskQueue: 'nobody' });
    const update = (index: number): Promise<unknown> =>
      connection.withDeadline(Date.now() + 2_000, () =>
        connection.workflowService.updateWorkflowExecution({
          namespace,
          workflowExecution: { workflowId },
          waitPolicy: { lifecycleStage: 2 },
          request: { meta: { updateId: `state-${index}` }, input: { name: 'state-position' } },
        }),
      );
    const outcomes = await Promise.allSettled(Array.from({ length: MEMBER_STATES }, (_, index) => update(index)));
    const codes = outcomes.map((outcome) => (outcome.status === 'rejected' ? outcome.reason.code : 'answered'));
    await connection.close();
    expect(codes).toHaveLength(MEMBER_STATES);
    expect(codes).not.toContain('answered');
    expect(codes).not.toContain(RESOURCE_EXHAUSTED);
  },
);
