import type { Client } from '@temporalio/client';
import type { Pool } from 'pg';
import type { HostActivities } from '../schemas/host.ts';
import { createArchiveRun, type BundleIdentity } from './archive-run.ts';
import { createDeliverCommand } from './deliver-command.ts';
import { resolveDeadlines } from './deadlines/resolve-deadlines.ts';
import { withHeartbeat } from './heartbeat.ts';
import { createReadIntakeEvidence } from './intake/read-evidence.ts';
import type { EventPublisher } from './kafka/ports.ts';
import { traceDelivery, tracePublishing } from './telemetry/index.ts';

/** What the activities work with: made once a process, closed by it. */
export interface ActivityDependencies {
  publisher: EventPublisher;
  client: Client;
  pool: Pool;
  bundle: BundleIdentity;
}

/** The activities of the aggregates' hosts. */
export function createActivities({ publisher, client, pool, bundle }: ActivityDependencies): HostActivities {
  const deliver = createDeliverCommand(client);
  return {
    publishEvents: async ({ events }) => {
      if (events.length === 0) return;
      await withHeartbeat(() => tracePublishing(events, (parents) => publisher.publish(events, parents)));
    },
    deliverCommand: (input) => withHeartbeat(() => traceDelivery(input.delivery, () => deliver(input))),
    archiveRun: createArchiveRun(client, pool, bundle),
    readIntakeEvidence: createReadIntakeEvidence(pool),
    resolveDeadlines,
  };
}
