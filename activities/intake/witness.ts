import { WorkflowIdConflictPolicy, type Client } from '@temporalio/client';
import type { OrganisationId } from '../../schemas/identifiers.ts';
import { DECISIONS_QUEUE } from '../../schemas/host.ts';

/** What Temporal's clock said, between two readings of ours; epoch ms. */
export interface SeenClock {
  at: number;
  before: number;
  after: number;
}

/** Committed writes to Temporal that prove that acts could be handed over (design §5 step 5). */
export interface Witness {
  /** Writes once for an organisation; resolves when Temporal has kept it. */
  write(organisation: OrganisationId): Promise<void>;
  /** Temporal's clock as the last write showed it, or as a new write shows it. */
  clock(): Promise<SeenClock>;
}

/** Ms for which a reading of Temporal's clock is good; readiness is asked often. */
const GOOD_FOR = 20_000;
const WITHIN = 5_000;

/** `api` names this process; its witness is a workflow of its own that needs no worker to take signals. */
export function openWitness(client: Client, api: string, organisations: readonly OrganisationId[]): Witness {
  let seen: SeenClock | undefined;
  const write = async (organisation: OrganisationId): Promise<void> => {
    const workflowId = `${organisation}/intake-witness/${api}`;
    await client.withDeadline(Date.now() + WITHIN, async () => {
      const before = Date.now();
      await client.workflow.signalWithStart('intakeWitness', {
        workflowId,
        taskQueue: DECISIONS_QUEUE,
        args: [],
        signal: 'witnessed',
        signalArgs: [],
        workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
      });
      seen = { at: await lastEventTime(client, workflowId), before, after: Date.now() };
    });
  };
  return {
    write,
    clock: async () => {
      const [first] = organisations;
      if (first === undefined) throw new Error('no organisation is served');
      if (seen === undefined || Date.now() - seen.after > GOOD_FOR) await write(first);
      if (seen === undefined) throw new Error('Temporal did not say');
      return seen;
    },
  };
}

/** Time of the latest event of a workflow, which is the signal's or one that followed it. */
async function lastEventTime(client: Client, workflowId: string): Promise<number> {
  const { history } = await client.workflowService.getWorkflowExecutionHistoryReverse({
    namespace: client.options.namespace,
    execution: { workflowId },
    maximumPageSize: 1,
  });
  const time = history?.events?.[0]?.eventTime;
  if (!time) throw new Error('the witness has no history');
  return Number(time.seconds ?? 0) * 1000 + Math.floor((time.nanos ?? 0) / 1_000_000);
}
