import type { Client } from '@temporalio/client';
import type { Pool } from 'pg';
import type { HostActivities } from '../schemas/host.ts';
import { createArchiveRun, type BundleIdentity } from './archive-run.ts';
import { createDeliverCommand } from './deliver-command.ts';
import { createReadIntakeEvidence } from './intake/read-evidence.ts';
import type { EventPublisher } from './kafka/ports.ts';

/** What the activities work with: made once a process, closed by it. */
export interface ActivityDependencies {
  publisher: EventPublisher;
  client: Client;
  pool: Pool;
  bundle: BundleIdentity;
}

/** The activities of the aggregates' hosts. */
export function createActivities({ publisher, client, pool, bundle }: ActivityDependencies): HostActivities {
  return {
    publishEvents: async ({ events }) => {
      if (events.length > 0) await publisher.publish(events);
    },
    deliverCommand: createDeliverCommand(client),
    archiveRun: createArchiveRun(client, pool, bundle),
    readIntakeEvidence: createReadIntakeEvidence(pool),
  };
}
